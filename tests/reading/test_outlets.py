"""Runs tests/cases/outlets.md: a capture's lines, its source and its author."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.capture import raw_lines, read_capture

TEXT = (Path(__file__).resolve().parents[1] / "cases" / "outlets.md").read_text(encoding="utf-8")
PARTS = [part.strip("\n") for part in TEXT.split("\n.\n")]
CASES = [
    pytest.param(PARTS[at + 1], PARTS[at + 2], id=PARTS[at].rsplit("\n", 1)[-1])
    for at in range(0, len(PARTS) - 2, 3)
]


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_a_capture_names_its_source_and_author_or_neither(given: str, expected: str) -> None:
    reading = read_capture(raw_lines(given.split("\n")))
    source = reading.source.value if reading.source else "-"
    author = reading.author.value if reading.author else "-"
    assert [source, author] == expected.split("\n")


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_a_proposed_name_is_quoted_from_the_line_it_is_read_from(given: str, expected: str) -> None:
    assert expected
    lines = given.split("\n")
    reading = read_capture(raw_lines(lines))
    for found in (reading.source, reading.author, reading.title):
        assert found is None or found.quote in lines[found.line - 1]
