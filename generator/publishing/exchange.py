"""Putting a finished folder in the place of another, and mending what a killed build left."""

from __future__ import annotations

import ctypes
import errno
import os
from typing import TYPE_CHECKING

from generator.publishing.durable import flush_names, linux_call, remove_tree

if TYPE_CHECKING:
    from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def fresh_beside(live: Path) -> Path:
    """Name the folder in which the next site is put together."""
    return live.with_name(f".{live.name}.milaff-new")


def mend(live: Path) -> None:
    """Undo what a killed build left beside ``live``; a whole site that lost its name gets it back.

    Only where names cannot be exchanged is there an instant at which nothing stands at ``live``.
    """
    aside = _aside(live)
    if aside.is_dir() and not live.exists():
        aside.rename(live)
    for left in (fresh_beside(live), aside):
        if left.is_dir() and not left.is_symlink():
            remove_tree(left)


def is_mended(live: Path) -> bool:
    """Whether no killed build left anything beside ``live``."""
    return not any(os.path.lexists(one) for one in (fresh_beside(live), _aside(live)))


def put_in_place(live: Path) -> Path | None:
    """Make what stands beside ``live`` appear there; where what stood there is now, if anything.

    Where the kernel can exchange two names at once (Linux), no reader ever finds ``live`` missing;
    elsewhere there is an instant between two renames.
    """
    fresh, aside = fresh_beside(live), _aside(live)
    left: Path | None = None
    if not live.exists():
        fresh.rename(live)
    elif _exchange(fresh, live):
        left = fresh
    else:
        live.rename(aside)
        fresh.rename(live)
        left = aside
    flush_names(live.parent)
    return left


def _aside(live: Path) -> Path:
    return live.with_name(f".{live.name}.milaff-old")


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names atomically; False where that is not to be had."""
    rename = linux_call("renameat2")
    if rename is None:
        return False
    if rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
