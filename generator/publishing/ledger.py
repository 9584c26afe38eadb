"""What was published: paths and hashes for everyone, fingerprints for the next build."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST = "manifest.json"
"""In the site: path → sha256. The mark of ownership, and how a reader checks a copy."""


def read_json(path: Path) -> dict[str, str]:
    """Read a map of texts; a lost or broken one is empty and only costs a full build."""
    try:
        # A pipe in its place would be waited for, and a device read for ever.
        content = json.loads(path.read_bytes() if path.is_file() else b"")
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(content, dict):
        return {}
    return {key: value for key, value in content.items() if isinstance(value, str)}


def json_bytes(content: Mapping[str, str]) -> bytes:
    """Write a map of texts, the same bytes for the same map."""
    text = json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False)
    # What somebody else wrote may hold half a pair; it must be told apart, not raise.
    return text.encode("utf-8", "surrogatepass") + b"\n"


def sha256(content: bytes) -> str:
    """Hash bytes as the manifest does."""
    return hashlib.sha256(content).hexdigest()


def names_below(folder: Path) -> list[str]:
    """List every file and link in a folder and below, by path."""
    found = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def hash_of(path: Path) -> str:
    """Hash a plain file; empty when there is none, whatever stands in its place.

    A path that a broken list names may be one that no system takes (``ValueError``).
    """
    try:
        plain = stat.S_ISREG(os.lstat(path).st_mode)
        return sha256(path.read_bytes()) if plain else ""
    except (OSError, ValueError):
        return ""
