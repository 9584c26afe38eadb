"""The curated item: a text, its date, its source, and what it is evidence of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from generator.model.provenance import PUBLISHED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.provenance import Capture, Dating, Edit


class Status(Enum):
    """How far the curator has come with a card."""

    DRAFT = "draft"
    NEEDS_REVIEW = "needs-review"
    REVIEWED = "reviewed"
    WITHDRAWN = "withdrawn"


class Publish(Enum):
    """How much of the text the dossier may show."""

    FULL = "full"
    EXCERPT = "excerpt"
    REFERENCE = "reference"


class TitleBasis(Enum):
    """Where the title comes from."""

    PRINTED = "printed"
    """The headline line as it stands."""
    CHANGED = "changed"
    """There is a headline line, and the card says otherwise."""
    CURATOR = "curator"
    """The seed has no headline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An article's words as evidence of an event.

    ``start`` and ``end`` are offsets into the seed's line (or into the body, line 0).
    """

    article: str
    event: str
    line: int
    start: int
    end: int
    quote: str
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article of the dossier."""

    id: str
    title: str
    title_basis: TitleBasis
    dating: Dating
    source: str
    """Id of the source; ``unknown`` when the capture does not name one."""
    via: str = ""
    author: str = ""
    url: str = ""
    capture: Capture | None = None
    body: str = ""
    """Words of an article without a seed, as readers see them."""
    body_html: str = ""
    """The same, with its markup."""
    note_html: str = ""
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    citations: tuple[Citation, ...] = ()
    publish: Publish = Publish.FULL
    excerpt_lines: int = 0
    status: Status = Status.REVIEWED
    why_withdrawn: str = ""
    same_text: tuple[str, ...] = ()
    """Other articles of the dossier that print the same text, as the cards say; sorted."""
    supersedes: str = ""
    """The earlier capture of this article, or empty."""
    superseded_by: str = ""
    """The later capture that stands in its place, or empty."""

    @property
    def is_current(self) -> bool:
        """Whether it stands in lists, indexes and counts: neither withdrawn nor superseded."""
        return self.status is not Status.WITHDRAWN and not self.superseded_by

    @property
    def text(self) -> str:
        """Name of the text: one for all articles that share it."""
        return min(self.id, *self.same_text) if self.same_text else self.id

    def printed_lines(self) -> Iterator[tuple[int, str]]:
        """Yield number and words of each published line of the seed; 0 and the body without one."""
        if self.capture is None:
            yield 0, self.body
            return
        for number, _, line in self.capture.numbered(*PUBLISHED):
            yield number, line
