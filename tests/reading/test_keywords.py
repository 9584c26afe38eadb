"""Runs tests/cases/keywords.md: a site's keyword lines, cut into terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.keywords import read_keywords
from generator.reading.line import Line

TEXT = (Path(__file__).resolve().parents[1] / "cases" / "keywords.md").read_text(encoding="utf-8")
PARTS = [part.strip("\n") for part in TEXT.split("\n.\n")]
CASES = [
    pytest.param(PARTS[at + 1], PARTS[at + 2], id=PARTS[at].rsplit("\n", 1)[-1])
    for at in range(0, len(PARTS) - 2, 3)
]


def terms(given: str) -> tuple[str, ...]:
    keywords, text, names = [], [], []
    for number, line in enumerate(given.split("\n"), 1):
        if line.startswith("نص: "):
            text.append(Line(number, line.removeprefix("نص: ")))
        elif line.startswith("اسم: "):
            names.append(line.removeprefix("اسم: "))
        else:
            keywords.append(Line(number, line.strip()))
    return read_keywords(keywords, text, names)


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_keywords_are_cut_where_a_reader_would_cut_them(given: str, expected: str) -> None:
    assert ("\n".join(terms(given)) or "-") == expected


@pytest.mark.parametrize(("given", "expected"), CASES)
def test_no_keyword_is_said_twice_or_holds_a_sign(given: str, expected: str) -> None:
    assert expected
    found = terms(given)
    assert len(set(found)) == len(found)
    assert not any(sign in term for term in found for sign in "#،,|;؛")
