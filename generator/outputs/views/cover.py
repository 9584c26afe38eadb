"""The cover: what this dossier is, in five seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.model.authority import Kind
from generator.model.dates import dates_of, is_doubtful, sort_day
from generator.model.event import count_texts
from generator.outputs.views.shown_line import excerpt
from generator.outputs.views.strip import year_strip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.article import Article
    from generator.model.dates import EdtfDate
    from generator.model.event import Event
    from generator.outputs.views.listing import ArticleItem, EventItem, TopicItem, YearCell
    from generator.outputs.views.names import NameItem
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

KEY_EVENTS = 6
TOP_NAMES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverView:
    """The cover page."""

    articles: int
    events: int
    people: int
    """People who have a page."""
    years: int
    first_year: str
    last_year: str
    chronology: str
    topics_index: str
    strip: tuple[YearCell, ...]
    lead: ArticleItem | None
    rest: tuple[ArticleItem, ...]
    undated: tuple[ArticleItem, ...]
    more: bool
    """Whether the dossier has more articles than these."""
    key_events: tuple[EventItem, ...]
    """The most cited events, in time order."""
    topic_items: tuple[TopicItem, ...]
    names_index: str
    top_people: tuple[NameItem, ...]
    top_places: tuple[NameItem, ...]
    """The most mentioned, the highest counts first."""


def cover_view(shelf: Shelf, links: Links) -> CoverView:
    """Lay out the cover."""
    articles, events = shelf.articles, shelf.dossier.events
    strip = year_strip(shelf, articles, events, links)
    most = shelf.limits.newest if len(articles) > shelf.limits.articles else None
    newest = [one for one in reversed(articles) if one.dating.date][:most]
    undated = [one for one in articles if not one.dating.date][:most]
    lead = shelf.article_item(newest[0], links, excerpt=excerpt(newest[0])) if newest else None
    mentions = shelf.names.counted_in(one.id for one in articles)
    return CoverView(
        articles=len(articles),
        events=sum(one.dating.date is not None for one in events),
        people=len(shelf.names.of_kind(Kind.PERSON)),
        years=len(strip),
        first_year=strip[0].year if strip else "",
        last_year=strip[-1].year if strip else "",
        chronology=links.to(routes.CHRONOLOGY),
        topics_index=links.to(routes.TOPICS),
        strip=strip,
        lead=lead,
        rest=tuple(shelf.article_item(one, links) for one in newest[1:]),
        undated=tuple(shelf.article_item(one, links) for one in undated),
        more=len(articles) > len(newest) + len(undated),
        key_events=tuple(shelf.event_item(one, links) for one in key_events(events, shelf.article)),
        topic_items=_topics(shelf, links),
        names_index=links.to(routes.NAMES),
        top_people=shelf.names.top(Kind.PERSON, mentions, links, TOP_NAMES),
        top_places=shelf.names.top(Kind.PLACE, mentions, links, TOP_NAMES),
    )


def _topics(shelf: Shelf, links: Links) -> tuple[TopicItem, ...]:
    """Show the topics in their order; of very many those with most articles."""
    ranked = sorted(shelf.topics, key=lambda one: len(shelf.articles_on(one.id)), reverse=True)
    shown = {one.id for one in ranked[: shelf.limits.topics]}
    return tuple(shelf.topic_item(one, links) for one in shelf.topics if one.id in shown)


def key_events(events: tuple[Event, ...], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """Choose the events most texts cite; among equals, days without doubt, then the latest.

    A text that several articles print counts once. The choice is shown in time order.
    """
    ranked = sorted(
        ((one, one.dating.date) for one in events if one.dating.date),
        key=lambda pair: (
            count_texts(pair[0], articles),
            _is_certain_day(pair[1]),
            sort_day(pair[1]),
        ),
        reverse=True,
    )
    chosen = {one for one, _ in ranked[:KEY_EVENTS]}
    return tuple(one for one in events if one in chosen)


def _is_certain_day(date: EdtfDate) -> bool:
    return not is_doubtful(date) and all(one.day is not None for one in dates_of(date))
