"""Is what was published what the project says? Hashes compared, and pages made a second time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator import build as pipeline
from generator.options import CACHE, INPUTS, Options
from generator.problems import Place, Problem, Severity, in_file_order, problem
from generator.publishing.inputs import read_inputs
from generator.publishing.ledger import MANIFEST, hash_of, names_below, read_json, sha256
from generator.publishing.verification import verify_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.publishing.verification import Verification


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a verification went through, and every fault it found."""

    files: int
    manifest: str
    """sha256 of the list of files; empty when that could not be read."""
    cards: int
    """0 for a folder verified without its project."""
    problems: tuple[Problem, ...]


def verify_folder(site: Path) -> Verified:
    """Verify a published folder by itself, as a reader can."""
    found = verify_site(site)
    problems = tuple(_faults(found, PurePosixPath(site)))
    return Verified(files=found.files, manifest=found.manifest, cards=0, problems=problems)


def verify_project(options: Options, shown_as: PurePosixPath) -> Verified:
    """Replay every card against its seed, and verify the site in ``options.out``.

    ``shown_as`` names the site in what is reported.
    """
    project, found = pipeline.read_project(options), verify_site(options.out)
    problems = (
        *(one for one in project.problems if _matters(one)),
        *_faults(found, shown_as),
        *_changes(project, found, options, shown_as),
    )
    return Verified(
        files=found.files,
        manifest=found.manifest,
        cards=len(project.dossier.articles),
        problems=in_file_order(problems),
    )


def prove(options: Options) -> tuple[str, ...]:
    """Make every file of the site again from nothing; the paths where the site differs."""
    _, artifacts = pipeline.prepare(options)
    clean = {str(one.path): sha256(one.make()) for one in artifacts}
    differing = {path for path, wanted in clean.items() if hash_of(options.out / path) != wanted}
    strays = {path for path in names_below(options.out) if path not in clean} - {MANIFEST}
    listed = {path for path, kept in read_json(options.out / MANIFEST).items()
              if clean.get(path) != kept}  # fmt: skip
    return tuple(sorted(differing | strays | listed))


def _matters(one: Problem) -> bool:
    """Whether a problem shakes what is published: an error, or a seed without a hash to compare."""
    return one.severity is Severity.ERROR or one.code == "seed-unpinned"


def _faults(found: Verification, site: PurePosixPath) -> Iterator[Problem]:
    for path, code in found.faults:
        yield problem(code, Place(path=site / path), path)


def _changes(
    project: pipeline.Project,
    found: Verification,
    options: Options,
    shown_as: PurePosixPath,
) -> Iterator[Problem]:
    """Name the files that are not those the site was built from.

    What the last build used is known on the machine that built; elsewhere nothing is said.
    """
    noted, published = read_inputs(options.project / CACHE / INPUTS)
    if not published or not found.manifest:
        return
    if published != found.manifest:
        yield problem("manifest-foreign", Place(path=shown_as / MANIFEST), MANIFEST)
        return
    now = project.workspace.hashes()
    for path in sorted(noted.keys() | now.keys()):
        if noted.get(path) != now.get(path):
            yield problem("input-changed", Place(path=PurePosixPath(path)), path)
