"""Cutting a line at word ends."""

from __future__ import annotations

ELLIPSIS = "…"


def shorten(text: str, limit: int) -> str:
    """Keep the first words of ``text``, at most ``limit`` characters and «…»."""
    if len(text) <= limit:
        return text
    return text[: max(text.rfind(" ", 0, limit + 1), 0) or limit].rstrip(" ،؛,;:.") + ELLIPSIS


def around(line: str, start: int, end: int, reach: int) -> tuple[str, str, str]:
    """Split ``line`` into what stands before, in and after [start, end), the outer parts cut.

    ``reach`` is the number of characters kept on each side; a cut is marked with «…».
    """
    before, after = line[:start], line[end:]
    if len(before) > reach:
        cut = before.find(" ", len(before) - reach) + 1 or len(before) - reach
        before = f"{ELLIPSIS} {before[cut:]}"
    if len(after) > reach:
        space = after.rfind(" ", 0, reach + 1)
        after = f"{after[: space if space >= 0 else reach]} {ELLIPSIS}"
    return before, line[start:end], after
