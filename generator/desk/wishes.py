"""What a curator asked for: an event, and the words of an article that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates import EdtfDate


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWish:
    """An event; ``is_new`` tells whether events.yaml gets a record."""

    id: str
    title: str
    date: EdtfDate | None
    topics: tuple[str, ...]
    is_new: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationWish:
    """The words it rests on; ``line`` 0 for an article without a capture."""

    article: str
    line: int
    quote: str
    says: str
