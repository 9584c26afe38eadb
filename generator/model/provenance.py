"""Where published words come from: captures and their passages, evidence, datings."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates import EdtfDate


class Role(Enum):
    """What a line of a seed is. The value is the word a card uses."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    TEXT = "text"
    SUBHEADING = "subheading"
    DATELINE = "dateline"
    CREDIT = "credit"
    AUTHOR = "author"
    KEYWORDS = "keywords"
    READ_ALSO = "read-also"
    OTHER_ARTICLE = "other-article"
    CAPTION = "caption"
    DISCLAIMER = "disclaimer"
    SOCIAL = "social"
    COMMENTS = "comments"
    FURNITURE = "furniture"
    END_MARK = "end-mark"
    BLANK = "blank"

    @property
    def published(self) -> bool:
        """Whether readers see the line as part of the article."""
        return self in {Role.HEADLINE, Role.STANDFIRST, Role.TEXT, Role.SUBHEADING}


PUBLISHED = tuple(role for role in Role if role.published)
"""Roles whose lines readers see."""
BODY = tuple(role for role in PUBLISHED if role is not Role.HEADLINE)
"""Roles of the lines that stand below the headline."""
WRITTEN = tuple(role for role in Role if role is not Role.BLANK)
"""Roles of the lines that hold anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Consecutive lines of a seed with one role, as they stand in it."""

    role: Role
    first_line: int
    lines: tuple[str, ...]

    @property
    def last_line(self) -> int:
        """Number of the last line; lines count from 1."""
        return self.first_line + len(self.lines) - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A seed parsed: its passages cover every line exactly once, in order."""

    seed: str
    sha256: str
    passages: tuple[Passage, ...]
    dropped: tuple[tuple[str, int], ...] = ()
    """Characters without a shape that the published lines do without: («U+202E», how often)."""
    original: str = ""
    """Name below seeds/ of the untouched bytes, when the seed is only their text."""
    automatic: bool = False
    """Whether the roles are a reading's proposal that no card confirms."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line of the seed."""
        return tuple(line for passage in self.passages for line in passage.lines)

    @property
    def count(self) -> int:
        """How many lines the seed has."""
        return self.passages[-1].last_line if self.passages else 0

    def at(self, number: int) -> tuple[Role, str] | None:
        """Return role and words of one line; None beyond the seed."""
        if not 1 <= number <= self.count:
            return None
        place = bisect_right(self.passages, number, key=lambda one: one.first_line) - 1
        passage = self.passages[place]
        return passage.role, passage.lines[number - passage.first_line]

    def numbered(self, *roles: Role) -> tuple[tuple[int, Role, str], ...]:
        """List (line number, role, text) of the lines that have one of ``roles``."""
        return tuple(
            (passage.first_line + offset, passage.role, line)
            for passage in self.passages
            if passage.role in roles
            for offset, line in enumerate(passage.lines)
        )


class Basis(Enum):
    """What a date rests on."""

    STATED = "stated"
    """Every part of it is printed in the quoted words."""
    INFERRED = "inferred"
    """Quoted words and reasoning together."""
    CURATED = "curated"
    """The curator's word alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words quoted from a line of the article; line 0 is the body of an article without a seed."""

    line: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A date with what it rests on; ``date`` None is an honest «unknown»."""

    date: EdtfDate | None
    basis: Basis
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A declared change of published words."""

    line: int
    before: str
    after: str
    why: str
