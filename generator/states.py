"""Files → how they stand on the disk, from which a change shows without reading them.

A file's state tells, above all its change time (ctime): it moves with every write and rename, also
where size and modification time are made to look the same, and nobody can set it. It moves in steps
of some milliseconds, on some file systems of two seconds, on a few not at all.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

State = tuple[int, ...]
"""Size, when modified and changed (ns), number, then mode; of a link first its target's, then its
own: size, times, number, mode. Of a folder only that it is one; empty when there is nothing."""

SETTLED = 2.5
"""Seconds after which the next write is sure to show in a file's state, on any file system."""

_FOLDER: State = (stat.S_IFDIR,)


def is_hidden(name: str) -> bool:
    """Whether a file or folder is passed over: hidden, or an editor's backup."""
    return name.startswith(".") or name.endswith("~")


def states_below(
    roots: Iterable[str], skipped: Callable[[str], bool] = is_hidden
) -> dict[str, State]:
    """Describe every folder and file at or below ``roots``, but those whose name is ``skipped``."""
    found: dict[str, State] = {}
    folders = []
    for root in roots:
        state = state_of(root, is_link=False)
        if state and stat.S_ISDIR(state[-1]):
            folders.append(root)
        elif state:
            found[root] = state
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if skipped(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                        found[entry.path] = _FOLDER
                    else:
                        found[entry.path] = state_of(entry.path, is_link=entry.is_symlink())
        except OSError:  # gone between two looks, or closed to us: what it held counts as deleted
            continue
    return found


def state_of(path: str, *, is_link: bool) -> State:
    """Describe one file, and the link that leads to it; empty when there is none."""
    own = _own_state(path) if is_link else ()
    try:
        one = os.stat(path)  # noqa: PTH116 three times as quick, and there may be 10,000
    except OSError:
        return own
    return (one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino, *own, one.st_mode)


def is_younger(state: State, moment: float) -> bool:
    """Whether a file was modified or changed after ``moment`` (seconds since 1970)."""
    return any(one / 1e9 > moment for one in state[1:3])


def _own_state(path: str) -> State:
    try:
        one = os.lstat(path)
    except OSError:
        return ()
    return (one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino, one.st_mode)
