"""Processes that the preview starts: none outlives it, however it ends.

Each has for standard input one pipe that only the preview holds open. The kernel closes it even
when the preview is killed, and the child ends itself at once.
"""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from typing import NoReturn, TypedDict

from generator.workspace import PACKAGE


class Settings(TypedDict):
    """How a child is started; the names are those of ``subprocess.Popen``."""

    stdin: int
    env: dict[str, str]
    start_new_session: bool


class Lifeline:
    """The pipe that children watch."""

    def __init__(self) -> None:
        """Open it; no child inherits the end that is held here."""
        self._watched, self._held = os.pipe()

    def settings(self) -> Settings:
        """Start a child in a session of its own: Ctrl-C at the terminal is the preview's."""
        return {
            "stdin": self._watched,
            "env": {**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
            "start_new_session": True,
        }

    def close(self) -> None:
        """Let go: children that still run end."""
        os.close(self._held)
        os.close(self._watched)


def end(session: int) -> None:
    """Kill a child and what it started, by the number of its session; it may be gone already."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(session, signal.SIGKILL)


def end_with_parent(longest: float) -> None:
    """End this process when its parent lets go of the pipe, and in any case after ``longest``.

    The alarm is the kernel's: it ends also a process whose threads never get a turn.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, longest)
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> NoReturn:
    with suppress(OSError):
        while os.read(0, 1):
            pass
    os.killpg(0, signal.SIGKILL)
    os._exit(1)
