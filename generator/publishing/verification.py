"""A published folder against its own list of files: which bytes were not published so.

Nothing else is needed, so a reader can verify a copy without the project it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.publishing.ledger import MANIFEST, hash_of, names_below
from generator.publishing.ownership import read_manifest

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What was found."""

    files: int
    """Listed files, those with a fault included."""
    faults: tuple[tuple[str, str], ...]
    """(path, code) in order of paths: ``published-changed``, ``-missing``, ``-stray``, or
    ``manifest-unreadable``."""
    manifest: str
    """sha256 of the list itself: who keeps it elsewhere can tell if file and list were changed."""


def verify_site(site: Path) -> Verification:
    """Hash every file of a folder and compare it with the list."""
    listed = read_manifest(site)
    if not listed:
        fault = (MANIFEST, "manifest-unreadable")
        return Verification(files=0, faults=(fault,), manifest="")
    strays = (name for name in names_below(site) if name not in listed and name != MANIFEST)
    faults = dict.fromkeys(strays, "published-stray")
    for path, wanted in listed.items():
        found = hash_of(site / path)
        if found != wanted:
            faults[path] = "published-changed" if found else "published-missing"
    return Verification(
        files=len(listed),
        faults=tuple(sorted(faults.items())),
        manifest=hash_of(site / MANIFEST),
    )
