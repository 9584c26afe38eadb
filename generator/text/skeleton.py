"""What remains of a name when transliteration habits are taken away.

«قره باغ» and «كاراباخ» share one skeleton, but so do غزة and جزة: it serves to suggest, never to
decide.
"""

from __future__ import annotations

import re

from generator.text.proclitics import ARTICLE
from generator.text.tokens import tokenise

# Letters that transcriptions exchange for one another.
_ALIKE = str.maketrans({
    **dict.fromkeys("غكقخ", "ج"),
    "ح": "ه", "ث": "ت", "ط": "ت", "ذ": "د", "ض": "د", "ظ": "ز", "ص": "س",
})  # fmt: skip
_VOWELS = re.compile("[اويءه]")
_TWICE = re.compile(r"(.)\1+")


def skeleton(name: str) -> str:
    """Reduce a name to its consonants, the article and the spaces gone."""
    words = (token.folded.removeprefix(ARTICLE) for token in tokenise(name))
    return _TWICE.sub(r"\1", _VOWELS.sub("", "".join(words).translate(_ALIKE)))


def distance(one: str, other: str, limit: int) -> int:
    """Count the letters to change, add or drop between two words; ``limit`` + 1 when more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    row = list(range(len(other) + 1))
    for position, letter in enumerate(one, 1):
        before, row[0] = row[0], position
        for column, against in enumerate(other, 1):
            before, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, before + (letter != against)),
            )
    return min(row[-1], limit + 1)
