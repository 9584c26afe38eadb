"""A line of a capture → pieces in which characters without a shape are named; where they stand."""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.desk.review_views import PieceView, RunView, SignView
from generator.text.folding import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIGNS = {
    "\u00ad": "SHY", "\u061c": "ALM", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ",
    "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF",
    "\u202d": "LRO", "\u202e": "RLO", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI",
    "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM",
}  # fmt: skip
"""Their abbreviations in the Unicode standard."""

Span = tuple[int, int, str]
"""First and last offset of quoted words, and the id of the entry that quotes them."""


def sign_of(letter: str) -> str:
    """Name a character that has no shape; empty for one that has."""
    if letter in INVISIBLE or (letter != "\t" and unicodedata.category(letter) in {"Cc", "Cf"}):
        return _SIGNS.get(letter, code_point(letter))
    return ""


def code_point(letter: str) -> str:
    """Write ``U+200F``."""
    return f"U+{ord(letter):04X}"


def runs_of(text: str, spans: Iterable[Span]) -> tuple[RunView, ...]:
    """Cut a line at its quotations; where two overlap the first keeps the words."""
    runs: list[RunView] = []
    end = 0
    for start, stop, entry in sorted(spans):
        begin = max(start, end)
        if begin >= stop:
            runs[-1] = replace(runs[-1], also=(*runs[-1].also, f"q-{entry}"))
            continue
        if begin > end:
            runs.append(RunView(pieces=pieces_of(text[end:begin])))
        pieces = pieces_of(text[begin:stop])
        runs.append(RunView(pieces=pieces, entry=entry, anchor=f"q-{entry}"))
        end = stop
    if end < len(text):
        runs.append(RunView(pieces=pieces_of(text[end:])))
    return tuple(runs)


def pieces_of(text: str) -> tuple[PieceView, ...]:
    """Set every character without a shape apart."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[PieceView]:
    start = 0
    for offset, letter in enumerate(text):
        sign = sign_of(letter)
        if not sign:
            continue
        if offset > start:
            yield PieceView(text=text[start:offset])
        yield PieceView(text="", sign=sign)
        start = offset + 1
    if start < len(text):
        yield PieceView(text=text[start:])


def signs_in(lines: Iterable[str]) -> tuple[SignView, ...]:
    """Count the characters without a shape, kind by kind, the most frequent first."""
    counts: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines, 1):
        for letter in filter(sign_of, line):
            counts[letter] += 1
            places.setdefault(letter, []).append(number)
    return tuple(
        SignView(
            sign=sign_of(letter),
            code_point=code_point(letter),
            count=count,
            lines=tuple(dict.fromkeys(places[letter])),
        )
        for letter, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )
