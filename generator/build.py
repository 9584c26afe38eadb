"""The pipeline, one way: files → records → dossier → artifacts → site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import routes, workspace
from generator.catalogue import ENGLISH, Catalogue, read_catalogue
from generator.curation.dossier import curate
from generator.curation.suggestions import suggest
from generator.intake.records import read_records
from generator.outputs import assets, feeds, headers, pages, sitemap
from generator.outputs.exports import listed_articles
from generator.outputs.search import plan as search
from generator.outputs.templating import Templates
from generator.outputs.views.frame import Frame
from generator.outputs.views.shelf import Shelf
from generator.problems import DossierError, Problem, errors, in_file_order
from generator.publishing.ownership import check_owner
from generator.publishing.publication import Publication, publish, remove

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.artifacts import Artifact
    from generator.model.dossier import Dossier
    from generator.outputs.views.dates import DateView
    from generator.workspace import Workspace

SITE = "site"
CACHE = ".cache"
PREVIEW = "preview"
LEDGER = "site.json"
PREVIEW_LEDGER = "preview.json"
"""In the cache: the fingerprints of the site and of the preview."""
OVERLAY = "overlay.html"
"""In the cache: the window that the preview shows while the content does not build."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What may differ from one build of a project to another."""

    project: Path
    out: Path
    drafts: bool = False
    base_url: str | None = None
    """Overrides the dossier's own."""
    preview: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project read and curated, with everything that is wrong with it."""

    dossier: Dossier
    workspace: Workspace
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did."""

    project: Project
    publication: Publication


def read_project(options: Options) -> Project:
    """Read, curate and check; nothing is written and nothing raised for a curator's fault."""
    files = workspace.read_workspace(options.project)
    records, read_problems = read_records(files.files)
    dossier, curate_problems = curate(records, drafts=options.drafts)
    if options.base_url is not None:
        settings = replace(dossier.settings, base_url=options.base_url.rstrip("/"))
        dossier = replace(dossier, settings=settings)
    problems = in_file_order((*files.problems, *read_problems, *curate_problems))
    return Project(dossier=dossier, workspace=files, problems=problems)


def check(options: Options) -> Project:
    """Find every problem of a build, and what may have been overlooked; nothing is written."""
    project = _prepare(options)[0]
    notes = suggest(project.dossier)
    return replace(project, problems=in_file_order((*project.problems, *notes)))


def build(
    options: Options, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> Report:
    """Build the site; raises ``DossierError`` with every problem when one of them is an error."""
    project, artifacts = _prepare(options)
    if errors(project.problems):
        raise DossierError(project.problems)
    publication = publish(artifacts, options.out, _ledger(options), progress)
    return Report(project=project, publication=publication)


def _prepare(options: Options) -> tuple[Project, tuple[Artifact, ...]]:
    """Read a project and plan its files, so that clashing addresses are known too."""
    project = read_project(options)
    if errors(project.problems):
        return project, ()
    artifacts = tuple(plan(project, options))
    clashes = routes.collisions(artifact.path for artifact in artifacts)
    problems = in_file_order((*project.problems, *clashes))
    return replace(project, problems=problems), artifacts


def plan(project: Project, options: Options) -> Iterable[Artifact]:
    """List every file of the site."""
    dossier, files = project.dossier, project.workspace
    settings = dossier.settings
    catalogue = read_language(files, settings.language)
    texts = {str(one.path): one.content.decode() for one in files.templates if _is_text(one.path)}
    templates = Templates(texts, catalogue, settings.digits)
    shelf = Shelf(dossier)
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
        preview=options.preview,
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
    yield from feeds.plan(shelf, templates, recipe)
    addresses = (one.path for one in made if one.path.suffix == ".html")
    yield from sitemap.plan(dossier, templates, recipe, addresses)


def clean(options: Options) -> int:
    """Remove the site, the preview and what is kept between builds; the number of files removed."""
    ledger = _ledger(options)
    check_owner(options.out, ledger)
    removed = remove(options.out, ledger)
    cache = options.project / CACHE
    removed += remove(cache / PREVIEW, cache / PREVIEW_LEDGER)
    for path in (cache / name for name in (LEDGER, PREVIEW_LEDGER, OVERLAY)):
        removed += path.is_file()
        path.unlink(missing_ok=True)
    if cache.is_dir() and not any(cache.iterdir()):
        cache.rmdir()
    return removed


def _ledger(options: Options) -> Path:
    return options.project / CACHE / (PREVIEW_LEDGER if options.preview else LEDGER)


def read_language(files: Workspace, language: str) -> Catalogue:
    """Read the catalogue of a language; English needs none."""
    for file in files.catalogues:
        if file.path.stem == language.partition("-")[0]:
            return read_catalogue(file.content.decode(), language)
    return ENGLISH


def _is_text(path: object) -> bool:
    return str(path).endswith((".html", ".css", ".xml", ".txt"))


def _latest(shelf: Shelf) -> DateView | None:
    """Date of the newest article."""
    dated = [one for one in shelf.articles if one.dating.date]
    return shelf.date(dated[-1]) if dated else None
