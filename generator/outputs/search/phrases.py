"""Finds groups in a text already cut into words: all of them, also one within another.

``text.matching`` finds the one name that is meant and counts it; a search must miss none, so here
«سوريا ومسار أستانة» is a topic and names سوريا and أستانة too.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.text.matching import joined
from generator.text.proclitics import bare, stems
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.outputs.search.groups import Group
    from generator.text.tokens import Token

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
        self.keys: dict[str, list[int]] = {}
        """Phrase as a query is looked up by → numbers of its groups; none where it is barred."""
        self.longest = 1
        """Words of the longest phrase."""
        for number, group in enumerate(groups):
            for form in (*group.forms, *group.asked):
                self._learn(form, number, marks=form in group.forms)
            for form in group.barred:
                words = _words(form)
                if words:
                    self._reach(words).barred.append(number)
                    self.keys.setdefault(" ".join(words), [])

    def _learn(self, form: str, number: int, *, marks: bool) -> None:
        words = _words(form)
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

    def found(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
        """Yield (group, first word, number of words) of every phrase."""
        barred: dict[int, int] = {}
        first = self._root.next
        for position, token in enumerate(tokens):
            for _, stem in stems(token.folded):
                node, depth = first.get(stem), 1
                if node is None:
                    continue
                hits: list[tuple[int, int]] = []
                while node is not None:
                    last = position + depth
                    for group in node.barred:
                        barred[group] = max(barred.get(group, 0), last)
                    if len(stem) >= SHORTEST_ALONE or _is_sure(text, tokens, position, depth):
                        hits += ((group, depth) for group in node.groups)
                    if last >= len(tokens) or not joined(text, tokens[last - 1], tokens[last]):
                        break
                    node = node.next.get(tokens[last].folded)
                    depth += 1
                for group, words in hits:
                    if barred.get(group, 0) < position + words:
                        yield group, position, words


def _is_sure(text: str, tokens: Sequence[Token], position: int, depth: int) -> bool:
    """Whether a very short form is what it seems: longer than a word, with madda, by a figure."""
    token = tokens[position]
    beside = tokens[max(0, position - 1) : position + 2]
    return (
        depth > 1
        or "آ" in text[token.start : token.end]
        or any(one.folded.isdigit() for one in beside)
    )


def _words(form: str) -> list[str]:
    return [token.folded for token in tokenise(form)]
