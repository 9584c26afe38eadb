"""The Atom feed (RFC 4287): articles → feed.atom, for a dossier that knows its own address.

No clock reaches it. Atom asks when an entry was updated; what stands there is the last day that
the article's own date can mean, and the entry says in words where that is not a certain day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fingerprint
from generator.model.article import Status
from generator.model.dates import dates_of
from generator.outputs.exports import listed_articles
from generator.outputs.plain import plain
from generator.outputs.views.corrections import count_changes, dating_of, first_of, present
from generator.outputs.views.metadata import certain_day
from generator.outputs.views.shown_line import EXCERPT_LENGTH, excerpt
from generator.text.quotes import guillemets
from generator.text.shortening import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.correction import Correction
    from generator.model.dates import EdtfDate
    from generator.outputs.templating import Templates
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.shelf import Shelf
    from generator.text.differences import Piece

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
    """One article, or one correction of an article."""

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
    counts: tuple[tuple[str, int], ...] = ()
    """Of an entry about a correction: how many changes of each kind."""
    before: str = ""
    after: str = ""
    """Likewise the first of them; one of the two is empty where words came or went."""


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
    """Lay out the newest articles and corrections, the newest first."""
    settings = shelf.dossier.settings
    articles = (_entry(shelf, one) for one in listed_articles(shelf) if one.dating.date)
    entries = (*articles, *_corrections(shelf))
    newest = sorted(entries, key=lambda one: (one.updated, one.id), reverse=True)[:NEWEST]
    return FeedView(
        title=plain(settings.title),
        subtitle=plain(settings.subtitle),
        language=settings.language,
        author=plain(settings.curator or settings.title),
        rights=plain(settings.licence),
        home=routes.absolute(settings.base_url, routes.COVER),
        here=routes.absolute(settings.base_url, routes.FEED),
        updated=newest[0].updated,
        entries=tuple(newest),
    )


def last_day(date: EdtfDate) -> str:
    """Write the last day that the dates written in ``date`` can mean, as Atom writes times."""
    year, month, day = max(one.latest for one in dates_of(date))
    return f"{year:04}-{month:02}-{day:02}T00:00:00Z"


def _entry(shelf: Shelf, article: Article) -> Entry:
    base_url, date = shelf.dossier.settings.base_url, shelf.date(article)
    first = first_of(shelf, article)
    oldest = [*shelf.former_names(first.id), f"articles/{first.id}"][0]
    return Entry(
        id=routes.absolute(base_url, routes.address(oldest)),
        href=routes.absolute(base_url, routes.article(article.id)),
        title=plain(guillemets(article.title)),
        source=plain(shelf.source[article.source].name),
        byline=plain(article.author),
        updated=last_day(article.dating.date) if article.dating.date else "",
        published=certain_day(date),
        date=date,
        summary=plain(excerpt(article)),
        status=article.status.value,
        topics=tuple(
            Category(term=id_, label=plain(shelf.topic[id_].name)) for id_ in article.topics
        ),
    )


def _corrections(shelf: Shelf) -> Iterator[Entry]:
    """Yield an entry for each correction that is dated and part of no draft."""
    base_url = shelf.dossier.settings.base_url
    for one in shelf.corrections:
        newer = shelf.article[one.newer]
        page = present(shelf, newer)
        if not dating_of(shelf, one).date or Status.DRAFT in {newer.status, page.status}:
            continue
        anchor = routes.correction_anchor(newer.id)
        before, after = _first_change(one)
        own = routes.absolute(base_url, routes.article(newer.id))
        yield replace(
            _entry(shelf, newer),
            id=f"{own}#{anchor}",
            href=f"{routes.absolute(base_url, routes.article(page.id))}#{anchor}",
            summary="",
            counts=count_changes(one),
            before=before,
            after=after,
        )


def _first_change(correction: Correction) -> tuple[str, str]:
    """Write the first words that changed, before and after; nothing of what only moved."""
    changes = (correction.headline, *correction.changes)
    first = next((one for one in changes if one and one.kind != "moved"), None)
    return (_words(first.before), _words(first.after)) if first else ("", "")


def _words(pieces: tuple[Piece, ...]) -> str:
    return plain(shorten(" ".join(one.text for one in pieces), EXCERPT_LENGTH))
