"""Cuts a list that is too long for its page: things in time → pages by year, by month, by number.

Years come first, so that adding an article changes its year's page and no other. A year too long
keeps what has no single month; its months have pages below it. What is still too long is numbered.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from generator import routes
from generator.model.article import Article
from generator.model.event import Event
from generator.outputs.views.timeline import Item, slot_of, time_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import PurePosixPath

UNDATED = "undated"
_Item = TypeVar("_Item", Article, Event)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one page holds."""

    year: int | None
    """None for what has no date."""
    month: int = 0
    """0 for a year's own page."""
    number: int = 1
    items: tuple[Item, ...]
    """In time order."""
    months: tuple[Part, ...] = ()
    """Of a year too long for one page."""

    @property
    def steps(self) -> tuple[str, ...]:
        """Folders of its page, below the list's."""
        year = UNDATED if self.year is None else f"{self.year:04}"
        month = f"{self.month:02}" if self.month else ""
        number = f"part-{self.number}" if self.number > 1 else ""
        return tuple(step for step in (year, month, number) if step)

    @property
    def all(self) -> tuple[Item, ...]:
        """Everything in it, its months' too."""
        return (*self.items, *(item for month in self.months for item in month.items))


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A list and the pages it was cut into."""

    whole: PurePosixPath
    """Page of the list."""
    below: str = ""
    """A folder of the parts within that of the list's page, where that has other parts too."""
    parts: tuple[Part, ...] = ()
    """In time order, what has no date last; none when everything fits on the list's page."""

    def address(self, part: Part) -> PurePosixPath:
        """Address of a part's page."""
        return self._at(*part.steps)

    def _at(self, *steps: str) -> PurePosixPath:
        return routes.part(self.whole, *((self.below,) if self.below else ()), *steps)

    def year(self, number: int) -> PurePosixPath:
        """Address of a year's page."""
        return self._at(f"{number:04}")

    def pages(self) -> Iterator[Part]:
        """Yield the parts in the order in which they are read, a year before its months."""
        for part in self.parts:
            yield part
            yield from part.months

    def above(self, part: Part) -> Part:
        """Find the year of a month, and of any other part itself."""
        return next(one for one in self.parts if any(it is part for it in (one, *one.months)))

    def beside(self, part: Part) -> tuple[Part | None, Part | None]:
        """Find the pages before and after."""
        order = tuple(self.pages())
        here = next(number for number, one in enumerate(order) if one is part)
        before = order[here - 1] if here else None
        return before, order[here + 1] if here + 1 < len(order) else None


def _one(_item: Item) -> int:
    return 1


def divide(
    whole: PurePosixPath,
    items: Iterable[Item],
    limit: int,
    weigh: Callable[[Item], int] = _one,
    below: str = "",
) -> Division:
    """Cut a list whose rows, by ``weigh``, are more than ``limit``."""
    found = tuple(items)
    if sum(map(weigh, found)) <= limit:
        return Division(whole=whole)
    dated = sorted((one for one in found if one.dating.date), key=slot_of)
    parts = [
        part
        for year, members in groupby(dated, key=lambda one: slot_of(one).year)
        for part in _year(year, tuple(members), limit, weigh)
    ]
    undated = tuple(one for one in found if not one.dating.date)
    if undated:
        parts += _numbered(Part(year=None, items=undated), limit, weigh)
    return Division(whole=whole, below=below, parts=tuple(parts))


def latest(items: tuple[_Item, ...], most: int | None) -> tuple[_Item, ...]:
    """Take the last ``most`` dated things of some in time order; all without a number."""
    if most is None:
        return items
    return tuple(one for one in items if one.dating.date)[-most:]


def _year(
    year: int, items: tuple[Item, ...], limit: int, weigh: Callable[[Item], int]
) -> Iterator[Part]:
    if sum(map(weigh, items)) <= limit:
        yield Part(year=year, items=tuple(sorted(items, key=time_order)))
        return
    months: dict[int, list[Item]] = {}
    for one in sorted(items, key=time_order):
        months.setdefault(slot_of(one).month, []).append(one)
    own = tuple(months.pop(0, ()))
    below = tuple(
        part
        for month in sorted(months)
        for part in _numbered(
            Part(year=year, month=month, items=tuple(months[month])), limit, weigh
        )
    )
    first, *others = _numbered(Part(year=year, items=own), limit, weigh)
    yield Part(year=year, items=first.items, months=below)
    yield from others


def _numbered(part: Part, limit: int, weigh: Callable[[Item], int]) -> list[Part]:
    """Cut what time does not cut any further, from the oldest on; something is in every piece."""
    pieces: list[list[Item]] = [[]]
    room = limit
    for one in part.items:
        room -= weigh(one)
        if room < 0 and pieces[-1]:
            pieces.append([])
            room = limit - weigh(one)
        pieces[-1].append(one)
    return [
        Part(year=part.year, month=part.month, number=number, items=tuple(piece))
        for number, piece in enumerate(pieces, 1)
    ]
