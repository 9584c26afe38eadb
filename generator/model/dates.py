"""Dates that say how sure they are: the part of EDTF (ISO 8601-2:2019) a dossier needs.

Level 0 dates and intervals, ``?`` ``~`` ``%`` on the whole or on one part, open intervals, and
one-of sets. Nothing is completed: a month stays a month.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Day = tuple[int, int, int]
"""Year, month, day: a bound for ordering, never shown."""

FAR_PAST: Day = (0, 1, 1)
FAR_FUTURE: Day = (9999, 12, 31)
PARTS = ("year", "month", "day")


class Doubt(Enum):
    """The qualifier of a date's part, by its EDTF sign."""

    NONE = ""
    UNCERTAIN = "?"
    APPROXIMATE = "~"
    BOTH = "%"

    @property
    def uncertain(self) -> bool:
        """Whether the part is doubtful."""
        return self in {Doubt.UNCERTAIN, Doubt.BOTH}

    @property
    def approximate(self) -> bool:
        """Whether the part is rounded."""
        return self in {Doubt.APPROXIMATE, Doubt.BOTH}


CERTAIN = (Doubt.NONE, Doubt.NONE, Doubt.NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A Gregorian date to the precision that is known, each part with its doubt."""

    year: int
    month: int | None = None
    day: int | None = None
    doubts: tuple[Doubt, Doubt, Doubt] = CERTAIN

    @property
    def earliest(self) -> Day:
        """First day it can mean, its doubts aside."""
        return (self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        """Last day it can mean, its doubts aside."""
        month = self.month or 12
        return (self.year, month, self.day or days_in_month(self.year, month))

    @property
    def parts(self) -> tuple[int, ...]:
        """The known numbers: year; year and month; or all three."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    def __str__(self) -> str:
        """Write canonical EDTF: one qualifier for a doubtful whole, else one left of each part."""
        written = [f"{self.year:04}", *(f"{part:02}" for part in self.parts[1:])]
        doubts = [doubt.value for doubt in self.doubts[: len(written)]]
        if len(set(doubts)) == 1:
            return "-".join(written) + doubts[0]
        if doubts[0]:  # on the year, EDTF's own example puts it right of it: 2004?-06-11
            written[0] += doubts[0]
            doubts[0] = ""
        return "-".join(sign + part for sign, part in zip(doubts, written, strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """From one date to another; None is an open end."""

    start: PartialDate | None
    end: PartialDate | None

    @property
    def earliest(self) -> Day:
        """First day; an open start has none before the end."""
        return self.start.earliest if self.start else FAR_PAST

    @property
    def latest(self) -> Day:
        """Last day."""
        return self.end.latest if self.end else FAR_FUTURE

    def __str__(self) -> str:
        """Write canonical EDTF."""
        return f"{self.start or '..'}/{self.end or '..'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """One of several dates, which one is not known; in time order."""

    candidates: tuple[PartialDate, ...]

    @property
    def earliest(self) -> Day:
        """First day of the first candidate."""
        return min(one.earliest for one in self.candidates)

    @property
    def latest(self) -> Day:
        """Last day of the last candidate."""
        return max(one.latest for one in self.candidates)

    def __str__(self) -> str:
        """Write canonical EDTF."""
        return f"[{','.join(map(str, self.candidates))}]"


EdtfDate = PartialDate | Interval | OneOf


def dates_of(value: EdtfDate) -> tuple[PartialDate, ...]:
    """List the dates written in ``value``: itself, the known ends, or the candidates."""
    if isinstance(value, PartialDate):
        return (value,)
    if isinstance(value, OneOf):
        return value.candidates
    return tuple(end for end in (value.start, value.end) if end)


def is_doubtful(value: EdtfDate) -> bool:
    """Whether any part carries a qualifier, or the value is a choice or has an open end."""
    if isinstance(value, OneOf):
        return True
    if isinstance(value, Interval) and not (value.start and value.end):
        return True
    return any(doubt is not Doubt.NONE for one in dates_of(value) for doubt in one.doubts)


def sort_day(value: EdtfDate) -> Day:
    """Return the day ``value`` is sorted by: its first; of an open start, its last."""
    if isinstance(value, Interval) and value.start is None:
        return value.latest
    return value.earliest


def days_in_month(year: int, month: int) -> int:
    """Length of a Gregorian month, 28 to 31."""
    lengths = (31, 29 if _is_leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return lengths[month - 1]


def whole_days(value: EdtfDate) -> Iterator[date]:
    """Yield every date of ``value`` that is known to the day."""
    for one in dates_of(value):
        if one.month and one.day and one.year:
            yield date(one.year, one.month, one.day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
