"""The tables of folding, tokens and proclitics as values for JavaScript: one table, two readers.

Out goes what ``templates/assets/js/search-fold.js`` works with; tests/search holds both sides
together on every code point.
"""

from __future__ import annotations

from generator.text.bidi import ISOLATED
from generator.text.digits import WESTERN
from generator.text.folding import INVISIBLE, LETTERS, PUNCTUATION, QUOTES, SPACES
from generator.text.proclitics import ARTICLE, PROCLITICS, SHORTEST_BARE, SHORTEST_STEM
from generator.text.tokens import MARKS

_CASES = {one: one.casefold() for one in "ßẞςᲀᲁᲂᲃᲄᲅᲆᲇᲈ"}
"""Letters whose folded case is not their small letter."""
_CAPITALS = "\u13f8-\u13fd\uab70-\uabbf"
"""Small letters (Cherokee) that fold to capitals."""

STOP_WORDS = ("في", "من", "الي", "علي", "عن", "ان", "او", "ما", "لا", "مع", "قد", "ثم")
"""Folded words that a query need not find."""


def script_table() -> dict[str, object]:
    """Gather what the browser must know to fold, cut and strip as Python does."""
    replaced = {**LETTERS, **PUNCTUATION, **QUOTES, **SPACES, **WESTERN, **_CASES}
    by_result: dict[str, str] = {}
    for letter, result in replaced.items():
        by_result[result] = by_result.get(result, "") + letter
    return {
        "replaced": by_result,
        "capitals": _CAPITALS,
        "invisible": "".join(sorted(INVISIBLE)),
        "marks": MARKS,
        "proclitics": PROCLITICS,
        "article": ARTICLE,
        "stem": SHORTEST_STEM,
        "bare": SHORTEST_BARE,
        "stops": STOP_WORDS,
        "isolated": ISOLATED.pattern,
    }
