"""The months of the Iranian calendar by their Afghan names: «۲۴ جدی ۱۴۰۳».

A folded name in, its number out. The days are reckoned as those of the Iranian names.
"""

from __future__ import annotations

import re

from generator.text.folding import fold

_NAMES = (
    "حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت",
)  # fmt: skip
_NUMBERS = {fold(name): number for number, name in enumerate(_NAMES, 1)}

AFGHAN_MONTH = "(?:" + "|".join(map(re.escape, _NUMBERS)) + ")"
"""Pattern of a month's name in folded text; most are other words too, so a year must follow."""


def afghan_month(name: str) -> int | None:
    """Return 1 to 12 for a folded name, or None."""
    return _NUMBERS.get(name)
