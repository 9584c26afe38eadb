"""Builds that hang, crash or never begin, and changes that come while one runs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from previews import wait_until

from generator.console import Console
from generator.preview.builder import Builder
from generator.preview.children import Lifeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

CARD = "content/articles/2021-04-dredging.md"
# What stands in for a build: as quick as a shell.
GOOD = "echo one >> ../log; : > .cache/new; mv .cache/new .cache/overlay.html"
HANGING = "echo one >> ../log; sleep 600 & wait"


class Bench:
    """A builder whose builds are lines of shell, and what it told."""

    def __init__(self, project: Path) -> None:
        (project / ".cache").mkdir()
        self.project = project
        self.told = 0
        self.said = StringIO()
        self.lifeline = Lifeline()
        console = Console(out=self.said, err=self.said)
        self.builder = Builder(project, console, self.lifeline, self.tell)

    def tell(self) -> None:
        self.told += 1

    def run(self, script: str) -> None:
        self.builder.command = ("/bin/sh", "-c", f"cd {self.project} && {script}")

    def touch(self) -> None:
        card = self.project / CARD
        card.write_bytes(card.read_bytes() + b"\n")

    def until(self, fact: Callable[[], bool]) -> None:
        """Look again and again, as the server does."""
        wait_until(lambda: self.builder.look() or fact(), self.said.getvalue())

    def begun(self) -> int:
        log = self.project.parent / "log"
        return log.read_text(encoding="utf-8").count("one") if log.exists() else 0


@pytest.fixture
def bench(small_project: Path) -> Iterator[Bench]:
    one = Bench(small_project)
    yield one
    one.builder.stop()
    one.lifeline.close()


@pytest.mark.parametrize("script", ["exit 7", "kill -9 $$", "kill -SEGV $$", "exit 0", "exit 1"])
def test_a_build_that_ends_early_is_said_to_have(bench: Bench, script: str) -> None:
    bench.run(script)
    bench.until(lambda: bench.told == 1)
    assert "لم يكتمل البناء" in bench.builder.window()
    assert "the build ended before it was done" in bench.said.getvalue()
    bench.run(GOOD)
    bench.touch()
    bench.until(lambda: bench.told == 2)
    assert bench.builder.window() == ""


def test_a_hanging_build_gives_way_to_a_newer_change(bench: Bench) -> None:
    bench.builder.patience = 0.3
    bench.run(HANGING)
    before = children()
    bench.until(lambda: bench.begun() == 1)
    (build,) = children() - before
    assert len(members(build)) > 1
    bench.run(GOOD)
    bench.touch()
    bench.until(lambda: bench.told == 1)
    assert "begun again" in bench.said.getvalue()
    assert bench.builder.window() == ""
    wait_until(lambda: not members(build), "what the build had started still runs")


def test_a_build_that_is_overtaken_each_time_gets_longer(bench: Bench) -> None:
    bench.builder.patience = 0.05
    bench.run("sleep 1;" + GOOD)

    def is_done() -> bool:
        bench.touch()
        return bench.told == 1

    bench.until(is_done)


def test_a_hanging_build_is_given_up_in_the_end(bench: Bench) -> None:
    bench.builder.longest = 0.3
    bench.run(HANGING)
    bench.until(lambda: bench.told == 1)
    assert "given up" in bench.said.getvalue()
    assert "لم يكتمل البناء" in bench.builder.window()
    for _ in range(3):
        bench.builder.look()
    assert bench.begun() == 1, "only a change tries again"


def test_a_change_while_a_build_runs_leads_to_another(bench: Bench) -> None:
    bench.run("sleep 0.3;" + GOOD)
    bench.builder.look()
    bench.touch()
    bench.until(lambda: bench.told == 2)
    assert bench.begun() == 2


def test_fifty_failures_leave_nothing_behind(bench: Bench) -> None:
    bench.run("exit 1")
    bench.until(lambda: bench.told == 1)
    before = open_files(), children()
    for number in range(2, 52):
        bench.touch()
        bench.until(lambda number=number: bench.told == number)
    assert (open_files(), children()) == before


def test_a_machine_without_room_for_a_build_is_said_once_and_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    with monkeypatch.context() as full:
        full.setattr(subprocess, "Popen", refuse)
        for _ in range(3):
            bench.builder.look()
    assert bench.said.getvalue().count("Resource temporarily unavailable") == 1
    bench.run(GOOD)
    bench.until(lambda: bench.told == 1)


CHILD = "from generator.preview.children import end_with_parent; end_with_parent({}); print(1); {}"
PARENT = """
import subprocess, sys, time
from generator.preview.children import Lifeline
child = subprocess.Popen([sys.executable, "-uc", sys.argv[1]], **Lifeline().settings())
print(child.pid, flush=True)
time.sleep(600)
"""


def test_a_build_ends_when_its_preview_is_killed() -> None:
    script = CHILD.format(60, "exec('while True: pass')")
    command = [sys.executable, "-c", PARENT, script]
    parent = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    child = int(parent.stdout.readline())
    assert parent.stdout.readline() == "1\n"
    assert members(child)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    wait_until(lambda: not members(child), "an orphan")


def test_an_orphan_that_never_gets_a_turn_ends_by_the_alarm() -> None:
    """As in a pattern that backtracks for hours: no other thread runs."""
    script = CHILD.format(0.5, "import re; re.match('(a*)*b', 'a' * 40)")
    began = time.monotonic()
    lifeline = Lifeline()
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, timeout=20, **lifeline.settings()
    )
    lifeline.close()
    assert done.returncode < 0
    assert time.monotonic() - began < 5


def children() -> set[int]:
    """List the sessions that this process has begun, ended ones that nobody waited for too."""
    return {pid for pid, group, parent, _ in processes() if parent == os.getpid() and pid == group}


def members(group: int) -> set[int]:
    """List what runs of a session."""
    return {pid for pid, its, _, state in processes() if its == group and state[0] != "Z"}


def processes() -> list[tuple[int, int, int, str]]:
    command = ["ps", "-A", "-o", "pid=,pgid=,ppid=,stat="]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = (line.split() for line in said.splitlines())
    return [(int(pid), int(group), int(parent), state) for pid, group, parent, state in rows]


def open_files() -> int:
    return len(list(Path("/dev/fd").iterdir()))
