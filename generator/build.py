"""The pipeline, one way: files → records → dossier → artifacts → site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import routes, workspace
from generator.catalogue import ENGLISH, Catalogue, read_catalogue
from generator.curation.dossier import curate
from generator.curation.suggestions import suggest
from generator.intake.address_lock import LOCK, write_lock
from generator.intake.addresses import site_address
from generator.intake.records import read_records
from generator.intake.source_file import decode
from generator.outputs import assets, feeds, headers, pages, sitemap
from generator.outputs.exports import listed_articles
from generator.outputs.search import plan as search
from generator.outputs.templating import Templates
from generator.outputs.views.frame import Frame
from generator.outputs.views.shelf import Shelf
from generator.problems import DossierError, Problem, errors, in_file_order
from generator.publishing.durable import replace_file
from generator.publishing.inputs import note_inputs
from generator.publishing.ownership import check_owner, check_place
from generator.publishing.publication import Publication, publish, remove
from generator.publishing.turn import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path, PurePosixPath

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
TURN = "site.lock"
PREVIEW_TURN = "preview.lock"
"""In the cache: who is building the site, and the preview, just now."""
INPUTS = "inputs.json"
"""In the cache: the hash of every file that the last site was built from, and of its manifest."""
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
    added: tuple[PurePosixPath, ...]
    """Addresses that the site never had before."""
    unkept: str = ""
    """Why what the next build goes by could not be kept; the site stands without it."""


def read_project(options: Options) -> Project:
    """Read, curate and check; nothing is written and nothing raised for a curator's fault."""
    files = workspace.read_workspace(options.project)
    records, read_problems = read_records(files.files)
    dossier, curate_problems = curate(records, drafts=options.drafts)
    if options.base_url is not None:
        settings = replace(dossier.settings, base_url=site_address(options.base_url))
        dossier = replace(dossier, settings=settings)
    problems = in_file_order((*files.problems, *read_problems, *curate_problems))
    return Project(dossier=dossier, workspace=files, problems=problems)


def check(options: Options) -> Project:
    """Find every problem of a build, and what may have been overlooked; nothing is written."""
    project = prepare(options)[0]
    notes = suggest(project.dossier)
    return replace(project, problems=in_file_order((*project.problems, *notes)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a build tells while it runs."""

    progress: Callable[[int, int], None] = lambda _done, _all: None
    waiting: Callable[[str], None] = lambda _holder: None
    """Another build holds the lock: its process."""


def build(options: Options, telling: Telling | None = None) -> Report:
    """Build the site; raises ``DossierError`` with every problem when one of them is an error.

    Also ``BusyError`` when another build does not end, and ``UnfitFolderError`` or
    ``ForeignFolderError`` when the folder is none to publish to.
    """
    told = telling or Telling()
    if not options.preview:
        check_place(options.out, options.project)
    # What is read within the turn is what is published: the last build has the last word.
    with take_turn(_turn(options), told.waiting) as unlocked:
        project, artifacts = prepare(options)
        if errors(project.problems):
            raise DossierError(project.problems)
        added = _new_addresses(project, artifacts, options)
        publication = publish(
            artifacts,
            options.out,
            _ledger(options),
            told.progress,
            before=lambda: _lock_addresses(project, added, options),
        )
        unnoted = _note_inputs(project, options)
        unkept = unlocked or publication.unkept or unnoted
    return Report(project=project, publication=publication, added=added, unkept=unkept)


def _note_inputs(project: Project, options: Options) -> str:
    if options.preview:
        return ""
    note = options.project / CACHE / INPUTS
    return note_inputs(note, project.workspace.hashes(), options.out)


def _new_addresses(
    project: Project, artifacts: Iterable[Artifact], options: Options
) -> tuple[PurePosixPath, ...]:
    """List what is published for the first time; what shows drafts is not published."""
    if options.preview or options.drafts:
        return ()
    known = set(project.dossier.published)
    lasting = (one.path for one in artifacts if routes.is_lasting(one.path))
    return tuple(sorted(path for path in lasting if str(path) not in known))


def _lock_addresses(project: Project, added: tuple[PurePosixPath, ...], options: Options) -> None:
    """Promise the new addresses before anybody can read them."""
    if added:
        written = next((one for one in project.workspace.files if one.path == LOCK), None)
        text = decode(written)[0] if written else ""
        replace_file(options.project / LOCK, write_lock(text, added).encode())


def prepare(options: Options) -> tuple[Project, tuple[Artifact, ...]]:
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


def clean(options: Options, telling: Telling | None = None) -> int:
    """Remove the site, the preview and what is kept between builds; the number of files removed."""
    told, cache = telling or Telling(), options.project / CACHE
    if not (cache.is_dir() or options.out.exists()):
        return 0
    with take_turn(cache / TURN, told.waiting), take_turn(cache / PREVIEW_TURN, told.waiting):
        check_owner(options.out, cache / LEDGER)
        removed = remove(options.out, cache / LEDGER)
        removed += remove(cache / PREVIEW, cache / PREVIEW_LEDGER)
        kept = [cache / name for name in (LEDGER, PREVIEW_LEDGER, INPUTS, OVERLAY)]
        removed += sum(path.is_file() for path in kept)
        for path in (*kept, cache / TURN, cache / PREVIEW_TURN):
            if path.is_file():
                path.unlink()
    if cache.is_dir() and not any(cache.iterdir()):
        cache.rmdir()
    return removed


def _turn(options: Options) -> Path:
    return options.project / CACHE / (PREVIEW_TURN if options.preview else TURN)


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
