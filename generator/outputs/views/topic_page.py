"""Lays out the page of a topic."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from generator import routes
from generator.outputs.views.division import divide, latest
from generator.outputs.views.frame import Link
from generator.outputs.views.index import TopicView
from generator.outputs.views.part_page import Record
from generator.outputs.views.parts import part_links
from generator.outputs.views.strip import year_strip

if TYPE_CHECKING:
    from generator.model.authority import Topic
    from generator.outputs.views.shelf import Shelf
    from generator.outputs.views.timeline import Item
    from generator.routes import Links

NAMED = 8
"""Names of each kind shown on a topic's page."""
STRIP_FROM = 3
"""A year strip with fewer marks says less than a list."""


def topic_record(shelf: Shelf, topic: Topic) -> Record:
    """Gather what is filed under a topic, cut when it is too much for its page."""
    items: tuple[Item, ...] = (*shelf.events_on(topic.id), *shelf.articles_on(topic.id))
    return Record(
        kind="topic",
        id=topic.id,
        name=topic.name,
        division=divide(routes.topic(topic.id), items, shelf.limits.articles),
    )


def topic_view(shelf: Shelf, topic: Topic, record: Record, links: Links) -> TopicView:
    """Lay out one topic."""
    articles, events = shelf.articles_on(topic.id), shelf.events_on(topic.id)
    dated = sum(one.dating.date is not None for one in articles)
    dated += sum(one.dating.date is not None for one in events)
    division, most = record.division, shelf.most(record.division)
    strip = year_strip(shelf, articles, events, links, division) if dated >= STRIP_FROM else ()
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
        articles_count=len(articles),
        events_count=len(events),
        articles=shelf.newest_first(articles, links, most),
        events=tuple(shelf.event_item(one, links) for one in latest(events, most)),
        parts=part_links(shelf, division, division.parts, links),
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
