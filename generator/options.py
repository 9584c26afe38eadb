"""What a build is asked for, and where it keeps what it needs between builds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

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
STANDING = "standing.json"
"""In the cache: how all stood on the disk after the last build, and what it said."""
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

    @property
    def turn(self) -> Path:
        """The lock that keeps two builds apart."""
        return self.project / CACHE / (PREVIEW_TURN if self.preview else TURN)

    @property
    def ledger(self) -> Path:
        """The fingerprints of what was built."""
        return self.project / CACHE / (PREVIEW_LEDGER if self.preview else LEDGER)
