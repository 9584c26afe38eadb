"""A seed, a card's roles and the automatic reading → the seed's lines with both beside them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.proposals import role_ranges
from generator.desk.review_signs import runs_of, signs_in
from generator.desk.review_views import CaptureLines, LineView
from generator.intake.line_ranges import write_ranges
from generator.model.provenance import Role
from generator.reading.rules.table import reason
from generator.text.folding import find_quote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.catalogue import Catalogue
    from generator.desk.review_sheet import OpenCard
    from generator.desk.review_signs import Span
    from generator.desk.review_views import QuoteView
    from generator.model.reading import Reading, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCapture:
    """A seed on the desk, read automatically."""

    path: str
    lines: tuple[str, ...]
    reading: Reading

    def line(self, number: int) -> str:
        """Text of a line, empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def lay_lines(
    capture: OpenCapture,
    card: OpenCard | None,
    quotes: Iterable[QuoteView],
    reviewed: bool,  # noqa: FBT001 a fact beside the card, not a switch
    catalogue: Catalogue,
) -> CaptureLines:
    """Lay the lines out; reasons are said of every line only while nobody reviewed the roles."""
    layer = _Layer(capture, card, catalogue, reviewed=reviewed)
    spans: dict[int, list[Span]] = defaultdict(list)
    for one in quotes:
        if one.found:
            start, end = find_quote(one.quote, capture.line(one.line))[0]
            spans[one.line].append((start, end, one.id))
    lines = tuple(
        layer.line(number, text, spans.get(number, ()))
        for number, text in enumerate(capture.lines, 1)
    )
    written = [one for one in lines if one.runs]
    without_role = sum(not one.role for one in written)
    wanted = layer.automatic or without_role
    return CaptureLines(
        path=capture.path,
        lines=lines,
        signs=signs_in(capture.lines),
        kept=sum(one.kept for one in written),
        total=len(written),
        without_role=without_role,
        differing=sum(bool(one.proposed) for one in written),
        automatic=layer.automatic,
        block=block_of(capture.reading) if wanted else "",
    )


def block_of(reading: Reading) -> str:
    """Write the proposed roles as a card says them."""
    rows = ["lines:"]
    for role, ranges in role_ranges(reading).items():
        shown = write_ranges(ranges)
        rows.append(f"  {role}: {shown}")
    return "\n".join(rows)


class _Layer:
    """Works on one capture."""

    def __init__(
        self, capture: OpenCapture, card: OpenCard | None, catalogue: Catalogue, *, reviewed: bool
    ) -> None:
        self.automatic = card is None or card.roles is None
        self.catalogue = catalogue
        self.reviewed = reviewed
        self.verdicts = {one.line: one for one in capture.reading.verdicts}
        asked = () if reviewed else capture.reading.questions
        self.unsure = {one.line for one in asked if one.line}
        self._before: tuple[Role | None, str] = (None, "")
        """Role and rule of the line above, whose reason holds for the next one too."""
        self.claims = _claims(card)

    def line(self, number: int, text: str, spans: Iterable[Span]) -> LineView:
        """Lay out one line."""
        if not text.strip():
            return LineView(number=number, runs=())
        verdict, claims = self.verdicts.get(number), self.claims.get(number, [])
        role = self._role(verdict, claims)
        differs = verdict is not None and not self.automatic and verdict.role is not role
        return LineView(
            number=number,
            runs=runs_of(text, spans),
            role=role.value if role else "",
            others=tuple(one.value for one in claims[1:]),
            kept=role is not None and role.published,
            proposed=verdict.role.value if verdict and differs else "",
            reason=self._reason(verdict, differs=differs),
            unsure=number in self.unsure and not differs,
        )

    def _role(self, verdict: Verdict | None, claims: list[Role]) -> Role | None:
        if self.automatic:
            return verdict.role if verdict else None
        return claims[0] if claims else None

    def _reason(self, verdict: Verdict | None, *, differs: bool) -> str:
        """Say why, once for lines alike; a paragraph that reads as one needs no reason."""
        above = self._before
        self._before = (verdict.role, verdict.rule) if verdict and not differs else (None, "")
        if verdict is None or not (differs or not self.reviewed):
            return ""
        if (verdict.role is Role.TEXT and not differs) or above == self._before:
            return ""
        return self.catalogue.gettext(reason(verdict.rule))


def _claims(card: OpenCard | None) -> dict[int, list[Role]]:
    """List by line the roles that the card gives it, each once."""
    claims: dict[int, list[Role]] = defaultdict(list)
    for one in (card.roles or ()) if card else ():
        first, last = one.lines
        for number in range(first, min(last, first + 100_000) + 1):
            if one.role not in claims[number]:
                claims[number].append(one.role)
    return claims
