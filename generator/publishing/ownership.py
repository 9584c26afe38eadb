"""Whose folder is this? Only what this program published may be replaced or removed."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.publishing.ledger import MANIFEST, hash_of, read_json

if TYPE_CHECKING:
    from collections.abc import Mapping

INPUTS = ("content", "seeds", "templates", ".git")
"""Folders of a project in which no site may lie."""
_SHA256 = re.compile("[0-9a-f]{64}")


class ForeignFolderError(Exception):
    """The folder to publish to holds files that the generator did not write."""

    def __init__(self, folder: Path) -> None:
        """Name the folder."""
        self.folder = folder
        super().__init__(str(folder))


class UnfitFolderError(Exception):
    """No site may go there, whoever wrote what stands in it."""

    def __init__(self, folder: Path) -> None:
        """Name the folder."""
        self.folder = folder
        super().__init__(str(folder))


def check_place(site: Path, project: Path) -> None:
    """Refuse a folder that must never be exchanged for another.

    That is one which holds the project, the home folder or the folder that the command was called
    in (a shell would go on standing in the old one), and one inside the project's own inputs.
    """
    place, own = site.resolve(), project.resolve()
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 where nobody knows it, pathlib's raises
    kept = (own, Path.cwd().resolve(), home.resolve())
    holds = any(one.is_relative_to(place) for one in kept)
    if holds or any(place.is_relative_to(own / name) for name in INPUTS):
        raise UnfitFolderError(site)


def check_owner(site: Path, ledger: Path) -> None:
    """Refuse a folder that holds anything and was not published by this program."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise ForeignFolderError(site)
    if site.is_dir() and any(site.iterdir()) and not published(site, ledger):
        raise ForeignFolderError(site)


def is_manifest(content: Mapping[str, str]) -> bool:
    """Whether a map is one of paths below a folder and hashes, as only this program writes them."""
    paths = (PurePosixPath(one) for one in content)
    inside = all(not path.is_absolute() and ".." not in path.parts for path in paths)
    return bool(content) and inside and all(map(_SHA256.fullmatch, content.values()))


def published(site: Path, ledger: Path) -> frozenset[str]:
    """Name the files that were published to ``site``; empty when it is not ours.

    The manifest tells, if it is one of ours: a path and a sha256 for each file (web applications
    have another kind of manifest.json). When it is damaged, the ledger tells, if at least one
    file it remembers stands there unchanged.
    """
    manifest = read_json(site / MANIFEST)
    if is_manifest(manifest):
        return frozenset(manifest)
    remembered = {path: line.rpartition(" ")[2] for path, line in read_json(ledger).items()}
    if any(hash_of(site / path) == sha256 for path, sha256 in remembered.items() if sha256):
        return frozenset(remembered)
    return frozenset()
