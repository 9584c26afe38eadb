"""Declared edits, verified: each on words that readers see, found once, none upon another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.provenance import BODY, Edit, Role
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.card import CardRecord, EditRecord
    from generator.model.provenance import Capture


def verify_edits(
    card: CardRecord, capture: Capture | None
) -> tuple[tuple[Edit, ...], tuple[Problem, ...]]:
    """Find the words of every edit in the seed."""
    edits: list[Edit] = []
    problems: list[Problem] = []
    for record in card.seed.edits if card.seed and capture else ():
        faults = tuple(_faults(record, capture, edits)) if capture else ()
        problems.extend(faults)
        if not faults:
            edits.append(
                Edit(
                    line=record.line,
                    before=record.before.text,
                    after=record.after,
                    why=record.why,
                )
            )
    return tuple(edits), tuple(problems)


def _faults(record: EditRecord, capture: Capture, others: list[Edit]) -> Iterable[Problem]:
    place, words = record.before.place, record.before.text
    role, line = capture.at(record.line) or (Role.BLANK, "")
    count = _count(line, words)
    if count != 1:
        code = "edit-ambiguous" if count else "edit-not-on-line"
        yield problem(code, place, words, line=record.line)
    # A headline is changed by the title; what is removed is shown as captured.
    elif role not in BODY:
        yield problem("edit-not-published", place, words, line=record.line, role=role.value)
    elif any(_touch(line, words, one.before) for one in others if one.line == record.line):
        yield problem("edit-overlaps", place, words, line=record.line)


def _count(line: str, words: str) -> int:
    """Count the places where words stand, those that share letters too; 2 stands for more."""
    first = line.find(words)
    return (first >= 0) + (first >= 0 and line.find(words, first + 1) >= 0)


def _touch(line: str, one: str, other: str) -> bool:
    """Whether two stretches of a line share a letter."""
    first, second = line.index(one), line.index(other)
    return first < second + len(other) and second < first + len(one)
