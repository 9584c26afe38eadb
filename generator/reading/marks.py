"""What one line is by its own words or by the page's markup, before its neighbours are asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.dating.stamps import find_stamps, is_stamp_line
from generator.reading.leftovers import holds_date
from generator.reading.rules.rule import Force, Where
from generator.reading.rules.table import rule_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.line import Line

_ISSUE = re.compile(r"(?<!\w)(?:العدد|عدد رقم)\s*:?\s*\d+")
MARKUP = "page-markup"
STAMP = "stamp"
ENDNOTES = "endnotes"
"""Names of what more than one room asks for."""
_BELOW_LABEL = "below-label"
_LABELS = {Role.CREDIT: 6, Role.AUTHOR: 5, Role.KEYWORDS: 4, Role.FURNITURE: 3}
"""Roles whose label may stand alone, and how many words the value below it has at most."""
_LISTS = (Role.KEYWORDS, Role.FURNITURE)
"""Roles whose label may have several values below it, a line each: terms, a poll's answers."""
_LONGEST_QUESTION = 16
_NO_LABELS = ("outlet-alone", "agency-alone", "hashtags")
"""Rules that take a value itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line known by itself."""

    role: Role
    rule: str
    """Name of the rule, for the curator."""
    force: Force = Force.NOTHING
    has_rest: bool = False
    """Whether it says more than the words it is known by: «المصدر: …» does, «المصدر» does not."""
    place: Where = Where.ANYWHERE
    dates: bool = False
    """Whether it is a stamp with a day, not only with an hour."""

    @property
    def is_head_meta(self) -> bool:
        """Whether it is a stamp with a day, or names the author."""
        return self.dates or self.role is Role.AUTHOR


def mark(line: Line) -> Mark | None:
    """Know a line by itself; None where its neighbours must tell."""
    if line.hint in {None, Role.FURNITURE} and _ISSUE.search(line.folded) and holds_date(line):
        # «العدد 1127 - الثلاثاء 13 يوليو 2004»: the day of a printed issue.
        return Mark(role=Role.DATELINE, rule="holds-date", has_rest=True, dates=True)
    rule = rule_for(line) if line.hint in {None, Role.SUBHEADING} else None
    if line.hint is not None and not (rule and rule.name == ENDNOTES):
        return Mark(role=line.hint, rule=MARKUP, has_rest=True)
    if is_stamp_line(line.text):
        return Mark(role=Role.DATELINE, rule=STAMP, dates=bool(find_stamps(line.text)))
    if rule is None:
        return None
    return Mark(
        role=rule.role,
        rule=rule.name,
        force=rule.force,
        has_rest=bool(rule.rest(line)),
        place=rule.place,
    )


def with_values(lines: Sequence[Line], marks: Sequence[Mark | None]) -> tuple[Mark | None, ...]:
    """Give a label's role to the value that stands on the line below it.

    «المصدر» and the name on the next line; «كلمات دلالية» and a term on each line that follows.
    """
    found = list(marks)
    for index, one in enumerate(found[:-1]):
        if one is None or not _is_label(one):
            continue
        longest = _LABELS[one.role]
        below = index + 1
        while (
            below < len(found)
            and found[below] is None
            and (_is_value(lines[below], longest) or _is_poll_question(one, lines[below]))
        ):
            found[below] = Mark(role=one.role, rule=_BELOW_LABEL, has_rest=True)
            below += 1
            if one.role not in _LISTS:
                break
    return tuple(found)


def _is_label(one: Mark) -> bool:
    if one.role is Role.FURNITURE:
        return one.rule == "poll"
    return not one.has_rest and one.role in _LABELS and one.rule not in _NO_LABELS


def _is_poll_question(one: Mark, line: Line) -> bool:
    return one.rule == "poll" and line.folded.endswith("?") and len(line.words) <= _LONGEST_QUESTION


def _is_value(line: Line, longest: int) -> bool:
    return len(line.words) <= longest and not line.ends_sentence and line.folded[-1:] != ":"
