"""Weekday names in Arabic, Persian, English and French, and the one printed beside a date."""

from __future__ import annotations

import re

from generator.text.folding import fold
from generator.text.months import WEEKDAY_STEMS

_NAMES: tuple[tuple[str, ...], ...] = (
    ("الاثنين", "الإثنين", "دوشنبه", "دو شنبه", "monday", "mon", "lundi"),
    ("الثلاثاء", "الثلاثا", "سه‌شنبه", "سه شنبه", "tuesday", "tue", "mardi"),
    ("الأربعاء", "الاربعا", "چهارشنبه", "چهار شنبه", "wednesday", "wed", "mercredi"),
    ("الخميس", "پنجشنبه", "پنج شنبه", "thursday", "thu", "jeudi"),
    ("الجمعة", "جمعه", "friday", "fri", "vendredi"),
    ("السبت", "شنبه", "saturday", "sat", "samedi"),
    ("الأحد", "یکشنبه", "یک شنبه", "sunday", "sun", "dimanche"),
)
_NUMBERS = {fold(name): number for number, names in enumerate(_NAMES) for name in names}

WEEKDAY = "(?:" + "|".join(sorted(map(re.escape, _NUMBERS), key=len, reverse=True)) + r")(?!\w)"
"""Pattern of a weekday name in folded text."""

_BEFORE = re.compile(
    rf"(?<!\w)(?P<day>{WEEKDAY})\)?[\s,\-–—|/.:(]*(?:(?:ال)?موافق[\s:]*(?:ل\s?)?|في\s|مورخ\s)?$"
)
# «ثلاثاء, 09/07/2024», as some publishing systems print it; amid words «أحد» and «خميس» are others.
_BARE_BEFORE = re.compile(rf"(?:^|[|:–—(]\s?)(?P<day>{'|'.join(WEEKDAY_STEMS)})\s?[,\-–—|]?\s?$")
_AFTER = re.compile(
    rf"\s?(?:م|ه)?\s?[,(\-–|]\s?(?:يوم\s)?(?P<day>{WEEKDAY})(?=\s?(?:$|[,\-–|)\d:]))"
)
_FARTHEST = 40


def weekday_number(name: str) -> int:
    """Return 0 for Monday to 6 for Sunday; ``name`` is one that WEEKDAY matched."""
    return _NUMBERS[name]


def weekday_beside(plain: str, start: int, end: int) -> tuple[int | None, int]:
    """Return the weekday printed beside ``plain[start:end]``, and where it or the date begins."""
    cut = max(0, start - _FARTHEST)
    before = _BEFORE.search(plain[cut:start])
    if before:
        return _NUMBERS[before["day"]], cut + before.start("day")
    bare = _BARE_BEFORE.search(plain[cut:start])
    if bare and (cut == 0 or bare.start("day")):
        return WEEKDAY_STEMS.index(bare["day"]), cut + bare.start("day")
    after = _AFTER.match(plain, end)
    return (_NUMBERS[after["day"]] if after else None), start
