"""What stands below an article: another one, lists, comments, the foot of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.cohesion import keys_of, share
from generator.reading.leftovers import leftover
from generator.reading.marks import ENDNOTES
from generator.reading.rules.rule import Force

if TYPE_CHECKING:
    from generator.reading.sheet import Sheet

_OWN = (Role.DATELINE, Role.AUTHOR, Role.CAPTION, Role.CREDIT, Role.KEYWORDS, Role.READ_ALSO)
"""What another article brings with it."""
_LONGEST_TERM = 4
_OF_TEXT = 0.6
"""Share of the text's own words from which a run of short lines is its keywords."""


def read_tail(sheet: Sheet, start: int) -> None:
    """Give every line below the article its role."""
    index = start
    while index < len(sheet):
        found = sheet.marks[index]
        if found is not None and found.role is Role.COMMENTS:
            index = _comments(sheet, index)
        elif found is not None and found.force is Force.OPENS_LIST:
            index = _list(sheet, index)
        elif found is not None and found.rule == ENDNOTES:
            index = _notes(sheet, index)
        elif found is None:
            index = _loose(sheet, index)
        else:
            sheet.give_mark(index)
            index += 1


def _comments(sheet: Sheet, start: int) -> int:
    """Readers' words are comments, up to the foot of the page or a list of other articles."""
    index = start
    while index < len(sheet):
        found = sheet.marks[index]
        ends = found is not None and found.role is not Role.COMMENTS
        if ends and found is not None and found.force is not Force.NOTHING:
            break
        if found is not None and found.role in {Role.FURNITURE, Role.SOCIAL}:
            sheet.give_mark(index)
        else:
            rule = found.rule if found and found.role is Role.COMMENTS else "below-comments"
            sheet.give(index, Role.COMMENTS, rule)
        index += 1
    return index


def _notes(sheet: Sheet, start: int) -> int:
    """Read the notes or references below their heading: items, up to the next known line."""
    sheet.give_mark(start)
    index = start + 1
    while sheet.is_open(index) and (sheet.lines[index].is_item or not sheet.lines[index].joins):
        sheet.give(index, Role.FURNITURE, "below-endnotes")
        index += 1
    return index


def _list(sheet: Sheet, label: int) -> int:
    """Read a label with headlines below it, or with a whole article."""
    index = label + 1
    while sheet.may_be_entry(index) and not sheet.is_paragraph(index):
        index += 1
    article = _article_end(sheet, label + 1)
    if article is not None:
        return _give_other(sheet, label, article)
    found = sheet.marks[label]
    empty = index == label + 1 and not (found and found.has_rest)
    if empty and not sheet.is_open(index):
        sheet.give(label, Role.FURNITURE, "list-without-entries")
    else:
        sheet.give_mark(label)
    for item in range(label + 1, index):
        sheet.give(item, Role.READ_ALSO, "below-list")
    return index


def _loose(sheet: Sheet, start: int) -> int:
    """Open lines without a label: another article, or what is the page's."""
    article = _article_end(sheet, start)
    if article is not None:
        return _give_other(sheet, start, article)
    said = keys_of(sheet.with_role(Role.TEXT))
    run = _terms_end(sheet, start, said)
    if run > start:
        for index in range(start, run):
            sheet.give(index, Role.KEYWORDS, "terms-of-text")
        return run
    sheet.give(start, *leftover(sheet.lines[start], said))
    return start + 1


def _terms_end(sheet: Sheet, start: int, said: frozenset[str]) -> int:
    """End of a run of short lines that are terms of the text; ``start`` when there is none."""
    index = start
    while sheet.is_open(index) and len(sheet.lines[index].words) <= _LONGEST_TERM:
        index += 1
    keys = keys_of(sheet.lines[start:index])
    return index if index - start >= 2 and share(keys, said) >= _OF_TEXT else start


def _article_end(sheet: Sheet, start: int) -> int | None:
    """Find the end of an article that begins at ``start``; None when none does."""
    index = start
    seen = False
    while index < len(sheet):
        found = sheet.marks[index]
        if found is None:
            seen = seen or sheet.is_paragraph(index)
        elif found.role not in _OWN and found.force is not Force.CLOSES:
            if found.force is Force.CLOSES_ALL or found.role is not Role.SOCIAL or not seen:
                break
        elif found.force is Force.OPENS_LIST and not seen:
            break
        index += 1
    return index if seen else None


def _give_other(sheet: Sheet, start: int, end: int) -> int:
    for index in range(start, end):
        found = sheet.marks[index]
        if found is not None and found.role in {Role.SOCIAL, Role.FURNITURE, Role.DISCLAIMER}:
            sheet.give_mark(index)
        else:
            sheet.give(index, Role.OTHER_ARTICLE, "other-article")
    return end
