"""A line cut into words, each folded and with its place in the line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from generator.text.folding import INVISIBLE, TATWEEL, fold

# Letters with their marks and joiners; figures; nothing else.
_INNER = "".join(sorted(INVISIBLE)) + TATWEEL
MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed" + re.escape(_INNER)
"""What may stand within a word beside letters and figures, as ranges of a character class."""
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its folded form and its span in the line."""

    folded: str
    start: int
    end: int


def tokenise(line: str) -> tuple[Token, ...]:
    """Cut a line into words."""
    return tuple(
        Token(folded, found.start(), found.end())
        for found in _WORD.finditer(line)
        if (folded := _fold_word(found[0]))
    )


@lru_cache(maxsize=1 << 16)
def _fold_word(word: str) -> str:
    """Fold a word once: texts repeat theirs."""
    return fold(word)


def skip_letters(line: str, token: Token, letters: str) -> int:
    """Offset in ``line`` after the first ``letters`` of a word, marks on them included."""
    offset = token.start
    wanted = len(letters)
    while offset < token.end and wanted:
        offset += 1
        if not unicodedata.combining(line[offset - 1]) and line[offset - 1] not in _INNER:
            wanted -= 1
    while offset < token.end and (unicodedata.combining(line[offset]) or line[offset] in _INNER):
        offset += 1
    return offset
