"""Articles whose texts are mostly one another's: found by an index of hashed word triples.

Compared are body lines as printed; what ``publish`` lets out of them plays no part, since nothing
but shares and ids goes out.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.model.provenance import BODY
from generator.text.likeness import SHORTEST_TEXT, common_share, shingles, whole_sentences
from generator.text.overlaps import alike_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.article import Article

COPY = 0.5
"""Share of common shingles from which a text is reported as another's."""
UNLIKE = 0.3
"""Share below which two texts said to be one are doubted."""
_SAMPLE = 2
"""One shingle of so many stands in the index; whoever is found there is compared in full."""
_COMMONPLACE = 100
"""Texts that have a shingle from which on it tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much of the shorter of two texts the other holds, in per cent."""

    article: str
    """Id of the other article."""
    sentences: int
    shingles: int


class TextIndex:
    """Texts of articles, indexed once; asked with the lines of any other."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Take in every text."""
        self._texts: dict[str, _Text] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        """Shingle → the articles that have it; made when a text is first asked with."""
        self._asked = False
        for article in articles:
            self.add(article.id, (text for _, text in printed_lines(article)))

    def add(self, article: str, lines: Iterable[str]) -> None:
        """Take in one text more."""
        text = _Text(article, tuple(lines))
        self._texts[article] = text
        if self._asked:
            self._enter(text)

    def most_alike(self, lines: Iterable[str], least: float = COPY) -> tuple[Likeness, ...]:
        """List the articles that share at least ``least`` of the shingles, the likest first."""
        asked = _Text("", tuple(lines))
        if not asked.tells:
            return ()
        if not self._asked:
            self._asked = True
            for text in self._texts.values():
                self._enter(text)
        found = (self._holders.get(shingle, ()) for shingle in asked.sampled)
        ids = {id_ for holders in found if len(holders) <= _COMMONPLACE for id_ in holders}
        others = (one for one in map(self._texts.__getitem__, ids) if one.tells)
        return _sorted(asked.likeness(one) for one in others if asked.share(one) >= least)

    def pairs(self, least: float = COPY) -> tuple[tuple[str, Likeness], ...]:
        """List every pair of indexed articles that are alike, once, under the later id."""
        alike: dict[str, list[Likeness]] = {id_: [] for id_ in self._texts}
        texts = [one for one in self._texts.values() if one.tells]
        sets, sampled = [one.shingles for one in texts], [one.sampled for one in texts]
        for pair in alike_pairs(sets, sampled, _COMMONPLACE, least):
            earlier, later = sorted((texts[at] for at in pair), key=lambda one: one.id)
            alike[later.id].append(later.likeness(earlier))
        return tuple((id_, one) for id_, found in alike.items() for one in _sorted(found))

    def compare(self, one: str, other: str) -> Likeness | None:
        """Compare two indexed articles; None when one is too short to tell anything."""
        pair = self._texts.get(one), self._texts.get(other)
        if pair[0] is None or pair[1] is None or not (pair[0].tells and pair[1].tells):
            return None
        return pair[0].likeness(pair[1])

    def _enter(self, text: _Text) -> None:
        for shingle in text.sampled:
            self._holders[shingle].append(text.id)


class _Text:
    """One text, and what it is known by."""

    def __init__(self, id_: str, lines: tuple[str, ...]) -> None:
        self.id = id_
        self._lines = lines
        self.shingles = shingles(lines)
        self.tells = len(self.shingles) >= SHORTEST_TEXT

    @property
    def sampled(self) -> frozenset[int]:
        """The shingles that stand in the index; all of a short text."""
        chosen = frozenset(one for one in self.shingles if one % _SAMPLE == 0)
        return chosen if len(chosen) >= SHORTEST_TEXT else self.shingles

    @cached_property
    def _sentences(self) -> frozenset[int]:
        return whole_sentences(self._lines)

    def share(self, other: _Text) -> float:
        """Share of common shingles."""
        return common_share(self.shingles, other.shingles)

    def likeness(self, other: _Text) -> Likeness:
        """Tell how much of the shorter of the two texts the other holds."""
        return Likeness(
            article=other.id,
            sentences=round(100 * common_share(self._sentences, other._sentences)),
            shingles=round(100 * self.share(other)),
        )


def _sorted(found: Iterable[Likeness]) -> tuple[Likeness, ...]:
    return tuple(sorted(found, key=lambda one: (-one.shingles, -one.sentences, one.article)))


def printed_lines(article: Article) -> tuple[tuple[int, str], ...]:
    """List (line, words) of an article's body as printed, edits not made; line 0 without a seed."""
    if article.capture:
        return tuple((number, text) for number, _, text in article.capture.numbered(*BODY))
    lines = (line.strip() for line in article.body.splitlines())
    return tuple((0, line) for line in lines if line)
