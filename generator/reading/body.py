"""The text of a capture: what interrupts it, where it ends, paragraphs told from subheadings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.imprint import TRADE, person_names
from generator.reading.rules.rule import Where
from generator.reading.walk import Walk
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.sheet import Sheet

_LONGEST_SUBHEADING = 12


_QUOTED = (4, 30)
"""Words of a quotation that a page may set apart."""
_SHORTEST_ITEM, _CARRIES_ON = 4, 8
"""Words of an item, and of a line that carries the text on, below the last paragraph."""


def read_body(sheet: Sheet, start: int) -> int:
    """Give the text's lines their roles; the index at which the article has ended."""
    sheet.forget(start, Where.ABOVE)
    walk = Walk(sheet, start)
    end = walk.end()
    for index in walk.items:
        sheet.give(index, Role.READ_ALSO, "below-read-also")
    return _give_text(sheet, start, end)


def _give_text(sheet: Sheet, start: int, end: int) -> int:
    """Tell paragraphs from subheadings; the index of the first line that is not the text."""
    last = max(sheet.paragraphs(start, end), default=start - 1)
    if last > start and _is_biography(sheet, last):
        sheet.give(last, Role.AUTHOR, "of-the-author")
        last = max(sheet.paragraphs(start, last), default=start - 1)
    for index in range(start, end):
        found = sheet.marks[index]
        inside = found is not None and found.place is Where.OUTSIDE and start < index < last
        if not inside and not sheet.is_open(index):
            sheet.give_mark(index)
        elif index > last and not _belongs(sheet, index, last):
            return index
        elif _is_pull_quote(sheet, index, start, last):
            sheet.give(index, Role.FURNITURE, "pull-quote")
        elif _is_under_picture(sheet, index):
            sheet.give(index, Role.CAPTION, "above-picture-credit")
        elif _is_subheading(sheet, index, end):
            sheet.give(index, Role.SUBHEADING, "short-above-paragraph")
        else:
            rule = "paragraph" if sheet.is_paragraph(index) else "short-line"
            sheet.give(index, Role.TEXT, rule)
    return end


def _is_biography(sheet: Sheet, last: int) -> bool:
    """Whether the last paragraph begins with the author's name as the head has it."""
    lines = sheet.with_role(Role.AUTHOR)
    names = {fold(name) for line in lines for name in person_names(line)}
    above = next(reversed(list(sheet.paragraphs(0, last))), None)
    starred = sheet.lines[last].text.startswith("*")
    if starred and above is not None and not sheet.lines[above].text.startswith("*"):
        return True
    folded = sheet.lines[last].folded.lstrip('"* -–•')
    return any(re.match(rf"{re.escape(name)}\s*(?:[:,–-]|{TRADE})", folded) for name in names)


def _is_pull_quote(sheet: Sheet, index: int, start: int, last: int) -> bool:
    """Whether a short quotation alone on its line stands word for word in a paragraph too."""
    line = sheet.lines[index]
    quoted = line.folded.startswith('"') and _QUOTED[0] <= len(line.words) <= _QUOTED[1]
    if not quoted:
        return False
    said = line.folded.strip('".,! ')
    near = (i for i in range(start, last + 1) if i != index and len(sheet.lines[i].words) > 2)
    return any(said in sheet.lines[i].folded for i in near)


def _is_under_picture(sheet: Sheet, index: int) -> bool:
    """Whether a short line has the credit of a picture below it."""
    found = sheet.marks[index + 1] if index + 1 < len(sheet) else None
    is_credit = found is not None and found.role is Role.CAPTION
    return is_credit and len(sheet.lines[index + 1].words) <= 5 and not sheet.lines[index].is_prose


def _is_subheading(sheet: Sheet, index: int, end: int) -> bool:
    """Whether a line is short, without an end mark, and alone above a paragraph."""
    line = sheet.lines[index]
    if line.is_prose or line.is_item or len(line.words) > _LONGEST_SUBHEADING:
        return False
    asks, leads = "?" in line.folded[-2:], line.folded.endswith(":") and len(line.words) > 3
    if leads or line.folded.endswith((",", ";")) or (line.ends_sentence and not asks):
        return False
    # A line that shares its shape with the one above it is verse, a list or a table.
    above_open = index - 1 in sheet.verdicts and sheet.verdicts[index - 1].rule == "short-line"
    below = index + 1
    while below < end and sheet.marks[below] is not None:
        below += 1
    return below < end and sheet.is_paragraph(below) and not above_open


def _belongs(sheet: Sheet, index: int, last: int) -> bool:
    """Whether a short line below the last paragraph is still text: an item, a verse, a quote."""
    line = sheet.lines[index]
    if line.is_item:
        return len(line.words) >= _SHORTEST_ITEM or sheet.lines[index - 1].is_item
    if line.ends_sentence or line.folded.startswith('"'):
        return True
    if line.joins and len(line.words) >= _CARRIES_ON:
        return True
    return last >= 0 and sheet.lines[last].folded.endswith(":")
