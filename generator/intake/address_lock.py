"""``urls.lock``: every address the site ever had, one a line; lines are added and never changed.

The file is the curator's to commit. It is written by ``build``; a line may be taken out by hand
when its address never became public.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCK = PurePosixPath("urls.lock")
_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+")
_HEAD = """\
# Every address this site ever had. Written by `build`; keep it with the content and commit it.
# Take a line out only if its address was never public.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedAddress:
    """One published address, and the line that says so."""

    path: PurePosixPath
    place: Place


def read_lock(text: str) -> tuple[tuple[LockedAddress, ...], tuple[Problem, ...]]:
    """Read the addresses; a line that is none (a merge left half done) is a problem."""
    found: list[LockedAddress] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        written = line.strip()
        place = Place(path=LOCK, line=number, column=len(line) - len(line.lstrip()) + 1)
        if _ADDRESS.fullmatch(written):
            found.append(LockedAddress(path=PurePosixPath(written), place=place))
        elif written and not written.startswith("#"):
            problems.append(problem("lock-unreadable", place, written))
    return tuple(found), tuple(problems)


def write_lock(text: str, addresses: Iterable[PurePosixPath]) -> str:
    """Add addresses to the text of a lock, in order; remarks stay at its head."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    known = {line for line in lines if not line.startswith("#")}
    wanted = known | {str(one) for one in addresses}
    if wanted == known:
        return text
    remarks = "".join(f"{line}\n" for line in lines if line.startswith("#")) or _HEAD
    return remarks + "".join(f"{line}\n" for line in sorted(wanted))
