"""Much work in portions → the same results, made by several processes at once.

Processes are forked: what the work needs is there already, and only its results come back. Where
forking is not to be had or not safe, or the work is little, one process does everything.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkProcess

_Portion = TypeVar("_Portion")
_Result = TypeVar("_Result")

MOST = 8
"""Processes at once, however many processors there are: each takes memory of its own."""
PORTION = 50
"""Files in one portion: some tenths of a second of work, and a result that fits into a pipe."""


def share_out(
    portions: Sequence[_Portion], work: Callable[[_Portion], _Result]
) -> Iterator[_Result]:
    """Yield the result of each portion, in their order.

    ``work`` leaves its mark on the disk and in its result alone. A portion at which a worker fails
    is done again here, so that its exception is raised here.
    """
    hands = min(processors(), MOST, len(portions))
    workers = [_Worker(portions[hand::hands], work) for hand in range(1, hands)]
    try:
        for number, portion in enumerate(portions):
            hand = number % hands
            found = workers[hand - 1].next() if hand else None
            yield work(portion) if found is None else found[0]
            for worker in workers:
                worker.collect()
    finally:
        for worker in workers:
            worker.end()


def cut(items: Sequence[_Portion]) -> list[Sequence[_Portion]]:
    """Cut a list into portions; a short one is a portion for one process."""
    size = PORTION if len(items) > 4 * PORTION else max(1, len(items))
    return [items[start : start + size] for start in range(0, len(items), size)]


def processors() -> int:
    """Count the processors that may be used; one where a fork could stop for ever."""
    if not hasattr(os, "sched_getaffinity") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class _Worker(Generic[_Result]):
    """A forked process that does its portions one after the other."""

    def __init__(self, portions: Sequence[_Portion], work: Callable[[_Portion], _Result]) -> None:
        # Loaded where there is work to share: most builds have none.
        from multiprocessing import get_context  # noqa: PLC0415

        context = get_context("fork")
        self._results: list[tuple[_Result] | None] = []
        self._source, sink = context.Pipe(duplex=False)
        self._process: ForkProcess = context.Process(target=_do, args=(portions, work, sink))
        self._process.start()
        sink.close()
        self._is_done = False

    def collect(self) -> None:
        """Take what is ready, so that the worker need not wait to hand it over."""
        while not self._is_done and self._source.poll():
            self._receive()

    def next(self) -> tuple[_Result] | None:
        """Wait for the next result; None when the worker has failed."""
        while not (self._results or self._is_done):
            self._receive()
        return self._results.pop(0) if self._results else None

    def end(self) -> None:
        """Stop the worker, whether it is done or not."""
        self._source.close()
        self._process.terminate()
        self._process.join()

    def _receive(self) -> None:
        try:
            self._results.append((self._source.recv(),))
        except (EOFError, OSError):
            self._is_done = True


def _do(
    portions: Sequence[_Portion], work: Callable[[_Portion], _Result], sink: Connection
) -> None:
    """Do portions until one fails; what went wrong is for the parent to meet, and to tell."""
    try:
        for portion in portions:
            sink.send(work(portion))
    except BaseException:  # noqa: BLE001 the same portion is done again where it can be told
        os._exit(1)
    os._exit(0)
