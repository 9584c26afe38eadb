"""Which cards belong together: one text in several outlets, one article captured again.

Comes in: cards and the articles made of them. Goes out: the same articles, each knowing the
others of its text and the capture before and after it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.curation.likeness import UNLIKE, Likeness, TextIndex
from generator.curation.references import Forms, Index
from generator.intake.ids import former_ids
from generator.intake.records import ARTICLES
from generator.model.article import Status
from generator.problems import Place, Problem, problem, warning

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from generator.intake.card import CardRecord
    from generator.intake.nodes import Scalar
    from generator.intake.records import Records
    from generator.model.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One card names another: as the same text, or as the earlier capture."""

    card: str
    other: str
    place: Place
    supersedes: bool


def read_ties(records: Records) -> tuple[tuple[Tie, ...], tuple[Problem, ...]]:
    """Resolve ``same_text`` and ``supersedes`` of all cards; a former id will do."""
    cards = records.cards
    forms = [Forms(id=one.id, names=former_ids(one.was, "articles")) for one in cards]
    # A card that could not be read is there all the same.
    unread = (path.stem for path in records.unread if path.parent == ARTICLES)
    forms.extend(Forms(id=id_, names=()) for id_ in sorted(set(unread) - {one.id for one in forms}))
    index = Index("articles", forms)
    ties: list[Tie] = []
    problems: list[Problem] = []
    for card in cards:
        found, faults = _ties_of(card, index)
        ties.extend(found)
        problems.extend(faults)
    problems.extend((*_taken_twice(ties), *_rings(ties)))
    return tuple(ties), tuple(problems)


def _ties_of(card: CardRecord, index: Index) -> tuple[list[Tie], list[Problem]]:
    words = [("same_text", one) for one in card.index.same_text]
    words += [("supersedes", card.supersedes)] if card.supersedes else []
    ties: dict[tuple[str, str], Tie] = {}
    problems: list[Problem] = []
    for key, word in words:
        other, faults = index.resolve(word)
        problems.extend(faults or _own_faults(card, key, word, other, ties))
        if other and other != card.id:
            tie = Tie(card=card.id, other=other, place=word.place, supersedes=key == "supersedes")
            ties.setdefault((key, other), tie)
    return list(ties.values()), problems


def _own_faults(
    card: CardRecord, key: str, word: Scalar, other: str | None, before: Collection[object]
) -> Iterator[Problem]:
    if other == card.id:
        yield problem("reference-itself", word.place, word.text, key=key)
    elif (key, other) in before:
        yield problem("reference-twice", word.place, word.text)


def _taken_twice(ties: Iterable[Tie]) -> Iterator[Problem]:
    """Refuse two later captures of one: they stand in a row."""
    heirs: dict[str, str] = {}
    for tie in ties:
        if tie.supersedes and tie.other in heirs:
            other = heirs[tie.other]
            yield problem("supersedes-twice", tie.place, tie.other, other=other)
        elif tie.supersedes:
            heirs[tie.other] = tie.card


def _rings(ties: Sequence[Tie]) -> Iterator[Problem]:
    """Find captures that, by way of others, come after themselves."""
    older = {tie.card: tie.other for tie in ties if tie.supersedes}
    for tie in ties:
        if tie.supersedes and tie.card in _line_of(tie.other, older):
            yield problem("supersedes-ring", tie.place, tie.card)


def _line_of(start: str, following: Mapping[str, str]) -> tuple[str, ...]:
    """Follow a chain from ``start``, each member once."""
    line = {start: None}
    while (start := following.get(start, "")) and start not in line:
        line[start] = None
    return tuple(line)


def tie_articles(articles: Sequence[Article], ties: Sequence[Tie]) -> tuple[Article, ...]:
    """Tell every article what it is tied to among ``articles``.

    What is withdrawn takes no other's place and shares no text: chains lead past it.
    """
    live = {one.id for one in articles if one.status is not Status.WITHDRAWN}
    older = {tie.card: tie.other for tie in ties if tie.supersedes}
    newer = {other: id_ for id_, other in older.items()}
    heirs = {id_: _nearest(id_, newer, live) for id_ in live}
    members = _components(live, ties)
    tied: list[Article] = []
    for one in articles:
        if one.id in live:
            versions = {*_line_of(one.id, older), *_line_of(one.id, newer)}
            others = {id_ for id_ in members[one.id] & live if not heirs[id_]} - versions
            one = replace(  # noqa: PLW2901 the same article, told more
                one,
                same_text=tuple(sorted(others)),
                supersedes=_nearest(one.id, older, live),
                superseded_by=heirs[one.id],
            )
        tied.append(one)
    return tuple(tied)


def _nearest(start: str, following: Mapping[str, str], wanted: Collection[str]) -> str:
    """Find the first of ``wanted`` in a chain after ``start``, or nothing."""
    return next((one for one in _line_of(start, following)[1:] if one in wanted), "")


def _components(ids: Iterable[str], ties: Iterable[Tie]) -> dict[str, set[str]]:
    """Gather whatever hangs together: a group is named on one card, and captures follow it."""
    members = {id_: {id_} for id_ in ids}
    for tie in ties:
        joined = members.setdefault(tie.card, {tie.card}) | members.setdefault(
            tie.other, {tie.other}
        )
        members.update(dict.fromkeys(joined, joined))
    return members


def check_likeness(
    articles: Iterable[Article], ties: Sequence[Tie], places: Mapping[str, Place]
) -> Iterator[Problem]:
    """Warn of texts that are alike and not tied, and of tied ones that are not alike."""
    compared = {one.id: one for one in articles if one.status is not Status.WITHDRAWN}
    index = TextIndex(compared.values())
    members = _components(compared, ties)
    alike: dict[str, list[Likeness]] = {}
    for id_, one in index.pairs():
        if one.article not in members[id_] and not _one_seed(compared[id_], compared[one.article]):
            alike.setdefault(id_, []).append(one)
    for id_, found in alike.items():
        yield _alike(places[id_], found)
    for tie in ties:
        likeness = index.compare(tie.card, tie.other)
        if likeness and likeness.shingles < 100 * UNLIKE:
            yield warning("text-unlike", tie.place, tie.other, shingles=likeness.shingles,
                          sentences=likeness.sentences)  # fmt: skip


def _alike(place: Place, found: Sequence[Likeness]) -> Problem:
    """Name the likest alone: each of many copies would be reported beside every other."""
    one, *others = found
    more = f" (+{len(others)})" if others else ""
    return warning("text-alike", place, one.article, shingles=one.shingles,
                   sentences=one.sentences, more=more)  # fmt: skip


def _one_seed(one: Article, other: Article) -> bool:
    """Whether both are cut from one seed, which is a warning of its own."""
    return bool(one.capture and other.capture and one.capture.seed == other.capture.seed)
