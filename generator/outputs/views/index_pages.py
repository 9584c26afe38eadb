"""Lays out the index pages and those that stand alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Publish
from generator.model.authority import UNKNOWN_SOURCE
from generator.outputs.views.capture import line_counts, removed_roles, share
from generator.outputs.views.corrections import all_corrections
from generator.outputs.views.frame import Link
from generator.outputs.views.index import (
    NotFoundView,
    PageView,
    RemovedRow,
    SourceSection,
    SourcesView,
    TopicSection,
    TopicsView,
    TopicView,
)
from generator.outputs.views.strip import year_strip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.authority import Source, Topic
    from generator.model.dossier import Page
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

NAMED = 8
"""Names of each kind shown on a topic's page."""
STRIP_FROM = 3
"""A year strip with fewer marks says less than a list."""


def topics_view(shelf: Shelf, links: Links) -> TopicsView:
    """Lay out the index of topics."""
    return TopicsView(
        sections=tuple(
            TopicSection(
                item=shelf.topic_item(topic, links),
                articles=shelf.newest_first(shelf.articles_on(topic.id), links),
            )
            for topic in shelf.topics
        )
    )


def topic_view(shelf: Shelf, topic: Topic, links: Links) -> TopicView:
    """Lay out one topic."""
    articles, events = shelf.articles_on(topic.id), shelf.events_on(topic.id)
    dated = sum(one.dating.date is not None for one in articles)
    dated += sum(one.dating.date is not None for one in events)
    strip = year_strip(shelf, articles, events, links) if dated >= STRIP_FROM else ()
    parent = shelf.topic.get(topic.parent)
    return TopicView(
        name=topic.name,
        about=topic.about,
        parent=Link(name=parent.name, href=links.to(routes.topic(parent.id)))
        if parent and shelf.is_used(parent.id)
        else None,
        children=tuple(
            shelf.topic_item(one, links) for one in shelf.topics if one.parent == topic.id
        ),
        strip=strip,
        first_year=strip[0].year if strip else "",
        last_year=strip[-1].year if strip else "",
        articles=shelf.newest_first(articles, links),
        events=tuple(shelf.event_item(one, links) for one in events),
        neighbours=tuple(
            replace(shelf.topic_item(shelf.topic[id_], links), articles=count, events=0)
            for id_, count in _neighbours(shelf, topic)
        ),
        named=shelf.names.groups(shelf.names.counted_in(one.id for one in articles), links, NAMED),
    )


def _neighbours(shelf: Shelf, topic: Topic) -> list[tuple[str, int]]:
    """List (topic, number of articles it shares with this one), the closest first."""
    counts = Counter(
        other
        for article in shelf.articles_on(topic.id)
        for other in article.topics
        if other != topic.id
    )
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def sources_view(shelf: Shelf, links: Links) -> SourcesView:
    """Lay out the page of sources; the unknown one comes last."""
    return SourcesView(
        sections=tuple(source_section(shelf, one, links) for one in used_sources(shelf))
    )


def used_sources(shelf: Shelf) -> tuple[Source, ...]:
    """List the sources that published or passed on something here, the busiest first."""
    used = [
        one
        for one in shelf.dossier.sources
        if shelf.articles_from(one.id) or shelf.articles_via(one.id)
    ]
    order = sorted(
        used, key=lambda one: (one.id == UNKNOWN_SOURCE.id, -len(shelf.articles_from(one.id)))
    )
    return tuple(order)


def source_section(shelf: Shelf, source: Source, links: Links) -> SourceSection:
    """Lay out one source with its articles, the newest first."""
    return SourceSection(
        id=source.id,
        name=source.name,
        href=links.to(routes.source(source.id)),
        kind=source.kind.value if source.kind else "",
        about=source.about,
        homepage=source.homepage,
        articles=shelf.newest_first(shelf.articles_from(source.id), links),
        relayed=shelf.newest_first(shelf.articles_via(source.id), links),
    )


def page_view(shelf: Shelf, page: Page, links: Links) -> PageView:
    """Lay out a free page; the about page also carries the table of removed lines."""
    about = page.id == routes.ABOUT
    rows = tuple(_removed_rows(shelf, links)) if about else ()
    return PageView(
        title=page.title,
        deck=shelf.dossier.settings.subtitle if about else "",
        html=page.html,
        rows=rows,
        kept=sum(one.kept for one in rows),
        total=sum(one.total for one in rows),
        all_shown=all(one.publish is Publish.FULL for one in shelf.articles),
        corrections=all_corrections(shelf, links) if about else (),
    )


def _removed_rows(shelf: Shelf, links: Links) -> Iterator[RemovedRow]:
    for article in shelf.articles:
        if article.capture is None:
            continue
        kept, total = line_counts(article)
        yield RemovedRow(
            title=article.title,
            href=links.to(routes.article(article.id)),
            source=shelf.source[article.source].name,
            date=shelf.date(article),
            kept=kept,
            total=total,
            share=share(article),
            removed=removed_roles(article),
        )


def not_found_view(shelf: Shelf, links: Links) -> NotFoundView:
    """Lay out the three ways back."""
    return NotFoundView(
        chronology=links.to(routes.CHRONOLOGY),
        topics_index=links.to(routes.TOPICS),
        articles=links.to(routes.COVER),
        events_count=len(shelf.dossier.events),
        topics_count=len(shelf.topics),
        articles_count=len(shelf.articles),
    )
