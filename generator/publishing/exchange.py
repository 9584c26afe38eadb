"""Putting a finished folder in the place of another."""

from __future__ import annotations

import ctypes
import ctypes.util
import errno
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def put_in_place(fresh: Path, live: Path, aside: Path) -> None:
    """Make ``fresh`` appear as ``live``; what stood there is at ``aside`` afterwards.

    Where the kernel can exchange two names at once (Linux), no reader ever finds ``live`` missing;
    elsewhere there is an instant between two renames.
    """
    if not live.exists():
        fresh.rename(live)
    elif _exchange(fresh, live):
        fresh.rename(aside)
    else:
        live.rename(aside)
        fresh.rename(live)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names atomically; False where that is not to be had."""
    if not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    rename = getattr(libc, "renameat2", None)
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
