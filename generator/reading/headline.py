"""Which line is the headline: the one above the text that the text speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.cohesion import keys_of, share
from generator.reading.leftovers import holds_date, is_outlet_line
from generator.reading.line import likeness
from generator.reading.marks import MARKUP, STAMP

if TYPE_CHECKING:
    from generator.reading.line import Line
    from generator.reading.sheet import Sheet

LEAD = 6
"""Paragraphs that a headline is compared with."""
_SAME = 0.85
"""Share of content words from which two headlines are one."""
_FULL = 6
"""Words from which a headline's words count in full: a body's name is said again too."""
_SHORTEST, _LONGEST_NAME = 2, 3
"""Words of the shortest headline, and of a name below it."""
_SOLE = 5
"""Words of a line that is the headline because no other can be."""
_WEAK = 1.0
"""Points below which a line that a rule took may be the headline."""
_SAID = 0.5
"""Share of that line's content words in the text."""
_MISTAKEN = frozenset(
    {Role.CREDIT, Role.AUTHOR, Role.FURNITURE, Role.SOCIAL, Role.COMMENTS, Role.DISCLAIMER}
)
"""Roles whose lines do not speak of what the text speaks of."""
_LONGEST, _DEEPEST = 40, 12
"""Words of the longest headline, and the lines that may stand above it."""
_STAMP_WORDS = 8
"""Words up to which a line with a whole date in it is a stamp: «بيروت في 14 آذار 2024»."""
_CANDIDATES = 60
"""Lines above the text that are compared; a menu may be longer."""
_FEWEST = 0.35
"""Points that any headline has; below, there is none."""
SIGN = re.compile(r"\s[-–—|/]\s")
"""What stands between an outlet, a name and a place on one line."""


def choose_headline(sheet: Sheet, first: int) -> int | None:
    """Choose among the lines before the text the one that the text speaks of."""
    for index in range(len(sheet)):
        verdict = sheet.marks[index]
        if verdict is not None and verdict.role is Role.HEADLINE:
            sheet.give_mark(index)
            return index
    candidates = [
        index
        for index in range(first)
        if sheet.is_open(index)
        and (sheet.lines[index].is_heading_like or is_long_headline(sheet, index))
        and not is_outlet_line(sheet.lines[index])
        and not sheet.lines[index].folded.endswith((":", ","))
        and not (holds_date(sheet.lines[index]) and len(sheet.lines[index].words) <= _STAMP_WORDS)
    ]
    lead = keys_of(sheet.lines[i] for i in list(sheet.paragraphs(first, len(sheet)))[:LEAD])
    candidates = candidates[-_CANDIDATES:]
    scored = [(_score(sheet, index, first, lead), -index) for index in candidates]
    best, index = max(scored, default=(0.0, 0))
    if best < _WEAK:
        kept = _taken_by_mistake(sheet, first, lead)
        if kept is not None:
            return kept
    sole = len(scored) == 1 and len(sheet.lines[-index].words) >= _SOLE
    return -index if best > 0 or sole else _short_headline(sheet, first)


def _short_headline(sheet: Sheet, first: int) -> int | None:
    """Find a headline of two words: the last open line above the name and the stamp."""
    stamp = next((i for i in range(first) if _dates(sheet, i)), None)
    if stamp is None:
        return None
    above = [i for i in range(max(0, stamp - 3), stamp) if sheet.is_open(i)]
    titled = [i for i in above if len(sheet.lines[i].words) >= _SHORTEST]
    # «جمهورية الانتظار / ريما حدشيتي / 12 تشرين الأول»: the name stands below the headline.
    if len(titled) < 2 or len(sheet.lines[titled[-1]].words) > _LONGEST_NAME:
        return None
    return None if is_outlet_line(sheet.lines[titled[-2]]) else titled[-2]


def _dates(sheet: Sheet, index: int) -> bool:
    found = sheet.marks[index]
    return found is not None and found.dates


def _taken_by_mistake(sheet: Sheet, first: int, lead: frozenset[str]) -> int | None:
    """Find a line that a rule took though the text takes it up, and leave it to its neighbours."""
    for index in range(first):
        found, line = sheet.marks[index], sheet.lines[index]
        if found is None or found.rule in {MARKUP, STAMP} or found.role not in _MISTAKEN:
            continue
        said = line.keys & lead
        if line.is_heading_like and len(said) >= 3 and share(line.keys, lead) >= _SAID:
            sheet.release(index)
            return index
    return None


def _score(sheet: Sheet, index: int, first: int, lead: frozenset[str]) -> float:
    """Add up what speaks for a line; the weights were set on the captures of the tests."""
    line = sheet.lines[index]
    said_again = share(line.keys, lead) * min(1.0, (len(line.keys & lead) + 1) / 4)
    said_again *= min(len(line.words), _FULL) / _FULL
    repeated = any(
        other != index and sheet.is_open(other) and is_same(sheet.lines[other], line)
        for other in range(max(0, first - _CANDIDATES), first)
    )
    beside = sheet.marks[index + 1] if index + 1 < first else None
    near_meta = beside is not None and beside.is_head_meta
    alone = index + 1 == first or index == 0
    above_stamp = any(found and found.dates for found in sheet.marks[index + 1 : first])
    count = len(line.words)
    points = 2 * said_again + 0.5 * repeated + 0.4 * near_meta + 0.2 * alone + 0.3 * above_stamp
    above = sheet.is_open(index - 1) and len(sheet.lines[index - 1].words) >= 5
    points -= 0.5 * above + 0.3 * any(
        found and found.role is Role.DATELINE for found in sheet.marks[:index]
    )
    points += min(count, 8) / 16 - max(0, count - 14) / 50 - 0.6 * _is_signature(line)
    return points - _FEWEST


def _is_signature(line: Line) -> bool:
    """Whether a line is a name, or a place and a name: «غوطة الريحان – عمر الشهابي»."""
    few = len(line.words) <= 5 and not line.ends_sentence
    return few and (len(line.words) <= 3 or bool(SIGN.search(line.text)))


def is_long_headline(sheet: Sheet, index: int) -> bool:
    """Whether a long line without an end mark stands directly above the stamp or the author."""
    line = sheet.lines[index]
    if line.ends_sentence or line.folded.endswith(":") or len(line.words) > _LONGEST:
        return False
    below = sheet.marks[index + 1 : index + 3]
    meta = any(found is not None and found.is_head_meta for found in below)
    return meta and index <= _DEEPEST


def is_same(one: Line, other: Line) -> bool:
    """Whether two lines are one headline, printed twice."""
    if one.folded == other.folded:
        return True
    enough = min(len(one.words), len(other.words)) >= 4
    return enough and not one.is_prose and likeness(one, other) >= _SAME and (
        abs(len(one.words) - len(other.words)) <= 3
    )  # fmt: skip
