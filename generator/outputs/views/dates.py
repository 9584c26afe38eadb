"""A date as a reader sees it: EDTF in, printed parts out.

Knows the dossier's months, digits and calendar; holds no sentence: the templates word the doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates import CERTAIN, PARTS, Interval, OneOf, PartialDate, dates_of
from generator.text.digits import to_arabic_indic
from generator.text.hijri import hijri
from generator.text.months import CONVENTIONS, WEEKDAYS, weekday_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.dates import Doubt, EdtfDate
    from generator.model.provenance import Dating


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeView:
    """One calendar date to the precision it is known; absent parts are empty."""

    datetime: str
    """``YYYY-MM-DD``, ``YYYY-MM`` or ``YYYY``: the value of the HTML attribute."""
    year: str
    month: str = ""
    month_also: str = ""
    """The month's other name when the dossier shows both («تشرين الأول»)."""
    day: str = ""
    weekday: str = ""
    hijri: str = ""
    """The same day by Umm al-Qura, «٧ ربيع الآخر ١٤٤٥ هـ»; only for certain single days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A date with its shape, its doubtful parts and where it comes from."""

    edtf: str
    """Canonical EDTF, or empty when the date is unknown."""
    shape: str
    """``single``, ``interval``, ``set`` or ``unknown``."""
    times: tuple[TimeView, ...] = ()
    """One; the known ends of an interval; every candidate of a set."""
    open_start: bool = False
    open_end: bool = False
    uncertain: tuple[str, ...] = ()
    """Of ``year``, ``month``, ``day``: the parts marked ``?`` or ``%``, in that order."""
    approximate: tuple[str, ...] = ()
    """Likewise the parts marked ``~`` or ``%``."""
    basis: str = "stated"
    """``stated``, ``inferred`` or ``curated``."""

    @property
    def doubtful(self) -> bool:
        """Whether anything about the date must be said beside it."""
        return bool(
            self.uncertain
            or self.approximate
            or self.shape == "set"
            or self.basis != "stated"
            or self.open_start
            or self.open_end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """How the dossier shows dates: which months, which digits, Hijri or not."""

    months: str
    digits: str
    hijri: bool

    def view(self, dating: Dating) -> DateView:
        """Show a date with what it rests on."""
        date = dating.date
        if date is None:
            return DateView(edtf="", shape="unknown", basis=dating.basis.value)
        single = isinstance(date, PartialDate)
        return DateView(
            edtf=str(date),
            shape=_shape(date),
            times=tuple(self.time(one, hijri_too=single) for one in dates_of(date)),
            open_start=isinstance(date, Interval) and date.start is None,
            open_end=isinstance(date, Interval) and date.end is None,
            uncertain=_doubtful_parts(date, lambda doubt: doubt.uncertain),
            approximate=_doubtful_parts(date, lambda doubt: doubt.approximate),
            basis=dating.basis.value,
        )

    def time(self, date: PartialDate, *, hijri_too: bool) -> TimeView:
        """Show one date to its precision; in Hijri too when it is a certain day."""
        month, also = self.month(date.month) if date.month else ("", "")
        whole = date.month and date.day
        certain = whole and date.doubts == CERTAIN
        return TimeView(
            datetime="-".join([f"{date.year:04}", *(f"{part:02}" for part in date.parts[1:])]),
            year=self.number(date.year),
            month=month,
            month_also=also,
            day=self.number(date.day) if date.day else "",
            weekday=WEEKDAYS[weekday_of(*date.earliest)] if whole and date.year else "",
            hijri=hijri(*date.earliest) if certain and hijri_too and self.hijri else "",
        )

    def month(self, number: int) -> tuple[str, str]:
        """Name a month: the first name, and the second when both are shown and differ."""
        first, second = CONVENTIONS[self.months]
        also = second[number - 1] if second else ""
        return first[number - 1], also if also != first[number - 1] else ""

    def number(self, value: int) -> str:
        """Write a number in the dossier's digits."""
        return to_arabic_indic(str(value)) if self.digits == "arab" else str(value)


def _shape(date: EdtfDate) -> str:
    if isinstance(date, OneOf):
        return "set"
    return "interval" if isinstance(date, Interval) else "single"


def _doubtful_parts(date: EdtfDate, is_so: Callable[[Doubt], bool]) -> tuple[str, ...]:
    return tuple(
        name
        for position, name in enumerate(PARTS)
        if any(len(one.parts) > position and is_so(one.doubts[position]) for one in dates_of(date))
    )
