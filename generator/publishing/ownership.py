"""Whose folder is this? Only what this program published may be replaced or removed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.publishing.ledger import MANIFEST, hash_of, read_json

if TYPE_CHECKING:
    from pathlib import Path

_SHA256 = re.compile("[0-9a-f]{64}")


class ForeignFolderError(Exception):
    """The folder to publish to holds files that the generator did not write."""

    def __init__(self, folder: Path) -> None:
        """Name the folder."""
        self.folder = folder
        super().__init__(str(folder))


def check_owner(site: Path, ledger: Path) -> None:
    """Refuse a folder that holds anything and was not published by this program."""
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise ForeignFolderError(site)
    if site.is_dir() and any(site.iterdir()) and not published(site, ledger):
        raise ForeignFolderError(site)


def published(site: Path, ledger: Path) -> frozenset[str]:
    """Name the files that were published to ``site``; empty when it is not ours.

    The manifest tells, if it is one of ours: a path and a sha256 for each file (web applications
    have another kind of manifest.json). When it is damaged, the ledger tells, if at least one
    file it remembers stands there unchanged.
    """
    manifest = read_json(site / MANIFEST)
    if manifest and all(_SHA256.fullmatch(one) for one in manifest.values()):
        return frozenset(manifest)
    remembered = {path: line.rpartition(" ")[2] for path, line in read_json(ledger).items()}
    if any(hash_of(site / path) == sha256 for path, sha256 in remembered.items() if sha256):
        return frozenset(remembered)
    return frozenset()
