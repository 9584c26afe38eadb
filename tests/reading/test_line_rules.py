"""Runs tests/cases/lines.md: one line, and the rule that takes it or must leave it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake.aliases import ROLES
from generator.model.provenance import WRITTEN
from generator.reading.line import Line
from generator.reading.marks import mark
from generator.reading.rules.structure import STRUCTURE
from generator.reading.rules.table import REASONS, RULES

TEXT = (Path(__file__).resolve().parents[1] / "cases" / "lines.md").read_text(encoding="utf-8")
PARTS = [part.strip("\n") for part in TEXT.split("\n.\n")]
CASES = [
    (PARTS[at].rsplit("\n", 1)[-1], PARTS[at + 1], PARTS[at + 2])
    for at in range(0, len(PARTS) - 2, 3)
]
TITLES = [title for title, _, _ in CASES]
NOT = "ليس "
NAMES = {rule.name for rule in RULES}
ROLE_VALUES = {role.value: role for role in WRITTEN}


@pytest.mark.parametrize(("title", "line", "expected"), CASES, ids=TITLES)
def test_a_line_is_taken_by_its_rule_or_left_to_its_neighbours(
    title: str, line: str, expected: str
) -> None:
    found = mark(Line(1, line))
    if expected.startswith(NOT):
        assert found is None, f"{title}: taken by {found}"
        return
    word, name = expected.split("، ")
    assert found is not None, title
    assert (found.role.value, found.rule) == (ROLES.meant(word, ROLE_VALUES), name)


def test_every_case_names_a_rule_of_the_table() -> None:
    named = {expected.removeprefix(NOT).rsplit("، ", 1)[-1] for _, _, expected in CASES}
    assert sorted(named - NAMES) == []


def test_no_two_cases_have_one_title_or_one_line() -> None:
    assert len(set(TITLES)) == len(TITLES)
    assert len({line for _, line, _ in CASES}) == len(CASES)


def test_every_rule_has_a_line_that_it_takes() -> None:
    shown = {expected.rsplit("، ", 1)[-1] for _, _, expected in CASES if NOT not in expected}
    assert sorted(NAMES - shown) == []


def test_every_rule_has_a_trap_that_it_leaves_alone() -> None:
    left = {expected.removeprefix(NOT) for _, _, expected in CASES if expected.startswith(NOT)}
    assert sorted(NAMES - left) == []


def test_no_two_rules_have_one_name_and_each_has_a_reason() -> None:
    assert len(NAMES) == len(RULES)
    assert not NAMES & set(STRUCTURE)
    assert all(REASONS.values())
