"""A capture on the desk: its lines, what is known of each, and the verdicts as they are reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import Verdict
from generator.reading.line import SHORTEST_PARAGRAPH
from generator.reading.marks import Mark, mark, with_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.line import Line
    from generator.reading.rules.rule import Where


_HABITS = ((2 * SHORTEST_PARAGRAPH, 2, 0.4), (SHORTEST_PARAGRAPH, 4, 0.2))
"""Words of a long line, how many tell a habit, the share of closed ones below which it is one."""


@dataclass(slots=True)
class Sheet:
    """Lines are spoken of by their index among the visible ones, from 0."""

    lines: tuple[Line, ...]
    marks: tuple[Mark | None, ...] = ()
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    assumed: range = range(0)
    """Short lines that are taken for the text, where nothing else reads as one."""
    unpunctuated: bool = False
    """Whether the long lines of the capture have no full stops."""

    def __post_init__(self) -> None:
        """Know every line by itself."""
        self.unpunctuated = any(
            _are_open(self.lines, length, enough, share) for length, enough, share in _HABITS
        )
        self.marks = with_values(self.lines, [mark(line) for line in self.lines])

    def __len__(self) -> int:
        """Count the visible lines."""
        return len(self.lines)

    def forget(self, start: int, place: Where) -> None:
        """Leave lines from ``start`` on to their neighbours where a rule does not count there."""
        self.marks = tuple(
            None if found is not None and index >= start and found.place is place else found
            for index, found in enumerate(self.marks)
        )

    def release(self, index: int) -> None:
        """Leave one line to its neighbours, whatever a rule says."""
        self.marks = (*self.marks[:index], None, *self.marks[index + 1 :])

    def is_open(self, index: int) -> bool:
        """Whether a line is there, not known by itself, and without a verdict."""
        inside = 0 <= index < len(self.lines)
        return inside and self.marks[index] is None and index not in self.verdicts

    def is_paragraph(self, index: int) -> bool:
        """Whether an open line reads as prose; where no full stops are set, the length tells."""
        if not self.is_open(index):
            return False
        line = self.lines[index]
        if index in self.assumed:
            return True
        return line.is_prose or (self.unpunctuated and len(line.words) >= SHORTEST_PARAGRAPH)

    def may_be_entry(self, index: int) -> bool:
        """Whether a line may stand in a list of other articles: a headline, or its stamp."""
        if self.is_open(index):
            return True
        found = self.marks[index] if index < len(self.lines) else None
        return found is not None and found.role is Role.DATELINE and index not in self.verdicts

    def paragraphs(self, start: int, end: int) -> Iterator[int]:
        """Walk over the paragraphs from ``start`` up to ``end``."""
        return (index for index in range(start, end) if self.is_paragraph(index))

    def give(self, index: int, role: Role, rule: str) -> None:
        """Reach a verdict; an earlier one stands."""
        if index not in self.verdicts:
            number = self.lines[index].number
            self.verdicts[index] = Verdict(line=number, role=role, rule=rule)

    def give_mark(self, index: int) -> None:
        """Let a line be what it is by itself."""
        found = self.marks[index]
        if found is not None:
            self.give(index, found.role, found.rule)

    def with_role(self, *roles: Role) -> Iterator[Line]:
        """Walk over the lines whose verdict is one of ``roles``, in order."""
        for index in sorted(self.verdicts):
            if self.verdicts[index].role in roles:
                yield self.lines[index]


def _are_open(lines: tuple[Line, ...], length: int, enough: int, share: float) -> bool:
    """Whether most lines of ``length`` words or more lack an end mark."""
    long = [line for line in lines if len(line.words) >= length]
    return len(long) >= enough and sum(one.ends_sentence for one in long) < share * len(long)
