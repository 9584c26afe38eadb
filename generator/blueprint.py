"""A complete dossier and the files it is built with → every file of the site, not yet made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes, workspace
from generator.catalogue import ENGLISH, Catalogue, read_catalogue
from generator.outputs import assets, feeds, headers, pages, sitemap
from generator.outputs.exports import listed_articles
from generator.outputs.search import plan as search
from generator.outputs.template_files import template_texts
from generator.outputs.templating import Templates
from generator.outputs.views.frame import Frame
from generator.outputs.views.limits import LIMITS, Limits
from generator.outputs.views.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.artifacts import Artifact
    from generator.model.dossier import Dossier
    from generator.outputs.views.dates import DateView
    from generator.workspace import Workspace


def plan(
    dossier: Dossier, files: Workspace, *, preview: bool, limits: Limits = LIMITS
) -> Iterable[Artifact]:
    """List every file of the site; ``limits`` say how long a list may be on one page."""
    settings = dossier.settings
    catalogue = read_language(files, settings.language)
    templates = Templates(template_texts(files.templates), catalogue, settings.digits)
    shelf = Shelf(dossier, limits)
    topics = [topic.id for topic in shelf.topics]
    shared = assets.plan({one.path: one.content for one in files.templates}, topics)
    recipe = workspace.recipe()
    found = search.plan(shelf, templates, recipe)
    frame = Frame(
        settings=settings,
        assets=shared,
        pages=dossier.pages,
        has_captures=any(one.capture for one in shelf.articles),
        latest=_latest(shelf),
        preview=preview,
        search_index=found.index,
        has_feed=feeds.has_feed(shelf),
        has_references=bool(listed_articles(shelf)),
        has_corrections=bool(shelf.corrections),
    )
    yield from shared.artifacts
    yield from found.artifacts
    yield from headers.plan(routes.redirects(dossier))
    made = tuple(pages.plan(shelf, templates, frame, recipe))
    yield from made
    addresses = tuple(one.path for one in made if one.path.suffix == ".html")
    yield from pages.plan_former(shelf, templates, frame, recipe, addresses)
    yield from feeds.plan(shelf, templates, recipe)
    yield from sitemap.plan(dossier, templates, recipe, addresses)


def read_language(files: Workspace, language: str) -> Catalogue:
    """Read the catalogue of a language; English needs none."""
    for file in files.catalogues:
        if file.path.stem == language.partition("-")[0]:
            return read_catalogue(file.content.decode(), language)
    return ENGLISH


def _latest(shelf: Shelf) -> DateView | None:
    """Date of the newest article."""
    dated = [one for one in shelf.articles if one.dating.date]
    return shelf.date(dated[-1]) if dated else None
