"""A seed's text and a card's ``lines`` → a capture: every line of the seed, each with one role."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.intake.aliases import ROLES
from generator.intake.fields import two_spellings
from generator.intake.line_ranges import LineRange, read_line_ranges, write_ranges
from generator.intake.nodes import Mapping, Scalar, Sequence, is_empty
from generator.model.provenance import Passage, Role
from generator.problems import Place, Problem, problem
from generator.text.invisible import is_visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.intake.nodes import Node

_WRITABLE = {role.value: role for role in Role if role is not Role.BLANK}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRange:
    """Lines that a card gives one role, and where it says so."""

    role: Role
    lines: LineRange
    place: Place


def read_roles(node: Node) -> tuple[tuple[RoleRange, ...], tuple[Problem, ...]]:
    """Read a card's ``lines``: role → ranges."""
    if not isinstance(node, Mapping):
        return (), (problem("value-not-keys", node.place, "lines"),)
    ranges: list[RoleRange] = []
    problems: list[Problem] = []
    written: dict[str, Scalar] = {}
    for key, value in node.entries:
        word = ROLES.meant(key.text, _WRITABLE)
        if word in written:
            problems.append(two_spellings(key, written[word]))
        elif word:
            written[word] = key
            found, faults = _read_ranges(key, value, _WRITABLE[word])
            ranges.extend(found)
            problems.extend(faults)
        elif key.text != "<<":
            problems.append(_no_role(key))
    return tuple(ranges), tuple(problems)


def _no_role(key: Scalar) -> Problem:
    hint, _ = ROLES.closest(key.text, _WRITABLE)
    code = "role-misspelt" if hint else "role-unknown"
    known = ROLES.listed(_WRITABLE, key.text)
    return problem(code, key.place, key.text, hint=hint, known=known)


def _read_ranges(
    key: Scalar, value: Node, role: Role
) -> tuple[tuple[RoleRange, ...], tuple[Problem, ...]]:
    ranges: list[RoleRange] = []
    problems: list[Problem] = []
    for scalar in value.items if isinstance(value, Sequence) else (value,):
        if not isinstance(scalar, Scalar) or is_empty(scalar):
            problems.append(problem("lines-unreadable", value.place, key.text))
            continue
        found, faults = read_line_ranges(scalar)
        problems.extend(faults)
        ranges.extend(RoleRange(role=role, lines=one, place=scalar.place) for one in found)
    return tuple(ranges), tuple(problems)


def cut_passages(
    lines: tuple[str, ...], roles: tuple[RoleRange, ...], place: Place
) -> tuple[tuple[Passage, ...], tuple[Problem, ...]]:
    """Give every line of a seed its role; ``place`` is where the card says ``lines``.

    Overlaps, gaps and ranges beyond the seed are problems; blank lines need no role.
    """
    plan = _Plan(lines=lines)
    for one in roles:
        plan.claim(one)
    gaps = plan.gaps()
    if gaps:
        text = write_ranges(gaps)
        first = lines[gaps[0][0] - 1].strip()
        plan.problems.append(problem("lines-gap", place, first[:80], lines=text))
    return tuple(plan.passages()), tuple(plan.problems)


@dataclass(slots=True)
class _Plan:
    """Which line has which role so far."""

    lines: tuple[str, ...]
    roles: dict[int, Role] = field(default_factory=dict)
    taken: bytearray = field(default_factory=bytearray)
    """By line: whether it has a role."""
    free: bytearray = field(default_factory=bytearray)
    """By line: whether it can be read and has none."""
    problems: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with no line taken; lines count from 1."""
        self.taken = bytearray(len(self.lines) + 1)
        self.free = bytearray([0, *map(is_visible, self.lines)])

    def claim(self, one: RoleRange) -> None:
        """Give the lines of one range their role."""
        first, last = one.lines
        shown = str(first) if first == last else f"{first}-{last}"
        if last > len(self.lines):
            self.problems.append(problem("lines-beyond", one.place, shown, count=len(self.lines)))
        overlap = self.taken.find(1, first, last + 1)
        if overlap >= 0:
            other = self.roles[overlap].value
            self.problems.append(
                problem("lines-overlap", one.place, shown, line=overlap, other=other)
            )
        number = self.free.find(1, first, last + 1)
        while number >= 0:
            self.roles[number] = one.role
            self.taken[number], self.free[number] = 1, 0
            number = self.free.find(1, number + 1, last + 1)

    def gaps(self) -> list[LineRange]:
        """List runs of non-blank lines without a role."""
        runs: list[LineRange] = []
        for number, line in enumerate(self.lines, 1):
            if not is_visible(line) or number in self.roles:
                continue
            if runs and not any(map(is_visible, self.lines[runs[-1][1] : number - 1])):
                runs[-1] = (runs[-1][0], number)
            else:
                runs.append((number, number))
        return runs

    def passages(self) -> Iterator[Passage]:
        """Join consecutive lines of one role."""
        start = 1
        while start <= len(self.lines):
            role = self.roles.get(start, Role.BLANK)
            end = start
            while end < len(self.lines) and self.roles.get(end + 1, Role.BLANK) is role:
                end += 1
            yield Passage(role=role, first_line=start, lines=self.lines[start - 1 : end])
            start = end + 1
