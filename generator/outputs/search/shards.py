"""Terms, phrases and spellings → files of about one size, by their first letters.

Where a file ends is decided by the keys near it, so that a change in one file moves no other.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SIZE = 24_000
"""Bytes wanted of a file; a term that is everywhere may make a larger one."""
SHORTEST, LONGEST = SIZE * 2 // 3, SIZE * 4 // 3
"""Bytes below which no file ends, and above which one does."""

Entry = tuple[str, str, str]
"""Key; part of the shard it belongs to; its value in JSON."""


def entries(
    terms: Mapping[str, str],
    phrases: Mapping[str, list[int]],
    forms: Iterable[tuple[str, ...]],
) -> list[Entry]:
    """List what the shards hold, in the order in which JavaScript compares texts."""
    spellings = enumerate(forms)
    found: list[Entry] = [
        *((term, "t", written(places)) for term, places in terms.items()),
        *((phrase, "n", written(numbers)) for phrase, numbers in phrases.items()),
        *((f"@{number}", "g", written(list(all_))) for number, all_ in spellings),
    ]
    return sorted(found, key=lambda one: (one[0].encode("utf-16-be"), one[1]))


def cut(found: list[Entry]) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
    """Cut into files: the first key of each, and the files. One key is never cut in two."""
    parts: list[list[Entry]] = [[]]
    filled = 0
    for key, members in groupby(found, key=lambda one: one[0]):
        same = list(members)
        size = sum(len(one[0].encode()) + len(one[2].encode()) for one in same)
        if parts[-1] and (filled + size > LONGEST or (filled > SHORTEST and _ends(key, size))):
            parts.append([])
            filled = 0
        parts[-1] += same
        filled += size
    return tuple(part[0][0] for part in parts if part), tuple(map(_file, parts))


def _ends(key: str, size: int) -> bool:
    """Whether a new file begins at a key: by chance, about once in the bytes still wanted."""
    return crc32(key.encode()) * (SIZE - SHORTEST) < size << 32


def _file(part: list[Entry]) -> bytes:
    maps = []
    for name in ("t", "n", "g"):
        pairs = (f"{written(key)}:{value}" for key, of, value in part if of == name)
        maps.append(f'"{name}":{{{",".join(pairs)}}}')
    return f"{{{','.join(maps)}}}".encode()


def written(value: object) -> str:
    """Write JSON without needless characters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
