"""Which stretches of an Arabic line must be kept in left-to-right order of their own.

After Arabic letters European digits count as Arabic ones (Unicode bidi rule W2), so «3+2» shows
as 2+3, 2021-01-25 as 25-01-2021, and the last slash of an address moves.
"""

from __future__ import annotations

import re

_LETTER = "A-Za-zÀ-ɏ"
_INNER = rf"{_LETTER}0-9_@./:?&=#%+~'’-"
# A word may begin with figures, as an id does (2025-02-summit), if a Latin letter follows in it.
_WORD = rf"(?=[{_INNER}]*[{_LETTER}])[{_LETTER}0-9@][{_INNER}]*(?<![.:?'’-])"
_FIGURES = r"\d+(?:[.:-]\d+)*(?!\w)"
_LATIN = rf"{_WORD}(?:(?:[ ,&/-]+|: )(?:{_WORD}|{_FIGURES}))*"
_FORMULA = r"\d+(?:\s?[+×=*/]\s?\d+)+"
_ISO_DATE = r"\d{4}-\d{2}(?:-\d{2})?(?![\d-])"
ISOLATED = re.compile(rf"{_LATIN}|{_ISO_DATE}|{_FORMULA}")


def left_to_right_runs(text: str) -> tuple[tuple[str, bool], ...]:
    """Split into (run, whether it must be isolated); the runs joined are ``text``."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for found in ISOLATED.finditer(text):
        if found.start() > end:
            runs.append((text[end : found.start()], False))
        runs.append((found[0], True))
        end = found.end()
    if end < len(text):
        runs.append((text[end:], False))
    return tuple(runs)
