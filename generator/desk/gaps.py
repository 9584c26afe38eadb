"""The dates of a dossier → the months between the first and the last of which it tells nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.dates import Interval, dates_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.dates import EdtfDate, PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Consecutive months without anything, as ``2023-05``."""

    first: str
    last: str
    months: int


def empty_months(dates: Iterable[EdtfDate | None]) -> tuple[Gap, ...]:
    """Find the gaps; a date known only to the year fills no month, an interval all of its own."""
    filled = {month for date in dates if date for month in _months(date)}
    gaps: list[Gap] = []
    ordered = sorted(filled)
    for before, after in pairwise(ordered):
        if after - before > 1:
            gap = Gap(first=_shown(before + 1), last=_shown(after - 1), months=after - before - 1)
            gaps.append(gap)
    return tuple(gaps)


def _months(date: EdtfDate) -> Iterator[int]:
    known = [number for one in dates_of(date) if (number := _number(one)) is not None]
    if isinstance(date, Interval) and len(known) == 2:
        yield from range(known[0], known[1] + 1)
    else:
        yield from known


def _number(date: PartialDate) -> int | None:
    """Count months from the year 0."""
    return date.year * 12 + date.month - 1 if date.month else None


def _shown(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
