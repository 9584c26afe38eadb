"""What a line says about the day of publication, as a condition that days can be tested by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model.provenance import Evidence
from generator.model.reading import Remark, remark
from generator.text.months import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

Known = tuple[int | None, int | None, int | None]
"""Year, month and day as far as the words say."""

SAME_DAY = range(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words that name a moment, and how far from it the day of publication may be.

    The publication lies ``shifts`` days after a moment whose weekday is ``weekday`` and whose
    parts are one of ``readings``; it is not before ``low`` and not after ``high``.
    """

    code: str
    """The remark that says what the words mean."""
    line: int
    quote: str
    weekday: int | None = None
    readings: tuple[Known, ...] = ()
    shifts: range = SAME_DAY
    low: date | None = None
    high: date | None = None
    day_of_month: int | None = None
    """A day of the month of publication, whose weekday is ``weekday``; nothing else is said."""
    quoted: bool = False
    """Whether they stand in somebody's quoted speech, which may be of another day."""

    @property
    def names_day(self) -> bool:
        """Whether a day of a month is named, with or without a year."""
        return any(one[1] and one[2] for one in self.readings)

    @property
    def is_whole(self) -> bool:
        """Whether it names one day with its year and nothing else is needed."""
        return len(self.readings) == len(self.shifts) == 1 and None not in self.readings[0]

    @property
    def evidence(self) -> Evidence:
        """The words as a quotation."""
        return Evidence(line=self.line, quote=self.quote)

    @property
    def reason(self) -> Remark:
        """What the words mean for the day of publication."""
        weekday = None
        if self.weekday is not None and len(self.shifts) == 1 and not self.day_of_month:
            weekday = WEEKDAYS[(self.weekday + self.shifts[0]) % 7]
        return remark(self.code, self.line, quote=self.quote, weekday=weekday or "")

    def admits(self, day: date) -> bool:
        """Whether the article can have been published on ``day`` by these words."""
        if (self.low and day < self.low) or (self.high and day > self.high):
            return False
        if self.day_of_month:
            moment = _day(day.year, day.month, self.day_of_month)
            return moment is not None and self.weekday in {None, moment.weekday()}
        if self.weekday is None and not self.readings:
            return True
        return any(self._is_moment(day - timedelta(days=shift)) for shift in self.shifts)

    def days(self, first_year: int, last_year: int) -> Iterator[date]:
        """Yield the days it admits, where it names a day of a month; the latest years first."""
        for year, month, day in self.readings:
            years = range(last_year, first_year - 1, -1) if year is None else (year,)
            for there in years:
                moment = _day(there, month, day)
                if moment and self.weekday in {None, moment.weekday()}:
                    for shift in self.shifts:
                        yield moment + timedelta(days=shift)

    def _is_moment(self, moment: date) -> bool:
        if self.weekday is not None and moment.weekday() != self.weekday:
            return False
        return not self.readings or any(
            year in {None, moment.year}
            and month in {None, moment.month}
            and day in {None, moment.day}
            for year, month, day in self.readings
        )


def _day(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None
