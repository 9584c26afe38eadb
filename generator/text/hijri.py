"""Hijri days and Gregorian ones, by the Umm al-Qura calculation (sighting may differ by a day).

The only import of hijridate, whose table runs from 1924 to 2077.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hijridate import Gregorian, Hijri

from generator.text.digits import to_arabic_indic
from generator.text.folding import fold

if TYPE_CHECKING:
    from datetime import date

_MONTHS = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذو الحجة",
)

# Spellings and epithets seen in print beside the names above, the Persian ones among them.
_ALSO_WRITTEN = {
    "المحرم": 1,
    "محرم الحرام": 1,
    "صفر الخير": 2,
    "صفر المظفر": 2,
    "ربيع أول": 3,
    "ربيع الثاني": 4,
    "ربيع ثاني": 4,
    "ربيع آخر": 4,
    "جمادى الأول": 5,
    "جمادى الثانية": 6,
    "جمادى الثاني": 6,
    "جمادى الآخر": 6,
    "رجب المرجب": 7,
    "رجب الفرد": 7,
    "شعبان المعظم": 8,
    "رمضان المبارك": 9,
    "شوال المكرم": 10,
    "ذي القعدة": 11,
    "ذو القعدة الحرام": 11,
    "ذي القعدة الحرام": 11,
    "ذوالقعدة": 11,
    "ذیقعده": 11,
    "ذي الحجة": 12,
    "ذو الحجة الحرام": 12,
    "ذي الحجة الحرام": 12,
    "ذوالحجة": 12,
    "ذیحجه": 12,
}

_NUMBERS = {
    **{fold(name): number for number, name in enumerate(_MONTHS, 1)},
    **{fold(name): number for name, number in _ALSO_WRITTEN.items()},
}

HIJRI_MONTH = "(?:" + "|".join(map(re.escape, sorted(_NUMBERS, key=len, reverse=True))) + ")"
"""Pattern of a Hijri month name in folded text."""


def hijri_month(name: str) -> int | None:
    """Return 1–12 for a Hijri month name, or None."""
    return _NUMBERS.get(fold(name))


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day by Umm al-Qura, or None where its table has no such day."""
    try:
        there = Hijri(year, month, day).to_gregorian()
    except (OverflowError, ValueError):
        return None
    return there


def hijri(year: int, month: int, day: int) -> str:
    """Write the Hijri day («٧ ربيع الآخر ١٤٤٥ هـ»), or nothing outside the table."""
    try:
        there = Gregorian(year, month, day).to_hijri()
    except OverflowError:
        return ""
    return to_arabic_indic(f"{there.day} {_MONTHS[there.month - 1]} {there.year} هـ")
