"""«3-5، 8-11» ↔ line numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.problems import Problem, problem
from generator.text.digits import to_western

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.intake.nodes import Scalar

_RANGE = re.compile(r"^(\d{1,9})(?:\s*[-–—‑]\s*(\d{1,9}))?$")
_COMMA = re.compile(r"\s*[,،]\s*")

LineRange = tuple[int, int]
"""First and last line, both included, from 1."""


def read_line_ranges(value: Scalar) -> tuple[tuple[LineRange, ...], tuple[Problem, ...]]:
    """Read ranges of lines: with or without brackets, any comma, dash or digits."""
    ranges: list[LineRange] = []
    problems: list[Problem] = []
    for part in _COMMA.split(to_western(value.text).strip(" []")):
        found = _RANGE.match(part)
        if not found or found[1].strip("0") == "":
            problems.append(problem("lines-unreadable", value.place, part or value.text))
            continue
        first = int(found[1])
        last = int(found[2] or first)
        if last < first:
            problems.append(problem("lines-backwards", value.place, part))
        else:
            ranges.append((first, last))
    return tuple(ranges), tuple(problems)


def write_ranges(ranges: Iterable[Sequence[int]]) -> str:
    """Write lines as a card does: ``3-5, 8``; first and last of each range in."""
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in ranges)
