"""The dossier laid out for showing: who belongs to what, looked up once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Status
from generator.model.dates import FAR_PAST, Day, sort_day
from generator.outputs.views.chronicle import Chronicle
from generator.outputs.views.dates import Calendar
from generator.outputs.views.frame import Link
from generator.outputs.views.limits import LIMITS, Limits
from generator.outputs.views.listing import ArticleItem, EventItem, TopicItem
from generator.outputs.views.names_lookup import Names
from generator.outputs.views.visible_lines import reading_minutes
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePosixPath

    from generator.model.article import Article
    from generator.model.authority import Topic
    from generator.model.dossier import Dossier, Settings
    from generator.model.event import Event
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.division import Division
    from generator.routes import Links


class Shelf:
    """Lookups over one dossier; addresses come from the page that asks."""

    def __init__(self, dossier: Dossier, limits: Limits = LIMITS) -> None:
        """Index a dossier; ``limits`` say how long a list may be on one page."""
        self.dossier = dossier
        self.limits = limits
        self._published = frozenset(dossier.published)
        self._former: dict[str, list[str]] = defaultdict(list)
        for former, present in dossier.moved:
            self._former[present].append(former)
        self.calendar = _calendar(dossier.settings)
        self.articles = tuple(one for one in dossier.articles if one.is_current)
        self.earlier = tuple(
            one
            for one in dossier.articles
            if one.superseded_by and one.status is not Status.WITHDRAWN
        )
        self.article = {one.id: one for one in (*self.articles, *self.earlier)}
        self.corrections = tuple(one for one in dossier.corrections if not one.is_empty)
        self.names = Names(dossier, self.articles)
        dated = [one for one in self.articles if one.dating.date]
        self.before = {later.id: one for one, later in pairwise(dated)}
        self.after = {one.id: later for one, later in pairwise(dated)}
        self.event = {one.id: one for one in dossier.events}
        self.topic = {one.id: one for one in dossier.topics}
        self.source = {one.id: one for one in dossier.sources}
        self._articles_by_topic: dict[str, list[Article]] = defaultdict(list)
        self._events_by_topic: dict[str, list[Event]] = defaultdict(list)
        self._articles_by_source: dict[str, list[Article]] = defaultdict(list)
        self._dates: dict[tuple[type, str], DateView] = {}
        self._items: dict[tuple[str, str], ArticleItem] = {}
        self._event_items: dict[str, EventItem] = {}
        for article in self.articles:
            self._articles_by_source[article.source].append(article)
            for topic in article.topics:
                self._articles_by_topic[topic].append(article)
        for event in dossier.events:
            for topic in event.topics:
                self._events_by_topic[topic].append(event)
        self._used = self._used_topics()

    def _used_topics(self) -> frozenset[str]:
        """Find the topics under which something is filed, and those that these lie within."""
        used: set[str] = set()
        for start in (*self._articles_by_topic, *self._events_by_topic):
            here: str | None = start
            while here and here not in used:
                used.add(here)
                here = self.topic[here].parent if here in self.topic else None
        return frozenset(used)

    def date(self, one: Article | Event) -> DateView:
        """Show the date of an article or an event; the same view however often it is asked for."""
        key = (type(one), one.id)
        if key not in self._dates:
            self._dates[key] = self.calendar.view(one.dating)
        return self._dates[key]

    def former_names(self, article: str) -> tuple[str, ...]:
        """Former names of an article, as ``shelf/id``, in the order its card lists them."""
        return tuple(self._former.get(f"articles/{article}", ()))

    def was_published(self, address: PurePosixPath) -> bool:
        """Whether a page stood there once: then it stays, even when nothing is filed under it."""
        return str(address) in self._published

    @cached_property
    def chronology(self) -> Chronicle:
        """Where events and years stand."""
        return Chronicle((*self.dossier.events, *self.articles), self.limits.chronology)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """Topics that have a page: something is filed under them."""
        return tuple(one for one in self.dossier.topics if self.is_used(one.id))

    def is_used(self, topic: str) -> bool:
        """Whether an article or an event is filed under a topic, or under one within it."""
        return topic in self._used

    def articles_on(self, topic: str) -> tuple[Article, ...]:
        """Articles under a topic, in time order."""
        return tuple(self._articles_by_topic[topic])

    def events_on(self, topic: str) -> tuple[Event, ...]:
        """Events under a topic, in time order."""
        return tuple(self._events_by_topic[topic])

    def articles_from(self, source: str) -> tuple[Article, ...]:
        """Articles of a source, in time order."""
        return tuple(self._articles_by_source[source])

    def articles_via(self, source: str) -> tuple[Article, ...]:
        """Articles that came by way of a source, in time order."""
        return tuple(one for one in self.articles if one.via == source)

    def most(self, division: Division) -> int | None:
        """Rows that stay on the page of a list: those few of one that was cut, else all."""
        return self.limits.newest if division.parts else None

    def newest_first(
        self, articles: Iterable[Article], links: Links, most: int | None = None
    ) -> tuple[ArticleItem, ...]:
        """Show articles in a list, the newest first and the undated ones last; ``most`` of them."""
        ordered = sorted(articles, key=_newest, reverse=True)[:most]
        return tuple(self.article_item(one, links) for one in ordered)

    def article_item(
        self, article: Article, links: Links, shared: tuple[str, ...] = (), excerpt: str = ""
    ) -> ArticleItem:
        """Show an article in a list; ``excerpt`` is for the one that leads.

        It is the same view for all pages of a folder, unless it is ``shared`` or leads.
        """
        if shared or excerpt:
            return replace(self.article_item(article, links), shared=shared, excerpt=excerpt)
        key = (links.folder, article.id)
        if key not in self._items:
            self._items[key] = self._article_item(article, links)
        return self._items[key]

    def _article_item(self, article: Article, links: Links) -> ArticleItem:
        return ArticleItem(
            href=links.to(routes.article(article.id)),
            title=guillemets(article.title),
            date=self.date(article),
            source=self.source[article.source].name,
            events=len({one.event for one in article.citations}),
            minutes=reading_minutes(article),
            excerpt="",
            topics=self.topic_links(article.topics, links),
            status=article.status.value,
        )

    def event_item(self, event: Event, links: Links) -> EventItem:
        """Show an event in a list; it is the same view wherever its address is written alike."""
        href = self.chronology.event(event, links)
        if href not in self._event_items:
            self._event_items[href] = EventItem(
                href=href, title=guillemets(event.title), date=self.date(event)
            )
        return self._event_items[href]

    def topic_item(self, topic: Topic, links: Links) -> TopicItem:
        """Show a topic in an index."""
        return TopicItem(
            href=links.to(routes.topic(topic.id)),
            name=topic.name,
            about=topic.about,
            articles=len(self._articles_by_topic[topic.id]),
            events=len(self._events_by_topic[topic.id]),
        )

    def topic_links(self, ids: Iterable[str], links: Links) -> tuple[Link, ...]:
        """Show topics as links; an earlier article may name one that has no page any more."""
        return tuple(
            Link(name=self.topic[id_].name, href=links.to(routes.topic(id_)))
            for id_ in ids
            if self.is_used(id_)
        )


def _calendar(settings: Settings) -> Calendar:
    return Calendar(months=settings.months, digits=settings.digits, hijri=settings.hijri)


def _newest(article: Article) -> Day:
    return sort_day(article.dating.date) if article.dating.date else FAR_PAST
