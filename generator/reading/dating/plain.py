"""A line folded for reading dates, each letter of it traceable to the line as captured."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from generator.text.folding import INVISIBLE, TATWEEL, fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Folded text; ``offsets`` holds the place of each of its letters in ``line``."""

    line: str
    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]`` stands in the line, its marks included."""
        last = self.offsets[end - 1] + 1
        while last < len(self.line) and _hangs_on(self.line[last]):
            last += 1
        return self.offsets[start], last

    def quote(self, start: int, end: int) -> str:
        """Return the line's own words for ``text[start:end]``, without surrounding spaces."""
        if start >= end:
            return ""
        first, last = self.span(start, end)
        return self.line[first:last].strip()


def _hangs_on(letter: str) -> bool:
    return letter == TATWEEL or bool(unicodedata.combining(letter))


@lru_cache(maxsize=4096)
def plain_of(line: str) -> Plain:
    """Fold ``line``: marks and invisible characters gone, digits 0–9, spaces single."""
    letters: list[str] = []
    offsets: list[int] = []
    for place, letter in enumerate(line):
        for folded in _folded(letter):
            if folded == " " and (not letters or letters[-1] == " "):
                continue
            letters.append(folded)
            offsets.append(place)
    return Plain(line=line, text="".join(letters), offsets=tuple(offsets))


@lru_cache(maxsize=2048)
def _folded(letter: str) -> str:
    if letter in INVISIBLE:
        return ""
    return " " if letter.isspace() else fold(letter)
