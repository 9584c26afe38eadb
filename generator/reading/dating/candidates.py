"""The days that satisfy everything a text says of its day of publication.

Anchors in, days out. Nothing is chosen here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from generator.model.dates import days_in_month
from generator.reading.dating.anchors import SAME_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.reading.dating.anchors import Anchor

MOST_LISTED = 10
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_LONGEST_SEARCH = 400
"""Days; a longer span without a named day gives no list anyway."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """``days`` satisfy all anchors, in order; None where they are too many to be searched."""

    days: tuple[date, ...] | None
    contradicts: bool = False


def solve(anchors: Sequence[Anchor], not_after: date | None) -> Solution:
    """Find the days that every anchor admits, at most one more than are listed."""
    first, last = _limits(anchors, not_after)
    if first > last:
        return Solution(days=(), contradicts=True)
    searched = _searched(anchors, first, last)
    if searched is None:
        return Solution(days=None, contradicts=_weekdays_clash(anchors))
    fitting = (day for day in searched if first <= day <= last and _fits(day, anchors))
    # Two readings may meet in one day, hence some to spare.
    days = tuple(sorted(set(islice(fitting, 4 * MOST_LISTED)))[: MOST_LISTED + 1])
    return Solution(days=days, contradicts=not days)


def latest_days(anchors: Sequence[Anchor], not_after: date | None, count: int) -> tuple[date, ...]:
    """Find at most ``count`` days that every anchor admits, those of the latest years."""
    first, last = _limits(anchors, not_after)
    searched = _searched(anchors, first, last) if first <= last else None
    fitting = (day for day in searched or () if first <= day <= last and _fits(day, anchors))
    return tuple(sorted(set(islice(fitting, count))))


def _limits(anchors: Sequence[Anchor], not_after: date | None) -> tuple[date, date]:
    last = not_after or date(_LAST_YEAR, 12, 31)
    for one in anchors:
        last = min(last, one.high or last)
    return max((one.low for one in anchors if one.low), default=date(_FIRST_YEAR, 1, 1)), last


def fitting_days(anchors: Iterable[Anchor], days: Iterable[date]) -> tuple[date, ...]:
    """Keep the days that every anchor admits."""
    known = tuple(anchors)
    return tuple(day for day in days if _fits(day, known))


def _fits(day: date, anchors: Iterable[Anchor]) -> bool:
    return all(one.admits(day) for one in anchors)


def _searched(anchors: Sequence[Anchor], first: date, last: date) -> Iterable[date] | None:
    """Yield every day that can satisfy the anchors, by the one that says most."""
    naming = [one for one in anchors if one.names_day]
    if naming:
        best = min(naming, key=lambda one: (one.readings[0][0] is None, len(one.shifts)))
        return best.days(max(first.year - 1, 1), last.year + 1)
    years = {one.readings[0][0] for one in anchors if one.readings} - {None}
    months = {one.readings[0][1] for one in anchors if one.readings} - {None}
    for year in years:
        for month in months:
            if year and month:
                return _month(year, month)
    if (last - first).days <= _LONGEST_SEARCH:
        return _span(first, last)
    for year in years:
        if year:
            return _span(date(year, 1, 1), date(year, 12, 31))
    return None


def _month(year: int, month: int) -> Iterator[date]:
    return _span(date(year, month, 1), date(year, month, days_in_month(year, month)))


def _span(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=step) for step in range((last - first).days + 1))


def _weekdays_clash(anchors: Sequence[Anchor]) -> bool:
    """Whether two anchors call for different weekdays or months of publication."""
    weekdays = {
        (one.weekday + one.shifts[0]) % 7
        for one in anchors
        if one.weekday is not None and len(one.shifts) == 1
    }
    months = {one.readings[0][1] for one in anchors if one.readings and one.shifts == SAME_DAY}
    return len(weekdays) > 1 or len(months - {None}) > 1
