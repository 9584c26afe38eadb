"""Days that no calendar holds, as printed: «31 فبراير 2020».

A folded line in, their spans out. What they were meant to be is not guessed.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from generator.reading.dating.printings import printings_in
from generator.reading.dating.weekdays import weekday_beside
from generator.text.months import MONTH_NAME, month_number

if TYPE_CHECKING:
    from generator.reading.dating.printings import Printing

_NAMED = re.compile(
    r"(?<![\w.,:/\-])(?P<day>\d{1,2})(?:\s?[,/\-–—]\s?|\s)(?:(?:من|شهر)\s)*"
    rf"(?P<month>{MONTH_NAME})(?!\w)(?:\s?[/(]\s?{MONTH_NAME}(?!\w)\)?)?"
    r"(?:\s?[,/\-–—]\s?|\s)(?:(?:من|سنه|عام|لعام)\s)*(?P<year>(?:19|20)\d\d)(?!\d)"
)
_FIGURES = re.compile(
    r"(?<![\w.,:/\-])(?P<day>\d{1,2})\s?(?P<sign>[/\-.])\s?(?P<month>\d{1,2})\s?(?P=sign)\s?"
    r"(?P<year>(?:19|20)\d\d)(?![\d/.\-])"
)
_YEAR_FIRST = re.compile(
    r"(?<![\w.,:/\-])(?P<year>(?:19|20)\d\d)(?P<sign>[/\-])(?P<month>\d{1,2})(?P=sign)"
    r"(?P<day>\d{1,2})(?![\d/.\-])"
)
_LONGEST_MONTH = 31


def unreal_in(plain: str) -> tuple[tuple[int, int], ...]:
    """Find (start, end) of every whole date whose day its month does not have."""
    found = {
        (weekday_beside(plain, *match.span())[1], match.end())
        for pattern in (_NAMED, _FIGURES, _YEAR_FIRST)
        for match in pattern.finditer(plain)
        if _is_unreal(match) and not _is_read(plain, match)
    }
    return tuple(sorted(found))


def _is_unreal(match: re.Match[str]) -> bool:
    day, month = int(match["day"]), month_number(match["month"]) or _figure(match["month"])
    if not 0 < day <= _LONGEST_MONTH or not 1 <= month <= 12:
        return False
    try:
        date(int(match["year"]), month, day)
    except ValueError:
        return True
    return False


def _figure(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _is_read(plain: str, match: re.Match[str]) -> bool:
    """Whether the same figures are a day in another order."""
    return any(one.start <= match.start() and one.parts[2] for one in _over(plain, match))


def _over(plain: str, match: re.Match[str]) -> list[Printing]:
    return [
        one for one in printings_in(plain) if one.start < match.end() and match.start() < one.end
    ]
