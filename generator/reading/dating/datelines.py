"""The dateline that opens a story: «باكو، 22 أكتوبر 2023 (د ب أ) –», «موسكو 5 مارس (تاس)».

A paragraph in, its dateline out: a place of a few words, a date, then what closes it: an agency in
brackets, a dash, a colon.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.dating.labels import BESIDE, SEPARATORS
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in

if TYPE_CHECKING:
    from generator.reading.dating.printings import Printing

_NO_PLACE = (
    r"(?:قال|قالت|منذ|من|الي|علي|بعد|قبل|خلال|حتي|يوم|عام|ان|كان|كانت|توفي|ولد|شن|شنت|وقع|وقعت|اغتيل|"
    r"بدات|انطلقت|اندلعت|جرت|عقدت|صدر|نشر|اعلن|اعلنت|اكد|وصل|زار|شهد|شهدت|تاسست|في|اليوم|امس|غدا)(?!\w)"
)
_WORD = rf"(?!{_NO_PLACE})[^\W\d_]+"
_AGENCY = r"(?:\([^)\d]{2,60}\)|/[^/\d]{2,30}/)"
_PLACE = re.compile(
    rf"(?:{_WORD}(?:[\s\-]{_WORD}){{0,3}}[\s,\-–—/|:(]+(?:{_AGENCY}[\s,\-–—]*)?)?(?:في\s)?"
)
_CLOSE = re.compile(rf"(?:\s?م)?\)?[\s,]{{0,2}}(?:{_AGENCY}|[\-–—]{{1,2}}(?=\s)|:(?=\s))")
# KUNA's way: «الكويت - 22 - 10 (كونا) --», day and month without a year.
_DAY_AND_MONTH = re.compile(
    rf"{_PLACE.pattern}(?P<day>\d{{1,2}})\s?[\-/]\s?(?P<month>\d{{1,2}})\s{_AGENCY}"
)
_FARTHEST = 60


def open_dateline(text: str) -> str:
    """Return the dateline that opens a paragraph, its closing sign included, or nothing."""
    plain = plain_of(text[: 3 * _FARTHEST])
    dates = _dates_that_open(plain.text)
    if not dates or not _PLACE.fullmatch(plain.text, 0, dates[0].first):
        return ""
    closed = _CLOSE.match(plain.text, dates[-1].end)
    return text[: plain.span(0, closed.end())[1]] if closed else ""


def day_and_month(text: str) -> tuple[int, int, str] | None:
    """Read a dateline's day and month in figures that only one order fits, with their quote."""
    plain = plain_of(text[: 2 * _FARTHEST])
    found = _DAY_AND_MONTH.match(plain.text)
    if not found or not 12 < int(found["day"]) <= 31 or not 0 < int(found["month"]) <= 12:
        return None
    quote = plain.quote(found.start("day"), found.end("month"))
    return int(found["day"]), int(found["month"]), quote


def _dates_that_open(plain: str) -> list[Printing]:
    """List the first date and those of other calendars right behind it."""
    opening: list[Printing] = []
    for one in printings_in(plain):
        between = plain[opening[-1].end if opening else 0 : one.start]
        if opening and BESIDE.sub("", between).strip(SEPARATORS):
            break
        if not opening and one.first > _FARTHEST:
            break
        opening.append(one)
    return opening
