"""A short line that no rule knows, above or below a text: what it most likely is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.cohesion import share
from generator.reading.dating.stamps import find_stamps
from generator.reading.rules.imprint import OUTLET_NOUN

if TYPE_CHECKING:
    from generator.reading.line import Line

_TERMS = re.compile(r"^\W*[\w ]{2,30}(?:(?:[,|•·;/]|(?<= )[-–](?= ))[\w \"]{2,32}){2,}\W*$")
"""Short terms between signs: keywords without their label."""
_OUTLET = re.compile(rf"^\W*{OUTLET_NOUN}\s+(?:\w+\W*){{1,3}}$")
_OFFICE = re.compile(r"(?:المكتب|المركز|القسم) (?:الاعلامي|الصحفي)\W*$")
_ISSUED = re.compile(r"^\W*(?:صدر|صدرت|حرر|حررت|كتب في|كتبت في|نشر)\b")
_LONGEST_STAMP = 16
_LONGEST_PARTS = 26
"""Words of such a line whose parts stand between bars, or that says where it was issued."""
_HEADLINE = 5
"""Words from which such a line reads as another article's headline."""
_FEWEST_TERMS = 4
_OF_TEXT = 0.8
"""Share of the text's own words from which a line without a verb's end is a list of its terms."""


def leftover(line: Line, said: frozenset[str]) -> tuple[Role, str]:
    """Name the role and the rule; never a role that readers see. ``said`` are the text's words."""
    words = len(line.words)
    if holds_date(line):
        return Role.DATELINE, "holds-date"
    if _TERMS.match(line.folded) and not line.ends_sentence:
        return Role.KEYWORDS, "terms-alone"
    of_text = len(line.keys) >= _FEWEST_TERMS and share(line.keys, said) >= _OF_TEXT
    if of_text and not line.ends_sentence and ":" not in line.folded:
        return Role.KEYWORDS, "terms-of-text"
    if 2 <= words <= 4 and all(word.isalpha() for word in line.words):
        return Role.AUTHOR, "name-alone"
    # Figures and Latin letters are the page's: counters, addresses, an agency's initials.
    is_words = words >= _HEADLINE and not re.search(r"[a-z\d]", line.folded)
    return (Role.READ_ALSO if is_words else Role.FURNITURE), "below-text"


def holds_date(line: Line) -> bool:
    """Whether a short line that is no sentence prints a day: «مهند القرشي – شاطئ – 17/04/2024»."""
    in_full = "|" in line.text or _ISSUED.match(line.folded)
    longest = _LONGEST_PARTS if in_full else _LONGEST_STAMP
    short = len(line.words) <= longest and not line.has_full_stop
    return short and bool(find_stamps(line.text))


def is_outlet_line(line: Line) -> bool:
    """Whether a line is an outlet's name, which no headline is."""
    return bool(_OUTLET.match(line.folded) or _OFFICE.search(line.folded))
