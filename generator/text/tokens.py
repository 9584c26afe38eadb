"""A line cut into words, each folded and with its place in the line."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from generator.text.folding import INVISIBLE, TATWEEL, fold

# Letters with their marks and joiners; figures; nothing else.
_INNER = "".join(sorted(INVISIBLE)) + TATWEEL
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed" + re.escape(_INNER)
"""What may stand within a word beside letters and figures, as ranges of a character class."""
# Runs of letters are taken whole: of one letter or mark at a time a site has millions.
_LETTERS = rf"[^\W_]++(?:[{MARKS}]++[^\W_]*+)*+"
_WORD, _CUT = re.compile(_LETTERS), re.compile(f"({_LETTERS})")
# What may stand between the words of one name. A full stop or a comma ends it: «زار روسيا. اليوم»
# does not name «روسيا اليوم».
_WITHIN = frozenset(" \u00a0()«»“”\"'+-–/&")


class Token(NamedTuple):
    """One word: its folded form and its span in the line."""

    folded: str
    start: int
    end: int


def tokenise(line: str) -> tuple[Token, ...]:
    """Cut a line into words."""
    return tuple(
        Token(folded, *found.span())
        for found in _WORD.finditer(line)
        if (folded := fold_word(found[0]))
    )


def printed_words(line: str) -> list[str]:
    """List the words that ``tokenise`` finds as they are printed, without their places."""
    return list(filter(fold_word, _WORD.findall(line)))


class Words:
    """The words of a line and what stands between them."""

    __slots__ = ("_parts", "printed")

    def __init__(self, line: str) -> None:
        """Cut a line."""
        self._parts = _CUT.split(line)
        self.printed = self._parts[1::2]
        """Every word as printed."""
        if not all(map(fold_word, self.printed)):
            self._join_shapeless()

    def _join_shapeless(self) -> None:
        """Count a word of which nothing is left when it is folded with what stands around it."""
        parts = self._parts[:1]
        for word, after in zip(self._parts[1::2], self._parts[2::2], strict=True):
            if fold_word(word):
                parts += (word, after)
            else:
                parts[-1] += word + after
        self._parts, self.printed = parts, parts[1::2]

    def folded(self, position: int) -> str:
        """Fold one word."""
        return fold_word(self.printed[position])

    def span(self, position: int) -> tuple[int, int]:
        """Tell where a word begins and ends in the line."""
        start = sum(map(len, self._parts[: 2 * position + 1]))
        return start, start + len(self.printed[position])

    def follows(self, position: int) -> bool:
        """Whether a word stands at ``position`` and makes one name with the word before it."""
        return position < len(self.printed) and _WITHIN.issuperset(self._parts[2 * position])


@lru_cache(maxsize=1 << 16)
def fold_word(word: str) -> str:
    """Fold a word once: texts repeat theirs."""
    return fold(word)


def skip_letters(line: str, span: tuple[int, int], letters: str) -> int:
    """Offset in ``line`` after the first ``letters`` of a word, marks on them included."""
    offset, end = span
    wanted = len(letters)
    while offset < end and wanted:
        offset += 1
        if not unicodedata.combining(line[offset - 1]) and line[offset - 1] not in _INNER:
            wanted -= 1
    while offset < end and (unicodedata.combining(line[offset]) or line[offset] in _INNER):
        offset += 1
    return offset
