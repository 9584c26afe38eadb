"""The search page: a form for the script, and for readers without it every heading as a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.model.dates import dates_of
from generator.outputs.views.frame import Link
from generator.outputs.views.source_page import used_sources
from generator.text.collation import sort_key
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.outputs.views.frame import Frame
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

MOST_HEADINGS = 300
"""More headings than these would make the page heavy; then the chronology's years stand here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a filter."""

    id: str
    name: str
    """Empty for the unknown source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page."""

    script: str
    index: str
    """Address of the file that the script begins with."""
    topics: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    years: tuple[Choice, ...]
    articles: tuple[Link, ...]
    """The headings, newest first; none when they are too many."""
    chronology: tuple[Link, ...]
    """The years in the chronology, instead of too many headings."""
    names: tuple[Link, ...]
    topic_links: tuple[Link, ...]


def search_view(shelf: Shelf, frame: Frame, links: Links) -> SearchView:
    """Lay out the search page."""
    years = _years(shelf)
    few = len(shelf.articles) <= MOST_HEADINGS
    return SearchView(
        script=links.to(frame.assets.search),
        index=links.to(frame.search_index),
        topics=tuple(Choice(id=one.id, name=one.name) for one in shelf.topics),
        sources=tuple(Choice(id=one.id, name=one.name) for one in used_sources(shelf)),
        years=tuple(Choice(id=str(one), name=shelf.calendar.number(one)) for one in years),
        articles=tuple(
            Link(name=one.title, href=one.href) for one in shelf.newest_first(shelf.articles, links)
        )
        if few
        else (),
        chronology=()
        if few
        else tuple(
            Link(
                name=shelf.calendar.number(one),
                href=shelf.chronology.year(one, links),
            )
            for one in years
        ),
        names=_names(shelf, links, routes.NAMES),
        topic_links=shelf.topic_links((one.id for one in shelf.topics), links),
    )


def _years(shelf: Shelf) -> list[int]:
    """List the years that articles and events are dated to, the last first."""
    articles = (one.dating.date for one in shelf.articles)
    dates = (*articles, *(one.dating.date for one in shelf.dossier.events))
    found = {part.year for date in dates if date for part in dates_of(date)}
    return sorted(found, reverse=True)


def _names(shelf: Shelf, links: Links, index: PurePosixPath) -> tuple[Link, ...]:
    """List the names in their order; of very many only their index is told, without words."""
    names = sorted(shelf.names.used, key=lambda one: (sort_key(one.name), one.kind.value, one.id))
    if len(names) > MOST_HEADINGS:
        return (Link(name="", href=links.to(index)),)
    return tuple(
        Link(name=guillemets(one.name), href=links.to(routes.name(one.kind, one.id)))
        for one in names
    )
