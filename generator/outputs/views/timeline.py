"""Where a dated thing stands in time: its year, its month if it has one, its order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.dates import Day, Interval, dates_of, sort_day
from generator.model.event import Event

if TYPE_CHECKING:
    from generator.model.dates import EdtfDate

Item = Event | Article


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One heading of the chronology; what has no single month comes before the year's months."""

    year: int
    month: int
    """0 when the date has no single month."""
    label: str
    """``month``, ``year`` or ``span``."""


def slot_of(one: Item) -> Slot:
    """Find the heading of a dated thing."""
    date = one.dating.date
    if date is None:
        return Slot(0, 0, "span")
    year, month, _ = sort_day(date)
    if single_month(date):
        return Slot(year, month, "month")
    years = {part.year for part in dates_of(date)}
    whole = not isinstance(date, Interval) and len(years) == 1
    return Slot(year, 0, "year" if whole else "span")


def single_month(date: EdtfDate) -> bool:
    """Whether every date written in ``date`` lies in one known month.

    «Until 27 September» has one: the month of its known end.
    """
    months = {(one.year, one.month) for one in dates_of(date)}
    return len(months) == 1 and None not in next(iter(months))


def first_month(one: Item) -> int:
    """Count the months from year 0 to the first one a thing may touch."""
    date = one.dating.date
    return _index(sort_day(date)) if date else 0


def last_month(one: Item) -> int:
    """Count the months from year 0 to the last one it may touch; an open end is its known one."""
    date = one.dating.date
    return max(_index(end.latest) for end in dates_of(date)) if date else 0


def _index(day: Day) -> int:
    return day[0] * 12 + day[1]


def time_order(one: Item) -> tuple[Day, bool, str, str]:
    """Order by day; an event before the articles of its day; then by EDTF and id."""
    date = one.dating.date
    day = sort_day(date) if date else (9999, 12, 31)
    return (day, isinstance(one, Article), str(date), one.id)
