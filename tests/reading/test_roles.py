"""Runs tests/cases/roles.md: whole captures, the role of each line before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.intake.aliases import ROLES
from generator.model.provenance import WRITTEN, Role
from generator.model.reading import RawLine, Verdict
from generator.reading.capture import raw_lines, read_capture
from generator.reading.roles import read_sheet
from generator.reading.rules.structure import STRUCTURE
from generator.reading.rules.table import REASONS

TEXT = (Path(__file__).resolve().parents[1] / "cases" / "roles.md").read_text(encoding="utf-8")
PARTS = [part.strip("\n") for part in TEXT.split("\n.\n")]
CASES = [
    pytest.param(PARTS[at + 1], PARTS[at + 2], id=PARTS[at].rsplit("\n", 1)[-1])
    for at in range(0, len(PARTS) - 2, 3)
]
BY_MARKUP = " بالوسم"
ROLE_VALUES: dict[str, Role] = {role.value: role for role in WRITTEN}
WORDS = {role: value for value, role in ROLE_VALUES.items()}


def labelled(capture: str) -> list[tuple[Role, RawLine]]:
    found = []
    for number, line in enumerate(capture.split("\n"), 1):
        word, _, text = line.partition(": ")
        role = ROLE_VALUES[str(ROLES.meant(word.removesuffix(BY_MARKUP), ROLE_VALUES))]
        hint = role if word.endswith(BY_MARKUP) else None
        found.append((role, RawLine(number=number, text=text, hint=hint)))
    return found


def verdicts(capture: str) -> list[Verdict]:
    sheet = read_sheet(line for _, line in labelled(capture))
    return [verdict for _, verdict in sorted(sheet.verdicts.items())]


@pytest.mark.parametrize(("capture", "rulings"), CASES)
def test_every_line_of_a_capture_has_the_role_written_before_it(capture: str, rulings: str) -> None:
    expected = [f"{line.number} {WORDS[role]}: {line.text}" for role, line in labelled(capture)]
    texts = {line.number: line.text for _, line in labelled(capture)}
    found = [f"{one.line} {WORDS[one.role]}: {texts[one.line]}" for one in verdicts(capture)]
    assert found == expected
    named = set() if rulings == "-" else set(rulings.split("\n"))
    assert named <= {one.rule for one in verdicts(capture)}


@pytest.mark.parametrize(("capture", "rulings"), CASES)
def test_every_ruling_of_a_capture_can_be_explained(capture: str, rulings: str) -> None:
    assert rulings == "-" or set(rulings.split("\n")) <= set(STRUCTURE)
    assert all(REASONS[one.rule] for one in verdicts(capture))


@pytest.mark.parametrize(("capture", "rulings"), CASES)
def test_the_title_proposed_is_a_headline_of_the_capture(capture: str, rulings: str) -> None:
    assert rulings
    headlines = {line.text for role, line in labelled(capture) if role is Role.HEADLINE}
    title = read_capture(line for _, line in labelled(capture)).title
    assert (title is None and not headlines) or (title and title.value in headlines)


def test_every_structural_ruling_occurs_in_a_case() -> None:
    occurring = {one.rule for case in CASES for one in verdicts(str(case.values[0]))}
    assert sorted(set(STRUCTURE) - occurring) == []


def test_every_role_occurs_in_a_case() -> None:
    occurring = {role for case in CASES for role, _ in labelled(str(case.values[0]))}
    assert sorted(WORDS[role] for role in set(WRITTEN) - occurring) == []


def test_an_empty_capture_has_no_verdict_and_asks_for_everything() -> None:
    reading = read_capture(raw_lines(["", "   ", "\u200f"]))
    assert reading.verdicts == ()
    assert {one.code for one in reading.questions} == {
        "title-wanting", "source-wanting", "text-wanting",
    }  # fmt: skip
