"""All records → the dossier: the one place where order is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation import dating
from generator.curation.addresses import lost, moved
from generator.curation.articles import curate_article, reference_faults
from generator.curation.clashes import clashes
from generator.curation.corrections import find_corrections
from generator.curation.events import curate_event
from generator.curation.groups import check_likeness, read_ties, tie_articles
from generator.curation.mentions import find_mentions, listed_faults
from generator.curation.references import Forms, Index
from generator.curation.unused import unused
from generator.curation.vocabularies import gather
from generator.intake.records import SEEDS
from generator.model.article import Article, Status
from generator.model.dates import FAR_FUTURE, Day, sort_day
from generator.model.dossier import Dossier
from generator.problems import Problem, errors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.card import CardRecord
    from generator.intake.records import Records
    from generator.model.event import Event


def curate(records: Records, *, drafts: bool) -> tuple[Dossier, tuple[Problem, ...]]:
    """Make the dossier; ``drafts`` includes cards with status draft."""
    vocabularies, problems = gather(records)
    indexes = {**vocabularies.indexes, "events": _events_index(records)}
    articles, faults = _curate_articles(records, indexes)
    ties, tie_faults = read_ties(records)
    found = [*problems, *faults, *clashes(records), *tie_faults, *lost(records, drafts=drafts)]
    kept = sorted((one for one in articles if drafts or one.status is not Status.DRAFT), key=_when)
    shown = tie_articles(kept, ties)
    citing = [one for one in shown if one.is_current]
    events: list[Event] = []
    for record in records.events:
        event, faults = curate_event(record, citing, indexes)
        found.extend(faults)
        events.append(event)
    mentions, faults = find_mentions(citing, vocabularies.authorities)
    published = {one.id for one in citing}
    cards = [card for card in records.cards if card.id in published]
    found.extend((*faults, *listed_faults(cards, mentions, indexes)))
    if not (records.unread or errors(found)):
        found.extend(unused(records, tie_articles(articles, ties), events))
        found.extend(check_likeness(articles, ties, {one.id: one.place for one in records.cards}))
    dossier = Dossier(
        settings=records.settings,
        articles=shown,
        events=tuple(sorted((one for one in events if one.citations), key=_when)),
        topics=vocabularies.topics,
        sources=vocabularies.sources,
        authorities=vocabularies.authorities,
        mentions=mentions,
        pages=tuple(one.page for one in records.pages),
        corrections=() if errors(found) else tuple(find_corrections(shown)),
        moved=moved(records, drafts=drafts),
        published=tuple(str(one.path) for one in records.published),
    )
    return dossier, tuple(found)


def _events_index(records: Records) -> Index:
    forms = (Forms(id=one.id, names=()) for one in records.events)
    return Index("events", forms, whole=records.is_whole("events"))


def _curate_articles(
    records: Records, indexes: dict[str, Index]
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    seeds = {str(file.path.relative_to(SEEDS)): file for file in records.seeds}
    articles: list[Article] = []
    problems = [fault for card in records.lost for fault in reference_faults(card, indexes)]
    for card in records.cards:
        article, faults = curate_article(card, seeds, indexes)
        problems.extend(faults)
        if article:
            problems.extend(_weekday_faults(card, article, records))
            articles.append(article)
    return tuple(articles), tuple(problems)


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
