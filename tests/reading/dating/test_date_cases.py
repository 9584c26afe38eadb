"""Runs tests/cases/stamps.md and tests/cases/today.md."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.provenance import Role
from generator.reading.dating.assistant import propose_date
from generator.reading.dating.stamps import Stamp, StampKind, find_stamps, is_stamp_line
from generator.text.months import WEEKDAYS

CASES = Path(__file__).resolve().parents[2] / "cases"
KINDS = {
    StampKind.PUBLISHED: "نشر",
    StampKind.UPDATED: "تحديث",
    StampKind.PLAIN: "بلا وصف",
    StampKind.FOREIGN: "لغيره",
}
CALENDARS = {"gregorian": "", "hijri": " هجري", "jalali": " شمسي"}
ROLES = {"ختم": Role.DATELINE, "نص": Role.TEXT, "كاتب": Role.AUTHOR, "مصدر": Role.CREDIT}
IMPORTED = date(2026, 11, 24)


def cases(name: str) -> list[object]:
    text = (CASES / f"{name}.md").read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in text.split("\n.\n")]
    return [
        pytest.param(parts[at + 1], parts[at + 2], id=parts[at].rsplit("\n", 1)[-1])
        for at in range(0, len(parts) - 2, 3)
    ]


def described(stamp: Stamp) -> str:
    weekday = "" if stamp.weekday is None else f" {WEEKDAYS[stamp.weekday]}"
    dates = " أو ".join(map(str, stamp.dates))
    return f"{KINDS[stamp.kind]} {dates}{weekday}{CALENDARS[stamp.calendar]}"


@pytest.mark.parametrize(("given", "expected"), cases("stamps"))
def test_a_line_is_read_as_a_stamp_or_left_alone(given: str, expected: str) -> None:
    first = "سطر ختم" if is_stamp_line(given) else "ليس سطر ختم"
    assert [first, *map(described, find_stamps(given))] == expected.split("\n")


@pytest.mark.parametrize(("given", "expected"), cases("today"))
def test_a_capture_is_dated_by_what_it_says_or_left_unknown(given: str, expected: str) -> None:
    lines, metadata = [], []
    for number, line in enumerate(given.split("\n"), 1):
        role, _, text = line.partition(": ")
        if role.startswith("آلي "):
            metadata.append((number, role.removeprefix("آلي "), text))
        else:
            lines.append((number, ROLES[role], text))
    proposal = propose_date(lines, not_after=IMPORTED, metadata=metadata)
    found = [str(proposal.date) if proposal.date else "مجهول"]
    if proposal.date is None:
        found += [str(one.date) for one in proposal.candidates]
    assert [*found, *(one.code for one in proposal.questions)] == expected.split("\n")
