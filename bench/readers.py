"""A published site → what it costs its readers and its host."""

from __future__ import annotations

import re
import statistics
import zlib
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = 10
"""Results whose documents a first query loads, each from a file of its own at worst."""
_INDEX = re.compile(r"search-([a-z])\d+\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Bytes, but for the number of files."""

    largest_page: int
    name: str
    """The path of the largest page."""
    first_query: int
    """The index's first file, its largest shard and ten document files, squeezed by gzip."""
    files: int
    size: int


def measure_site(site: Path) -> Cost:
    """Weigh what a reader may have to load."""
    pages = [(file.stat().st_size, str(file.relative_to(site))) for file in site.rglob("*.html")]
    largest, name = max(pages)
    files = [file for file in site.rglob("*") if file.is_file()]
    return Cost(
        largest_page=largest,
        name=name,
        first_query=_first_query(site),
        files=len(files),
        size=sum(file.stat().st_size for file in files),
    )


def content_hashes(site: Path) -> dict[str, bytes]:
    """Hash every file of a site, by its path."""
    return {
        str(file.relative_to(site)): blake2b(file.read_bytes(), digest_size=16).digest()
        for file in site.rglob("*")
        if file.is_file()
    }


def changed_files(before: dict[str, bytes], after: dict[str, bytes]) -> tuple[str, ...]:
    """List the files that a host would be sent: new ones and those with other content."""
    return tuple(sorted(path for path, one in after.items() if before.get(path) != one))


def _first_query(site: Path) -> int:
    sizes: dict[str, list[int]] = {}
    for file in site.glob("assets/search*.json"):
        named = _INDEX.match(file.name)
        squeezed = len(zlib.compress(file.read_bytes(), 6))
        sizes.setdefault(named[1] if named else "first", []).append(squeezed)
    documents = sizes.get("a", [0])
    return round(
        sum(sizes.get("first", [0]))
        + max(sizes.get("i", [0]))
        + SHOWN * statistics.median(documents)
    )
