"""Finds and reads the files of a project: a folder in, source files out.

Reading is all that happens here; what the bytes mean is not known.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.artifacts import fingerprint
from generator.intake.address_lock import LOCK
from generator.intake.source_file import SourceFile
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parent
INPUTS = ("content", "seeds")
MAX_BYTES = 32 * 1024 * 1024
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

    def hashes(self) -> dict[str, str]:
        """Map every file that a site is built from to its sha256, by its path in the project.

        The lock of addresses is left out: a build writes it.
        """
        files = [(str(one.path), one.content) for one in self.files if one.path != LOCK]
        files += [(f"templates/{one.path}", one.content) for one in self.templates]
        return {path: hashlib.sha256(content).hexdigest() for path, content in files}


def read_workspace(project: Path) -> Workspace:
    """Read a project; one without templates of its own uses the generator's."""
    files: list[SourceFile] = []
    problems: list[Problem] = []
    paths = [path for name in INPUTS for path in _files_below(project / name)]
    lock = project / LOCK
    for path in [*paths, *([lock] if lock.is_symlink() or lock.exists() else [])]:
        relative = PurePosixPath(path.relative_to(project))
        fault = _refuse(path, relative, project)
        if fault:
            problems.append(fault)
        else:
            files.append(SourceFile(path=relative, content=path.read_bytes()))
    return Workspace(
        files=tuple(files),
        templates=tuple(_read_below(templates_of(project))),
        catalogues=tuple(_read_below(PACKAGE / "catalogues")),
        problems=tuple(problems),
    )


def templates_of(project: Path) -> Path:
    """Folder of the templates that ``project`` is built with."""
    own = project / "templates"
    return own if own.is_dir() else PACKAGE.parent / "templates"


def is_project(folder: Path) -> bool:
    """Whether ``folder`` looks like a dossier."""
    return (folder / "content").is_dir()


def recipe() -> str:
    """Name this very generator: its sources and the versions of what it cooks with."""
    sources = [path.read_bytes() for path in sorted(PACKAGE.rglob("*.py"))]
    versions = [metadata.version(name) for name in _LIBRARIES]
    return fingerprint(*sources, *versions)


def _read_below(folder: Path) -> Iterator[SourceFile]:
    for path in _files_below(folder):
        yield SourceFile(path=PurePosixPath(path.relative_to(folder)), content=path.read_bytes())


def _files_below(folder: Path) -> list[Path]:
    """List files in an order that is the same on every file system; hidden ones are skipped."""
    found = (
        path
        for path in folder.rglob("*")
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and not path.name.endswith("~")
        and (path.is_symlink() or not path.is_dir())
    )
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _refuse(path: Path, relative: PurePosixPath, project: Path) -> Problem | None:
    """Say why a path is not to be read: no plain file, outside the project, or huge."""
    if not path.is_file() or not path.resolve().is_relative_to(project.resolve()):
        return problem("file-not-plain", Place(path=relative), path.name)
    size = path.stat().st_size
    if size > MAX_BYTES:
        return problem("file-too-large", Place(path=relative), path.name, bytes=size)
    return None
