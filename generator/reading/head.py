"""The head of a capture: the headline, what stands around it, and where the text begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.headline import SIGN, choose_headline, is_long_headline, is_same
from generator.reading.leftovers import holds_date
from generator.reading.line import SHORTEST_PARAGRAPH
from generator.reading.rules.rule import Force
from generator.reading.standfirst import FIRST_HEADING, after_standfirst, is_head_meta

if TYPE_CHECKING:
    from generator.reading.line import Line
    from generator.reading.sheet import Sheet

_LONGEST_NAME = 4
_LONGEST_SIGNED = 8
"""Words of an outlet, a name and a place on one line."""
_SHORT_TITLE = 4
"""Words of a headline that may stand above a text without full stops."""
_FEWEST_LINES = 4
"""Lines in a run that may be a text of short lines."""
_POINT = 9
"""Words of a point in a list above the first paragraph."""
_ADDRESS = re.compile(
    r"^\W*(?:بسم الله|الي (?:الراي|كل|جماهير|ابناء|من يهمه|السيد)|يا |ايها |ايتها )"
)
_SURE, _ASKING = 24, 18
"""Words from which a line is a paragraph: without an end mark, and with one."""


def read_head(sheet: Sheet) -> int:
    """Give the head's lines their roles; the index at which the text begins."""
    first = next((i for i in range(len(sheet)) if _opens_text(sheet, i)), None)
    if first is None:
        first = _assume_text(sheet)
    headline = choose_headline(sheet, first)
    if headline is None:
        _give_front(sheet, 0, first)
        start = after_standfirst(sheet, first, first)
        _give_between(sheet, first, start)
        return start
    line = sheet.lines[headline]
    for index in range(first):
        if sheet.is_open(index) and is_same(sheet.lines[index], line):
            sheet.give(index, Role.HEADLINE, "headline-again" if index != headline else "headline")
    _give_front(sheet, 0, headline)
    start = _with_opening(sheet, headline + 1, after_standfirst(sheet, headline + 1, first))
    _give_between(sheet, headline + 1, start)
    return start


def _opens_text(sheet: Sheet, index: int) -> bool:
    """Whether a line is surely a paragraph: headlines are shorter and have no full stop."""
    if not sheet.is_paragraph(index):
        return False
    line = sheet.lines[index]
    length = len(line.words)
    if is_long_headline(sheet, index):
        return False
    if sheet.unpunctuated:
        # Where nothing is closed, the first long line is the headline's, the others are text.
        earlier = (sheet.lines[i] for i in range(index) if sheet.is_open(i))
        return length >= _SURE or any(len(one.words) >= _SHORT_TITLE for one in earlier)
    closed = (line.has_full_stop and length >= 6) or (
        line.folded.endswith(":") and length >= SHORTEST_PARAGRAPH
    )
    return closed or length >= _SURE or (line.ends_sentence and length >= _ASKING)


def _assume_text(sheet: Sheet) -> int:
    """Take the longest run of open lines for the text where nothing reads as a paragraph."""
    best, start = range(0), 0
    for index in range(len(sheet) + 1):
        if sheet.is_open(index):
            continue
        if index - start > len(best):
            best = range(start, index)
        start = index + 1
    if len(best) < _FEWEST_LINES:
        return len(sheet)
    # Its first line is the headline, unless one stands above it.
    above = any(sheet.is_open(index) for index in range(best.start))
    sheet.assumed = best if above else best[1:]
    return sheet.assumed.start


def _give_front(sheet: Sheet, start: int, end: int) -> None:
    """Lines above the headline are the page's."""
    listing = False
    for index in range(start, end):
        found = sheet.marks[index]
        if found is not None:
            listing = found.force is Force.OPENS_LIST
            sheet.give_mark(index)
        elif index not in sheet.verdicts and holds_date(sheet.lines[index]):
            sheet.give(index, Role.DATELINE, "holds-date")
        elif index not in sheet.verdicts:
            in_list = listing and len(sheet.lines[index].words) >= 4
            role = Role.READ_ALSO if in_list else Role.FURNITURE
            sheet.give(index, role, "below-list" if in_list else "above-headline")


def _with_opening(sheet: Sheet, start: int, first: int) -> int:
    """Take in the lines that open a text: an address to the reader, points, a first heading."""
    first = min(first, _first_point(sheet, start, first))
    while first > start and sheet.is_open(first - 1) and _opens(sheet.lines[first - 1]):
        first -= 1
    return first


def _first_point(sheet: Sheet, start: int, first: int) -> int:
    """Find two long lines or more below the stamp, one below the other: points, no standfirst."""
    begin = 1 + max((i for i in range(start, first) if is_head_meta(sheet, i)), default=start - 1)
    for index in range(begin, first - 1):
        pair = (index, index + 1)
        if all(sheet.is_open(i) and len(sheet.lines[i].words) >= _POINT for i in pair):
            above = index - 1 >= begin and sheet.is_open(index - 1)
            return index - above
    return first


def _opens(line: Line) -> bool:
    if FIRST_HEADING.match(line.folded) or _ADDRESS.match(line.folded):
        return True
    return line.folded.endswith((",", ":", ";")) and not line.has_full_stop


def _give_between(sheet: Sheet, start: int, end: int) -> None:
    """Lines between headline and text: standfirst, author, caption, and what is the page's."""
    last_meta = max((i for i in range(start, end) if is_head_meta(sheet, i)), default=-1)
    for index in range(start, end):
        if not sheet.is_open(index):
            sheet.give_mark(index)
            continue
        line = sheet.lines[index]
        if holds_date(line):
            sheet.give(index, Role.DATELINE, "holds-date")
        elif len(line.words) <= _LONGEST_NAME or (
            len(line.words) <= _LONGEST_SIGNED and _is_signed(line)
        ):
            sheet.give(index, *_short_line(line))
        elif index == start or index < last_meta or len(line.words) >= SHORTEST_PARAGRAPH:
            sheet.give(index, Role.STANDFIRST, "below-headline")
        else:
            sheet.give(index, Role.CAPTION, "between-headline-and-text")


def _is_signed(line: Line) -> bool:
    """Whether a line is names between dashes: an outlet, a person, a place."""
    parts = SIGN.split(line.text)
    return (
        len(parts) >= 2 and not line.ends_sentence and all(len(one.split()) <= 4 for one in parts)
    )


def _short_line(line: Line) -> tuple[Role, str]:
    """Take two to four words without a mark as a name; anything else is the page's."""
    is_name = (
        len(line.words) >= 2 and ":" not in line.text and all(word.isalpha() for word in line.words)
    )
    return (Role.AUTHOR, "name-alone") if is_name else (Role.FURNITURE, "between-headline-and-text")
