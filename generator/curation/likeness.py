"""Articles whose texts are mostly one another's: found by an index of hashed word triples.

Compared are body lines as printed; what ``publish`` lets out of them plays no part, since nothing
but shares and ids goes out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.provenance import BODY
from generator.text.likeness import SHORTEST_TEXT, Marks, common_share, marks

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
        """Mark and index every text."""
        self._marks: dict[str, Marks] = {}
        self._holders: dict[int, list[str]] = defaultdict(list)
        for article in articles:
            self.add(article.id, (text for _, text in printed_lines(article)))

    def add(self, article: str, lines: Iterable[str]) -> None:
        """Mark and index one text more."""
        found = marks(lines)
        self._marks[article] = found
        for shingle in _sampled(found):
            self._holders[shingle].append(article)

    def most_alike(self, lines: Iterable[str], least: float = COPY) -> tuple[Likeness, ...]:
        """List the articles that share at least ``least`` of the shingles, the likest first."""
        return self._alike(marks(lines), least)

    def pairs(self, least: float = COPY) -> tuple[tuple[str, Likeness], ...]:
        """List every pair of indexed articles that are alike, once, under the later id."""
        return tuple(
            (id_, one)
            for id_, found in self._marks.items()
            for one in self._alike(found, least)
            if one.article < id_
        )

    def compare(self, one: str, other: str) -> Likeness | None:
        """Compare two indexed articles; None when one is too short to tell anything."""
        pair = self._marks.get(one), self._marks.get(other)
        if pair[0] is None or pair[1] is None or not all(map(_tells, pair)):
            return None
        return _likeness(pair[0], other, pair[1])

    def _alike(self, asked: Marks, least: float) -> tuple[Likeness, ...]:
        if not _tells(asked):
            return ()
        shared: Counter[str] = Counter()
        for shingle in _sampled(asked):
            holders = self._holders.get(shingle, ())
            if len(holders) <= _COMMONPLACE:
                shared.update(holders)
        found = [
            _likeness(asked, id_, self._marks[id_])
            for id_ in shared
            if _tells(self._marks[id_])
            and common_share(asked.shingles, self._marks[id_].shingles) >= least
        ]
        return tuple(sorted(found, key=lambda one: (-one.shingles, -one.sentences, one.article)))


def printed_lines(article: Article) -> tuple[tuple[int, str], ...]:
    """List (line, words) of an article's body as printed, edits not made; line 0 without a seed."""
    if article.capture:
        return tuple((number, text) for number, _, text in article.capture.numbered(*BODY))
    lines = (line.strip() for line in article.body.splitlines())
    return tuple((0, line) for line in lines if line)


def _sampled(found: Marks) -> frozenset[int]:
    """Choose the shingles that stand in the index; all of a short text."""
    chosen = frozenset(one for one in found.shingles if one % _SAMPLE == 0)
    return chosen if len(chosen) >= SHORTEST_TEXT else found.shingles


def _tells(found: Marks | None) -> bool:
    return found is not None and len(found.shingles) >= SHORTEST_TEXT


def _likeness(asked: Marks, id_: str, other: Marks) -> Likeness:
    return Likeness(
        article=id_,
        sentences=round(100 * common_share(asked.sentences, other.sentences)),
        shingles=round(100 * common_share(asked.shingles, other.shingles)),
    )
