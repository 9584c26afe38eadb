"""The folders under ``problems/``, and what tests do with a project that has a fault.

A case is a folder under ``problems/<code>/`` or ``problems/<code>/<case>/``. It holds the files
that differ from ``problems/_base``, a sound project (``<name>.gone`` takes a file away), and
``expected.txt``: every problem of that project, one a line, in the order in which they are shown.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator import build as pipeline
from generator.catalogue import ENGLISH, read_catalogue
from generator.options import Options
from generator.wording.words import word

if TYPE_CHECKING:
    from generator.problems import Place, Problem

ROOT = Path(__file__).resolve().parent.parent
PROBLEMS = ROOT / "tests" / "problems"
BASE = PROBLEMS / "_base"
EXPECTED = "expected.txt"
GONE = ".gone"
ARABIC = read_catalogue(
    (ROOT / "generator" / "catalogues" / "ar.po").read_text(encoding="utf-8"), "ar"
)

CARD = PurePosixPath("content/articles/2023-03-12-library.md")
SEED = PurePosixPath("seeds/000_library.txt")


def find_cases() -> tuple[str, ...]:
    """List the cases: ``<code>`` or ``<code>/<case>``."""
    files = PROBLEMS.rglob(EXPECTED)
    return tuple(sorted(file.parent.relative_to(PROBLEMS).as_posix() for file in files))


CASES = find_cases()


def expected(case: str) -> list[str]:
    return (PROBLEMS / case / EXPECTED).read_text(encoding="utf-8").splitlines()


def has_error(case: str) -> bool:
    return any(" error[" in line for line in expected(case))


def lay_out(case: str, project: Path) -> Path:
    """Copy the sound project and lay a case over it."""
    shutil.copytree(BASE, project)
    for source in (PROBLEMS / case).rglob("*"):
        target = project / source.relative_to(PROBLEMS / case)
        if source.is_dir() or source.name == EXPECTED:
            continue
        if source.name.endswith(GONE):
            target.with_name(source.name.removesuffix(GONE)).unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return project


def check(project: Path) -> tuple[Problem, ...]:
    return pipeline.check(Options(project=project, out=project / "site")).problems


def shown(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.place}: {one.severity.value}[{one.code}]" for one in problems]


def change(project: Path, path: PurePosixPath, old: str, new: str) -> None:
    """Replace words in one file of a project, byte for byte."""
    content = (project / path).read_bytes().decode()
    assert content.count(old) == 1
    (project / path).write_bytes(content.replace(old, new).encode())


def write_seed(project: Path, content: bytes) -> None:
    """Change the seed and pin it anew."""
    before = hashlib.sha256((project / SEED).read_bytes()).hexdigest()
    (project / SEED).write_bytes(content)
    change(project, CARD, before, hashlib.sha256(content).hexdigest())


def assert_place_exists(project: Path, place: Place) -> None:
    file = project / place.path
    if not file.exists():
        assert (place.line, place.column) == (1, 1)
        assert place.path.name == "dossier.yaml", "only the settings can be missed"
        return
    text = file.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1


def assert_well_worded(one: Problem) -> None:
    for catalogue in (ENGLISH, ARABIC):
        words = word(one, catalogue, mark=str)
        for sentence in (words.sentence, words.hint):
            assert sentence
            assert sentence == sentence.strip(), "a value is missing at the end"
            assert not sentence.endswith(":"), "a list is empty"
            assert ": ," not in sentence, "a list begins with nothing"
            assert "%(" not in sentence


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a curator does; one that hangs fails."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=30,
    )
