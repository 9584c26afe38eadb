"""How far one text is another's: lines in, shares of common sentences and word triples out.

Copies of one wire story share 66 per cent of their triples and more, distinct articles on one
subject at most 2 (measured on news texts), so anything between the two tells them apart.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from generator.text.sentences import sentence_ends
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable

_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)
"""Odd numbers without a pattern: they tell the words of a triple apart by their places."""
SHORTEST_SENTENCE = 4
"""Words from which a sentence is no commonplace."""
SHORTEST_TEXT = 12
"""Shingles below which nothing can be told of a text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a text is known by: numbers that its folded sentences and shingles have."""

    sentences: frozenset[int]
    shingles: frozenset[int]


def marks(lines: Iterable[str]) -> Marks:
    """Mark a text; its spelling is folded, so hamza, harakat and digits do not count."""
    whole: set[int] = set()
    triples: set[int] = set()
    for line in lines:
        tokens = tokenise(line)
        words = [_number(token.folded) for token in tokens]
        triples.update(
            one * _FACTORS[0] + two * _FACTORS[1] + three * _FACTORS[2]
            for one, two, three in zip(words, words[1:], words[2:], strict=False)
        )
        starts = [token.start for token in tokens]
        first = 0
        for end in sentence_ends(line):
            last = bisect_left(starts, end)
            if last - first >= SHORTEST_SENTENCE:
                whole.add(_joined(words[first:last]))
            first = last
    return Marks(sentences=frozenset(whole), shingles=frozenset(triples))


def common_share(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that the other has too: 0 to 1; 0 when one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    # Not hash(): it differs from run to run, and with it what two texts seem to share.
    return crc32(word.encode())


def _joined(numbers: list[int]) -> int:
    key = 0
    for number in numbers:
        key = (key * _FACTORS[0] + number) % (1 << 61)
    return key
