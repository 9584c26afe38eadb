"""A capture on the desk: its lines, what is known of each, and the verdicts as they are reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import Verdict
from generator.reading.marks import MARKUP, Mark, mark, with_values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.line import Line
    from generator.reading.rules.rule import Where


@dataclass(slots=True)
class Sheet:
    """Lines are spoken of by their index among the visible ones, from 0."""

    lines: tuple[Line, ...]
    marks: tuple[Mark | None, ...] = ()
    verdicts: dict[int, Verdict] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know every line by itself."""
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
        """Whether an open line reads as prose."""
        return self.is_open(index) and self.lines[index].is_prose

    def may_be_entry(self, index: int) -> bool:
        """Whether a line may stand in a list of other articles: a headline, or its stamp."""
        if self.is_open(index):
            return True
        found = self.marks[index] if index < len(self.lines) else None
        return found is not None and found.role is Role.DATELINE and index not in self.verdicts

    def paragraphs(self, start: int, end: int) -> Iterator[int]:
        """Walk over the paragraphs from ``start`` up to ``end``."""
        return (index for index in range(start, end) if self.is_paragraph(index))

    def next_open(self, start: int, end: int) -> int | None:
        """Find the first open line from ``start`` up to ``end``."""
        return next((index for index in range(start, end) if self.is_open(index)), None)

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

    def has_markup(self) -> bool:
        """Whether the lines come from a page whose markup tells what they are."""
        return any(found is not None and found.rule == MARKUP for found in self.marks)

    def with_role(self, *roles: Role) -> Iterator[Line]:
        """Walk over the lines whose verdict is one of ``roles``, in order."""
        for index in sorted(self.verdicts):
            if self.verdicts[index].role in roles:
                yield self.lines[index]
