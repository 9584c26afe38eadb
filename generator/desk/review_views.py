"""What the review page shows: a capture's lines beside its card.

Every word is the curator's, the capture's, or already in the language of the interface.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.views.dates import DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceView:
    """A stretch of a line, or in its place the name of a character that has no shape."""

    text: str
    sign: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """Pieces that are quoted together, or not at all."""

    pieces: tuple[PieceView, ...]
    entry: str = ""
    """Id of the card's entry that quotes these words, or empty."""
    anchor: str = ""
    """Id of the words themselves, or empty."""
    also: tuple[str, ...] = ()
    """Ids of the words that further entries quote, where these hold them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """One line of the seed, numbered as an editor numbers it."""

    number: int
    runs: tuple[RunView, ...]
    """Empty for a blank line."""
    role: str = ""
    """As the card says, or as proposed where it says nothing; empty when nobody gave it one."""
    others: tuple[str, ...] = ()
    """Further roles that the card gives the same line."""
    kept: bool = False
    proposed: str = ""
    """The role of the automatic reading where it differs; else empty."""
    reason: str = ""
    """Why the automatic reading says so; empty where it need not be said."""
    unsure: bool = False
    """Whether the automatic reading asks about it, and nobody answered yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignView:
    """Characters of one kind that have no shape, and the lines they stand on."""

    sign: str
    code_point: str
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteView:
    """Words said to stand on a line; ``found`` tells whether they do."""

    id: str
    line: int
    quote: str
    found: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """A date that the automatic reading proposes, or holds possible."""

    date: DateView
    quotes: tuple[tuple[int, str], ...]
    """(line, words)."""
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingView:
    """The card's date and what it rests on, beside what the capture gives."""

    date: DateView | None
    """None when the card's cannot be read."""
    quotes: tuple[QuoteView, ...]
    reasons: tuple[str, ...]
    proposed: ProposalView | None
    """None when it is the card's own."""
    candidates: tuple[ProposalView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    """A value of the card, and where the capture prints it or what it prints instead."""

    text: str
    proposed: str = ""
    """What the capture prints when that is something else."""
    line: int = 0
    quote: str = ""
    """The words it was read from, when they say more than the value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameView:
    """A name found in the published lines."""

    name: str
    count: int
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """Names of one kind."""

    kind: str
    names: tuple[NameView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """An event that the card cites."""

    id: str
    title: str
    """Empty when there is no such event."""
    date: DateView | None
    quote: QuoteView
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """What a curator must answer; ``about`` is a key of the card."""

    about: str
    sentence: str
    line: int = 0
    """Of the card, where the question stands in it; else 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultView:
    """A problem of the card or of its seed, in words."""

    severity: str
    code: str
    where: str
    sentence: str
    hint: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureLines:
    """The seed as it stands, and the counts of its lines that hold anything."""

    path: str
    lines: tuple[LineView, ...]
    signs: tuple[SignView, ...]
    kept: int
    total: int
    without_role: int
    differing: int
    automatic: bool
    """Whether the roles are proposals that nobody reviewed."""
    block: str
    """The proposed ``lines`` as a card would say them; empty where they are not asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardValues:
    """The card as it is now."""

    status: str
    publish: str
    excerpt_lines: int
    """Body lines that an excerpt shows; 0 of what is none."""
    title: ValueView
    dating: DatingView
    source: ValueView
    via: str
    author: ValueView
    url: ValueView
    topics: tuple[str, ...]
    keywords: tuple[str, ...]
    names: tuple[NamesView, ...]
    events: tuple[EventView, ...]
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextView:
    """What to do next: a code, and the command, key or place it names."""

    code: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewView:
    """The review of one card, or of a seed that has none."""

    id: str
    """Empty for a seed without a card."""
    path: str
    """Of the card, or where it will stand."""
    readable: bool
    """Whether the card could be read; what it says is shown only then."""
    page: str
    """Address of the article in the preview; empty while the dossier does not build."""
    capture: CaptureLines | None
    card: CardValues
    faults: tuple[FaultView, ...]
    elsewhere: int
    """Errors in other files, which stop the build too."""
    next: NextView
