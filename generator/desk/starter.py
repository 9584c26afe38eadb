"""What the desk writes for a curator to begin with: files under templates/desk/, filled in."""

from __future__ import annotations

from pathlib import PurePosixPath
from string import Template

from generator import workspace

DESK = workspace.PACKAGE.parent / "templates" / "desk"
DOSSIER = "dossier"
_HIDDEN = {"gitignore": ".gitignore"}
"""Names that a folder of templates cannot hold: hidden files are none of its."""


def filled(name: str, **values: str) -> str:
    """Fill a template in; every value stands as it will stand in the file."""
    return Template((DESK / name).read_text(encoding="utf-8")).substitute(values)


def dossier_files(**values: str) -> dict[PurePosixPath, bytes]:
    """List the files of a new dossier, by their paths in it."""
    root = DESK / DOSSIER
    files: dict[PurePosixPath, bytes] = {}
    for path in sorted(root.rglob("*")):
        if path.is_file():
            relative = PurePosixPath(path.relative_to(root))
            name = relative.with_name(_HIDDEN.get(relative.name, relative.name))
            files[name] = filled(f"{DOSSIER}/{relative}", **values).encode()
    return files
