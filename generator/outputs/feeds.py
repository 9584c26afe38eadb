"""The Atom feed (RFC 4287): articles → feed.atom, for a dossier that knows its own address.

No clock reaches it. Atom asks when an entry was updated; what stands there is the last day that
the article's own date can mean, and the entry says in words where that is not a certain day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fingerprint
from generator.model.dates import dates_of
from generator.outputs.exports import listed_articles
from generator.outputs.plain import plain
from generator.outputs.views.metadata import certain_day
from generator.outputs.views.paragraphs import excerpt
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.dates import EdtfDate
    from generator.outputs.templating import Templates
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.shelf import Shelf

NEWEST = 50
"""Entries in the feed: a reader asks for it again and again."""
_TEMPLATE = "feeds/feed.atom.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A topic."""

    term: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article."""

    id: str
    """Its first address, which it keeps when it moves within the site."""
    href: str
    title: str
    source: str
    """Empty when it is unknown."""
    byline: str
    updated: str
    published: str
    """``YYYY-MM-DD``, or empty unless the date is a whole day without doubt."""
    date: DateView
    summary: str
    status: str
    topics: tuple[Category, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """The feed; at least one entry."""

    title: str
    subtitle: str
    language: str
    author: str
    rights: str
    home: str
    here: str
    updated: str
    entries: tuple[Entry, ...]


def has_feed(shelf: Shelf) -> bool:
    """Whether there is a feed: the address is known, and something has a date."""
    return bool(shelf.dossier.settings.base_url) and any(
        one.dating.date for one in listed_articles(shelf)
    )


def plan(shelf: Shelf, templates: Templates, recipe: str) -> Iterator[Artifact]:
    """Plan the feed, if there is one."""
    if has_feed(shelf):
        view = feed_view(shelf)
        yield Artifact(
            path=routes.FEED,
            fingerprint=fingerprint(recipe, templates.fingerprint(_TEMPLATE), view),
            make=lambda: templates.render(_TEMPLATE, view, None),
        )


def feed_view(shelf: Shelf) -> FeedView:
    """Lay out the newest articles, the newest first."""
    settings = shelf.dossier.settings
    dated = [(last_day(one.dating.date), one) for one in listed_articles(shelf) if one.dating.date]
    newest = sorted(dated, key=lambda one: (one[0], one[1].id), reverse=True)[:NEWEST]
    return FeedView(
        title=plain(settings.title),
        subtitle=plain(settings.subtitle),
        language=settings.language,
        author=plain(settings.curator or settings.title),
        rights=plain(settings.licence),
        home=routes.absolute(settings.base_url, routes.COVER),
        here=routes.absolute(settings.base_url, routes.FEED),
        updated=newest[0][0],
        entries=tuple(_entry(shelf, article, day) for day, article in newest),
    )


def last_day(date: EdtfDate) -> str:
    """Write the last day that the dates written in ``date`` can mean, as Atom writes times."""
    year, month, day = max(one.latest for one in dates_of(date))
    return f"{year:04}-{month:02}-{day:02}T00:00:00Z"


def _entry(shelf: Shelf, article: Article, day: str) -> Entry:
    base_url, date = shelf.dossier.settings.base_url, shelf.date(article)
    first = article.former_ids[0] if article.former_ids else article.id
    return Entry(
        id=routes.absolute(base_url, routes.article(first)),
        href=routes.absolute(base_url, routes.article(article.id)),
        title=plain(guillemets(article.title)),
        source=plain(shelf.source[article.source].name),
        byline=plain(article.author),
        updated=day,
        published=certain_day(date),
        date=date,
        summary=plain(excerpt(article)),
        status=article.status.value,
        topics=tuple(
            Category(term=id_, label=plain(shelf.topic[id_].name)) for id_ in article.topics
        ),
    )
