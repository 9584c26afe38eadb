"""The year strip: one cell a year, a mark for each event and article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from generator.model.dates import dates_of, sort_day
from generator.model.event import Event
from generator.model.provenance import Basis
from generator.outputs.views.listing import Dot, YearCell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.article import Article
    from generator.outputs.views.division import Division
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_NEAR = 12.0
"""Per cent of a cell within which two marks would touch."""
LONGEST = 60
"""Years up to which empty ones are shown too."""
_TALLEST = 5
"""Marks above this level are left out; the cell's label counts them."""
_MARKS = 400
"""Marks of all years; with more only the lowest ones stand, for they would be the page."""


def year_strip(
    shelf: Shelf,
    articles: Iterable[Article],
    events: Iterable[Event],
    links: Links,
    division: Division | None = None,
) -> tuple[YearCell, ...]:
    """Lay out every year from the first dated thing to the last; nothing dated, no strip.

    A year leads to its part of ``division``, when that was cut, else to the chronology.
    """
    items: tuple[Article | Event, ...] = (*events, *articles)
    dated = [one for one in items if one.dating.date is not None]
    years = [_day(one)[0] for one in dated]
    cells: list[YearCell] = []
    for year in _shown_years(years):
        here = [one for one in dated if _day(one)[0] == year]
        count = sum(isinstance(one, Event) for one in here)
        cells.append(
            YearCell(
                year=shelf.calendar.number(year),
                href=_href(shelf, year, links, division) if here else "",
                events=count,
                articles=len(here) - count,
                dots=_dots(here),
            )
        )
    return tuple(cells) if sum(len(one.dots) for one in cells) <= _MARKS else _lowest(cells)


def _lowest(cells: list[YearCell]) -> tuple[YearCell, ...]:
    """Leave out the highest marks until few enough are left, but keep the lowest."""
    level = _TALLEST
    while level and sum(dot.level <= level for cell in cells for dot in cell.dots) > _MARKS:
        level -= 1
    return tuple(
        replace(cell, dots=tuple(dot for dot in cell.dots if dot.level <= level)) for cell in cells
    )


def _href(shelf: Shelf, year: int, links: Links, division: Division | None) -> str:
    if division and division.parts:
        return links.to(division.year(year))
    return shelf.chronology.year(year, links)


def _shown_years(years: list[int]) -> Iterable[int]:
    """Every year from first to last; of a very long time only those with an entry."""
    if not years:
        return ()
    span = range(min(years), max(years) + 1)
    return span if len(span) <= LONGEST else sorted(set(years))


def _day(one: Article | Event) -> tuple[int, int, int]:
    return sort_day(one.dating.date) if one.dating.date else (0, 1, 1)


def _dots(here: Iterable[Article | Event]) -> tuple[Dot, ...]:
    dots: list[Dot] = []
    for one in here:
        x = _position(one)
        kind = _kind(one)
        row = [dot for dot in dots if (dot.kind == "article") == (kind == "article")]
        taken = {dot.level for dot in row if abs(dot.x - x) < _NEAR}
        level = next(n for n in range(len(taken) + 1) if n not in taken)
        if level <= _TALLEST:
            dots.append(Dot(x=x, level=level, kind=kind))
    return tuple(dots)


def _position(one: Article | Event) -> float:
    """Place a mark in its year, per cent; what has no month stands in the middle."""
    dates = dates_of(one.dating.date) if one.dating.date else ()
    if any(part.month is None for part in dates):
        return 50.0
    year, month, day = _day(one)
    return round((date(year, month, day).timetuple().tm_yday - 1) / 366 * 100, 1)


def _kind(one: Article | Event) -> str:
    if not isinstance(one, Event):
        return "article"
    return "event" if one.dating.basis is Basis.STATED else "unsure"
