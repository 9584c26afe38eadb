"""Dated news in a text («قال، الاثنين 25 من كانون الثاني، إن»): the article is that day's or later.

A line in, anchors out. They never date an article by themselves; they say what may be listed.
"""

from __future__ import annotations

import re

from generator.reading.dating.anchors import Anchor
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in
from generator.reading.dating.wordings import is_quoted

_VERBS = (
    "قال|قالت|اعلن|اعلنت|اكد|اكدت|ذكر|ذكرت|افاد|افادت|صرح|صرحت|كشف|كشفت|اوضح|اوضحت|نقل|نقلت|ادلي|بحث|"
    "التقي|استقبل|وصل|اجري|عقد|عقدت|شهد|شهدت"
)
_SAID = re.compile(rf"(?<!\w)(?:و|ف)?(?:{_VERBS})(?!\w)[^.;!?]{{0,70}}$")
_SAID_ANEW = re.compile(rf",\s?(?:و|ف)(?:{_VERBS})(?!\w)")
_OTHER = re.compile(
    r"(?:الماضي|المنصرم|المقبل|القادم|الجاري)(?!\w)|(?<!\w)(?:امس|غدا|اليوم|منذ)(?!\w)[^\"]{0,14}$"
)
# «وكانت الوزارة قد أعلنت في …» looks back from a later day.
_LOOKING_BACK = re.compile(
    r"(?<!\w)(?:و|ف)?(?:(?:كان|كانت|كانوا|كانا|كانتا|يكون|تكون)\s(?:[^.;!?]{0,80}\s)?قد|"
    r"سبق (?:ان|ل\w+)|قبل ذلك|في وقت سابق|سابقا)(?!\w)[^.;!?]{0,80}$"
)
# The press names the weekday of an event on that day and on the next.
_SOON = range(2)


def find_reports(line: int, text: str) -> tuple[Anchor, ...]:
    """Find dates at which something was said or done, with the weekday or the year printed."""
    plain = plain_of(text)
    found: list[Anchor] = []
    for one in printings_in(plain.text):
        year, _, day = one.parts
        before, after = plain.text[: one.first], plain.text[one.end : one.end + 12]
        if day is None or one.short_year or (one.weekday is None and year is None):
            continue
        if (
            _looks_back(before)
            or not _SAID.search(before)
            or _OTHER.search(before)
            or _OTHER.search(after)
        ):
            continue
        found.append(
            Anchor(
                code="date-report",
                line=line,
                quote=plain.quote(one.first, one.end),
                weekday=one.weekday,
                readings=one.readings,
                shifts=_SOON,
                quoted=is_quoted(plain, one.start),
            )
        )
    return tuple(found)


def _looks_back(before: str) -> bool:
    """Whether the words before a date tell of what had been done; a new clause ends that."""
    found = _LOOKING_BACK.search(before)
    return bool(found and not _SAID_ANEW.search(before[found.start() :]))
