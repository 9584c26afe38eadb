"""Days and years written out in words: «الثاني والعشرون من أكتوبر عام ألفين وثلاثة وعشرين».

Folded text in, numbers out; only days of a month (1 to 31) and years (1900 to 2099) are read.
"""

from __future__ import annotations

import re
from itertools import product

_UNITS = ("الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع")
_TENS = {20: ("العشرون", "العشرين"), 30: ("الثلاثون", "الثلاثين")}
_CARDINALS = (
    ("واحد", "واحده", "احدي"),
    ("اثنين", "اثنان", "اثنتين", "اثنتان"),
    ("ثلاثه", "ثلاث"),
    ("اربعه", "اربع"),
    ("خمسه", "خمس"),
    ("سته", "ست"),
    ("سبعه", "سبع"),
    ("ثمانيه", "ثماني", "ثمان"),
    ("تسعه", "تسع"),
)
_ROUND = (
    "عشرين|عشرون", "ثلاثين|ثلاثون", "اربعين|اربعون", "خمسين|خمسون", "ستين|ستون",
    "سبعين|سبعون", "ثمانين|ثمانون", "تسعين|تسعون",
)  # fmt: skip


def _ordinals() -> dict[str, int]:
    days = dict(zip(_UNITS, range(1, 10), strict=True))
    days |= {"العاشر": 10, "الحادي عشر": 11, "الثاني عشر": 12}
    days |= {f"{_UNITS[unit - 1]} عشر": 10 + unit for unit in range(3, 10)}
    for tens, names in _TENS.items():
        for name in names:
            days[name] = tens
            days |= {
                f"{unit} و{name}": tens + number
                for number, unit in enumerate(("الحادي", *_UNITS[1:]), 1)
            }
    return {words: number for words, number in days.items() if number <= 31}


def _below_hundred() -> dict[str, int]:
    units = [(name, n) for n, names in enumerate(_CARDINALS, 1) for name in names]
    tens = [(name, n) for n, names in enumerate(_ROUND, 2) for name in names.split("|")]
    teens = {f"{name} {ten}": 10 + n for name, n in units for ten in ("عشر", "عشره")}
    teens |= {f"{name} عشر": 11 for name in ("احد", "احدي")}
    teens |= {f"{name} {ten}": 12 for name in ("اثني", "اثنا") for ten in ("عشر", "عشره")}
    joined = {f"{u} و{t}": 10 * tn + un for (u, un), (t, tn) in product(units, tens)}
    plain = dict(units) | {name: 10 * n for name, n in tens} | {"عشره": 10, "عشر": 10}
    return {**plain, **teens, **joined}


def _pattern(words: dict[str, int]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_DAYS = _ordinals()
_BELOW_HUNDRED = _below_hundred()
_THOUSANDS = {"الفين": 2000, "الفان": 2000, "الف وتسعميه": 1900, "الف وتسعمايه": 1900}

DAY_IN_WORDS = f"(?:{_pattern(_DAYS)})"
"""Pattern of a day of the month as an ordinal, in folded text."""
YEAR_IN_WORDS = rf"(?:(?:{_pattern(_THOUSANDS)})(?:\s+و(?:{_pattern(_BELOW_HUNDRED)}))?)"
"""Pattern of a year in words, in folded text."""

_YEAR = re.compile(
    rf"(?P<thousands>{_pattern(_THOUSANDS)})(?:\s+و(?P<rest>{_pattern(_BELOW_HUNDRED)}))?"
)
_DAY_OF_MONTH = re.compile(rf"(?<!\w)(?:[وبلف]?)({DAY_IN_WORDS})(?=,?\s+(?:من|في)\s)")
_YEAR_AT_END = re.compile(rf"(?<!\w){YEAR_IN_WORDS}(?!\w)")


def day_from_words(words: str) -> int | None:
    """Return 1–31 for an ordinal in folded text, or None."""
    return _DAYS.get(words)


def year_from_words(words: str) -> int | None:
    """Return the year for folded words, or None."""
    found = _YEAR.fullmatch(words)
    if not found:
        return None
    return _THOUSANDS[found["thousands"]] + (_BELOW_HUNDRED[found["rest"]] if found["rest"] else 0)


def write_figures(plain: str) -> str:
    """Write the days and years of folded ``plain`` in figures: «الثاني من مايو» → «2 من مايو»."""
    if "الف" not in plain and " من " not in plain:
        return plain
    with_years = _YEAR_AT_END.sub(lambda found: str(year_from_words(found[0])), plain)
    return _DAY_OF_MONTH.sub(lambda found: str(day_from_words(found[1])), with_years)
