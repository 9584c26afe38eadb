"""The input files of a project → whether one has changed since the last look.

A file's state on the disk tells, but not on every file system and not at once. Therefore contents
are compared too: of files that have just changed, and at each look of some others in turn.
Clocks are not compared with files, except at the first look.
"""

from __future__ import annotations

import stat
import time
from hashlib import blake2b
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

from generator.intake.address_lock import LOCK
from generator.states import SETTLED, State, states_below
from generator.workspace import INPUTS, templates_of

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_TURN = 64
"""Files whose contents are compared at each look."""
IN_TURN_BYTES = 1024 * 1024


class Inputs:
    """The files as they were at the last look."""

    def __init__(self, project: Path) -> None:
        """Take the project's folder; at the first look everything is new."""
        self._project = project
        self._states: dict[str, State] = {}
        self._contents: dict[str, bytes] = {}
        self._fresh: dict[str, float] = {}
        """File that has just changed → until when its contents are compared."""
        self._turns: Iterator[str] = iter(())

    def have_changed(self) -> bool:
        """Look at every file once."""
        roots = [*(self._project / name for name in (*INPUTS, LOCK)), templates_of(self._project)]
        states = states_below(map(str, roots))
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

    def _note(self, states: dict[str, State]) -> None:
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


def _content(path: str, state: State) -> bytes:
    """Hash what a plain file holds; anything else is not opened, it might never end."""
    if not state or not stat.S_ISREG(state[-1]):
        return b""
    try:
        return blake2b(Path(path).read_bytes(), digest_size=16).digest()
    except OSError:
        return b""


def _is_recent(state: State) -> bool:
    """Whether a file changed so shortly before the first look that it may do so unseen."""
    return any(abs(time.time() - moment / 1e9) < SETTLED for moment in state[1:3])
