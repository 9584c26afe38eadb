"""What a card says, key by key, with places: references are still words, quotes not looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.intake.capture import RoleRange
    from generator.intake.ids import Was
    from generator.intake.nodes import Scalar
    from generator.model.article import Publish, Status
    from generator.model.dates import EdtfDate
    from generator.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRecord:
    """Quoted words and the line they are said to stand on (0: none was given)."""

    line: int
    quote: Scalar
    event: Scalar | None = None
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditRecord:
    """A declared change of published words."""

    line: int
    before: Scalar
    after: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRecord:
    """``published`` and what it is said to rest on; ``date`` None is «unknown»."""

    place: Place
    date: EdtfDate | None
    evidence: tuple[QuoteRecord, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRecord:
    """Which seed the text is cut from, and how."""

    name: Scalar
    sha256: Scalar | None
    lines_place: Place
    """Where ``lines`` stands; without it, where the seed is named."""
    roles: tuple[RoleRange, ...] | None
    """None: the card has no ``lines``, so the roles are the automatic ones."""
    edits: tuple[EditRecord, ...]
    original: Scalar | None = None
    """Name of the untouched capture under seeds/original/, when the seed is its text."""
    original_sha256: Scalar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRecord:
    """What the article is about and evidence of; still words, not yet looked up."""

    topics: tuple[Scalar, ...]
    people: tuple[Scalar, ...]
    places: tuple[Scalar, ...]
    organisations: tuple[Scalar, ...]
    events: tuple[QuoteRecord, ...]
    same_text: tuple[Scalar, ...] = ()
    """Ids of articles that carry the same agency's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRecord:
    """How far the card has come and how much of it may be shown."""

    publish: Publish
    excerpt_lines: int
    status: Status
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRecord:
    """A card as written."""

    id: str
    place: Place
    title: Scalar
    dating: DateRecord
    source: Scalar
    via: Scalar | None
    author: str
    url: str
    seed: SeedRecord | None
    index: IndexRecord
    standing: StandingRecord
    body: str
    html: str
    """The body, rendered."""
    supersedes: Scalar | None = None
    """Id of an earlier capture of the same article."""
    was: tuple[Was, ...] = ()
    lost: bool = False
    """Without its seed or its lines no quotation of the card can be looked up."""
