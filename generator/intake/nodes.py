"""YAML as it was written: every scalar is text with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """One value; ``plain`` tells that it stood without quotation marks."""

    text: str
    place: Place
    plain: bool = True
    end: Place | None = field(default=None, compare=False)
    """Behind its last character; None for a part of what was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys and values in the order written; each key once."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the value at ``key``."""
        return next((value for name, value in self.entries if name.text == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A value that YAML could not read; its problem is already reported."""

    place: Place


class Mark(Protocol):
    """A spot in the text, in PyYAML's or libyaml's own class; lines and columns from 0."""

    line: int
    column: int


def at(mark: Mark | None) -> tuple[int, int]:
    """Line and column of a mark, from 0."""
    return (mark.line, mark.column) if mark else (0, 0)


Node = Scalar | Sequence | Mapping | Unreadable


def is_empty(node: Node | None) -> bool:
    """Whether nothing can be had: no value, ``~``, ``null``, or an unreadable one."""
    return isinstance(node, Unreadable | None) or (
        isinstance(node, Scalar) and node.plain and node.text in {"", "~", "null"}
    )
