"""A command → what it took: wall time, processor time, memory of all its processes together.

Linux only. Memory is the sum over the command's session of the proportional set size (PSS: pages
that processes share count once), looked up while it runs. A look costs the measured command little:
the pause after it is at least twenty times as long as the look.
"""

from __future__ import annotations

import os
import re
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.005
"""Seconds between two looks at the memory, at least."""
_SHARE = 20
_PSS = re.compile(rb"^Pss:\s+(\d+) kB", re.MULTILINE)


class FailedRunError(Exception):
    """A measured command failed: its figures would mean nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of the process and all it waited for."""
    memory: float
    """Megabytes (10⁶ bytes) at the highest look."""


def run(command: tuple[str, ...], folder: Path, environment: dict[str, str]) -> Run:
    """Run a command to its end; raises ``FailedRunError`` with what it said when it fails."""
    log = folder / ".bench.log"
    with log.open("wb") as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        watch = _MemoryWatch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        message = f"{' '.join(command)}: {process.returncode}\n"
        raise FailedRunError(message + log.read_text(encoding="utf-8", errors="replace")[-2000:])
    return Run(wall=wall, cpu=used.ru_utime + used.ru_stime, memory=watch.highest / 1e6)


class _MemoryWatch(threading.Thread):
    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.highest = 0
        self._session = session
        self._over = threading.Event()

    def run(self) -> None:
        pause = _PAUSE
        while not self._over.wait(pause):
            began = time.thread_time()
            self.highest = max(self.highest, sum(map(_pss, _processes(self._session))))
            pause = max(_PAUSE, _SHARE * (time.thread_time() - began))

    def stop(self) -> None:
        self._over.set()
        self.join()


def _processes(session: int) -> list[Path]:
    found = []
    for one in Path("/proc").glob("[0-9]*"):
        # A process may end between the two looks.
        with suppress(OSError):
            if os.getsid(int(one.name)) == session:
                found.append(one)
    return found


def _pss(process: Path) -> int:
    """Bytes; a process that has not become another program yet still shares this one's memory."""
    with suppress(OSError):
        held = _PSS.search((process / "smaps_rollup").read_bytes())
        return 1024 * int(held[1]) if held else 0
    return 0
