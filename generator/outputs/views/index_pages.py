"""Lays out the index pages and those that stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes
from generator.outputs.views.index import (
    NotFoundView,
    SourcesView,
    TopicSection,
    TopicsView,
)
from generator.outputs.views.source_page import source_section, used_sources

if TYPE_CHECKING:
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links


SHOWN = 3
"""Articles of each topic or source in an index that cannot show all."""


def topics_view(shelf: Shelf, links: Links) -> TopicsView:
    """Lay out the index of topics; of very many articles only the newest of each."""
    most = _most(shelf, [len(shelf.articles_on(one.id)) for one in shelf.topics])
    return TopicsView(
        short=most is not None,
        sections=tuple(
            TopicSection(
                item=shelf.topic_item(topic, links),
                articles=shelf.newest_first(shelf.articles_on(topic.id), links, most),
            )
            for topic in shelf.topics
        ),
    )


def sources_view(shelf: Shelf, links: Links) -> SourcesView:
    """Lay out the page of sources; the unknown one comes last."""
    sources = used_sources(shelf)
    counts = [len(shelf.articles_from(one.id)) + len(shelf.articles_via(one.id)) for one in sources]
    most = _most(shelf, counts)
    return SourcesView(sections=tuple(source_section(shelf, one, links, most) for one in sources))


def _most(shelf: Shelf, counts: list[int]) -> int | None:
    """How many articles of each stand in an index: all, of very many a few, at last none."""
    limit = shelf.limits.articles
    return None if sum(counts) <= limit else min(SHOWN, limit // len(counts))


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
