"""Runs tests/cases/invisible.md: what has no shape is dropped and counted, or stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.text.folding import INVISIBLE
from generator.text.invisible import drop_invisible

TEXT = (Path(__file__).resolve().parents[1] / "cases" / "invisible.md").read_text(encoding="utf-8")
PARTS = [part.strip("\n") for part in TEXT.split("\n.\n")]
CASES = [
    pytest.param(PARTS[at + 1], PARTS[at + 2], id=PARTS[at].rsplit("\n", 1)[-1])
    for at in range(0, len(PARTS) - 2, 3)
]


def written_out(text: str) -> str:
    return re.sub("⟨U\\+(\\w+)⟩", lambda code: chr(int(code[1], 16)), text)


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_what_hides_is_dropped_and_what_shapes_or_orders_stays(given: str, expected: str) -> None:
    line, *counts = expected.split("\n")
    (found,), dropped = drop_invisible((written_out(given),))
    assert found == written_out(line)
    assert ([f"{name} × {count}" for name, count in dropped] or ["-"]) == counts


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_dropping_twice_drops_nothing_more(given: str, expected: str) -> None:
    assert expected
    once, _ = drop_invisible((written_out(given),))
    assert drop_invisible(once) == (once, ())


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_only_characters_without_a_shape_are_dropped(given: str, expected: str) -> None:
    assert expected
    line = written_out(given)
    (found,), dropped = drop_invisible((line,))
    assert len(line) - len(found) == sum(count for _, count in dropped)
    shaped = [one for one in line if one not in INVISIBLE]
    assert [one for one in found if one not in INVISIBLE] == shaped


def test_counts_of_several_lines_are_added_and_no_line_is_lost() -> None:
    lines, dropped = drop_invisible(("س\u200bد", "", "ب\u200b\u202e", "نص"))
    assert lines == ("سد", "", "ب", "نص")
    assert dropped == (("U+200B", 2), ("U+202E", 1))
