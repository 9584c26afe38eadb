"""One build at a time, and the others are told whom they wait for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publishing import turn
from generator.publishing.turn import BusyError, take_turn

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from pathlib import Path
from generator.publishing.turn import take_turn
with take_turn(Path(sys.argv[1]), print):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    return tmp_path / ".cache" / "site.lock"


def holder(lock: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock until its input ends."""
    command = [sys.executable, "-c", HOLD, str(lock)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_comes_second_is_told_the_first_and_gives_up(lock: Path) -> None:
    told: list[str] = []
    with holder(lock) as first:
        with pytest.raises(BusyError) as raised, take_turn(lock, told.append, patience=0.2):
            pytest.fail("two builds at once")
        first.communicate("")
    assert told == [raised.value.holder] == [str(first.pid)]


def test_a_turn_comes_when_the_first_has_ended(lock: Path) -> None:
    with holder(lock) as first, take_turn(lock, lambda _: first.communicate(""), patience=10):
        assert lock.read_text("ascii").strip() == str(os.getpid())


def test_a_killed_holder_holds_nothing(lock: Path) -> None:
    with holder(lock) as first:
        first.kill()
        first.wait()
        with take_turn(lock, lambda _: pytest.fail("held by the dead"), patience=1):
            pass


def test_the_turn_is_free_again_after_a_fault(lock: Path) -> None:
    with pytest.raises(ZeroDivisionError), take_turn(lock, pytest.fail):
        1 / 0  # noqa: B018 any fault will do
    with take_turn(lock, pytest.fail, patience=0):
        pass


def test_a_lock_that_was_cleaned_away_meanwhile_is_no_lock(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever locks the removed file would build beside whoever made a new one."""
    tries = iter([lock.unlink, lambda: None])
    once = turn._try  # noqa: SLF001 the instant between opening and locking cannot be met otherwise

    def removed_in_between(descriptor: int) -> bool:
        next(tries)()
        return once(descriptor)

    monkeypatch.setattr(turn, "_try", removed_in_between)
    with take_turn(lock, lambda _: None, patience=5):
        assert lock.is_file()
