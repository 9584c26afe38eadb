"""What can be found: articles, events, names and topics, with nothing but their published words.

Comes in: the shelf. Goes out: documents in the order in which their kinds are listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Publish
from generator.model.dates import CERTAIN, Interval, PartialDate, dates_of
from generator.model.provenance import Role
from generator.outputs.views.shown_line import line_as_shown, split_line
from generator.outputs.views.visible_lines import shows_line, visible_lines
from generator.text.hijri import hijri
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article, Citation
    from generator.model.authority import Authority, Topic
    from generator.model.dates import EdtfDate
    from generator.model.event import Event
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

KINDS = ("article", "event", "name", "topic")
"""In the order in which results are listed."""
LONGEST_SPAN = 60
"""Years of an interval that can be filtered by, from its first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What stands beside a result; the template ``search/facts.html`` words it."""

    kind: str
    """``article``, ``event``, ``topic``, or of a name ``person``, ``place``, ``organisation``."""
    date: DateView | None = None
    source: str = ""
    """Name of an article's publisher; empty when the source is unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One thing that a search may find."""

    kind: str
    """One of KINDS."""
    href: str
    title: str
    facts: Facts
    passages: tuple[tuple[str, str], ...] = ()
    """(anchor or empty, text): searched, and shown as excerpts."""
    labels: tuple[str, ...] = ()
    """Searched only: source, author, topics, the date in the other calendar."""
    dates: tuple[PartialDate, ...] = ()
    facets: tuple[str, ...] = ()
    """What it can be filtered by: ``t:topic``, ``s:source``, ``y:year``."""


def documents(shelf: Shelf, links: Links) -> tuple[Document, ...]:
    """Gather everything; of each kind the newest last, as the dossier has them."""
    return (
        *(_article(shelf, one, links) for one in shelf.articles),
        *(_event(shelf, one, links) for one in shelf.dossier.events),
        *(_name(one, links) for one in shelf.names.used),
        *(_topic(one, links) for one in shelf.topics),
    )


def _article(shelf: Shelf, article: Article, links: Links) -> Document:
    source = shelf.source[article.source]
    via = shelf.source[article.via].name if article.via else ""
    topics = (shelf.topic[id_].name for id_ in article.topics)
    return Document(
        kind="article",
        href=links.to(routes.article(article.id)),
        title=guillemets(article.title),
        facts=Facts(kind="article", date=shelf.date(article), source=source.name),
        passages=tuple(_passages(article)),
        labels=_filled(source.name, via, article.author, *topics, *_hijri(shelf, article)),
        dates=dates_of(article.dating.date) if article.dating.date else (),
        facets=(
            *(f"t:{id_}" for id_ in article.topics),
            f"s:{source.id}",
            *_years(article.dating.date),
        ),
    )


def _passages(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the lines that readers see, the headline where the title is another."""
    if article.capture:
        for number, _, line in article.capture.numbered(Role.HEADLINE):
            if guillemets(line.strip()) != guillemets(article.title):
                yield "", line_as_shown(article, number)
        for number, _, _ in visible_lines(article):
            yield routes.line_anchor(number), line_as_shown(article, number)
    elif article.publish is Publish.FULL:
        lines = (" ".join(line.split()) for line in article.body.splitlines())
        yield from (("", line) for line in lines if line)


def _event(shelf: Shelf, event: Event, links: Links) -> Document:
    quotes = (_quote(shelf, one) for one in event.citations)
    return Document(
        kind="event",
        href=shelf.chronology.event(event, links),
        title=guillemets(event.title),
        facts=Facts(kind="event", date=shelf.date(event)),
        passages=tuple(("", one) for one in _filled(*quotes)),
        labels=_hijri(shelf, event),
        dates=dates_of(event.dating.date) if event.dating.date else (),
        facets=(
            *(f"t:{id_}" for id_ in event.topics),
            *dict.fromkeys(f"s:{shelf.article[one.article].source}" for one in event.citations),
            *_years(event.dating.date),
        ),
    )


def _quote(shelf: Shelf, citation: Citation) -> str:
    article = shelf.article[citation.article]
    if citation.line == 0:
        return citation.quote if article.publish is Publish.FULL else ""
    return split_line(article, citation, 0)[1] if shows_line(article, citation.line) else ""


def _name(name: Authority, links: Links) -> Document:
    forms = dict.fromkeys(guillemets(one) for one in (*name.variants, *name.short))
    lines = (*forms, name.latin, *(guillemets(one) for one in name.roles), name.type)
    return Document(
        kind="name",
        href=links.to(routes.name(name.kind, name.id)),
        title=guillemets(name.name),
        facts=Facts(kind=name.kind.value),
        passages=tuple(("", one) for one in _filled(*lines)),
    )


def _topic(topic: Topic, links: Links) -> Document:
    return Document(
        kind="topic",
        href=links.to(routes.topic(topic.id)),
        title=guillemets(topic.name),
        facts=Facts(kind="topic"),
        passages=tuple(("", one) for one in _filled(topic.about, *topic.variants)),
        facets=(f"t:{topic.id}",),
    )


def _hijri(shelf: Shelf, one: Article | Event) -> tuple[str, ...]:
    """Write a certain day in the other calendar, when the dossier shows it."""
    date = one.dating.date
    if not shelf.calendar.hijri or not isinstance(date, PartialDate):
        return ()
    if not (date.month and date.day) or date.doubts != CERTAIN:
        return ()
    return _filled(hijri(*date.earliest))


def _years(date: EdtfDate | None) -> tuple[str, ...]:
    """List the years a date touches; of an open interval the known end."""
    if date is None:
        return ()
    years = [one.year for one in dates_of(date)]
    if isinstance(date, Interval) and len(years) == 2:
        years = list(range(years[0], min(years[1], years[0] + LONGEST_SPAN) + 1))
    return tuple(f"y:{year}" for year in dict.fromkeys(years))


def _filled(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
