"""Finds names in lines: folded, proclitics allowed, the longest first, in one pass.

What a name belongs to is the caller's: a form is added with a key, and matches give keys back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from generator.text.proclitics import ARTICLE, stems
from generator.text.tokens import Words, fold_word, printed_words, skip_letters

if TYPE_CHECKING:
    from collections.abc import Iterator

TANWIN = "\N{ARABIC FATHATAN}"
_CLOSING = {"(": ")", "«": "»", "“": "”", '"': '"'}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A name found: the keys it may stand for and its span, without proclitics."""

    keys: tuple[str, ...]
    start: int
    end: int
    form: str
    """The words as printed; where ل swallowed the article («للولايات») it is given back."""


@dataclass(slots=True)
class _Node:
    """One word deep in the forms added."""

    next: dict[str, _Node] = field(default_factory=dict)
    keys: dict[str, None] = field(default_factory=dict)
    """Each once, in the order of their adding."""
    barred: dict[str, None] = field(default_factory=dict)
    """Keys for which these words are not the name («روسيا اليوم» is not روسيا)."""


class Matcher:
    """A set of forms to look for."""

    def __init__(self) -> None:
        """Begin without forms."""
        self._root = _Node()
        self._begun = lru_cache(maxsize=1 << 16)(self._begin)

    def add(self, form: str, key: str) -> None:
        """Look for ``form`` and give ``key`` back."""
        node = self._reach(form)
        if node is not self._root:
            node.keys[key] = None

    def bar(self, form: str, key: str) -> None:
        """Let nothing within ``form`` count as ``key``."""
        node = self._reach(form)
        if node is not self._root:
            node.barred[key] = None

    def matches(self, line: str) -> Iterator[Match]:
        """Yield the names of a line from its beginning; they do not overlap."""
        words = Words(line)
        begun = list(map(self._begun, words.printed))
        taken = 0
        barred: dict[str, int] = {}
        for position in compress(range(len(begun)), begun):  # most words begin no name
            found = self._longest(line, words, position, barred) if position >= taken else None
            if found:
                yield found[0]
                taken = position + found[1]

    def _begin(self, word: str) -> tuple[tuple[str, str, _Node], ...]:
        """List what a printed word may begin: letters before the stem, the stem, its forms."""
        first = self._root.next
        found = stems(fold_word(word))
        return tuple((letters, stem, first[stem]) for letters, stem in found if stem in first)

    def _reach(self, form: str) -> _Node:
        self._begun.cache_clear()
        node = self._root
        for word in map(fold_word, printed_words(form)):
            node = node.next.setdefault(word, _Node())
        return node

    def _longest(
        self, line: str, words: Words, position: int, barred: dict[str, int]
    ) -> tuple[Match, int] | None:
        """Find the longest name that begins at a word; the words it takes up."""
        best: tuple[int, str, str, tuple[str, ...]] | None = None
        for letters, stem, first in self._begun(words.printed[position]):
            node: _Node | None = first
            last = position
            while node is not None:
                last += 1
                for key in node.barred:
                    barred[key] = max(barred.get(key, 0), last)
                keys = tuple(key for key in node.keys if barred.get(key, 0) < last)
                # «روسيًا» is the adjective: a proper name takes no tanwin.
                if keys and TANWIN in words.printed[last - 1]:
                    keys = ()
                if keys and (best is None or last > best[0]):
                    best = (last, letters, stem, keys)
                if not (node.next and words.follows(last)):
                    break
                node = node.next.get(words.folded(last))
        if best is None:
            return None
        last, letters, stem, keys = best
        start = skip_letters(line, words.span(position), letters)
        end = _closed(line, start, words.span(last - 1)[1])
        printed = line[start:end]
        if words.folded(position).removeprefix(letters) != stem:
            printed = f"{ARTICLE}{printed[1:]}"
        return Match(keys=keys, start=start, end=end, form=printed), last - position


def _closed(line: str, start: int, end: int) -> int:
    """Take in the mark that closes one opened within the name: «صيغة (3+3)»."""
    for opening, closing in _CLOSING.items():
        if opening in line[start:end] and line[end : end + 1] == closing:
            return end + 1
    return end
