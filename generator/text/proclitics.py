"""Letters that Arabic writes onto the next word: و ف ب ل ك, and the article ال.

``stems`` lists what a folded word may be once they are taken off; whether one of these is a word
is for the caller to know. Nothing is taken off that would leave fewer than three letters.
"""

from __future__ import annotations

ARTICLE = "ال"
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
PROCLITICS = (
    *(c + p for c in _CONJUNCTIONS for p in _PREPOSITIONS),
    *_CONJUNCTIONS,
    *_PREPOSITIONS,
)
"""Every chain of letters that may stand before a name, the longest first."""
SHORTEST_STEM = 3
"""Letters that must remain; «كلب» is no ك before «لب»."""


def stems(word: str) -> tuple[tuple[str, str], ...]:
    """List (letters taken off, rest) for a folded word, nothing taken off first.

    ل before ال is written لل: «للولايات» is ل and «الولايات».
    """
    found = [("", word)]
    for letters in PROCLITICS:
        rest = word.removeprefix(letters)
        if rest == word:
            continue
        if letters.endswith("ل") and rest.startswith("ل"):
            found.append((letters, f"{ARTICLE}{rest[1:]}"))
        if len(rest) >= SHORTEST_STEM:
            found.append((letters, rest))
    return tuple(found)


def light_stem(word: str) -> str:
    """Take the article and what stands before it off a folded word, for searching.

    Without an article only و and ف go, and only from long words: a single letter is too often
    the word's own («وزارة», «فيدان», «باكو», «لافروف», «كلبجار»).
    """
    for letters in ("", *PROCLITICS):
        rest = word.removeprefix(letters) if letters else word
        if letters and rest == word:
            continue
        if rest.startswith(ARTICLE) and len(rest) - len(ARTICLE) >= SHORTEST_STEM:
            return rest[len(ARTICLE) :]
        if letters.endswith("ل") and rest.startswith("ل") and len(rest) > SHORTEST_STEM:
            return rest[1:]
    return word
