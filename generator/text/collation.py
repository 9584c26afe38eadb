"""The order of an Arabic index: the article does not count, hamza decides only between equals."""

from __future__ import annotations

from unicodedata import name

from generator.text.folding import fold
from generator.text.proclitics import ARTICLE

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_RANK = {letter: position for position, letter in enumerate(LETTERS, 1)}
_HAMZA = {letter: position for position, letter in enumerate("ءآأؤإئا")}
# Words whose first two letters are no article.
_STEM = ("الماني", "الباني", "الزاس", "الاسكا", "الفيس", "اليكس", "اليوت", "الكسندر", "الاباما")

SortKey = tuple[tuple[tuple[int, ...], ...], tuple[int, ...], str]


def without_article(name: str) -> str:
    """Take the article off the first word, where it is one."""
    folded = fold(name)
    if not folded.startswith(ARTICLE) or folded.startswith(_STEM) or len(folded) < 5:
        return name
    # The article is two letters in print too; marks on them go with them.
    rest = name
    for letter in ARTICLE:
        rest = rest[rest.find(letter) + 1 :] if letter in rest[:4] else rest[1:]
    return rest


def sort_key(name: str) -> SortKey:
    """Order names: by letters word by word, then by hamza, then as written.

    Figures come before letters, other scripts after them.
    """
    bare = without_article(name.strip())
    words = fold(bare).replace("ء", "ا").split()
    primary = tuple(tuple(_rank(letter) for letter in word if letter.isalnum()) for word in words)
    return primary, tuple(_HAMZA.get(letter, 9) for letter in bare), name


def letter_group(name: str) -> str:
    """Name the heading under which a name stands: its first letter, «0–9» or «A–Z»."""
    first = next((c for c in fold(without_article(name.strip())) if c.isalnum()), "")
    if first in {"ا", "ء"}:
        return "أ"
    if first in _RANK:
        return "هـ" if first == "ه" else first
    return "0–9" if first.isdigit() else "A–Z"


def letter_name(group: str) -> str:
    """Name a heading of ``letter_group`` in Latin letters, for an address: «ب» is ``beh``."""
    apart = {"أ": "alef", "0–9": "figures", "A–Z": "others"}
    return apart.get(group) or name(group[0]).rpartition(" ")[2].lower()


def surname_first(name: str) -> str:
    """Turn «سيرغي لافروف» into «لافروف، سيرغي»; one word stays as it is."""
    first, _, last = name.strip().rpartition(" ")
    return f"{last}، {first}" if first else name.strip()


def _rank(letter: str) -> int:
    if letter in _RANK:
        return 100 + _RANK[letter]
    return int(letter) if letter.isdecimal() else 200 + ord(letter)
