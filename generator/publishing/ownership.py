"""Whose folder is this? Only what this program published may be replaced or removed."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath

from generator.publishing.ledger import MANIFEST, hash_of, json_bytes, read_json, sha256

KEPT = ("content", "seeds", "templates", ".git", ".cache")
"""Folders of a project in which no site may lie (the preview's place is not chosen)."""
ALWAYS = ("index.html", "404.html")
"""Files of every site."""
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
    if holds or any(place.is_relative_to(own / name) for name in KEPT):
        raise UnfitFolderError(site)


def check_owner(site: Path, ledger: Path) -> None:
    """Refuse a folder that holds anything and was not published by this program."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise ForeignFolderError(site)
    if site.is_dir() and any(site.iterdir()) and not published(site, ledger):
        raise ForeignFolderError(site)


def read_manifest(site: Path) -> dict[str, str]:
    """Read the list of published files; empty unless this program wrote it, as it stands.

    Other programs have another kind of manifest.json: ours is written in one way only, maps paths
    below the folder to sha256, and names the files that every site has.
    """
    path = site / MANIFEST
    content = read_json(path)
    inside = all(map(_is_below, content))
    ours = inside and all(map(_SHA256.fullmatch, content.values())) and content.keys() >= {*ALWAYS}
    return content if ours and sha256(json_bytes(content)) == hash_of(path) else {}


def published(site: Path, ledger: Path) -> frozenset[str]:
    """Name the files that were published to ``site``; empty when it is not ours.

    The manifest tells, or when it is damaged the ledger; in either case at least one of the files
    must stand there as it was published.
    """
    lines = ((path, line) for path, line in read_json(ledger).items() if _is_below(path))
    remembered = {path: line.rpartition(" ")[2] for path, line in lines}
    for hashes in (read_manifest(site), remembered):
        if any(one and hash_of(site / path) == one for path, one in hashes.items()):
            return frozenset(hashes)
    return frozenset()


def _is_below(path: str) -> bool:
    """Whether a path leads to something below the folder it is taken in."""
    one = PurePosixPath(path)
    return not one.is_absolute() and ".." not in one.parts
