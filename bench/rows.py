"""Generators and a number of articles → what each kind of build took, in turns (A B A B)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.agreement import lacks
from bench.emission import OURS, ROOT, edit_spelling, edit_template, edit_text
from bench.runs import FailedRunError, Run, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bench.peers import Generator

SEEDS = "the five seeds"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One kind of build of one corpus: the runs of each generator, in the order of the turns."""

    what: str
    count: int
    runs: dict[str, tuple[Run, ...]]


def environment() -> dict[str, str]:
    """Give the surroundings of every measured command: a fixed locale, nobody's settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}


def _leave(_count: int, _generator: str, _folder: Path, _turn: int) -> None:
    pass


EDITS: dict[str, Callable[[int, str, Path, int], None]] = {
    "nothing changed": _leave,
    "one article's text edited": edit_text,
    "one spelling added": edit_spelling,
    "one template edited": edit_template,
}
CLEAN = "clean build"


class Corpus:
    """The projects of all generators for one number of articles."""

    def __init__(self, count: int, generators: tuple[Generator, ...], scratch: Path) -> None:
        """Write them into ``scratch``."""
        self.count = count
        self.folders = {one.name: scratch / f"{one.name}-{count}" for one in generators}
        self._generators = generators
        for name, folder in self.folders.items():
            command = (sys.executable, "-m", "bench.emission", str(count), name, str(folder))
            subprocess.run(command, cwd=ROOT, check=True)

    def measure(self, reps: int, say: Callable[[str], None]) -> list[Row]:
        """Measure every kind of build, ``reps`` counted turns after one that is not."""
        rows = [self._row(CLEAN, self._wipe, reps, say)]
        self._compare()
        return rows + [self._row(what, edit, reps, say) for what, edit in EDITS.items()]

    def _compare(self) -> None:
        """Refuse to measure a peer that does less than was agreed."""
        for one in self._generators:
            site = self.folders[one.name] / one.site
            if one.name != OURS and (lacking := lacks(site, self.count)):
                message = f"{one.name} did not make: {', '.join(lacking)}"
                raise FailedRunError(message)

    def _row(
        self,
        what: str,
        prepare: Callable[[int, str, Path, int], None],
        reps: int,
        say: Callable[[str], None],
    ) -> Row:
        runs: dict[str, list[Run]] = {one.name: [] for one in self._generators}
        for turn in range(1 + reps):
            for one in self._generators:
                prepare(self.count, one.name, self.folders[one.name], turn)
                took = run(one.command, self.folders[one.name], environment())
                say(f"{self.count} {what} {turn}: {one.name} {took.wall:.2f} s")
                if turn:
                    runs[one.name].append(took)
        return Row(what=what, count=self.count, runs={k: tuple(v) for k, v in runs.items()})

    def _wipe(self, _count: int, generator: str, folder: Path, _turn: int) -> None:
        one = next(one for one in self._generators if one.name == generator)
        wipe(one, folder)


def wipe(generator: Generator, folder: Path) -> None:
    """Take away what a generator made; the addresses once published are content and stay."""
    for name in (generator.site, *generator.caches):
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def measure_seeds(ours: Generator, scratch: Path, reps: int) -> list[Row]:
    """Build the repository's own dossier from a cold start, and again unchanged."""
    folder = scratch / "seeds"
    for name in ("content", "seeds", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "urls.lock", folder)
    rows = []
    for what, is_cold in ((f"{SEEDS}, cold", True), (f"{SEEDS}, nothing changed", False)):
        runs = []
        for turn in range(1 + reps):
            if is_cold:
                wipe(ours, folder)
            took = run(ours.command, folder, environment())
            runs += [took] if turn else []
        rows.append(Row(what=what, count=5, runs={OURS: tuple(runs)}))
    return rows
