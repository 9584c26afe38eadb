"""What a raw capture seems to be: proposals with their reasons, for a curator to accept or mend."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dates import EdtfDate
    from generator.model.provenance import Evidence, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A reason or a question: a code, whose sentence stands in ``wording``, and its values."""

    code: str
    line: int = 0
    """The line it speaks of; 0 for none."""
    values: tuple[tuple[str, str], ...] = ()


def remark(code: str, line: int = 0, **values: object) -> Remark:
    """Make a remark; ``values`` fill the placeholders of its sentence."""
    texts = tuple((name, str(value)) for name, value in sorted(values.items()))
    return Remark(code=code, line=line, values=texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawLine:
    """A line of a capture before anything is known of it.

    ``hint`` is the role that the markup of a page gives it, None where the words must tell;
    ``tag`` names the markup («h2», «figcaption», «datePublished»), empty in plain text.
    """

    number: int
    text: str
    hint: Role | None = None
    tag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The role proposed for one line, and the name of the rule that says so."""

    line: int
    role: Role
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposed value of a card, with what it rests on."""

    value: str
    basis: str
    """Name of the rule or of the metadata it comes from."""
    line: int = 0
    quote: str = ""
    """The words of that line it was read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A day the article may have been published, and what speaks for it."""

    date: EdtfDate
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateProposal:
    """The date proposed, or the candidates among which nothing decides.

    ``date`` None is an honest «unknown». ``evidence`` quotes lines of the capture; where the
    quotes do not print the whole date, ``reasons`` say how it follows from them.
    """

    date: EdtfDate | None = None
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[Remark, ...] = ()
    candidates: tuple[DateCandidate, ...] = ()
    questions: tuple[Remark, ...] = ()
    """Contradictions, and what a curator must decide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A capture read: one verdict for every line that holds anything, and the card's values."""

    verdicts: tuple[Verdict, ...]
    title: Proposal | None = None
    dating: DateProposal = field(default_factory=DateProposal)
    source: Proposal | None = None
    author: Proposal | None = None
    url: Proposal | None = None
    keywords: tuple[str, ...] = ()
    questions: tuple[Remark, ...] = ()
