"""Many items → the same results as from one process, made by several at once.

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

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

MOST = 8
"""Processes at once, however many processors there are: each takes memory of its own."""
PORTION = 50
"""Items that are handed back together."""
FEW = 200
"""Items up to which a second process costs more than it saves."""


def share_out(items: Sequence[_Item], work: Callable[[_Item], _Result]) -> Iterator[_Result]:
    """Yield the result of each item, in their order.

    ``work`` leaves its mark on the disk and in its result alone, and may be called twice for one
    item: where a worker fails its items are done again here, so that its exception is raised here.
    """
    portions = [items[start : start + PORTION] for start in range(0, len(items), PORTION)]
    hands = min(processors(), MOST) if len(items) > FEW else 1
    workers = [_Worker(portions[hand::hands], work) for hand in range(1, hands)]
    try:
        for number, portion in enumerate(portions):
            hand = number % hands
            found = workers[hand - 1].next() if hand else None
            yield from map(work, portion) if found is None else found
            for worker in workers:
                worker.collect()
    finally:
        for worker in workers:
            worker.end()


def processors() -> int:
    """Count the processors that may be used; one where a fork could stop for ever."""
    if not hasattr(os, "sched_getaffinity") or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class _Worker(Generic[_Result]):
    """A forked process that does its portions one after the other."""

    def __init__(
        self, portions: Sequence[Sequence[_Item]], work: Callable[[_Item], _Result]
    ) -> None:
        # Loaded where there is work to share: most builds have none.
        from multiprocessing import get_context  # noqa: PLC0415

        context = get_context("fork")
        self._results: list[list[_Result]] = []
        self._source, sink = context.Pipe(duplex=False)
        self._process: ForkProcess = context.Process(target=_do, args=(portions, work, sink))
        self._process.start()
        sink.close()
        self._is_done = False

    def collect(self) -> None:
        """Take what is ready, so that the worker need not wait to hand it over."""
        while not self._is_done and self._source.poll():
            self._receive()

    def next(self) -> list[_Result] | None:
        """Wait for the results of the next portion; None when the worker has failed."""
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
            self._results.append(self._source.recv())
        except (EOFError, OSError):
            self._is_done = True


def _do(
    portions: Sequence[Sequence[_Item]], work: Callable[[_Item], _Result], sink: Connection
) -> None:
    """Do portions until one fails; what went wrong is for the parent to meet, and to tell."""
    try:
        for portion in portions:
            sink.send(list(map(work, portion)))
    except BaseException:  # noqa: BLE001 the same portion is done again where it can be told
        os._exit(1)
    os._exit(0)
