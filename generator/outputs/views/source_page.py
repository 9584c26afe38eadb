"""Lays out the page of a source, which is also its section in the index of sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import routes
from generator.model.authority import UNKNOWN_SOURCE
from generator.outputs.views.division import divide
from generator.outputs.views.index import SourceSection
from generator.outputs.views.part_page import Record
from generator.outputs.views.parts import part_links

if TYPE_CHECKING:
    from generator.model.authority import Source
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links


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


def source_record(shelf: Shelf, source: Source) -> Record:
    """Gather what a source published or passed on, cut when it is too much for its page."""
    items = {
        one.id: one for one in (*shelf.articles_from(source.id), *shelf.articles_via(source.id))
    }
    return Record(
        kind="source",
        id=source.id,
        name=source.name,
        division=divide(routes.source(source.id), items.values(), shelf.limits.articles),
    )


def source_view(shelf: Shelf, source: Source, record: Record, links: Links) -> SourceSection:
    """Lay out one source with its articles, the newest first."""
    view = source_section(shelf, source, links, shelf.most(record.division))
    parts = part_links(shelf, record.division, record.division.parts, links)
    return replace(view, parts=parts)


def source_section(shelf: Shelf, source: Source, links: Links, most: int | None) -> SourceSection:
    """Lay out one source with the newest ``most`` of its articles, or all."""
    articles, relayed = shelf.articles_from(source.id), shelf.articles_via(source.id)
    return SourceSection(
        id=source.id,
        name=source.name,
        href=links.to(routes.source(source.id)),
        kind=source.kind.value if source.kind else "",
        about=source.about,
        homepage=source.homepage,
        articles_count=len(articles),
        relayed_count=len(relayed),
        articles=shelf.newest_first(articles, links, most),
        relayed=shelf.newest_first(relayed, links, most),
    )
