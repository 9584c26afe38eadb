"""The Gregorian day of a Jalali one (the solar calendar of Iran): an exact conversion.

The only import of persiantools. Month names come in folded text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from persiantools.jdatetime import JalaliDate

from generator.text.folding import fold

if TYPE_CHECKING:
    from datetime import date

MONTHS = (
    "فروردین",
    "اردیبهشت",
    "خرداد",
    "تیر",
    "مرداد",
    "شهریور",
    "مهر",
    "آبان",
    "آذر",
    "دی",
    "بهمن",
    "اسفند",
)

_NUMBERS = {fold(name): number for number, name in enumerate(MONTHS, 1)}

JALALI_MONTH = "(?:" + "|".join(map(re.escape, sorted(_NUMBERS, key=len, reverse=True))) + ")"
"""Pattern of a Jalali month name in folded text."""


def jalali_month(name: str) -> int | None:
    """Return 1–12 for a Jalali month name, or None."""
    return _NUMBERS.get(fold(name))


def from_jalali(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day, or None where the Jalali calendar has no such day."""
    try:
        day_there: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    return day_there
