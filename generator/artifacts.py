"""The unit of output: a path, the fingerprint of everything it is made from, a way to make it.

An artifact's inputs are values handed to it, so its fingerprint needs no tracking.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """One file of the site, not yet made."""

    path: PurePosixPath
    fingerprint: str
    make: Callable[[], bytes]


def fingerprint(*inputs: object) -> str:
    """Name a set of inputs. Frozen dataclasses, tuples and text only: never sets."""
    digest = hashlib.sha256()
    for value in inputs:
        digest.update(value if isinstance(value, bytes) else repr(value).encode())
        digest.update(b"\0")
    return digest.hexdigest()


def fixed(path: PurePosixPath, content: bytes) -> Artifact:
    """Make an artifact whose bytes are already known."""
    return Artifact(path=path, fingerprint=fingerprint(content), make=lambda: content)
