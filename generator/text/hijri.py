"""The Hijri day of a Gregorian one, by the Umm al-Qura calculation (sighting may differ by a day).

The only import of hijridate, whose table runs from 1924 to 2077.
"""

from __future__ import annotations

from hijridate import Gregorian

from generator.text.digits import to_arabic_indic

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


def hijri(year: int, month: int, day: int) -> str:
    """Write the Hijri day («٧ ربيع الآخر ١٤٤٥ هـ»), or nothing outside the table."""
    try:
        there = Gregorian(year, month, day).to_hijri()
    except OverflowError:
        return ""
    return to_arabic_indic(f"{there.day} {_MONTHS[there.month - 1]} {there.year} هـ")
