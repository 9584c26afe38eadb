"""YAML text → nodes. The only import of yaml.

PyYAML's values are never used: ``no`` would become False, ``12:30`` 750, ``2023-10-22`` a date and
a key written twice would win silently. Its parser's events keep every scalar as text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from generator.intake import yaml_traps
from generator.intake.characters import clean_value
from generator.intake.keys_apart import Result, read_apart
from generator.intake.limits import ITEMS, KEYS
from generator.intake.nodes import Mapping, Mark, Node, Scalar, Sequence, Unreadable, at
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

FENCE = "---"
_NO_LINE_END = {0x0D: " ", 0x85: " ", 0x2028: " ", 0x2029: " "}
MAX_DEPTH = 12

_CONTENT = (yaml.ScalarEvent, yaml.CollectionStartEvent)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """A card split in two; ``body_line`` is the line of the file where the body begins."""

    head: Mapping | None
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()


def split_front_matter(text: str, path: PurePosixPath) -> FrontMatter:
    """Read the YAML between the first two ``---`` lines of a file, and the text after them."""
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == FENCE]
    if not fences or fences[0] != 0 or len(fences) < 2:
        code = "front-matter-unclosed" if fences[:1] == [0] else "front-matter-missing"
        fault = problem(code, Place(path=path), lines[0][:60])
        return FrontMatter(head=None, body="", body_line=1, problems=(fault,))
    close = fences[1]
    head, problems = read_yaml("\n".join(lines[1:close]) + "\n", path, first_line=2)
    body = "\n".join(lines[close + 1 :])
    return FrontMatter(head=head, body=body, body_line=close + 2, problems=problems)


def read_yaml(text: str, path: PurePosixPath, *, first_line: int = 1, keys: int = KEYS) -> Result:
    """Read one mapping of at most so many ``keys``; None when there is nothing to read.

    A fault in one top-level key does not hide the others: each key's lines are then read alone.
    """
    # YAML breaks lines where no editor does; a space keeps places and reads the same.
    text = text.replace("\r\n", "\n").translate(_NO_LINE_END)
    gate = yaml_traps.gate(text, path, first_line)
    if gate:
        # With plain spaces instead the rest may still be read; what cannot be is no new fault.
        spaced = yaml_traps.with_spaces(text)
        reader = _Reader(lines=spaced.split("\n"), path=path, first_line=first_line, keys=keys)
        mapping, problems = _read(spaced, reader)
        return (mapping, (*gate, *problems)) if mapping else (None, gate)

    def read(part: str, line: int) -> Result:
        return _read(part, _Reader(lines=part.split("\n"), path=path, first_line=line, keys=keys))

    mapping, problems = read(text, first_line)
    if mapping is not None or not problems:
        return mapping, problems
    apart, found = read_apart(text, Place(path=path, line=first_line), read, keys) or (None, ())
    return apart, found or problems


def _read(text: str, reader: _Reader) -> Result:
    try:
        # Event by event: what is nested too deep is left before all of it is parsed.
        root = reader.document(iter(yaml.parse(text, Loader=_Loader)))
    except _TooDeepError as error:
        return None, (*reader.problems, problem("yaml-deep", error.place))
    except yaml.MarkedYAMLError as error:
        marks = [at(mark) for mark in (error.problem_mark, error.context_mark) if mark]
        reason = error.problem or ""
        start = Place(path=reader.path, line=reader.first_line)
        fault = yaml_traps.syntax_fault(marks, reason, reader.lines, start)
        return None, (fault,)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        place = Place(path=reader.path, line=reader.first_line)
        return None, (problem("yaml-syntax", place, reason=str(error).split("\n")[0]),)
    if root is not None and not isinstance(root, Mapping):
        return None, (*reader.problems, problem("yaml-no-keys", root.place))
    return root, tuple(reader.problems)


class _TooDeepError(Exception):
    def __init__(self, place: Place) -> None:
        self.place = place
        super().__init__(str(place))


@dataclass(slots=True)
class _Reader:
    """Turns parser events into nodes, collecting what no curator meant."""

    lines: list[str]
    path: PurePosixPath
    first_line: int
    keys: int = KEYS
    """Keys of the outermost mapping; any other may have so many as a record."""
    full: bool = False
    """Whether there were more keys than these; the rest is not looked at."""
    flow_depth: int = 0
    problems: list[Problem] = field(default_factory=list)

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        """Read the only document of a stream."""
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self.problems.append(problem("yaml-documents", self.place(event)))
                    self._skip(event, events, yaml.StreamEndEvent)  # a fault there counts too
                    return root
                root = self.node(next(events), events, 0)
                if self.full:
                    return root
        return root

    def place(self, event: yaml.Event) -> Place:
        """Tell where an event begins, in the file."""
        return self._place_at(event.start_mark)

    def _place_at(self, mark: Mark | None) -> Place:
        line, column = at(mark)
        return Place(path=self.path, line=line + self.first_line, column=column + 1)

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        """Read the node that begins with ``event``."""
        place = self.place(event)
        if _is_special(event):
            line = self.lines[at(event.start_mark)[0]].strip()
            self.problems.append(problem("yaml-first-character", place, line))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if not isinstance(event, yaml.CollectionStartEvent):
            return Unreadable(place=place)
        if depth >= MAX_DEPTH:
            raise _TooDeepError(place)
        self.flow_depth += bool(event.flow_style)
        sequence = isinstance(event, yaml.SequenceStartEvent)
        read = self._sequence if sequence else self._mapping
        node = read(place, events, depth + 1)
        self.flow_depth -= bool(event.flow_style)
        return node

    def _skip(self, event: yaml.Event, events: Iterator[yaml.Event], end: type[yaml.Event]) -> None:
        """Go to the end of the collection that ``event`` stands in."""
        depth = 0
        while depth or not isinstance(event, end):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                raise _TooDeepError(self.place(event))
            event = next(events)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar | Unreadable:
        plain = not event.style
        start, (end, column) = at(event.start_mark)[0], at(event.end_mark)
        line = self.lines[end] if end < len(self.lines) else ""
        fault = yaml_traps.comment_fault(line, column) if "#" in line else ""
        if plain and not fault:
            in_flow = self.flow_depth > 0
            fault = yaml_traps.plain_scalar_fault(event.value, joined=start != end, in_flow=in_flow)
        if fault:
            self.problems.append(problem(fault, place, self.lines[start].strip()))
            return Unreadable(place=place)
        text, faults = clean_value(event.value, place)
        self.problems.extend(faults)
        return Scalar(text=text, place=place, plain=plain, end=self._place_at(event.end_mark))

    def _check_rest(self, event: yaml.Event, place: Place) -> None:
        """Report a comment glued to the end of a list in brackets: it was probably part of it."""
        end, column = at(event.end_mark)
        inside = self.flow_depth and end < len(self.lines)
        if inside and yaml_traps.comment_fault(self.lines[end], column):
            self.problems.append(problem("yaml-hash", place, self.lines[end].strip()))

    def _sequence(self, place: Place, events: Iterator[yaml.Event], depth: int) -> Sequence:
        items: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                self._check_rest(event, place)
                break
            if len(items) == ITEMS:
                self.problems.append(problem("list-too-long", place, limit=ITEMS))
                self._skip(event, events, yaml.SequenceEndEvent)
                break
            item = self.node(event, events, depth)
            torn = items and isinstance(items[-1], Unreadable) and yaml_traps.ends_quote(item)
            items.append(Unreadable(place=item.place) if torn else item)
        return Sequence(items=tuple(items), place=place)

    def _mapping(self, place: Place, events: Iterator[yaml.Event], depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        most = self.keys if depth == 1 else KEYS
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                self._check_rest(event, place)
                break
            if len(entries) == most:
                self.problems.append(problem("list-too-long", self.place(event), limit=most))
                self.full = depth == 1
                if not self.full:
                    self._skip(event, events, yaml.MappingEndEvent)
                break
            key = self.node(event, events, depth)
            value = self.node(next(events), events, depth)
            if not isinstance(key, Scalar):
                self.problems.append(problem("key-not-text", key.place))
            elif key.text in entries:
                first = entries[key.text][0].place.line
                self.problems.append(problem("key-twice", key.place, key.text, first=first))
            elif not (self.flow_depth and yaml_traps.is_torn_quote(key, value)):
                self.problems.extend(yaml_traps.key_faults(key))
                text = yaml_traps.visible(key.text)
                if text != key.text or not key.plain:
                    key = Scalar(text=text, place=key.place, end=key.end)
                entries[text] = (key, value)
        return Mapping(entries=tuple(entries.values()), place=place)


def _is_special(event: yaml.Event) -> bool:
    """Whether a node is an alias, or carries an anchor or a tag."""
    if isinstance(event, _CONTENT):
        return event.anchor is not None or event.tag is not None
    return isinstance(event, yaml.AliasEvent)
