"""Lays out the pages by year that hold what a topic, a source or a name has too much of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.event import Event
from generator.outputs.views.authority_contexts import contexts
from generator.outputs.views.parts import part_links, position
from generator.routes import Links

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from generator.model.mention import Mention
    from generator.outputs.views.authority import ContextGroup
    from generator.outputs.views.division import Division, Part
    from generator.outputs.views.listing import ArticleItem, EventItem
    from generator.outputs.views.parts import PartLink, Position
    from generator.outputs.views.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPageView:
    """One of these pages."""

    kind: str
    """``topic``, ``source``, ``person``, ``place`` or ``organisation``."""
    name: str
    """Empty for the unknown source."""
    position: Position
    parts: tuple[PartLink, ...]
    """The months of a year that has several pages."""
    articles: tuple[ArticleItem, ...]
    """The newest first."""
    relayed: tuple[ArticleItem, ...]
    """Articles of other publishers that came by way of a source."""
    events: tuple[EventItem, ...]
    contexts: tuple[ContextGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Whose list was cut."""

    kind: str
    id: str
    name: str
    division: Division
    mentions: tuple[Mention, ...] = ()
    """Of a name."""


def part_pages(shelf: Shelf, record: Record) -> Iterator[tuple[PurePosixPath, PartPageView]]:
    """Lay out each part; none when the list was not cut."""
    for part in record.division.pages():
        here = record.division.address(part)
        yield here, _part_page(shelf, record, part, Links(here=here))


def _part_page(shelf: Shelf, record: Record, part: Part, links: Links) -> PartPageView:
    articles = {one.id: one for one in part.items if isinstance(one, Article)}
    own = {
        id_: one
        for id_, one in articles.items()
        if record.kind != "source" or one.source == record.id
    }
    mentions = tuple(one for one in record.mentions if one.article in articles)
    return PartPageView(
        kind=record.kind,
        name=record.name,
        position=position(shelf, record.division, part, links),
        parts=part_links(shelf, record.division, part.months, links),
        articles=shelf.newest_first(own.values(), links),
        relayed=shelf.newest_first((one for id_, one in articles.items() if id_ not in own), links),
        events=tuple(shelf.event_item(one, links) for one in part.items if isinstance(one, Event)),
        contexts=contexts(shelf, mentions, links),
    )
