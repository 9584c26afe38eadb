"""EDTF text → date. A text that is not EDTF gives the reason why, never a guess."""

from __future__ import annotations

import re
from enum import Enum

from generator.model.dates import Doubt, EdtfDate, Interval, OneOf, PartialDate, days_in_month

_SIGN = "[?~%]"
_DATE = re.compile(
    rf"(?P<ly>{_SIGN}?)(?P<year>\d{{4}})(?P<ry>{_SIGN}?)"
    rf"(?:-(?P<lm>{_SIGN}?)(?P<month>\d{{2}})(?P<rm>{_SIGN}?)"
    rf"(?:-(?P<ld>{_SIGN}?)(?P<day>\d{{2}})(?P<rd>{_SIGN}?))?)?"
)

_AROUND_SIGNS = re.compile(r"\s*([/,،\[\]?~%-])\s*")


class DateFault(Enum):
    """Why a text is no date of the calendar."""

    UNREADABLE = "date-unreadable"
    IMPOSSIBLE = "date-impossible"
    BACKWARDS = "date-backwards"


def read_edtf(text: str) -> EdtfDate | DateFault:
    """Read ``2023``, ``2023-10-22``, ``2021?-01-?25``, ``../2023-09-27``, ``[2025-02-11,…]``."""
    compact = _AROUND_SIGNS.sub(r"\1", text.strip())
    if compact.startswith("[") and compact.endswith("]"):
        return _read_set(compact[1:-1].replace("،", ",").split(","))
    if "/" in compact:
        return _read_interval(*compact.partition("/")[::2])
    return _read_date(compact)


def _read_set(texts: list[str]) -> OneOf | DateFault:
    candidates: list[PartialDate] = []
    for text in texts:
        one = _read_date(text)
        if isinstance(one, DateFault):
            return one
        candidates.append(one)
    if len(candidates) < 2 or len(set(candidates)) < len(candidates):
        return DateFault.UNREADABLE
    return OneOf(candidates=tuple(sorted(candidates, key=lambda one: (one.earliest, str(one)))))


def _read_interval(first: str, second: str) -> Interval | DateFault:
    ends: list[PartialDate | None] = []
    for text in (first, second):
        end = None if text == ".." else _read_date(text)
        if isinstance(end, DateFault):
            return end
        ends.append(end)
    start, end = ends
    if start is None and end is None:
        return DateFault.UNREADABLE
    if start and end and start.earliest > end.latest:
        return DateFault.BACKWARDS
    return Interval(start=start, end=end)


def _read_date(text: str) -> PartialDate | DateFault:
    found = _DATE.fullmatch(text)
    if not found:
        return DateFault.UNREADABLE
    year, month, day = (
        int(found[part]) if found[part] else None for part in ("year", "month", "day")
    )
    if not year or (month is not None and not 1 <= month <= 12):
        return DateFault.IMPOSSIBLE
    if day is not None and not (month and 1 <= day <= days_in_month(year, month)):
        return DateFault.IMPOSSIBLE
    return PartialDate(year=year, month=month, day=day, doubts=_doubts(found))


def _doubts(found: re.Match[str]) -> tuple[Doubt, Doubt, Doubt]:
    """Left of a part: that part; right of a part: it and everything left of it."""
    left = [Doubt(found[name] or "") for name in ("ly", "lm", "ld")]
    right = [Doubt(found[name] or "") for name in ("ry", "rm", "rd")]
    for position, sign in enumerate(right):
        for covered in range(position + 1):
            left[covered] = _join(left[covered], sign)
    return (left[0], left[1], left[2])


def _join(one: Doubt, other: Doubt) -> Doubt:
    if Doubt.NONE in {one, other} or one is other:
        return other if one is Doubt.NONE else one
    return Doubt.BOTH
