"""Words that point at records: ids, names, variants and short forms → ids."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from generator.intake.aliases import did_you_mean
from generator.problems import Problem, problem
from generator.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.nodes import Scalar

LISTED = 12
"""Ids that a message lists; of more it says how many they are."""


GUESSES = 200_000
"""Comparisons with known words that may be made for the words nobody knows; then no hint."""


def listed(words: Iterable[str]) -> str:
    """Name the first of some words, and how many more there are."""
    first, *more = [", ".join(islice(words, LISTED)), *words]
    rest = len(more) - LISTED
    return f"{first} … (+{rest})" if rest > 0 else first


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """One record's id and every form that may stand for it."""

    id: str
    names: tuple[str, ...]


class Index:
    """The records of one vocabulary, found by id or by any of their names."""

    def __init__(self, vocabulary: str, records: Iterable[Forms], *, whole: bool = True) -> None:
        """Index ``records``; ``vocabulary`` is the name problems use."""
        self._whole = whole
        self.vocabulary = vocabulary
        self._hints: dict[str, str] = {}
        self._guesses = GUESSES
        self._ids: dict[str, str] = {}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        for record in records:
            self._ids[record.id] = record.names[0] if record.names else record.id
            for name in record.names:
                self._by_name[fold(name)].add(record.id)

    def resolve(self, word: Scalar) -> tuple[str | None, tuple[Problem, ...]]:
        """Find the one record a word means; several or none are problems."""
        text = word.text.strip()
        if text in self._ids:
            return text, ()
        matches = sorted(self._by_name.get(fold(text), ()))
        if len(matches) == 1:
            return matches[0], ()
        if matches:
            known = listed(matches)
            fault = problem("reference-ambiguous", word.place, text, known=known,
                            vocabulary=self.vocabulary)  # fmt: skip
            return None, (fault,)
        return None, (self._unknown(word, text),) if self._whole else ()

    def resolve_all(self, words: Iterable[Scalar]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
        """Find the records of a list, each once, in the order written."""
        found: dict[str, None] = {}
        problems: list[Problem] = []
        for word in words:
            id_, faults = self.resolve(word)
            problems.extend(faults)
            if id_ in found:
                problems.append(problem("reference-twice", word.place, word.text))
            elif id_ is not None:
                found[id_] = None
        return tuple(found), tuple(problems)

    def _guess(self, text: str) -> str:
        """Name the record that was probably meant; guessing among many names is dear."""
        if self._guesses <= 0:
            return ""
        self._guesses -= len(self._ids) + len(self._by_name)
        hint = did_you_mean(text, self._ids)
        if hint:
            return hint
        folded = did_you_mean(fold(text), self._by_name)
        return min(self._by_name[folded]) if folded else ""

    def _unknown(self, word: Scalar, text: str) -> Problem:
        if text not in self._hints:
            self._hints[text] = self._guess(text)
        hint = self._hints[text]
        if hint:
            return problem("reference-misspelt", word.place, text, hint=hint,
                           name=self._ids[hint], vocabulary=self.vocabulary)  # fmt: skip
        known = listed(self._ids) or "-"
        return problem("reference-unknown", word.place, text, known=known,
                       vocabulary=self.vocabulary)  # fmt: skip
