"""A rule of the reading: which lines it takes, what role they have, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.model.provenance import Role
    from generator.reading.line import Line

SENTENCE = 6
"""Words from which a line with a full stop is a sentence."""
_LETTERS = 30
"""Letters a word may have on an average, so that no expression meets a line without end."""
_LEADING = r"^[^\w#©]*"
_TRAILING = r"[^\w#]*$"


class Force(Enum):
    """What a line that a rule takes tells about the lines around it."""

    NOTHING = "nothing"
    """It may stand anywhere, also between two paragraphs: an advertisement, a caption."""
    OPENS_LIST = "opens-list"
    """What follows it are headlines of other articles, or a whole one."""
    CLOSES = "closes"
    """Below it the article has ended, when paragraphs stand above it."""
    CLOSES_ALL = "closes-all"
    """Below it nothing is anybody's article: comments, the foot of the page."""


class Where(Enum):
    """Where a rule counts; elsewhere the line is left to its neighbours."""

    ANYWHERE = "anywhere"
    OUTSIDE = "outside"
    """Above and below the text: between paragraphs the line is text."""
    ABOVE = "above"
    """Above the text only."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One row of the table. Phrases are in ordinary spelling; lines are compared folded.

    A line is taken when it begins with one of ``begins``, is one of ``whole``, or holds
    ``pattern`` (a regular expression over the folded line); never when it has more than ``words``
    words, nor when it reads ``unless``.
    """

    name: str
    role: Role
    why: str
    begins: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    pattern: str = ""
    unless: str = ""
    words: int = 14
    force: Force = Force.NOTHING
    place: Where = Where.ANYWHERE
    sentences: bool = False
    """Whether it takes whole sentences; else a line of some words with a full stop is text."""
    _pattern: re.Pattern[str] = field(init=False, repr=False, compare=False)
    _unless: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make one expression of the phrases."""
        parts = [rf"{_LEADING}{_phrase(one)}(?!\w)" for one in self.begins]
        parts += [rf"{_LEADING}{_phrase(one)}{_TRAILING}" for one in self.whole]
        parts += [self.pattern] if self.pattern else []
        object.__setattr__(self, "_pattern", re.compile("|".join(f"(?:{p})" for p in parts)))
        object.__setattr__(self, "_unless", re.compile(self.unless) if self.unless else None)

    def takes(self, line: Line) -> bool:
        """Whether the line is of this kind."""
        if len(line.words) > self.words or len(line.folded) > _LETTERS * self.words:
            return False
        if not self.sentences and line.has_full_stop and len(line.words) >= SENTENCE:
            return False
        if not self._pattern.search(line.folded):
            return False
        return not (self._unless and self._unless.search(line.folded))

    def rest(self, line: Line) -> str:
        """Return what the folded line says after the words the rule knows it by."""
        found = self._pattern.search(line.folded)
        return line.folded[found.end() :].strip(" :|-–—.«»\"'") if found else ""


def any_of(*phrases: str) -> str:
    """Make an expression of phrases in ordinary spelling, the longest first."""
    folded = sorted({_phrase(one) for one in phrases}, key=len, reverse=True)
    return f"(?:{'|'.join(folded)})"


def _phrase(text: str) -> str:
    """Escape a phrase; one space stands for any run of spaces and joints."""
    return r"[\s/]*".join(map(re.escape, fold(text).split()))
