"""Links among the pages of a long list: from the list to its parts, from a part to the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.event import Event

if TYPE_CHECKING:
    from generator.outputs.views.division import Division, Part
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLink:
    """The name of a part, and where it stands."""

    href: str
    year: str
    """Empty for what has no date."""
    month: str
    """Empty for a year's own page."""
    number: str
    """Empty for the first of its name."""
    articles: int = 0
    events: int = 0
    """How much is there; both are 0 where only the name is shown."""
    current: str = ""
    """``page`` for the page itself, ``true`` for the year of its month, else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a part stands among the others. No counts, or adding a thing would change them all."""

    here: PartLink
    whole: str
    """The page of the list."""
    year: PartLink | None
    """The year of a month's page."""
    years: tuple[PartLink, ...]
    months: tuple[PartLink, ...]
    """Of its year, when that has several pages."""
    previous: PartLink | None
    next: PartLink | None


def part_links(
    shelf: Shelf, division: Division, parts: tuple[Part, ...], links: Links
) -> tuple[PartLink, ...]:
    """Link to parts, with how much is in each."""
    return tuple(_counted(_link(shelf, division, part, links), part) for part in parts)


def position(shelf: Shelf, division: Division, part: Part, links: Links) -> Position:
    """Say where a part stands; ``links`` are those of its page."""
    above = division.above(part)
    previous, following = division.beside(part)

    def link(one: Part) -> PartLink:
        found = _link(shelf, division, one, links)
        marks = "page" if one is part else "true" if one is above else ""
        return replace(found, current=marks)

    return Position(
        here=link(part),
        whole=links.to(division.whole),
        year=None if above is part else link(above),
        years=tuple(map(link, division.parts)),
        months=tuple(map(link, above.months)),
        previous=link(previous) if previous else None,
        next=link(following) if following else None,
    )


def _counted(link: PartLink, part: Part) -> PartLink:
    events = sum(isinstance(one, Event) for one in part.all)
    return replace(link, articles=len(part.all) - events, events=events)


def _link(shelf: Shelf, division: Division, part: Part, links: Links) -> PartLink:
    number = shelf.calendar.number
    return PartLink(
        href=links.to(division.address(part)),
        year="" if part.year is None else number(part.year),
        month=shelf.calendar.month(part.month)[0] if part.month else "",
        number=number(part.number) if part.number > 1 else "",
    )
