"""A project → one row for each article, event, topic, name, source or seed; tab-separated or JSON.

Rows are for machines first: no headings, no isolates, columns in the order of their fields.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import asdict, astuple, dataclass
from typing import TYPE_CHECKING

from generator.desk.refusal import FINE, USAGE, RefusalError
from generator.desk.survey import Survey, read_survey
from generator.intake.records import SEEDS
from generator.intake.vocabulary import VOCABULARY_OF
from generator.model.authority import Authority
from generator.reports import Format
from generator.wording.desk import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from generator.console import Console


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article; ``date`` is EDTF, or ``unknown``."""

    id: str
    date: str
    source: str
    status: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event and the number of articles that speak for it."""

    id: str
    date: str
    articles: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    """A topic, its articles and its events."""

    id: str
    articles: int
    events: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A person, a place or an organisation, with its mentions and the articles that hold them."""

    kind: str
    id: str
    mentions: int
    articles: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source and its articles."""

    id: str
    articles: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRow:
    """A capture and the card that it is read by; empty when no card does."""

    seed: str
    sha256: str
    card: str


Row = ArticleRow | EventRow | TopicRow | NameRow | SourceRow | SeedRow


def run(options: Namespace, console: Console) -> int:
    """Print one list of a project; the exit code."""
    try:
        rows = rows_of(read_survey(options.project), options.kind)
    except RefusalError as error:
        console.fail(error.sentence)
        return error.exit_code
    console.result(options.kind, [asdict(row) for row in rows])
    if console.format is not Format.JSON:
        console.out.writelines(f"{_line(row)}\n" for row in rows)
    return FINE


def rows_of(found: Survey, kind: str) -> tuple[Row, ...]:
    """List the rows of one kind; raises ``RefusalError`` for a kind that is none."""
    if kind not in KINDS:
        raise RefusalError(say("kind-unknown", kind=kind, known=", ".join(KINDS)), USAGE)
    return KINDS[kind](found)


def _line(row: Row) -> str:
    return "\t".join(" ".join(str(value).split()) for value in astuple(row))


def _articles(found: Survey) -> tuple[Row, ...]:
    return tuple(
        ArticleRow(
            id=one.id,
            date=str(one.dating.date or "unknown"),
            source=one.source,
            status=one.status.value,
            title=one.title,
        )
        for one in found.dossier.articles
    )


def _events(found: Survey) -> tuple[Row, ...]:
    articles = {
        one.id: len({citation.article for citation in one.citations})
        for one in found.dossier.events
    }
    return tuple(
        EventRow(
            id=one.id,
            date=str(one.date or "unknown"),
            articles=articles.get(one.id, 0),
            title=one.title,
        )
        for one in found.records.events
    )


def _topics(found: Survey) -> tuple[Row, ...]:
    articles = Counter(id_ for one in found.dossier.articles for id_ in one.topics)
    events = Counter(id_ for one in found.dossier.events for id_ in one.topics)
    return tuple(
        TopicRow(id=one.id, articles=articles[one.id], events=events[one.id], name=one.name)
        for one in found.dossier.topics
    )


def _names(found: Survey) -> tuple[Row, ...]:
    keys = [(one.kind, one.authority, one.article) for one in found.dossier.mentions]
    mentions = Counter(key[:2] for key in keys)
    articles = Counter(key[:2] for key in set(keys))
    return tuple(
        NameRow(
            kind=VOCABULARY_OF[one.kind],
            id=one.id,
            mentions=mentions[one.kind, one.id],
            articles=articles[one.kind, one.id],
            name=one.name,
        )
        for entry in found.records.vocabulary
        if isinstance(one := entry.record, Authority)
    )


def _sources(found: Survey) -> tuple[Row, ...]:
    articles = Counter(one.source for one in found.dossier.articles)
    return tuple(
        SourceRow(id=one.id, articles=articles[one.id], name=one.name)
        for one in found.dossier.sources
    )


def _seeds(found: Survey) -> tuple[Row, ...]:
    cards: dict[str, str] = {}
    for card in found.records.cards:
        words = (card.seed.name, card.seed.original) if card.seed else ()
        for word in words:
            if word:
                cards.setdefault(word.text.strip().removeprefix(f"{SEEDS}/"), card.id)
    return tuple(
        SeedRow(
            seed=(name := str(file.path.relative_to(SEEDS))),
            sha256=hashlib.sha256(file.content).hexdigest(),
            card=cards.get(name, cards.get(name.removeprefix("original/"), "")),
        )
        for file in found.records.seeds
    )


KINDS: dict[str, Callable[[Survey], tuple[Row, ...]]] = {
    "articles": _articles,
    "events": _events,
    "topics": _topics,
    "names": _names,
    "sources": _sources,
    "seeds": _seeds,
}
