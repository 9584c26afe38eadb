"""A problem → its sentence and its hint in one language."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.text.printable import printable
from generator.wording.bodies import BODIES
from generator.wording.content import CONTENT
from generator.wording.disk import DISK
from generator.wording.files import FILES
from generator.wording.published import PUBLISHED
from generator.wording.ties import TIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.catalogue import Catalogue
    from generator.problems import Problem

WORDINGS = {**DISK, **FILES, **CONTENT, **BODIES, **TIES, **PUBLISHED}
"""Code → (sentence, hint). A hint says how to mend; both may name the problem's values."""

FIRST_STRONG_ISOLATE = "\N{FIRST STRONG ISOLATE}"
POP_ISOLATE = "\N{POP DIRECTIONAL ISOLATE}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is said about one problem."""

    sentence: str
    hint: str


def isolate(text: str) -> str:
    """Keep a right-to-left text's own direction inside an English line, and the line one line.

    Latin text is left bare: it may be copied, and an isolate would be copied with it.
    """
    shown = printable(text)
    rtl = any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in shown)
    return f"{FIRST_STRONG_ISOLATE}{shown}{POP_ISOLATE}" if rtl else shown


def word(problem: Problem, catalogue: Catalogue, mark: Callable[[str], str] = isolate) -> Words:
    """Say what is wrong and how to mend it; ``mark`` sets off the curator's own words."""
    sentence, hint = WORDINGS[problem.code]
    values = {name: mark(value) for name, value in problem.values}
    values["found"] = mark(problem.found)
    return Words(
        sentence=catalogue.gettext(sentence) % values,
        hint=catalogue.gettext(hint) % values if hint else "",
    )
