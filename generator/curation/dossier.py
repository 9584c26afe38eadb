"""All records → the dossier: the one place where order is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation import dating
from generator.curation.articles import curate_article
from generator.curation.events import curate_event
from generator.curation.references import Forms, Index
from generator.curation.vocabularies import gather
from generator.intake.records import SEEDS
from generator.model.article import Article, Status
from generator.model.dates import FAR_FUTURE, Day, sort_day
from generator.model.dossier import Dossier
from generator.problems import Place, Problem, problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.card import CardRecord
    from generator.intake.records import Records
    from generator.model.event import Event


def curate(records: Records, *, drafts: bool) -> tuple[Dossier, tuple[Problem, ...]]:
    """Make the dossier; ``drafts`` includes cards with status draft."""
    vocabularies, problems = gather(records)
    events_index = Index("events", (Forms(id=one.id, names=()) for one in records.events))
    indexes = {**vocabularies.indexes, "events": events_index}
    found = list(problems)
    found.extend(_seed_faults(records))
    seeds = {str(file.path.relative_to(SEEDS)): file for file in records.seeds}
    articles: list[Article] = []
    for card in records.cards:
        article, faults = curate_article(card, seeds, indexes)
        found.extend(faults)
        if article:
            found.extend(_weekday_faults(card, article, records))
            articles.append(article)
    shown = sorted((one for one in articles if drafts or one.status is not Status.DRAFT), key=_when)
    citing = [one for one in shown if one.status is not Status.WITHDRAWN]
    events: list[Event] = []
    for record in records.events:
        event, faults = curate_event(record, citing, indexes)
        found.extend(faults)
        events.append(event)
    dossier = Dossier(
        settings=records.settings,
        articles=tuple(shown),
        events=tuple(sorted((one for one in events if one.citations), key=_when)),
        topics=vocabularies.topics,
        sources=vocabularies.sources,
        authorities=vocabularies.authorities,
        pages=records.pages,
    )
    return dossier, (*found, *_topic_faults(dossier, records))


def _when(one: Article | Event) -> tuple[Day, str, str]:
    """Time order; what has no date comes last; equals by EDTF, then id."""
    date = one.dating.date
    return (sort_day(date) if date else FAR_FUTURE, str(date or "~"), one.id)


def _weekday_faults(card: CardRecord, article: Article, records: Records) -> Iterable[Problem]:
    dates = {record.id: record.date for record in records.events}
    places = {one.quote.text: one.quote.place for one in card.index.events}
    for citation in article.citations:
        place = places.get(citation.quote, card.place)
        yield from dating.check_weekday(dates.get(citation.event), citation.quote, place)


def _seed_faults(records: Records) -> Iterable[Problem]:
    """Warn of seeds no card uses and of seeds two cards share."""
    users: dict[str, CardRecord] = {}
    for card in records.cards:
        if card.seed is None:
            continue
        name = card.seed.name.text.strip().removeprefix(f"{SEEDS}/")
        if name in users:
            yield warning("seed-shared", card.seed.name.place, name, other=users[name].id)
        users.setdefault(name, card)
    for file in records.seeds:
        if str(file.path.relative_to(SEEDS)) not in users:
            yield warning("seed-unused", Place(path=file.path), file.path.name)


def _topic_faults(dossier: Dossier, records: Records) -> Iterable[Problem]:
    """Warn of topics without a page; refuse two claims to one former address."""
    used = {topic for one in dossier.articles for topic in one.topics}
    used |= {topic for one in dossier.events for topic in one.topics}
    places = {entry.record.id: entry.place for entry in records.vocabulary}
    for topic in dossier.topics:
        if topic.id not in used:
            yield warning("topic-unused", places[topic.id], topic.id)
    ids = {one.id for one in records.cards}
    claimed: dict[str, str] = {}
    for card in records.cards:
        for former in card.standing.was:
            taken = former.text if former.text in ids else claimed.get(former.text, "")
            if taken:
                yield problem("address-taken", former.place, former.text, other=taken)
            claimed[former.text] = card.id
