"""Finds groups in a text already cut into words: all of them, also one within another.

``text.matching`` finds the one name that is meant and counts it; a search must miss none, so here
«سوريا ومسار أستانة» is a topic and names سوريا and أستانة too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from generator.text.proclitics import bare, stems
from generator.text.tokens import fold_word, printed_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.outputs.search.groups import Group
    from generator.text.tokens import Words

SHORTEST_ALONE = 3
"""Letters of a form that is a name wherever it stands; «آب» needs its madda, or a figure."""


@dataclass(slots=True)
class _Node:
    """One word deep in the phrases."""

    next: dict[str, _Node] = field(default_factory=dict)
    groups: list[int] = field(default_factory=list)
    barred: list[int] = field(default_factory=list)


class Phrases:
    """Every phrase of some groups."""

    def __init__(self, groups: Iterable[Group]) -> None:
        """Learn the forms of each group."""
        self._root = _Node()
        self._begun = lru_cache(maxsize=1 << 16)(self._begin)
        self.keys: dict[str, list[int]] = {}
        """Phrase as a query is looked up by → numbers of its groups; none where it is barred."""
        self.longest = 1
        """Words of the longest phrase."""
        for number, group in enumerate(groups):
            for form in (*group.forms, *group.asked):
                self._learn(form, number, marks=form in group.forms)
            for form in group.barred:
                words = _folded(form)
                if words:
                    self._reach(words).barred.append(number)
                    self.keys.setdefault(" ".join(words), [])

    def _learn(self, form: str, number: int, *, marks: bool) -> None:
        words = _folded(form)
        if not words:
            return
        self.longest = max(self.longest, len(words))
        for key in dict.fromkeys((" ".join(words), " ".join(map(bare, words)))):
            known = self.keys.setdefault(key, [])
            if number not in known:
                known.append(number)
        node = self._reach(words)
        if marks and number not in node.groups:
            node.groups.append(number)

    def _reach(self, words: Sequence[str]) -> _Node:
        node = self._root
        for word in words:
            node = node.next.setdefault(word, _Node())
        return node

    def found(self, words: Words) -> Iterator[tuple[int, int, int]]:
        """Yield (group, first word, number of words) of every phrase."""
        begun = list(map(self._begun, words.printed))
        barred: dict[int, int] = {}
        for position in compress(range(len(begun)), begun):  # most words begin no phrase
            for stem, first in begun[position]:
                hits: list[tuple[int, int]] = []
                node: _Node | None = first
                last = position
                while node is not None:
                    last += 1
                    for group in node.barred:
                        barred[group] = max(barred.get(group, 0), last)
                    if len(stem) >= SHORTEST_ALONE or _is_sure(words, position, last):
                        hits += ((group, last) for group in node.groups)
                    if not (node.next and words.follows(last)):
                        break
                    node = node.next.get(words.folded(last))
                for group, last in hits:
                    if barred.get(group, 0) < last:
                        yield group, position, last - position

    def _begin(self, word: str) -> tuple[tuple[str, _Node], ...]:
        """List what a printed word may begin: its stem, and the phrases with it."""
        first = self._root.next
        return tuple((stem, first[stem]) for _, stem in stems(fold_word(word)) if stem in first)


def _is_sure(words: Words, position: int, last: int) -> bool:
    """Whether a very short form is what it seems: longer than a word, with madda, by a figure."""
    beside = words.printed[max(0, position - 1) : position + 2]
    return (
        last - position > 1
        or "آ" in words.printed[position]
        or any(fold_word(one).isdigit() for one in beside)
    )


def _folded(form: str) -> list[str]:
    return list(map(fold_word, printed_words(form)))
