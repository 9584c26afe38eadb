"""The mentions of the five seeds are those that were listed by hand from their texts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from generator import build as pipeline
from generator.options import Options

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.md"))
Row = tuple[str, str, str, int]
"""Authority, kind, printed form, line."""


def listed(path: Path) -> Counter[Row]:
    """Read the rows | id | kind | form | lines | count |."""
    rows: Counter[Row] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("| "):
            continue
        authority, kind, form, lines, count = (cell.strip() for cell in line.strip("|").split("|"))
        numbers = [int(number) for number in lines.split(",")]
        assert len(numbers) == int(count), line
        rows.update((authority, kind, form, number) for number in numbers)
    return rows


@pytest.fixture(scope="module")
def found() -> dict[str, Counter[Row]]:
    """What the matcher finds, by article."""
    options = Options(project=ROOT, out=ROOT / "site")
    mentions: dict[str, Counter[Row]] = {}
    for one in pipeline.read_project(options).dossier.mentions:
        row = (one.authority, one.kind.value, one.form, one.line)
        mentions.setdefault(one.article, Counter())[row] += 1
    return mentions


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_every_mention_is_found_and_no_other(path: Path, found: dict[str, Counter[Row]]) -> None:
    expected = listed(path)
    assert sum(expected.values()) > 20
    assert found[path.stem] - expected == Counter(), "found and not listed"
    assert expected - found[path.stem] == Counter(), "listed and not found"


def test_every_article_has_its_list(found: dict[str, Counter[Row]]) -> None:
    assert {path.stem for path in GOLDEN} == found.keys()
