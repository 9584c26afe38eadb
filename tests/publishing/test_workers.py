"""Work shared among processes is the work of one."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING

import pytest

from generator.publishing import workers
from generator.publishing.workers import PORTION, cut, share_out

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = os.getpid()


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 3)


def squares(numbers: Sequence[int]) -> list[int]:
    return [number * number for number in numbers]


def test_results_come_in_the_order_of_their_portions() -> None:
    portions = cut(range(1234))
    assert len(portions) > 3
    found = [one for result in share_out(portions, squares) for one in result]
    assert found == [number * number for number in range(1234)]


def test_several_processes_share_the_work() -> None:
    assert len(set(share_out(cut(range(1000)), lambda _: os.getpid()))) == 3


def test_little_work_is_done_at_once() -> None:
    assert len(cut(range(4 * PORTION))) == 1
    assert cut(()) == []
    assert list(share_out(cut(()), squares)) == []


def test_results_too_large_for_a_pipe_arrive() -> None:
    found = list(share_out(range(30), lambda number: str(number) * 100_000))
    assert [one[:2] for one in found] == [(str(number) * 2)[:2] for number in range(30)]


def test_an_exception_is_raised_as_if_there_were_one_process() -> None:
    def fail_at_seven(number: int) -> int:
        if number == 7:
            raise ValueError(number)
        return number

    seen: list[int] = []
    with pytest.raises(ValueError, match="7"):
        seen.extend(share_out(range(30), fail_at_seven))
    assert seen == list(range(7))


def test_what_a_killed_process_left_undone_is_done_here() -> None:
    def work(number: int) -> int:
        if number == 4 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(share_out(range(30), work)) == list(range(30))


def test_no_process_is_left_when_the_work_is_given_up() -> None:
    work = share_out(range(30), lambda number: number)
    next(work)
    work.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_beside_a_thread_no_process_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert workers.processors() == 1
    done.set()
    thread.join()
