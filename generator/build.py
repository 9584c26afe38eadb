"""The pipeline, one way: files → records → dossier → artifacts → site."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import routes, workspace
from generator.blueprint import plan
from generator.curation.dossier import curate
from generator.curation.suggestions import suggest
from generator.intake.address_lock import LOCK, write_lock
from generator.intake.addresses import site_address
from generator.intake.records import read_records
from generator.intake.source_file import decode
from generator.outputs.template_files import template_faults, template_problem
from generator.outputs.templating import TemplateFaultError
from generator.problems import DossierError, Problem, errors, in_file_order
from generator.publishing.durable import replace_file
from generator.publishing.inputs import note_inputs
from generator.publishing.ownership import check_owner, check_place
from generator.publishing.publication import Publication, publish, remove
from generator.publishing.turn import take_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path, PurePosixPath

    from generator.artifacts import Artifact
    from generator.model.dossier import Dossier
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
    spoilt = template_faults(files.templates) if files.own_templates else ()
    problems = in_file_order((*files.problems, *spoilt, *read_problems, *curate_problems))
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
        with _blaming_templates(project):
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


@contextmanager
def _blaming_templates(project: Project) -> Iterator[None]:
    """Make a fault of the project's own templates a problem; one of ours keeps its traceback."""
    try:
        yield
    except TemplateFaultError as fault:
        if not project.workspace.own_templates:
            raise
        raise DossierError((*project.problems, template_problem(fault))) from fault


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
    try:
        with _blaming_templates(project):
            artifacts = tuple(plan(project.dossier, project.workspace, preview=options.preview))
    except DossierError as error:
        return replace(project, problems=error.problems), ()
    clashes = routes.collisions(artifact.path for artifact in artifacts)
    problems = in_file_order((*project.problems, *clashes))
    return replace(project, problems=problems), artifacts


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
