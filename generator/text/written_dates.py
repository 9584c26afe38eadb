"""Dates as people write them: «22 أكتوبر 2023», 22/10/2023, "22nd, October 2023".

Text in, numbers out. Nothing is completed: a part that is not printed is not returned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.digits import to_western
from generator.text.folding import fold
from generator.text.months import MONTH_WORD, month_number, months_in

_SLASHED = re.compile(r"(?<!\d)(\d{1,2})\s*[/.]\s*(\d{1,2})\s*[/.]\s*(\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_DAY_MONTH_YEAR = re.compile(
    r"^(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:من\s+)?)?(?P<rest>.+?)"
    r"\s+(?:من\s+)?(?:عام\s+)?(?P<year>\d{4})$"
)
_YEAR = re.compile(r"(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)")
_DAY = re.compile(r"(?<![\d.,/])(\d{1,2})(?:st|nd|rd|th)?(?![\d/]|[.,]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Every number in a text that may be a year, a month or a day."""

    years: frozenset[int]
    months: frozenset[int]
    days: frozenset[int]


def printed_parts(text: str) -> Parts:
    """Collect the years, months and days that ``text`` prints, by name or in figures."""
    plain = to_western(text)
    years = {int(found) for found in _YEAR.findall(plain)}
    months = set(months_in(plain))
    days = {int(found) for found in _DAY.findall(_SLASHED.sub(" ", _ISO.sub(" ", plain)))}
    for year, month, day in _ISO.findall(plain):
        years.add(int(year))
        months.add(int(month))
        days |= {int(day)} if day else set()
    for day, month, year in _SLASHED.findall(plain):
        years.add(int(year))
        days |= {int(day), int(month)}
        months |= {int(day), int(month)}
    return Parts(years=frozenset(years), months=frozenset(months), days=frozenset(days))


def read_written_date(text: str) -> tuple[int, ...] | None:
    """Read a date written in words as (year, month) or (year, month, day); None if it is not one.

    A dual name («أكتوبر/تشرين الأول») is read when both name the same month.
    """
    plain = " ".join(fold(to_western(text)).split())
    found = _DAY_MONTH_YEAR.match(plain)
    if not found:
        return None
    names = [name.strip() for name in found["rest"].split("/")]
    months = {month_number(name) for name in names if MONTH_WORD.fullmatch(name)}
    if len(months) != 1 or not all(MONTH_WORD.fullmatch(name) for name in names):
        return None
    month = months.pop()
    if month is None:
        return None
    return (int(found["year"]), month, *([int(found["day"])] if found["day"] else []))


def read_slashed_date(text: str) -> tuple[tuple[int, int, int], ...]:
    """Read 22/10/2023 as day, month, year.

    Two results when both orders make a date (5/6/2023): then the writer must say which.
    """
    found = _SLASHED.fullmatch(to_western(text).strip())
    if not found:
        return ()
    first, second, year = (int(part) for part in found.groups())
    orders = dict.fromkeys([(year, second, first), (year, first, second)])
    possible = tuple(one for one in orders if 1 <= one[1] <= 12 and one[2])
    return possible or tuple(orders)[:1]
