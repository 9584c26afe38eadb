"""Something that happened, on a date, by the word of one article or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.article import Citation
    from generator.model.provenance import Dating


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A dated event with the sentences it rests on, in the order of their articles."""

    id: str
    title: str
    dating: Dating
    citations: tuple[Citation, ...] = ()
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
