"""One build at a time: a lock that the system itself releases when its holder dies."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 30.0
"""Seconds that a second build waits for the first."""
_LOOK_EVERY = 0.05
_UNSUPPORTED = {errno.ENOSYS, errno.ENOTSUP, errno.ENOLCK}
"""Some network file systems have no locks; there the builds are not kept apart."""
_IN_THE_WAY = {
    errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ELOOP, errno.ENXIO,
    errno.EACCES, errno.EPERM, errno.EROFS,
}  # fmt: skip
"""Something else stands where the lock should be, or nothing may be written there."""


class BusyError(Exception):
    """Another build holds the lock; ``holder`` is its process, as it said itself."""

    def __init__(self, holder: str) -> None:
        """Name the holder."""
        self.holder = holder
        super().__init__(holder)


@contextmanager
def take_turn(
    lock: Path, waiting: Callable[[str], None], patience: float = PATIENCE
) -> Iterator[str]:
    """Hold ``lock`` for a while; ``waiting`` is told the holder once, if there is one.

    Where no lock can be, the turn is taken without one, and why is told. Raises ``BusyError`` when
    the lock is not to be had within ``patience`` seconds.
    """
    descriptor, refused = -1, ""
    try:
        lock.parent.mkdir(parents=True, exist_ok=True)
        descriptor = _acquire(lock, waiting, time.monotonic() + patience)
    except OSError as error:
        if error.errno not in _IN_THE_WAY:
            raise
        refused = f"{lock}: {error.strerror}"
    try:
        if not refused:
            _sign(descriptor)
        yield refused
    finally:
        if not refused:
            os.close(descriptor)


def _sign(descriptor: int) -> None:
    """Say who holds the lock, where what stands in its place can be written to."""
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n".encode())


def _acquire(lock: Path, waiting: Callable[[str], None], until: float) -> int:
    told = False
    while True:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NONBLOCK, 0o666)
        try:
            if _try(descriptor) and _is_at(descriptor, lock):
                return descriptor
            holder = _holder(descriptor)
        except OSError:
            os.close(descriptor)
            raise
        os.close(descriptor)
        if time.monotonic() > until:
            raise BusyError(holder)
        if not told:
            waiting(holder)
            told = True
        time.sleep(_LOOK_EVERY)


def _holder(descriptor: int) -> str:
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        return ""
    return os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()


def _try(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise
    return True


def _is_at(descriptor: int, lock: Path) -> bool:
    """Whether the file that was locked still stands at its name: ``clean`` removes it."""
    try:
        return os.path.samestat(os.fstat(descriptor), lock.stat())
    except FileNotFoundError:
        return False
