"""Terms, phrases and spellings → files of about one size, by their first letters.

How many files there are is known before the index is made (``shard_count``), so that a build can
name them and make none when nothing has changed.
"""

from __future__ import annotations

import json
from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SIZE = 24_000
"""Bytes wanted of a file; a term that is everywhere may make a larger one."""
BYTES_A_LETTER = 1.8
"""Bytes of index that a letter of text makes, measured; it only steers the size of the files."""

Entry = tuple[str, str, str]
"""Key; part of the shard it belongs to; its value in JSON."""


BYTES_A_FORM = 4
"""Likewise of a letter of a name's form: it stands in the index as phrase and as spelling."""


def shard_count(letters: int, forms: int) -> int:
    """Count the files for a text and for names of so many letters."""
    return max(1, ceil((letters * BYTES_A_LETTER + forms * BYTES_A_FORM) / SIZE))


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


def cut(found: list[Entry], count: int) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
    """Cut into ``count`` files: the first key of each, and the files.

    One key is never cut in two. A file that stays empty has the first key of the next.
    """
    sizes = [len(key.encode()) + len(value.encode()) for key, _, value in found]
    share = max(1, sum(sizes)) / count
    parts: list[list[Entry]] = [[] for _ in range(count)]
    passed, where, last = 0, 0, ""
    for entry, size in zip(found, sizes, strict=True):
        if entry[0] != last:
            where, last = min(int(passed / share), count - 1), entry[0]
        parts[where].append(entry)
        passed += size
    firsts: list[str] = []
    following = "\uffff"
    for part in reversed(parts):
        following = part[0][0] if part else following
        firsts.append(following)
    return tuple(reversed(firsts)), tuple(map(_file, parts))


def _file(part: list[Entry]) -> bytes:
    maps = []
    for name in ("t", "n", "g"):
        pairs = (f"{written(key)}:{value}" for key, of, value in part if of == name)
        maps.append(f'"{name}":{{{",".join(pairs)}}}')
    return f"{{{','.join(maps)}}}".encode()


def written(value: object) -> str:
    """Write JSON without needless characters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
