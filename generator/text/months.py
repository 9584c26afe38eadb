"""Month and weekday names of the Arabic press, for reading and for showing.

The names shown are CLDR's for ar, ar_SY and ar_MA (a test compares them with Babel's data).
"""

from __future__ import annotations

import re
from datetime import date

from generator.text.folding import fold

STANDARD = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
LEVANTINE = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
MAGHREBI = (
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
)
TUNISIAN = (
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
)
ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
FRENCH = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
PERSIAN = (
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
)
"""Gregorian months as Persian pages write them; the Iranian calendar is in ``jalali``."""
WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
"""Monday first, as Python counts."""

CONVENTIONS = {
    "both": (STANDARD, LEVANTINE),
    "standard": (STANDARD, ()),
    "levantine": (LEVANTINE, ()),
    "maghrebi": (MAGHREBI, ()),
}
"""Setting ``months`` of a dossier: the names to show, and the second names."""

# Spellings seen in print beside the names above.
_ALSO_WRITTEN = {
    "ابريل": 4,
    "إبريل": 4,
    "نيسان": 4,
    "يونيه": 6,
    "يوليه": 7,
    "مايس": 5,
    "أوغسطس": 8,
    "اغسطس": 8,
    "اوكتوبر": 10,
    "كانون ثاني": 1,
    "كانون أول": 12,
    "تشرين أول": 10,
    "تشرين ثاني": 11,
    "كانون2": 1,
    "كانون1": 12,
    "تشرين1": 10,
    "تشرين2": 11,
    "ك2": 1,
    "ك1": 12,
    "ت1": 10,
    "ت2": 11,
}
_ALSO_PERSIAN = {"می": 5, "جون": 6, "جولای": 7, "آگوست": 8, "آگست": 8}

_NUMBERS = {
    **{
        fold(name): number
        for names in (STANDARD, LEVANTINE, MAGHREBI, TUNISIAN)
        for number, name in enumerate(names, 1)
    },
    **{fold(name): number for name, number in _ALSO_WRITTEN.items()},
    **{fold(name): number for number, name in enumerate(PERSIAN, 1)},
    **{fold(name): number for name, number in _ALSO_PERSIAN.items()},
    **{fold(name): number for number, name in enumerate(FRENCH, 1)},
    **{name: number for number, name in enumerate(ENGLISH, 1)},
    **{name[:3]: number for number, name in enumerate(ENGLISH, 1)},
    "sept": 9,
}

# The longest name first: «تشرين الثاني» before any shorter one.
MONTH_NAME = "(?:" + "|".join(map(re.escape, sorted(_NUMBERS, key=len, reverse=True))) + ")"
"""Pattern of a month name in folded text."""

WEEKDAY_STEMS = ("اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه", "سبت", "احد")
"""Weekdays without their article, folded; Monday first."""
_WEEKDAY_WORD = re.compile(r"(?<!\w)و?[بلفك]?ال(?P<day>" + "|".join(WEEKDAY_STEMS) + r")(?!\w)")


def month_number(name: str) -> int | None:
    """Return 1–12 for a month name of any convention, or None."""
    return _NUMBERS.get(fold(name))


def month_names(number: int) -> tuple[str, ...]:
    """List every Arabic name and spelling of a month, 1–12, the standard one first."""
    conventions = (STANDARD, LEVANTINE, MAGHREBI, TUNISIAN)
    also = (name for name, month in _ALSO_WRITTEN.items() if month == number)
    names = (*(one[number - 1] for one in conventions), *also)
    return tuple(dict.fromkeys(names))


def weekdays_in(text: str) -> tuple[int, ...]:
    """Weekdays named in ``text``, Monday 0; each once, in order."""
    names = (found["day"] for found in _WEEKDAY_WORD.finditer(fold(text)))
    return tuple(dict.fromkeys(WEEKDAY_STEMS.index(name) for name in names))


def weekday_of(year: int, month: int, day: int) -> int:
    """Weekday of a Gregorian day, Monday 0."""
    return date(year, month, day).weekday()
