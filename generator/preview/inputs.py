"""The input files of a project → whether one has changed since the last look.

A file's state on disk tells, above all its change time (ctime): it moves with every write and
rename, also where size and modification time are made to look the same. It moves in steps of some
milliseconds, on some file systems of two seconds, on a few not at all. Therefore contents are
compared too: of files that have just changed, and at each look of some others in turn.
Clocks are not compared with files, except at the first look.
"""

from __future__ import annotations

import os
import stat
import time
from hashlib import blake2b
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from generator.intake.address_lock import LOCK
from generator.workspace import INPUTS, is_hidden, templates_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SETTLED = 2.5
"""Seconds after which the next write is sure to show in a file's state."""
IN_TURN = 64
"""Files whose contents are compared at each look."""
IN_TURN_BYTES = 1024 * 1024

_State = tuple[int, ...]
"""Size, when modified and changed, number; then the same of a link that leads to it; mode."""


class Inputs:
    """The files as they were at the last look."""

    def __init__(self, project: Path) -> None:
        """Take the project's folder; at the first look everything is new."""
        self._project = project
        self._states: dict[str, _State] = {}
        self._contents: dict[str, bytes] = {}
        self._fresh: dict[str, float] = {}
        """File that has just changed → until when its contents are compared."""
        self._turns: Iterator[str] = iter(())

    def have_changed(self) -> bool:
        """Look at every file once."""
        roots = [*(self._project / name for name in (*INPUTS, LOCK)), templates_of(self._project)]
        states = _states_below(roots)
        is_changed = states != self._states
        if is_changed:
            self._note(states)
        now = time.monotonic()
        self._fresh = {path: until for path, until in self._fresh.items() if until > now}
        for path in {*self._fresh, *self._next_in_turn()}:
            content = _content(path, states[path])
            is_changed |= self._contents.get(path, content) != content
            self._contents[path] = content
        return is_changed

    def _note(self, states: dict[str, _State]) -> None:
        """Remember what changed, to look at its contents for a while."""
        changed = [path for path, state in states.items() if self._states.get(path) != state]
        if not self._states:
            changed = [path for path in changed if _is_recent(states[path])]
        until = time.monotonic() + SETTLED
        self._fresh = {path: end for path, end in self._fresh.items() if path in states}
        self._fresh.update(dict.fromkeys(changed, until))
        kept = states.keys() - set(changed)
        self._contents = {path: one for path, one in self._contents.items() if path in kept}
        self._states = states
        self._turns = cycle(states)

    def _next_in_turn(self) -> Iterator[str]:
        size = 0
        for path in islice(self._turns, min(IN_TURN, len(self._states))):
            yield path
            size += sum(self._states[path][:1])
            if size > IN_TURN_BYTES:
                return


def _states_below(roots: Iterable[Path]) -> dict[str, _State]:
    """Describe every file that a build reads; hidden files and backups (``~``) it does not."""
    found: dict[str, _State] = {}
    folders = []
    for root in map(str, roots):
        state = state_of(root, is_link=False)
        if state and stat.S_ISDIR(state[-1]):
            folders.append(root)
        elif state:
            found[root] = state
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if is_hidden(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        found[entry.path] = state_of(entry.path, is_link=entry.is_symlink())
        except OSError:  # gone between two looks, or closed to us: what it held counts as deleted
            continue
    return found


def state_of(path: str, *, is_link: bool) -> _State:
    """Describe one file, and the link that leads to it; empty when there is none."""
    own = _state_of_link(path) if is_link else ()
    try:
        one = os.stat(path)  # noqa: PTH116 three times as quick, and there may be 10,000
    except OSError:
        return own
    return (one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino, *own, one.st_mode)


def _state_of_link(path: str) -> _State:
    try:
        one = Path(path).lstat()
    except OSError:
        return ()
    return (one.st_size, one.st_mtime_ns, one.st_ctime_ns, one.st_ino, one.st_mode)


def _content(path: str, state: _State) -> bytes:
    """Hash what a plain file holds; anything else is not opened, it might never end."""
    if not state or not stat.S_ISREG(state[-1]):
        return b""
    try:
        return blake2b(Path(path).read_bytes(), digest_size=16).digest()
    except OSError:
        return b""


def _is_recent(state: _State) -> bool:
    """Whether a file changed so shortly before the first look that it may do so unseen."""
    return any(abs(time.time() - moment / 1e9) < SETTLED for moment in state[1:3])
