"""Which stretches of an Arabic line must be kept in left-to-right order of their own.

After Arabic letters European digits count as Arabic ones (Unicode bidi rule W2), so «3+2» shows
as 2+3, 2021-01-25 as 25-01-2021, and the last slash of an address moves.

``ISOLATED`` says what these stretches are, and the browser uses it as it stands. On a long line
of figures or dashes it tries every beginning anew and takes the square of the length; here the
same stretches are found in one pass.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = "A-Za-zÀ-ɏ"
_INNER = rf"{_LETTER}0-9_@./:?&=#%+~'’-"
_LOOSE_END = ".:?'’-"
"""Signs that end no word."""
# A word may begin with figures, as an id does (2025-02-summit), if a Latin letter follows in it.
_WORD = rf"(?=[{_INNER}]*[{_LETTER}])[{_LETTER}0-9@][{_INNER}]*(?<![{_LOOSE_END}])"
_FIGURES = r"\d+(?:[.:-]\d+)*(?!\w)"
_BETWEEN = r"(?:[ ,&/-]+|: )"
_LATIN = rf"{_WORD}(?:{_BETWEEN}(?:{_WORD}|{_FIGURES}))*"
_FORMULA = r"\d+(?:\s?[+×=*/]\s?\d+)+"
_ISO_DATE = r"\d{4}-\d{2}(?:-\d{2})?(?![\d-])"
ISOLATED = re.compile(rf"{_LATIN}|{_ISO_DATE}|{_FORMULA}")

BEGINNING = rf"[{_LETTER}@\d]"
"""What every stretch begins with."""
_BEGINNING = re.compile(BEGINNING)
_WORD_BEGINNING = re.compile(rf"[{_LETTER}0-9@]")
_RUN = re.compile(rf"[{_INNER}]*")
_NO_LETTERS = "".join(sorted(set("0123456789_@./:?&=#%+~'’-")))
_PARTS = {
    name: re.compile(pattern)
    for name, pattern in {
        "between": _BETWEEN, "figures": _FIGURES, "date": _ISO_DATE, "formula": _FORMULA,
    }.items()
}  # fmt: skip
_DIGITS = re.compile(r"\d+")


def left_to_right_runs(text: str) -> tuple[tuple[str, bool], ...]:
    """Split into (run, whether it must be isolated); the runs joined are ``text``."""
    runs: list[tuple[str, bool]] = []
    end = 0
    for start, stop in _Scanner(text).spans():
        if start > end:
            runs.append((text[end:start], False))
        runs.append((text[start:stop], True))
        end = stop
    if end < len(text):
        runs.append((text[end:], False))
    return tuple(runs)


class _Scanner:
    """Finds what ``ISOLATED`` finds; what was learnt of a stretch is not asked again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._run_end = 0
        self._word_end = 0
        self._last_letter = -1
        self._digits_end = 0

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches in order."""
        position = 0
        while found := _BEGINNING.search(self.text, position):
            start = found.start()
            end = self._latin(start) or self._date(start) or self._formula(start)
            if end:
                yield start, end
                position = end
            else:
                position = self._next(start)

    def _latin(self, start: int) -> int:
        """End of words in Latin letters that begin at ``start``; 0 when none does."""
        end = self._word(start)
        here = end
        while here and (between := _PARTS["between"].match(self.text, here)):
            here = self._word(between.end()) or self._match("figures", between.end())
            end = here or end
        return end

    def _word(self, start: int) -> int:
        if not _WORD_BEGINNING.match(self.text, start):
            return 0
        if start >= self._run_end:
            self._learn_run(start)
        return self._word_end if start <= self._last_letter else 0

    def _learn_run(self, start: int) -> None:
        """Measure the signs that may stand together in one word."""
        found = _RUN.match(self.text, start)
        run = found[0] if found else ""
        self._run_end = start + len(run)
        self._word_end = start + len(run.rstrip(_LOOSE_END))
        self._last_letter = start + len(run.rstrip(_NO_LETTERS)) - 1

    def _date(self, start: int) -> int:
        return self._match("date", start)

    def _formula(self, start: int) -> int:
        """End of a formula; within one number no later digit begins one if the first does not."""
        if start < self._digits_end:
            return 0
        digits = _DIGITS.match(self.text, start)
        self._digits_end = digits.end() if digits else 0
        return self._match("formula", start) if digits else 0

    def _match(self, part: str, start: int) -> int:
        found = _PARTS[part].match(self.text, start)
        return found.end() if found else 0

    def _next(self, start: int) -> int:
        """Where to go on when nothing begins at ``start``: a date takes the last four digits."""
        within = min(self._digits_end, self._run_end) - 4
        return max(start + 1, within)
