"""What tells a standfirst from the paragraph it stands above."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.border import opens_report
from generator.reading.cohesion import share
from generator.reading.rules.rule import any_of

if TYPE_CHECKING:
    from generator.reading.line import Line
    from generator.reading.sheet import Sheet

FIRST_HEADING = re.compile(
    rf"^\W*{any_of('مقدمة', 'المقدمة', 'تمهيد', 'مدخل', 'خلفية', 'توطئة', 'استهلال', 'مقدمه')}\W*$"
)
"""Words that head the first part of a text; folded."""
_LEAD = 6
"""Paragraphs whose length a standfirst's is compared with."""
_REPEATED = 0.7
"""Share of a standfirst's words with which the first paragraph begins."""
_NEAR = 4
"""Lines after a standfirst within which the stamp or the author stands."""
_SAME_NEWS = 0.55
"""Share of a standfirst's content words in the first paragraph."""
_SHORTER = 0.55
"""Length of a standfirst by the median paragraph's."""
_LONGEST = 24
_CLOSED = 0.8
"""Share of paragraphs with a full stop from which one without is no paragraph."""


def after_standfirst(sheet: Sheet, start: int, first: int) -> int:
    """Find where the text begins; a paragraph set apart from it is a standfirst."""
    following = next(sheet.paragraphs(first + 1, len(sheet)), None)
    if first >= len(sheet) or following is None:
        return first
    if sheet.lines[first].joins or sheet.lines[first].folded.endswith(":"):
        return first
    rule = _rule(sheet, start, first, following)
    if not rule:
        return first
    sheet.give(first, Role.STANDFIRST, rule)
    return following


def is_head_meta(sheet: Sheet, index: int) -> bool:
    """Whether a line is a stamp with a day, or names the author."""
    found = sheet.marks[index]
    return found is not None and found.is_head_meta


def _rule(sheet: Sheet, start: int, first: int, following: int) -> str:
    """Name what tells a standfirst; empty when nothing does."""
    line, below = sheet.lines[first], sheet.lines[following]
    if _is_above_stamp(sheet, start, first, following):
        return "above-stamp"
    if _says_again(line, below):
        return "said-again"
    if FIRST_HEADING.match(sheet.lines[first + 1].folded):
        return "above-introduction"
    if not below.joins and _is_summary(line, sheet, following):
        return "shorter-than-text"
    if opens_report(below) and not opens_report(line):
        return "above-dateline"
    return "without-full-stop" if _is_unfinished(sheet, first, following) else ""


def _is_above_stamp(sheet: Sheet, start: int, first: int, following: int) -> bool:
    """Whether the stamp or the author stands between this paragraph and the others."""
    meta = next((i for i in range(first + 1, following) if is_head_meta(sheet, i)), None)
    if meta is None or meta - first > _NEAR:
        return False
    alone = not any(is_head_meta(sheet, index) for index in range(start, first))
    return alone and len(list(sheet.paragraphs(following, len(sheet)))) >= 2


def _is_unfinished(sheet: Sheet, first: int, following: int) -> bool:
    """Whether the line lacks the full stop that the paragraphs below it have."""
    line = sheet.lines[first]
    closed = line.ends_sentence or line.folded.endswith((":", ","))
    if closed or following != first + 1:
        return False
    rest = [sheet.lines[i].ends_sentence for i in sheet.paragraphs(following, len(sheet))]
    return len(rest) >= 3 and sum(rest) >= _CLOSED * len(rest)


def _is_summary(line: Line, sheet: Sheet, following: int) -> bool:
    """Whether a line is much shorter than the paragraphs below it, or says what the first says."""
    below = sheet.lines[following]
    same_news = share(line.keys, below.keys) >= _SAME_NEWS and len(line.words) < len(below.words)
    lengths = [
        len(sheet.lines[i].words) for i in list(sheet.paragraphs(following, len(sheet)))[:_LEAD]
    ]
    short = len(lengths) >= 3 and len(line.words) <= _SHORTER * median(lengths)
    return same_news or (short and len(line.words) <= _LONGEST)


def _says_again(line: Line, following: Line) -> bool:
    """Whether a paragraph begins by saying the line above it again, at greater length."""
    if len(following.words) < len(line.words):
        return False
    start = frozenset(following.words[: 2 * len(line.words)])
    return share(frozenset(line.words), start) >= _REPEATED
