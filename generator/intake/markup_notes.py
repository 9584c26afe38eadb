"""What a curator's Markdown says that readers would not see → warnings with their places.

Python-Markdown forgets where its words stood. What it hands over is looked up in the piece of text
it read: in order, so that many notes of one text cost one walk through it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from generator.problems import Place, Problem, Severity, problem, warning

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.intake.markup_load import TooHeavyError

_GAP = re.compile(r"\x02[^\x03]*\x03|\n[ >]*")
"""Where read text differs from what was written: a sign already read, or a line's beginning."""
_LONGEST = 200


class Notes:
    """The warnings of one text; ``first_line`` is where it begins in its file."""

    def __init__(self, text: str, path: PurePosixPath, first_line: int) -> None:
        """Begin without a warning, before the first piece."""
        self.problems: list[Problem] = []
        self._text = text
        self._path = path
        self._first_line = first_line
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._piece = (0, len(text))
        self._cursor = 0

    def turn_to(self, start: int, length: int) -> None:
        """Look from now on in one piece of the text."""
        self._piece = (start, start + length)
        self._cursor = start

    def warn(self, code: str, read: str, found: str = "") -> None:
        """Warn of what was read; ``found`` names a part of it alone."""
        start, end = self._find(read)
        self.warn_at(code, start, found or self._text[start:end])

    def warn_at(self, code: str, offset: int, found: str) -> None:
        """Warn of what stands at an offset of the text."""
        words = " ".join(found.split())[:_LONGEST]
        self.problems.append(warning(code, self._place(offset), words))

    def refuse(self, fault: TooHeavyError) -> Problem:
        """Say that the text is too heavy, and where it becomes so."""
        start, end = self._find(next(filter(str.strip, fault.block.split("\n")), ""))
        sign = self._text.find(fault.found, start)
        place = self._place(sign if start <= sign <= end else start)
        severity = Severity.ERROR
        return problem(fault.code, place, fault.found, severity=severity, **fault.values)

    def refuse_at(self, code: str, offset: int, **values: object) -> Problem:
        """Say that the text is too long at an offset."""
        line = self._text[offset:].split("\n", 1)[0]
        place = self._place(offset)
        return problem(code, place, line[:_LONGEST], severity=Severity.ERROR, **values)

    def _find(self, read: str) -> tuple[int, int]:
        """Find the stretch of the piece that was read so, or the piece's beginning."""
        parts = [part for part in _GAP.split(read.strip()) if part] or [""]
        first, anchor = parts[0], max(parts, key=len)
        begin, stop = self._piece
        at = self._text.find(anchor, self._cursor, stop)
        if at < 0:
            at = self._text.find(anchor, begin, stop)
        if at < 0:
            return begin, begin + 1
        start = self._text.rfind(first, begin, at + len(first))
        start = end = at if start < 0 else start
        for part in parts:
            found = self._text.find(part, end, stop)
            end = found + len(part) if found >= 0 else end
        self._cursor = end
        return start, max(end, start + 1)

    def _place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset) - 1
        column = offset - self._starts[line] + 1
        return Place(path=self._path, line=self._first_line + line, column=column)
