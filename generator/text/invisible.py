"""Characters without a shape that have no business in a published line, dropped and counted.

A joiner between two letters shapes them (Persian «می‌روم»), and marks or balanced isolates order a
line that mixes directions: these stay. Everything else hides something: overrides and embeddings
reorder what a reader sees, zero-width spaces and soft hyphens split words for search.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.text.folding import INVISIBLE

_JOINERS = "\u200c\u200d"
_ORDER = "\u200e\u200f\u061c"
_OPEN, _CLOSE = "\u2066\u2067\u2068", "\u2069"
NEXT_LINE = "\x85"
"""A control that some old systems wrote between lines: a space stands where it was."""
_ANY = re.compile(f"[{''.join(sorted(INVISIBLE))}]")
_PRINTABLE = tuple(letter for letter in sorted(INVISIBLE) if letter.isprintable())
"""Those that Python counts as printable."""
_LETTER = r"[^\W\d_\u115f\u1160]"  # the two fillers count as letters and have no shape
_BETWEEN_LETTERS = re.compile(rf"(?<={_LETTER})[{_JOINERS}](?={_LETTER})")

Dropped = tuple[tuple[str, int], ...]
"""(«U+202E», how often), by code point."""


def is_visible(line: str) -> bool:
    """Whether a line holds more than spaces and characters without a shape."""
    return any(letter not in INVISIBLE and not letter.isspace() for letter in line)


def drop_invisible(lines: tuple[str, ...]) -> tuple[tuple[str, ...], Dropped]:
    """Drop what does not belong; the lines keep their number and their letters."""
    whole = "".join(lines)
    if whole.isprintable() and not any(letter in whole for letter in _PRINTABLE):
        return lines, ()  # nearly always
    if not any(_ANY.search(line) or NEXT_LINE in line for line in lines):
        return lines, ()
    found: Counter[str] = Counter({NEXT_LINE: sum(line.count(NEXT_LINE) for line in lines)})
    kept = tuple(_drop(line.replace(NEXT_LINE, " "), found) for line in lines)
    found += Counter()  # only what was met
    return kept, tuple((f"U+{ord(one):04X}", count) for one, count in sorted(found.items()))


def _drop(line: str, found: Counter[str]) -> str:
    if not _ANY.search(line):
        return line
    joining = {match.start() for match in _BETWEEN_LETTERS.finditer(line)}
    isolates = _balanced(line)
    kept: list[str] = []
    for offset, letter in enumerate(line):
        belongs = letter in _ORDER or offset in joining or offset in isolates
        if letter in INVISIBLE and not belongs:
            found[letter] += 1
        else:
            kept.append(letter)
    return "".join(kept)


def _balanced(line: str) -> set[int]:
    """Offsets of isolates that are closed on the same line, and of what closes them."""
    waiting: list[int] = []
    pairs: set[int] = set()
    for offset, letter in enumerate(line):
        if letter in _OPEN:
            waiting.append(offset)
        elif letter == _CLOSE and waiting:
            pairs |= {waiting.pop(), offset}
    return pairs
