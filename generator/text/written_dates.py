"""Dates as people write them: «22 أكتوبر 2023», 22/10/2023, "22nd, October 2023".

Text in, numbers out. Nothing is completed: a part that is not printed is not returned.
"""

from __future__ import annotations

import re

from generator.text.digits import to_western
from generator.text.folding import fold
from generator.text.months import month_number

_SLASHED = re.compile(r"(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})\s?[/.]\s?(\d{1,2})\s?[/.]\s?(\d{1,2})")
_GREGORIAN_FROM = 1600
"""In figures alone 15/8/1444 is a Hijri date and 15/8/1402 an Iranian one: nothing says which."""
_DAY_MONTH_YEAR = re.compile(
    r"^(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:من\s+)?)?(?P<names>.+?)"
    r"\s+(?:من\s+)?(?:عام\s+)?(?P<year>\d{4})$"
)


def read_written_date(text: str) -> tuple[int, ...] | None:
    """Read a date written in words as (year, month) or (year, month, day); None if it is not one.

    A dual name («أكتوبر/تشرين الأول») is read when both name the same month.
    """
    plain = " ".join(fold(to_western(text)).split())
    found = _DAY_MONTH_YEAR.match(plain)
    if not found:
        return None
    months = {month_number(name.strip()) for name in found["names"].split("/")}
    month = months.pop()
    if months or month is None:
        return None
    return (int(found["year"]), month, *([int(found["day"])] if found["day"] else []))


def read_slashed_date(text: str) -> tuple[tuple[int, int, int], ...]:
    """Read 22/10/2023 as day, month, year, and 2023/10/22 as year, month, day.

    Two results when both orders make a date (5/6/2023): then the writer must say which. Dots are
    written day first only (5.6.2023).
    """
    plain = to_western(text).strip()
    found = _YEAR_FIRST.fullmatch(plain)
    if found:
        year, month, day = (int(part) for part in found.groups())
        return ((year, month, day),) if year >= _GREGORIAN_FROM else ()
    found = _SLASHED.fullmatch(plain)
    if not found:
        return ()
    first, second, year = (int(part) for part in found.groups())
    if year < _GREGORIAN_FROM:
        return ()
    orders = dict.fromkeys([(year, second, first), (year, first, second)])
    if "." in plain:
        return ((year, second, first),)
    possible = tuple(one for one in orders if 1 <= one[1] <= 12 and one[2])
    return possible or tuple(orders)[:1]
