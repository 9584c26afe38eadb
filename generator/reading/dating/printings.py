"""Dates as a line prints them, whole or without a year, in three calendars.

A folded line in, printings out. Nothing is completed, and figures that two orders can read keep
both readings. Amounts, scores, hours and numbers of resolutions are no dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from generator.reading.dating.afghan import AFGHAN_MONTH, afghan_month
from generator.reading.dating.ordinals import is_day
from generator.reading.dating.weekdays import weekday_beside
from generator.text.hijri import HIJRI_MONTH, from_hijri, hijri_month
from generator.text.jalali import JALALI_MONTH, from_jalali, jalali_month
from generator.text.months import MONTH_NAME, month_number
from generator.text.number_words import (
    DAY_IN_WORDS,
    YEAR_IN_WORDS,
    day_from_words,
    year_from_words,
)

Parts = tuple[int | None, int, int | None]
"""Year, month, day of a Gregorian date as far as printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """One date in a folded line; ``readings`` holds one or more ways to read it."""

    start: int
    end: int
    readings: tuple[Parts, ...]
    calendar: str = "gregorian"
    short_year: bool = False
    """Whether the year has two figures only."""
    weekday: int | None = None
    first: int
    """Where it begins with the weekday printed before it."""

    @property
    def parts(self) -> Parts:
        """The first reading."""
        return self.readings[0]


_START = r"(?:(?<!\w)|(?<=\sفي)|(?<=تاريخ)|(?<=النشر))(?<!\d[.,:/\-])"
_DAY = (
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[,/\-–—]\s?|\.|\s)?"
    rf"|(?P<ordinal>{DAY_IN_WORDS})\s(?=من ))"
)
_OF = r"(?:(?:من|of|شهر|ماه|de)\s)*"
_GAP = r"(?:\s?[,/\-–—.]\s?|\s)?(?:(?:من|سنه|عام|العام|لعام|لسنه|سال|ماه|of)\s)*"
_YEAR = rf"(?P<year>(?:19|20)\d\d|{YEAR_IN_WORDS})(?!\d)"
_MONTHS = rf"(?P<months>{MONTH_NAME}(?:\s?[/\\|(\-–]\s?{MONTH_NAME}(?!\w)\)?)*)(?![^\W\d])"
_NAMED = re.compile(rf"{_START}{_DAY}{_OF}{_MONTHS}(?:{_GAP}{_YEAR})?")
_MONTH_FIRST = re.compile(
    rf"(?<!\w){_MONTHS}\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s?{_YEAR}"
)
_YEAR_FIRST = re.compile(
    rf"{_START}(?P<year>20\d\d)[\s,/\-]{{1,2}}{_MONTHS}[\s,/\-]{{1,2}}(?P<day>\d{{1,2}})(?!\d|[:.,]\d)"
)
# «2023 ,22 أكتوبر»: «أكتوبر 22, 2023» copied in the wrong direction.
_TURNED = re.compile(rf"{_START}(?P<year>20\d\d)\s?,\s?(?P<day>\d{{1,2}})\s{_MONTHS}(?!\s?,?\s?\d)")
_MONTH_YEAR = re.compile(rf"(?<!\w)(?:و?[بلفك]?){_MONTHS}{_GAP}{_YEAR}")
_HIJRI = re.compile(
    rf"{_START}{_DAY}{_OF}(?P<months>{HIJRI_MONTH})(?!\w){_GAP}(?P<year>1[345]\d\d)(?!\d)"
    r"(?:\s?ه(?:جري\w*)?(?!\w))?"
)
_JALALI = re.compile(
    rf"{_START}{_DAY}{_OF}(?P<months>{JALALI_MONTH}|{AFGHAN_MONTH})(?!\w){_GAP}(?P<year>1[34]\d\d)(?!\d)"
)
_NUMERIC = re.compile(
    rf"{_START}(?P<a>\d{{1,4}})(?P<sign>\s?[/\-–]\s?|\.)(?P<b>\d{{1,2}})(?P=sign)(?P<c>\d{{1,4}})"
    r"(?!\d|[./]\d|-\d(?!\d?:))(?:\s?(?P<hijri>ه)(?:جري\w*)?(?!\w))?"
)
_MAY_PRINT = re.compile(rf"\d|{DAY_IN_WORDS} من ")
_SPLIT = re.compile(r"[/\\|()\-–]")


@lru_cache(maxsize=4096)
def printings_in(plain: str) -> tuple[Printing, ...]:
    """Find the dates of a folded line, in order; none overlaps another."""
    if not _MAY_PRINT.search(plain):
        return ()
    found = [*_numeric(plain), *_named(plain), *_other_calendars(plain)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Printing] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _named(plain: str) -> list[Printing]:
    found: list[Printing] = []
    for pattern in (_NAMED, _MONTH_FIRST, _YEAR_FIRST, _TURNED, _MONTH_YEAR):
        for match in pattern.finditer(plain):
            groups = match.groupdict()
            day = _day(plain, match)
            if day is None and (pattern is not _MONTH_YEAR):
                continue
            year = _year(groups["year"])
            months = dict.fromkeys(
                month_number(name) for name in _SPLIT.split(groups["months"]) if name.strip()
            )
            readings = tuple((year, month, day) for month in months if month)
            found += _printing(plain, match, readings)
    return found


def _year(words: str | None) -> int | None:
    if words is None:
        return None
    return int(words) if words.isdigit() else year_from_words(words)


def _day(plain: str, match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("day"):
        return int(groups["day"])
    day = day_from_words(groups.get("ordinal") or "")
    before = plain[: match.start()]
    return day if day and is_day(day, before, with_year=bool(groups.get("year"))) else None


def _other_calendars(plain: str) -> list[Printing]:
    found: list[Printing] = []
    for match in _HIJRI.finditer(plain):
        day, month = _day(plain, match), hijri_month(match["months"])
        if day and month:
            found += _converted(plain, match, [from_hijri(int(match["year"]), month, day)], "hijri")
    for match in _JALALI.finditer(plain):
        day, month = _day(plain, match), _solar_month(match["months"])
        if day and month:
            found += _converted(
                plain, match, [from_jalali(int(match["year"]), month, day)], "jalali"
            )
    return found


def _solar_month(name: str) -> int | None:
    return jalali_month(name) or afghan_month(name)


def _numeric(plain: str) -> list[Printing]:
    found: list[Printing] = []
    for match in _NUMERIC.finditer(plain):
        first, second, third = (int(match[name]) for name in "abc")
        lengths = (len(match["a"]), len(match["c"]))
        year = first if lengths[0] == 4 else third
        if lengths in {(4, 1), (4, 2), (1, 4), (2, 4)} and 1300 <= year < 1500:
            found += _numeric_elsewhere(plain, match, year)
        elif lengths[0] == 4 and lengths[1] <= 2:
            orders = [(first, second, third)] if second <= 12 else [(first, third, second)]
            found += _printing(plain, match, tuple(orders))
        elif lengths[1] == 4 and lengths[0] <= 2:
            found += _printing(plain, match, _orders(match["sign"], first, second, third))
        elif lengths in {(1, 2), (2, 2)} and " " not in match["sign"]:
            found += _short(plain, match)
    return found


def _numeric_elsewhere(plain: str, match: re.Match[str], year: int) -> list[Printing]:
    """Read «۱۴۰۲/۰۷/۳۰» as Jalali and «1445/4/7» as Hijri: their years do not meet in our time."""
    first, second, third = (int(match[name]) for name in "abc")
    jalali = year <= 1410 and not match["hijri"]
    convert, calendar = (from_jalali, "jalali") if jalali else (from_hijri, "hijri")
    if first == year:
        return _converted(plain, match, [convert(year, second, third)], calendar)
    orders = _orders(match["sign"], first, second, year)
    return _converted(plain, match, [convert(year, m, d or 0) for _, m, d in orders], calendar)


def _orders(sign: str, first: int, second: int, year: int) -> tuple[Parts, ...]:
    """Day first; month first too unless dots, which are only written day first."""
    orders: tuple[Parts, ...] = ((year, second, first), (year, first, second))
    return orders[:1] if sign == "." and second <= 12 else tuple(dict.fromkeys(orders))


def _short(plain: str, match: re.Match[str]) -> list[Printing]:
    first, second, third = (int(match[name]) for name in "abc")
    readings = _orders(match["sign"], first, second, 2000 + third)
    if match["sign"] != ".":
        readings = (*readings, (2000 + first, second, third))
    return _printing(plain, match, tuple(dict.fromkeys(readings)), short_year=True)


def _converted(
    plain: str, match: re.Match[str], days: list[date | None], calendar: str
) -> list[Printing]:
    readings = tuple((day.year, day.month, day.day) for day in days if day)
    return _printing(plain, match, readings, calendar=calendar)


def _printing(
    plain: str,
    match: re.Match[str],
    readings: tuple[Parts, ...],
    *,
    calendar: str = "gregorian",
    short_year: bool = False,
) -> list[Printing]:
    real = tuple(one for one in readings if _is_real(one))
    if not real:
        return []
    start = match.start("months") if match.re is _MONTH_YEAR else match.start()
    end = match.end()
    weekday, first = weekday_beside(plain, start, end)
    return [
        Printing(
            start=start,
            end=end,
            readings=real,
            calendar=calendar,
            short_year=short_year,
            weekday=weekday,
            first=first,
        )
    ]


def _is_real(parts: Parts) -> bool:
    year, month, day = parts
    try:
        date(2000 if year is None else year, month, day or 1)
    except ValueError:
        return False
    return True
