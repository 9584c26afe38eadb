"""Work shared among processes is the work of one."""

from __future__ import annotations

import os
import signal
import threading
import time
from multiprocessing import active_children

import pytest

from generator.publishing import workers
from generator.publishing.workers import FEW, share_out

HERE = os.getpid()


@pytest.fixture(autouse=True)
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "processors", lambda: 3)


def test_results_come_in_the_order_of_their_items() -> None:
    squares = share_out(range(1234), lambda number: number * number)
    assert list(squares) == [number * number for number in range(1234)]


def test_several_processes_share_much_work_and_one_does_little() -> None:
    assert len(set(share_out(range(FEW + 1), lambda _: os.getpid()))) == 3
    assert set(share_out(range(FEW), lambda _: os.getpid())) == {HERE}
    assert list(share_out((), lambda _: os.getpid())) == []


def test_results_too_large_for_a_pipe_arrive() -> None:
    found = list(share_out(range(500), lambda number: str(number) * 10_000))
    assert [len(one) // 10_000 for one in found] == [len(str(number)) for number in range(500)]


def test_an_exception_is_raised_as_if_there_were_one_process() -> None:
    def fail_at_270(number: int) -> int:
        if number == 270:
            raise ValueError(number)
        return number

    seen: list[int] = []
    with pytest.raises(ValueError, match="270"):
        seen.extend(share_out(range(500), fail_at_270))
    assert seen == list(range(270))


def test_what_a_killed_process_left_undone_is_done_here() -> None:
    def work(number: int) -> int:
        if number == 70 and os.getpid() != HERE:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert list(share_out(range(500), work)) == list(range(500))


def test_no_process_is_left_when_the_work_is_given_up() -> None:
    work = share_out(range(500), lambda _: time.sleep(0.05))
    next(work)
    assert len(active_children()) == 2
    work.close()
    assert active_children() == []


def test_beside_a_thread_no_process_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    assert workers.processors() == 1
    done.set()
    thread.join()
