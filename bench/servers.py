"""A generator that serves while one edits → seconds from a save to the page that shows it.

The page is asked for over HTTP, every few milliseconds, until it holds the sentence that was saved.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING

from bench.emission import edit_text, edited_article, marker
from bench.rows import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bench.peers import Generator

_ASK_EVERY = 0.01
"""Seconds between two questions."""
_SETTLE = 3.0
"""Seconds between an answer and the next save: a person saves no faster."""
_LONGEST = 600.0


def measure_saves(generator: Generator, count: int, folder: Path, reps: int) -> tuple[float, ...]:
    """Save an article ``reps`` times; nothing where the page never came."""
    page = generator.page.format(id=edited_article(count).id)
    took = []
    with _served(generator, folder) as port:
        if not _is_shown(port, page, ""):
            return ()
        for turn in range(1 + reps):
            time.sleep(_SETTLE)
            began = time.perf_counter()
            edit_text(count, generator.name, folder, 100 + turn)
            if not _is_shown(port, page, marker(100 + turn)):
                return ()
            took += [time.perf_counter() - began] if turn else []
    return tuple(took)


@contextmanager
def _served(generator: Generator, folder: Path) -> Iterator[int]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [part.format(port=port) for part in generator.serve]
    with (folder / ".bench.log").open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            yield port
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()


def _is_shown(port: int, page: str, words: str) -> bool:
    """Ask until the page holds the words; false when it does not within ten minutes."""
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        content = _ask(port, page)
        if content and words in content:
            return True
        time.sleep(_ASK_EVERY)
    return False


def _ask(port: int, page: str) -> str:
    """Give the page, or the empty text while there is none."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", page)
        answer = connection.getresponse()
        content = answer.read().decode(errors="replace")
    except (OSError, HTTPException):
        return ""
    finally:
        connection.close()
    return content if answer.status == 200 else ""
