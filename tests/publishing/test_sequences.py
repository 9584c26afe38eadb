"""After any sequence of edits and mishaps a site is what a clean build makes.

``make sequences`` runs a thousand steps; here are a few dozen.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from curators_day import Day, let_something_happen
from folders import contents

from generator import build as pipeline
from generator import standing
from generator.options import Options
from generator.problems import DossierError, errors

if TYPE_CHECKING:
    from pathlib import Path

SEQUENCES = int(os.environ.get("SEQUENCES", "1"))
STEPS = 25 if SEQUENCES > 1 else 10


def build(project: Path) -> tuple[str, ...]:
    """Build as the command does; the codes of the faults that stopped it."""
    try:
        options = Options(project=project, out=project / "site")
        if standing.recall(options, lambda _holder: None) is None:
            pipeline.build(options)
    except DossierError as error:
        return tuple(one.code for one in errors(error.problems))
    return ()


def cleanly(project: Path, where: Path) -> tuple[tuple[str, ...], dict[str, bytes]]:
    """Build a copy of the inputs that has neither site nor cache."""
    shutil.rmtree(where, ignore_errors=True)
    shutil.copytree(project, where, ignore=shutil.ignore_patterns("site", ".cache"))
    return build(where), contents(where / "site")


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_a_build_after_any_edits_is_a_clean_build(tmp_path: Path, seed: int) -> None:
    day = Day.begin(tmp_path / "project", f"day {seed}")
    build(day.project)
    happened: list[str] = []
    built = 0
    for _ in range(STEPS):
        happened.append(let_something_happen(day))
        before = contents(day.project / "site")
        faults = build(day.project)
        expected = cleanly(day.project, tmp_path / "clean")
        assert faults == expected[0], happened
        assert contents(day.project / "site") == (before if faults else expected[1]), happened
        built += not faults
    assert built >= 0.7 * STEPS, "too few steps built to prove anything"
