"""Letters that Arabic writes onto the next word: و ف ب ل ك, and the article ال.

``stems`` lists what a folded word may be once they are taken off; whether one of these is a word
is for the caller to know. Nothing is taken off that would leave fewer than three letters.
"""

from __future__ import annotations

from functools import lru_cache

ARTICLE = "ال"
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
PROCLITICS = (
    *(c + p for c in _CONJUNCTIONS for p in _PREPOSITIONS),
    *_CONJUNCTIONS,
    *_PREPOSITIONS,
)
"""Every chain of letters that may stand before a name, the longest first."""
_FIRST = (*_CONJUNCTIONS, *_PREPOSITIONS)
SHORTEST_STEM = 3
"""Letters that must remain; «كلب» is no ك before «لب»."""
SHORTEST_BARE = 2
"""Letters that must remain when nothing but the article is taken off."""


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> tuple[tuple[str, str], ...]:
    """List (letters taken off, rest) for a folded word, nothing taken off first.

    ل before ال is written لل: «للولايات» is ل and «الولايات».
    """
    found = [("", word)]
    if not word.startswith(_FIRST):
        return tuple(found)
    for letters in PROCLITICS:
        rest = word.removeprefix(letters)
        if rest == word:
            continue
        if letters.endswith("ل") and rest.startswith("ل"):
            found.append((letters, f"{ARTICLE}{rest[1:]}"))
        if len(rest) >= SHORTEST_STEM:
            found.append((letters, rest))
    return tuple(found)


def bare(word: str) -> str:
    """Take the article off a folded word; two letters must remain («الحل»)."""
    rest = word.removeprefix(ARTICLE)
    return rest if len(rest) >= SHORTEST_BARE else word


@lru_cache(maxsize=1 << 16)
def search_forms(word: str, *, whole: bool = True) -> tuple[str, ...]:
    """List the forms under which a folded word is looked up, the word first.

    Whether a first letter is written onto the word or its own cannot be told («باكو», «بموسكو»),
    so both readings count, on the side of the text and of the query: two words meet where they
    share a form. The article itself is never part of a form, unless ``whole`` asks for the word
    as it is: of «ألمانيا», printed with hamza, the first two letters are no article. A figure may
    be short («و24»).
    """
    if not word.startswith(_FIRST):
        rest = bare(word)
        return (word, rest) if whole and rest != word else (rest,)
    rests = (word.removeprefix(letters) for letters in PROCLITICS)
    figures = (rest for rest in rests if rest != word and rest.isascii() and rest.isdigit())
    forms = (*(bare(stem) for _, stem in stems(word)), *figures)
    return tuple(dict.fromkeys((word, *forms) if whole else forms))
