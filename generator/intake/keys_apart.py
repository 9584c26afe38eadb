"""A faulty YAML text, its top-level keys read apart: one fault does not hide the others.

Comes in: the text and what reads YAML. Goes out: the keys that can be read, and every fault.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.intake.limits import FAULTS
from generator.intake.nodes import Mapping, Node, Scalar, Unreadable
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable

Result = tuple[Mapping | None, tuple[Problem, ...]]
Read = Callable[[str, int], Result]
"""A text and the number of its first line in the file → its mapping."""

_TOP_LEVEL_KEY = re.compile(r"^[^\s#\-][^\n]*?:(?:\s|$)", re.MULTILINE)


def read_apart(text: str, start: Place, read: Read, most: int) -> Result | None:
    """Read at most so many keys apart; None when there are not two of them.

    ``start`` is where the text begins in its file.
    """
    starts = [found.start() for found in _TOP_LEVEL_KEY.finditer(text)]
    if len(starts) < 2:
        return None
    path, first_line = start.path, start.line
    reading = _Reading(text, starts, start, read)
    reading.all(min(len(starts), most))
    if len(starts) > most:
        place = Place(path=path, line=reading.line_of(most))
        reading.problems.append(problem("list-too-long", place, limit=most))
    whole = Mapping(
        entries=tuple(reading.entries.values()), place=Place(path=path, line=first_line)
    )
    return whole, tuple(reading.problems)


class _Reading:
    """Reads many keys at once where it can: all before the fault, the faulty one, all after it."""

    def __init__(self, text: str, starts: list[int], start: Place, read: Read) -> None:
        self.entries: dict[str, tuple[Scalar, Node]] = {}
        self.problems: list[Problem] = []
        self._text = text
        self._bounds = [*starts, len(text)]
        self._path = start.path
        self._read = read
        self._lines = [start.line + text.count("\n", 0, starts[0])]
        for first, last in pairwise(starts):
            self._lines.append(self._lines[-1] + text.count("\n", first, last))

    def line_of(self, number: int) -> int:
        """Tell on which line a key begins."""
        return self._lines[number]

    def all(self, count: int) -> None:
        """Read so many keys."""
        first = 0
        while first < count and len(self.problems) < FAULTS:
            last = self._together(first, count)
            if last < count:
                self._one(last)
            first = last + 1

    def _together(self, first: int, last: int) -> int:
        """Read as many keys from ``first`` as nothing is wrong with; the one after them."""
        tried = 0
        while last > first:
            text = self._text[self._bounds[first] : self._bounds[last]]
            mapping, faults = self._read(text, self._lines[first])
            # An open quotation mark may have swallowed a key: then they are not all there.
            if mapping and _seen(mapping, faults) == last - first:
                self.problems.extend(faults)
                self._take(mapping.entries)
                break
            at = bisect_right(self._lines, faults[0].place.line if faults else 0) - 1
            middle = (first + last) // 2
            last = min(last - 1, max(first, at)) if not tried else middle
            tried += 1
        return last

    def _one(self, number: int) -> None:
        text = self._text[self._bounds[number] : self._bounds[number + 1]]
        mapping, faults = self._read(text, self._lines[number])
        self.problems.extend(faults)
        place = Place(path=self._path, line=self._lines[number])
        key = Scalar(text=text.partition(":")[0].strip(), place=place)
        self._take(mapping.entries if mapping else ((key, Unreadable(place=place)),))

    def _take(self, entries: Iterable[tuple[Scalar, Node]]) -> None:
        for name, value in entries:
            if name.text in self.entries:
                at = self.entries[name.text][0].place.line
                self.problems.append(problem("key-twice", name.place, name.text, first=at))
            else:
                self.entries[name.text] = (name, value)


def _seen(mapping: Mapping, faults: Iterable[Problem]) -> int:
    """Count the keys that a reading saw, those among them that it dropped."""
    dropped = sum(
        one.place.column == 1 and one.code in {"key-twice", "key-not-text"} for one in faults
    )
    return len(mapping.entries) + dropped
