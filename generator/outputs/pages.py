"""The pages of the site: each a template, a view, and the frame around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fingerprint
from generator.model.article import Status
from generator.outputs.exports import Exports
from generator.outputs.former_parts import former_parts
from generator.outputs.views.article_page import article_view, withdrawn_view
from generator.outputs.views.authority_page import authority_record, authority_view
from generator.outputs.views.chronology_page import chronology_pages
from generator.outputs.views.corrections import all_corrections
from generator.outputs.views.cover import cover_view
from generator.outputs.views.free_page import free_page, removed_pages
from generator.outputs.views.index import CorrectionsView, RedirectView
from generator.outputs.views.index_pages import (
    not_found_view,
    sources_view,
    topics_view,
)
from generator.outputs.views.metadata import article_metadata
from generator.outputs.views.names_lookup import key_of
from generator.outputs.views.names_page import names_pages
from generator.outputs.views.part_page import part_pages
from generator.outputs.views.search_page import search_view
from generator.outputs.views.shown_line import excerpt
from generator.outputs.views.source_page import source_record, source_view, used_sources
from generator.outputs.views.topic_page import topic_record, topic_view
from generator.routes import Links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import PurePosixPath

    from generator.model.dossier import Dossier
    from generator.outputs.templating import Templates
    from generator.outputs.views.frame import Frame
    from generator.outputs.views.metadata import ArticleMetadata
    from generator.outputs.views.part_page import Record
    from generator.outputs.views.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """One page before it is rendered."""

    path: PurePosixPath
    template: str
    view: object
    section: str = ""
    """Key of the section of the site that the page belongs to."""
    description: str = ""
    article: ArticleMetadata | None = None
    """What machines are told of the article on the page."""


def plan(shelf: Shelf, templates: Templates, frame: Frame, recipe: str) -> Iterator[Artifact]:
    """Plan every page, and the files to take away that articles' pages link to.

    ``recipe`` names the generator that makes them.
    """
    exports = Exports(shelf, templates)
    for page in _pages(shelf, frame, exports):
        yield _artifact(page, templates, frame, recipe)
    yield from exports.plan()


def plan_former(
    shelf: Shelf, templates: Templates, frame: Frame, recipe: str, made: Iterable[PurePosixPath]
) -> Iterator[Artifact]:
    """Plan stubs where parts of a list stood that is cut otherwise now; ``made`` are the pages."""
    titles = _titles(shelf.dossier)
    for old, new in former_parts(shelf.dossier, frozenset(made)):
        title = titles.get(routes.whole(new) or new, shelf.dossier.settings.title)
        stub = RedirectView(title=title, href=Links(here=old).to(new))
        yield _artifact(_Page(path=old, template="redirect", view=stub), templates, frame, recipe)


def _artifact(page: _Page, templates: Templates, frame: Frame, recipe: str) -> Artifact:
    name = f"pages/{page.template}.html"
    site = frame.site(page.path, page.section, page.description, page.article)
    return Artifact(
        path=page.path,
        fingerprint=fingerprint(recipe, templates.fingerprint(name), page.view, site),
        make=lambda: templates.render(name, page.view, site),
    )


def _pages(shelf: Shelf, frame: Frame, exports: Exports) -> Iterator[_Page]:
    yield _Page(
        path=routes.COVER, template="cover", view=cover_view(shelf, Links(here=routes.COVER))
    )
    for here, part in chronology_pages(shelf):
        yield _Page(path=here, template="chronology", view=part, section="chronology")
    here = routes.SEARCH
    yield _Page(path=here, template="search", view=search_view(shelf, frame, Links(here=here)))
    yield from _articles(shelf, exports)
    yield from _topics(shelf)
    yield from _names(shelf)
    yield from _sources(shelf)
    yield from _moved(shelf)
    for page in shelf.dossier.pages:
        here = routes.page(page.id)
        view = free_page(shelf, page, Links(here=here))
        yield _Page(path=here, template="page", view=view, section=page.id)
    if frame.has_about:
        for here, removed in removed_pages(shelf):
            yield _Page(path=here, template="removed", view=removed, section=routes.ABOUT)
    yield from _corrections(shelf, frame)
    lost = frame.links(routes.NOT_FOUND)
    yield _Page(path=routes.NOT_FOUND, template="not-found", view=not_found_view(shelf, lost))


def _articles(shelf: Shelf, exports: Exports) -> Iterator[_Page]:
    settings = shelf.dossier.settings
    for article in shelf.dossier.articles:
        here = routes.article(article.id)
        if article.status is Status.WITHDRAWN:
            yield _Page(path=here, template="withdrawn", view=withdrawn_view(shelf, article))
        else:
            links = Links(here=here)
            view = article_view(shelf, article, links, exports.views(article, links))
            yield _Page(
                path=here,
                template="article",
                view=view,
                description=excerpt(article),
                article=article_metadata(view, settings, here),
            )


def _corrections(shelf: Shelf, frame: Frame) -> Iterator[_Page]:
    """Yield the list of corrections; where the about page has it, an old address leads there."""
    here = routes.CORRECTIONS
    links, kept = Links(here=here), shelf.was_published(here)
    if not frame.has_about and (frame.has_corrections or kept):
        found, most = all_corrections(shelf, links), shelf.limits.corrections
        view = CorrectionsView(corrections=found[:most], more_corrections=max(0, len(found) - most))
        yield _Page(path=here, template="corrections", view=view)
    elif kept:
        about = routes.page(routes.ABOUT)
        title = next(one.title for one in shelf.dossier.pages if one.id == routes.ABOUT)
        stub = RedirectView(title=title, href=links.to(about, routes.CORRECTED))
        yield _Page(path=here, template="redirect", view=stub)


def _moved(shelf: Shelf) -> Iterator[_Page]:
    """Yield a stub at each former address, for hosts that do not read ``_redirects``."""
    titles = _titles(shelf.dossier)
    for old, new in routes.redirects(shelf.dossier):
        stub = RedirectView(title=titles[new], href=Links(here=old).to(new))
        yield _Page(path=old, template="redirect", view=stub)


def _titles(dossier: Dossier) -> dict[PurePosixPath, str]:
    """Name what stands at the address of every record."""
    return {
        **{routes.article(one.id): one.title for one in dossier.articles},
        **{routes.topic(one.id): one.name for one in dossier.topics},
        **{routes.name(one.kind, one.id): one.name for one in dossier.authorities},
        **{routes.source(one.id): one.name for one in dossier.sources},
        **{routes.page(one.id): one.title for one in dossier.pages},
    }


def _topics(shelf: Shelf) -> Iterator[_Page]:
    here = routes.TOPICS
    view = topics_view(shelf, Links(here=here))
    yield _Page(path=here, template="topics", view=view, section="topics")
    for topic in shelf.dossier.topics:
        here = routes.topic(topic.id)
        if not (shelf.is_used(topic.id) or shelf.was_published(here)):
            continue
        record = topic_record(shelf, topic)
        one = topic_view(shelf, topic, record, Links(here=here))
        yield _Page(
            path=here, template="topic", view=one, section="topics", description=topic.about
        )
        yield from _parts(shelf, record, "topics")


def _names(shelf: Shelf) -> Iterator[_Page]:
    for here, view in names_pages(shelf):
        template = "names" if here == routes.NAMES else "letter"
        yield _Page(path=here, template=template, view=view, section="names")
    for one in shelf.dossier.authorities:
        here = routes.name(one.kind, one.id)
        if not (shelf.names.has_page(key_of(one)) or shelf.was_published(here)):
            continue
        record = authority_record(shelf, one)
        page = authority_view(shelf, one, record, Links(here=here))
        about = page.roles[0] if page.roles else page.type
        yield _Page(path=here, template="authority", view=page, section="names", description=about)
        yield from _parts(shelf, record, "names")


def _sources(shelf: Shelf) -> Iterator[_Page]:
    here = routes.SOURCES
    view = sources_view(shelf, Links(here=here))
    yield _Page(path=here, template="sources", view=view, section="sources")
    used = used_sources(shelf)
    for source in shelf.dossier.sources:
        here = routes.source(source.id)
        if not (source in used or shelf.was_published(here)):
            continue
        record = source_record(shelf, source)
        one = source_view(shelf, source, record, Links(here=here))
        yield _Page(path=here, template="source", view=one, section="sources")
        yield from _parts(shelf, record, "sources")


def _parts(shelf: Shelf, record: Record, section: str) -> Iterator[_Page]:
    for here, view in part_pages(shelf, record):
        yield _Page(path=here, template="part", view=view, section=section)
