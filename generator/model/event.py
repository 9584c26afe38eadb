"""Something that happened, on a date, by the word of one article or more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.authority import UNKNOWN_SOURCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.article import Article, Citation
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


def count_texts(event: Event, articles: Mapping[str, Article]) -> int:
    """Count the texts an event rests on: one printed by several counts once."""
    return len({articles[one.article].text for one in event.citations})


def count_sources(event: Event, articles: Mapping[str, Article]) -> int:
    """Count the sources an event rests on that are independent of one another.

    Articles of one known publisher are one source, and so are articles that share their text,
    even where another publisher's article is the link; an unknown publisher is never the same.
    """
    merged: list[set[str]] = []
    for one in event.citations:
        article = articles[one.article]
        signs = {f"text {article.text}"}
        if article.source != UNKNOWN_SOURCE.id:
            signs.add(f"source {article.source}")
        touched = [known for known in merged if known & signs]
        merged = [known for known in merged if not known & signs]
        merged.append(signs.union(*touched))
    return len(merged)
