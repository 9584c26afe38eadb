"""Paths of a command line → the captures found there, by name and bytes."""

from __future__ import annotations

import hashlib
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.workspace import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
SUFFIXES = frozenset(
    {".txt", ".text", ".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"}
)
"""Endings of the files taken from a folder; a file named by itself may end as it likes."""
_LONGEST_NAME = 120
"""Bytes of a seed's name, so that a card's and a backup's fit beside it."""

_LONGEST_SUFFIX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One file, or why it cannot be had."""

    shown: str
    """The path as given, or the one below the folder given."""
    name: str = ""
    """The name its seed may have."""
    content: bytes = b""
    fault: str = ""
    """Name of a sentence in ``wording.imports``."""
    skipped: bool = False
    """Whether its name says that it is no capture: a picture beside a saved page."""


def find_files(paths: Iterable[str]) -> Iterator[Found]:
    """Read files, folders and standard input, in the order given; folders by name."""
    for given in paths:
        if given == STDIN:
            content = sys.stdin.buffer.read(MAX_BYTES + 1)
            digest = hashlib.sha256(content).hexdigest()[:16]
            yield _checked(STDIN, f"capture-{digest}.txt", content)
            continue
        path = Path(given)
        if path.is_dir():
            yield from map(_read_or_skip, _files_below(path))
        elif path.is_file():
            yield _read(path)
        else:
            yield Found(shown=given, fault="missing")


def _files_below(folder: Path) -> list[Path]:
    found = (
        path
        for path in folder.rglob("*")
        if path.is_file()
        and not path.name.endswith("~")
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _read_or_skip(path: Path) -> Found:
    if path.suffix.lower() not in SUFFIXES:
        return Found(shown=str(path), skipped=True)
    return _read(path)


def _read(path: Path) -> Found:
    if path.stat().st_size > MAX_BYTES:
        return Found(shown=str(path), fault="too-large")
    return _checked(str(path), path.name, path.read_bytes())


def _checked(shown: str, name: str, content: bytes) -> Found:
    if len(content) > MAX_BYTES:
        return Found(shown=shown, fault="too-large")
    return Found(shown=shown, name=safe_name(name), content=content)


def safe_name(name: str) -> str:
    """Make a name that every file system and card can hold: NFC, no controls, not hidden."""
    composed = unicodedata.normalize("NFC", name)
    plain = "".join(c if c.isalnum() or c in " ._-()[]" else "-" for c in composed)
    plain = " ".join(plain.split()).lstrip(".- ") or "capture.txt"
    suffix = PurePosixPath(plain).suffix
    if len(suffix.encode()) > _LONGEST_SUFFIX:
        suffix = ""
    stem = plain.removesuffix(suffix)
    while len(f"{stem}{suffix}".encode()) > _LONGEST_NAME:
        stem = stem[:-1].rstrip()
    return f"{stem}{suffix}"
