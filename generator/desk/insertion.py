"""A file's text and a record to add → the text with the record in its place, nothing else changed.

Where that place is, the project's own reader says: nothing is searched for in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.refusal import RefusalError
from generator.intake import aliases
from generator.intake.card_reader import KEYS
from generator.intake.fields import Fields
from generator.intake.frontmatter import read_yaml, split_front_matter
from generator.intake.nodes import Mapping, Node, Scalar, Sequence, is_empty
from generator.wording.desk import say

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.problems import Place

EVENTS = "events"
STEP = 2
"""Columns of indentation where a file shows none of its own."""
_NOTHING = re.compile(r"[ \t]*(?:\[\s*\]|~|null)[ \t]*(?P<rest>.*)$")

Pairs = tuple[tuple[str, str], ...]
"""Keys and values, the values as YAML."""


def append_record(text: str, path: PurePosixPath, id_: str, pairs: Pairs) -> str:
    """Add one record at the end of a vocabulary."""
    mapping, problems = read_yaml(text, path)
    page = _Page.of(text)
    if problems:
        raise RefusalError(say("file-faulty", place=problems[0].place))
    if mapping is None:
        return page.with_lines(page.count, [f"{id_}:", *_pairs(" " * STEP, pairs)])
    _refuse_flow(page, mapping.place)
    records = [value for _, value in mapping.entries if isinstance(value, Mapping)]
    indents = [one.place.column - 1 for one in records if page.begins_line(one.place)]
    spelled = _spelled(records[0], pairs) if records else pairs
    indent = " " * next(iter(indents), STEP)
    end = page.end_of_entry(mapping.entries[-1][0].place.line, page.count + 1)
    return page.with_lines(end, [f"{id_}:", *_pairs(indent, spelled)])


def append_citation(text: str, path: PurePosixPath, pairs: Pairs) -> str:
    """Add one item to the ``events`` of a card, which gets the key if it has none."""
    front = split_front_matter(text, path)
    if front.head is None or front.problems:
        place = front.problems[0].place if front.problems else path
        raise RefusalError(say("file-faulty", place=place))
    page = _Page.of(text)
    _refuse_flow(page, front.head.place)
    fence = front.body_line - 1
    entry = _entry(front.head, EVENTS)
    if entry is None:
        return _with_new_key(page, front.head, fence, pairs)
    key, value = entry
    end = page.end_of_entry(key.place.line, _next_line(front.head, key, fence))
    if isinstance(value, Sequence) and value.items:
        _refuse_flow(page, value.place)
        return page.with_lines(end, _next_item(page, value, pairs))
    if not (is_empty(value) or isinstance(value, Sequence)):
        raise RefusalError(say("events-no-list", place=value.place))
    lines = _item(f"{' ' * STEP}- ", _spelled(front.head, pairs))
    return page.without_value(value.place).with_lines(end, lines)


def _with_new_key(page: _Page, head: Mapping, fence: int, pairs: Pairs) -> str:
    """Write the key ``events`` where the order of a card's keys has it."""
    earlier = [
        key
        for key, value in head.entries
        for name in KEYS[: KEYS.index(EVENTS)]
        if _means(key, value, name)
    ]
    item = _item(f"{' ' * STEP}- ", _spelled(head, pairs))
    lines = [f"{_spelling(head, EVENTS)}:", *item]
    if not earlier:
        return page.with_lines(fence - 1, lines)
    last = max(earlier, key=lambda key: key.place.line)
    return page.with_lines(page.end_of_entry(last.place.line, _next_line(head, last, fence)), lines)


def _next_item(page: _Page, items: Sequence, pairs: Pairs) -> list[str]:
    """Write an item as the last one of the list is written: its indentation, its spelling of keys.

    Raises ``RefusalError`` where an item is no mapping.
    """
    last = items.items[-1]
    if not isinstance(last, Mapping):
        raise RefusalError(say("events-no-list", place=last.place))
    dash, item = items.place.column - 1, last.place.column - 1
    first = page.lines[last.place.line - 1]
    gap = item - dash - 1 if first[:item].strip() == "-" else 1
    return _item(f"{' ' * dash}-{' ' * gap}", _spelled(last, pairs))


def _item(opening: str, pairs: Pairs) -> list[str]:
    (name, value), *others = pairs
    return [f"{opening}{name}: {value}", *_pairs(" " * len(opening), tuple(others))]


def _pairs(indent: str, pairs: Pairs) -> list[str]:
    return [f"{indent}{name}: {value}" for name, value in pairs]


def _entry(mapping: Mapping, name: str) -> tuple[Scalar, Node] | None:
    return next(((key, value) for key, value in mapping.entries if _means(key, value, name)), None)


def _spelling(mapping: Mapping, name: str) -> str:
    """Spell a key as ``mapping`` does, else in the script in which it begins."""
    entry = _entry(mapping, name)
    if entry:
        return entry[0].text
    first = mapping.entries[0][0].text if mapping.entries else ""
    return aliases.KEYS.shown(name, first)


def _spelled(mapping: Mapping, pairs: Pairs) -> Pairs:
    return tuple((_spelling(mapping, name), value) for name, value in pairs)


def _means(key: Scalar, value: Node, name: str) -> bool:
    """Ask the reader whether it takes a key, however spelled, for ``name``."""
    one = Mapping(entries=((key, value),), place=key.place)
    return key.text != "<<" and not Fields(one, (name,)).problems


def _next_line(head: Mapping, key: Scalar, fence: int) -> int:
    """Line of the key after ``key``, or of the fence."""
    later = [one.place.line for one, _ in head.entries if one.place.line > key.place.line]
    return min(later, default=fence)


def _refuse_flow(page: _Page, place: Place) -> None:
    if page.at(place)[:1] in {"{", "["}:
        raise RefusalError(say("events-flow", place=place))


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a file, each with the carriage return it may end in."""

    lines: list[str]
    """The last one is empty when the file ends as it should."""

    @classmethod
    def of(cls, text: str) -> _Page:
        """Cut a text as places count its lines."""
        return cls(text.split("\n"))

    @property
    def count(self) -> int:
        """Number of lines."""
        return len(self.lines) - (self.lines[-1] == "")

    def at(self, place: Place) -> str:
        """Text of a line from a place on."""
        return self.lines[place.line - 1][place.column - 1 :]

    def begins_line(self, place: Place) -> bool:
        """Whether nothing but spaces stands before a place."""
        return not self.lines[place.line - 1][: place.column - 1].strip()

    def end_of_entry(self, first: int, next_line: int) -> int:
        """Last line of what begins on line ``first``; comments indented below it belong to it."""
        indent = _indent(self.lines[first - 1])
        last = first
        for number in range(first + 1, min(next_line, self.count + 1)):
            line = self.lines[number - 1].strip()
            belongs = _indent(self.lines[number - 1]) > indent or not line.startswith("#")
            if line and belongs:
                last = number
        return last

    def without_value(self, place: Place) -> _Page:
        """Take ``[]`` or ``~`` off a key, so that a list can stand below it."""
        line = self.lines[place.line - 1]
        found = _NOTHING.match(line, place.column - 1)
        if not found:
            return self
        rest = found["rest"].rstrip("\r")
        kept = line[: place.column - 1].rstrip() + (f" {rest}" if rest else "")
        ending = "\r" if line.endswith("\r") else ""
        changed = [*self.lines]
        changed[place.line - 1] = kept + ending
        return _Page(changed)

    def with_lines(self, after: int, added: list[str]) -> str:
        """Put lines after line ``after`` and join all; they end as the lines around them do."""
        before, rest = self.lines[:after], self.lines[after:]
        unended = not rest
        model = self.lines[0] if unended else before[-1] if before else ""
        end = "\r" if model.endswith("\r") else ""
        if unended and before:
            before[-1] += end
            rest = [""]
        return "\n".join([*before, *(line + end for line in added), *rest])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
