"""Quotation marks as Arabic print has them: straight and English pairs are shown as «…».

The letters between them are never touched; a line with an odd mark is left as it is.
"""

from __future__ import annotations

import re

_MARK = re.compile('["“”„‟]')


def guillemets(line: str) -> str:
    """Show the quotation marks of one line as « and », alternating from the first.

    Captures mix ``"…"``, ``“…”``, ``”…”`` and ``“…“`` (seed 002 line 2, seed 001 line 18), so the
    shape of a mark says little: what counts is that they come in pairs. A line that has « or »
    of its own is left alone, for a pair inside a pair needs another shape.
    """
    marks = _MARK.findall(line)
    if not marks or len(marks) % 2 or "«" in line or "»" in line:
        return line
    pair = iter("«»" * (len(marks) // 2))
    return _MARK.sub(lambda _: next(pair), line)


def inner_marks(text: str) -> str:
    """Write « » as “ ” for a text that itself stands between « »."""
    return text.replace("«", "“").replace("»", "”")
