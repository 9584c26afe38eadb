"""The article page: the text, and everything needed to trust it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.views.authority import ArticleMark
    from generator.outputs.views.corrections import CorrectionView
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.frame import Link
    from generator.outputs.views.listing import ArticleItem
    from generator.outputs.views.names import NameGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of a paragraph's words; the runs joined are the printed line."""

    text: str
    note: str = ""
    """Id of the margin note this phrase is the evidence of, or empty."""
    anchor: str = ""
    """Id of the phrase itself, once per event and line; or empty."""
    edited: bool = False
    """Whether a declared edit changed these words."""
    href: str = ""
    """The page of the name that these words are, at its first mention; or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteView:
    """A margin note: the event a phrase dates, and how it was dated."""

    id: str
    back: str
    """Id of the phrase in the text, or empty when no phrase is marked."""
    href: str
    """The event in the chronology."""
    title: str
    date: DateView
    says: str
    """The curator's reasoning, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One published line of the seed."""

    anchor: str
    """``l`` and the line number in the seed."""
    line: int
    role: str
    """``text``, ``subheading`` or ``standfirst``."""
    runs: tuple[Run, ...]
    notes: tuple[NoteView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """A quoted phrase and the line it stands on."""

    quote: str
    line: int
    """0 when the article has no seed."""
    href: str
    """The paragraph, or empty when that line is not published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRow:
    """One non-blank line of the seed, as a bar."""

    width: float
    """Per cent of the longest line, at least 2."""
    kept: bool
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedView:
    """Consecutive removed lines of one role."""

    role: str
    """The role's key, as in the card; the template gives its name and reason."""
    first: int
    last: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditView:
    """One declared change of the published words."""

    line: int
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureView:
    """Where the text comes from and what was left out."""

    seed: str
    sha256: str
    kept: int
    total: int
    """Non-blank lines published, and all of them."""
    share: int
    """Per cent of the seed's letters that are published; 100 only when all are."""
    rows: tuple[MapRow, ...]
    removed: tuple[RemovedView, ...]
    edits: tuple[EditView, ...]
    dropped: tuple[tuple[str, int], ...] = ()
    """Characters without a shape that the page does without: («U+202E», how often)."""
    original: str = ""
    """Name of the untouched file, when the seed is only its text."""
    automatic: bool = False
    """Whether nobody has reviewed the lines' roles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportView:
    """The article as an entry of a bibliography, and the file it can be had as."""

    id: str
    """``bibtex`` or ``ris``."""
    name: str
    """What the format is called, in any language."""
    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One article's page."""

    title: str
    title_basis: str
    """``printed`` (the headline), ``changed`` (differs from it) or ``curator`` (no headline)."""
    headline: str
    """The printed headline when the title differs from it; else empty."""
    date: DateView
    source: Link | None
    """None when the source is unknown; without an address when it has no page."""
    via: Link | None
    author: str
    url: str
    topics: tuple[Link, ...]
    status: str
    excerpt: bool
    """Whether only the first lines are published (``publish: excerpt``)."""
    reference: bool
    """Whether no text is published (``publish: reference``)."""
    paragraphs: tuple[Paragraph, ...]
    body: str
    """Sanitised HTML of an article without a seed; else empty."""
    note: str
    """Sanitised HTML of the curator's note, or empty."""
    evidence: tuple[EvidenceView, ...]
    reasons: tuple[str, ...]
    capture: CaptureView | None
    body_notes: tuple[NoteView, ...]
    """Notes of an article without a seed, shown after its body."""
    named: tuple[NameGroup, ...]
    """The names in the text by kind; counts are their mentions in this article."""
    related: tuple[ArticleItem, ...]
    previous: ArticleItem | None
    next: ArticleItem | None
    exports: tuple[ExportView, ...]
    year: Link | None
    """The article's year in the chronology, for the breadcrumb; None when it is in doubt."""
    same_text: tuple[ArticleMark, ...]
    """Other articles that print the same text."""
    corrections: tuple[CorrectionView, ...]
    """What this article and the captures before it changed, the latest first."""
    later: ArticleMark | None
    """On an earlier capture's page the one that is published in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnView:
    """The tombstone at a withdrawn article's address."""

    title: str
    date: DateView
    source: str
    why: str
