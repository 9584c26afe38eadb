"""Finds and reads the files of a project: a folder in, source files out.

Reading is all that happens here; what the bytes mean is not known.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.artifacts import fingerprint
from generator.intake.address_lock import LOCK
from generator.intake.limits import shown_size
from generator.intake.source_file import SourceFile
from generator.problems import Place, Problem, problem
from generator.states import is_hidden
from generator.text.printable import unprintable

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGE = Path(__file__).resolve().parent
INPUTS = ("content", "seeds")
TEMPLATES = "templates"
CATALOGUES = "catalogues"
MAX_BYTES = 32 * 1024 * 1024
# A folder so named was meant to be a file: what is in it would be read by nobody.
_ENDINGS = (".md", ".yaml")
# Their versions decide what comes out, as the generator's own sources do.
_LIBRARIES = ("jinja2", "markdown", "babel", "nh3", "hijridate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Everything that is read from disk for one build."""

    files: tuple[SourceFile, ...]
    """Content, seeds and the lock of addresses."""
    templates: tuple[SourceFile, ...]
    """Paths relative to the templates folder."""
    catalogues: tuple[SourceFile, ...]
    problems: tuple[Problem, ...]
    own_templates: bool = False
    """Whether the templates are the project's own."""

    def hashes(self) -> dict[str, str]:
        """Map every file that a site is built from to its sha256, by its path in the project.

        The lock of addresses is left out: a build writes it.
        """
        files = [(str(one.path), one.content) for one in self.files if one.path != LOCK]
        files += [(f"{TEMPLATES}/{one.path}", one.content) for one in self.templates]
        return {path: hashlib.sha256(content).hexdigest() for path, content in files}


def read_workspace(project: Path) -> Workspace:
    """Read a project; one without templates of its own uses the generator's."""
    problems: list[Problem] = []
    files = [file for name in INPUTS for file in _read_below(project, name, problems)]
    files += _read_lock(project, problems)
    templates = templates_of(project)
    return Workspace(
        files=tuple(files),
        templates=_inside(_read_below(templates.parent, TEMPLATES, problems)),
        catalogues=_inside(_read_below(PACKAGE, CATALOGUES, problems)),
        problems=tuple(problems),
        own_templates=templates.parent == project,
    )


def templates_of(project: Path) -> Path:
    """Folder of the templates that ``project`` is built with."""
    own = project / TEMPLATES
    return own if os.path.lexists(own) else PACKAGE.parent / TEMPLATES


def is_project(folder: Path) -> bool:
    """Whether ``folder`` looks like a dossier."""
    return (folder / "content").is_dir()


def recipe() -> str:
    """Name this very generator: its sources and the versions of what it cooks with."""
    from importlib import metadata  # noqa: PLC0415 a repeated build does without, and begins sooner

    sources = [path.read_bytes() for path in sorted(PACKAGE.rglob("*.py"))]
    versions = [metadata.version(name) for name in _LIBRARIES]
    return fingerprint(*sources, *versions)


def _inside(files: Iterable[SourceFile]) -> tuple[SourceFile, ...]:
    """Name files from the folder they were found in."""
    return tuple(
        SourceFile(path=PurePosixPath(*one.path.parts[1:]), content=one.content) for one in files
    )


def _read_lock(project: Path, problems: list[Problem]) -> list[SourceFile]:
    if not os.path.lexists(project / LOCK):
        return []
    with os.scandir(project) as entries:
        found = [entry for entry in entries if entry.name == LOCK.name]
    return _read_entries(((LOCK, entry) for entry in found), project, problems)


def _read_below(base: Path, name: str, problems: list[Problem]) -> list[SourceFile]:
    """Read every file of the folder ``name`` in ``base``; none when there is no such folder."""
    folder = base / name
    if not os.path.lexists(folder):
        return []
    if not folder.is_dir() or not _leads_into(folder, base):
        problems.append(_not_plain(PurePosixPath(name)))
        return []
    return _read_entries(_look_up(folder, problems), base, problems)


_Entries = list[tuple[PurePosixPath, os.DirEntry[str]]]


def _look_up(folder: Path, problems: list[Problem]) -> _Entries:
    """List what is no folder, in an order that is the same on every file system.

    Hidden names are skipped; a folder that cannot be looked into is a problem, never passed over.
    """
    found: _Entries = []
    waiting = [(str(folder), PurePosixPath(folder.name))]
    while waiting:
        place, shown = waiting.pop()
        try:
            with os.scandir(place) as entries:
                kept = [one for one in entries if not is_hidden(one.name)]
        except OSError as error:
            problems.append(_unreadable(shown, error))
            continue
        for entry in kept:
            path = shown / entry.name
            characters = () if entry.name.isprintable() else unprintable(entry.name)
            if characters:
                named = ", ".join(characters)
                problems.append(
                    problem("file-misnamed", Place(path=path), entry.name, characters=named)
                )
            elif not entry.is_dir(follow_symlinks=False):
                found.append((path, entry))
            else:
                waiting.append((entry.path, path))
                if entry.name.endswith(_ENDINGS):
                    problems.append(_not_plain(path))
    return sorted(found, key=lambda one: one[0].parts)


def _read_entries(
    entries: Iterable[tuple[PurePosixPath, os.DirEntry[str]]], base: Path, problems: list[Problem]
) -> list[SourceFile]:
    files: list[SourceFile] = []
    for path, entry in entries:
        try:
            found = _read(path, entry, base)
        except OSError as error:
            found = _unreadable(path, error)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            files.append(found)
    return files


def _read(path: PurePosixPath, entry: os.DirEntry[str], base: Path) -> SourceFile | Problem:
    """Read one file, or say why not: no plain file, outside the project, or huge.

    What a folder says of its entries tells pipes and devices apart before any is opened.
    """
    if entry.is_symlink() and not _leads_into(Path(entry.path), base):
        return _not_plain(path)
    if not entry.is_file():
        return _not_plain(path)
    size = entry.stat().st_size
    if size > MAX_BYTES:
        return problem("file-too-large", Place(path=path), path.name, bytes=size,
                       limit=shown_size(MAX_BYTES))  # fmt: skip
    return SourceFile(path=path, content=Path(entry.path).read_bytes())


def _leads_into(path: Path, base: Path) -> bool:
    """Whether a path ends, all links followed, in ``base``; a ring of links ends nowhere."""
    try:
        return path.resolve(strict=True).is_relative_to(base.resolve())
    except (OSError, RuntimeError):
        return False


def _not_plain(path: PurePosixPath) -> Problem:
    return problem("file-not-plain", Place(path=path), path.name)


def _unreadable(path: PurePosixPath, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    return problem("file-unreadable", Place(path=path), path.name, reason=reason)
