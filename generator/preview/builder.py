"""Changed files → builds, each in a process of its own, one at a time.

A build that hangs is given up after ``LONGEST`` seconds, or as soon as a file has changed and it
has had its ``PATIENCE``. Each time a build is overtaken so, the next one gets twice as long:
a large dossier is built in the end, however often its files are saved.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.options import CACHE, OVERLAY
from generator.preview.children import end
from generator.preview.inputs import Inputs
from generator.preview.plain_pages import UNFINISHED, plain_page
from generator.preview.rebuild import LONGEST, MACHINE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.console import Console
    from generator.preview.children import Lifeline

PATIENCE = 5.0
"""Seconds that a build has when a file changes meanwhile; twice the last one's, if more."""


class Builder:
    """Notices changed files and builds."""

    longest = LONGEST
    patience = PATIENCE

    def __init__(
        self, project: Path, console: Console, lifeline: Lifeline, tell: Callable[[], None]
    ) -> None:
        """Take whom to tell of a finished build; the first look begins one."""
        self.command = (sys.executable, "-m", "generator.preview.rebuild", str(project))
        self.is_unfinished = False
        """Whether the last build ended without saying how it went."""
        self._overlay = project / CACHE / OVERLAY
        self._console = console
        self._lifeline = lifeline
        self._tell = tell
        self._inputs = Inputs(project)
        self._is_stale = False
        self._running: subprocess.Popen[bytes] | None = None
        self._began = 0.0
        self._before: object = None
        self._said = ""

    def look(self) -> None:
        """Finish a build that has ended, or begin one when something changed."""
        self._is_stale |= self._inputs.have_changed()
        if self._running is not None:
            ran = time.monotonic() - self._began
            code = self._running.poll()
            if code is not None:
                self._finish(code, ran)
            elif ran > self.longest or (self._is_stale and ran > self.patience):
                self._give_up(ran)
        if self._is_stale and self._running is None:
            self._begin()

    def window(self) -> str:
        """Give what lies over the last good page: the overlay, or that there could be none."""
        if self.is_unfinished:
            return plain_page(UNFINISHED)
        try:
            return self._overlay.read_text(encoding="utf-8")
        except OSError:
            return ""

    def stop(self) -> None:
        """End a build that still runs."""
        if self._running is not None:
            end(self._running.pid)
            with suppress(subprocess.TimeoutExpired):
                self._running.wait(timeout=2)
            self._running = None

    def _begin(self) -> None:
        self._before = self._stamp()
        self._began = time.monotonic()
        try:
            self._running = subprocess.Popen(self.command, **self._lifeline.settings())  # noqa: S603 our own module
        except OSError as error:  # no process or memory to be had: the next look tries again
            self._fail(f"no build could be begun: {error.strerror}")
            return
        self._is_stale = False
        self._said = ""

    def _finish(self, code: int, ran: float) -> None:
        self._running = None
        self.patience = max(type(self).patience, 2 * ran)
        # Its last act is to replace the overlay; a code alone could be anybody's.
        self.is_unfinished = self._stamp() == self._before
        if self.is_unfinished and code != MACHINE:
            self._fail(f"the build ended before it was done (code {code}); every save tries again")
        self._tell()

    def _give_up(self, ran: float) -> None:
        self.stop()
        self.patience *= 2
        if self._is_stale:
            self._fail(f"a file changed and the build was not done after {ran:.0f} s: begun again")
            return
        self._fail(f"the build was not done after {ran:.0f} s and given up; every save tries again")
        self.is_unfinished = True
        self._tell()

    def _stamp(self) -> object:
        try:
            one = self._overlay.stat()
        except OSError:
            return None
        return one.st_ino, one.st_mtime_ns

    def _fail(self, sentence: str) -> None:
        """Say it once, not at every look."""
        if sentence != self._said:
            self._console.fail(sentence)
        self._said = sentence
