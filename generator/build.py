"""The pipeline, one way: files → records → dossier → artifacts → site."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import routes, standing, workspace
from generator.blueprint import plan
from generator.curation.dossier import curate
from generator.curation.suggestions import suggest
from generator.intake.address_lock import LOCK, write_lock
from generator.intake.addresses import site_address
from generator.intake.records import read_records
from generator.intake.source_file import decode
from generator.options import (
    CACHE,
    INPUTS,
    LEDGER,
    OVERLAY,
    PREVIEW,
    PREVIEW_LEDGER,
    PREVIEW_TURN,
    STANDING,
    TURN,
)
from generator.outputs.template_files import template_faults, template_problem
from generator.outputs.templating import TemplateFaultError
from generator.problems import DossierError, Problem, errors, in_file_order
from generator.publishing.durable import replace_file
from generator.publishing.inputs import note_inputs
from generator.publishing.ledger import sha256
from generator.publishing.ownership import check_owner, check_place
from generator.publishing.publication import Publication, publish, remove
from generator.publishing.turn import take_turn
from generator.standing import Said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import PurePosixPath

    from generator.artifacts import Artifact
    from generator.model.dossier import Dossier
    from generator.options import Options
    from generator.workspace import Workspace


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

    @property
    def said(self) -> Said:
        """What there is to say when nothing changes until the next build."""
        dossier = self.project.dossier
        return Said(
            problems=self.project.problems,
            articles=len(dossier.articles),
            events=len(dossier.events),
            files=len(self.publication.written) + self.publication.unchanged,
            has_address=bool(dossier.settings.base_url),
        )


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
    with take_turn(options.turn, told.waiting) as unlocked:
        before = None if options.preview else standing.look(options)
        project, artifacts = prepare(options)
        if errors(project.problems):
            raise DossierError(project.problems)
        added = _new_addresses(project, artifacts, options)
        with _blaming_templates(project):
            publication = publish(
                artifacts,
                options.out,
                options.ledger,
                told.progress,
                before=lambda: _lock_addresses(project, added, options),
            )
        unnoted = _note_inputs(project, options)
        unkept = unlocked or publication.unkept or unnoted
        report = Report(project=project, publication=publication, added=added, unkept=unkept)
        if before and not unkept:
            lock = sha256(_lock(project, added))
            report = replace(report, unkept=standing.keep(options, before, lock, report.said))
    return report


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
        replace_file(options.project / LOCK, _lock(project, added))


def _lock(project: Project, added: tuple[PurePosixPath, ...]) -> bytes:
    """Write the lock of addresses with those that are new; as it was read when none are."""
    written = next((one for one in project.workspace.files if one.path == LOCK), None)
    if not added:
        return written.content if written else b""
    return write_lock(decode(written)[0] if written else "", added).encode()


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


def clean(options: Options, waiting: Callable[[str], None] = lambda _holder: None) -> int:
    """Remove the site, the preview and what is kept between builds; the number of files removed."""
    cache = options.project / CACHE
    if not (cache.is_dir() or options.out.exists()):
        return 0
    with take_turn(cache / TURN, waiting), take_turn(cache / PREVIEW_TURN, waiting):
        check_owner(options.out, cache / LEDGER)
        removed = remove(options.out, cache / LEDGER)
        removed += remove(cache / PREVIEW, cache / PREVIEW_LEDGER)
        kept = [cache / name for name in (LEDGER, PREVIEW_LEDGER, INPUTS, STANDING, OVERLAY)]
        removed += sum(path.is_file() for path in kept)
        for path in (*kept, cache / TURN, cache / PREVIEW_TURN):
            if path.is_file():
                path.unlink()
    if cache.is_dir() and not any(cache.iterdir()):
        cache.rmdir()
    return removed
