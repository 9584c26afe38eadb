"""How far one text is another's: lines in, shares of common sentences and word triples out.

Copies of one wire story share 66 per cent of their triples and more, distinct articles on one
subject at most 2 (measured on news texts), so anything between the two tells them apart.
"""

from __future__ import annotations

from functools import lru_cache
from operator import add
from typing import TYPE_CHECKING
from zlib import crc32

from generator.text.sentences import sentences
from generator.text.tokens import fold_word, printed_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)
"""Odd numbers without a pattern: they tell the words of a triple apart by their places."""
SHORTEST_SENTENCE = 4
"""Words from which a sentence is no commonplace."""
SHORTEST_TEXT = 12
"""Shingles below which nothing can be told of a text."""


def shingles(lines: Iterable[str]) -> frozenset[int]:
    """Give each three words that stand together on a line a number.

    Their spelling is folded, so hamza, harakat and digits do not count.
    """
    found: set[int] = set()
    for line in lines:
        factors = list(map(_multiplied, printed_words(line)))
        if len(factors) > 2:
            first, second, third = zip(*factors, strict=True)
            found.update(map(add, map(add, first, second[1:]), third[2:]))
    return frozenset(found)


def whole_sentences(lines: Iterable[str]) -> frozenset[int]:
    """Give each sentence that is no commonplace a number; it is folded likewise."""
    cut = (printed_words(sentence) for line in lines for sentence in sentences(line))
    return frozenset(_joined(found) for found in cut if len(found) >= SHORTEST_SENTENCE)


def common_share(one: frozenset[int], other: frozenset[int]) -> float:
    """Share of the smaller set that the other has too: 0 to 1; 0 when one is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


@lru_cache(maxsize=1 << 16)
def _multiplied(word: str) -> tuple[int, int, int]:
    """Give the numbers of a printed word as the first, the second and the third of a triple."""
    number = _number(word)
    return number * _FACTORS[0], number * _FACTORS[1], number * _FACTORS[2]


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    # Not hash(): it differs from run to run, and with it what two texts seem to share.
    return crc32(fold_word(word).encode())


def _joined(sentence: Iterable[str]) -> int:
    key = 0
    for word in sentence:
        key = (key * _FACTORS[0] + _number(word)) % (1 << 61)
    return key
