"""A reading → the text of a draft card: every proposal with its evidence, every question marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.proposals import role_ranges
from generator.desk.yaml_text import flow_list, quoted, scalar
from generator.intake.characters import fit
from generator.intake.line_ranges import write_ranges
from generator.reading.rules.table import reason
from generator.text.folding import find_quote
from generator.text.shortening import shorten
from generator.wording.drafts import note
from generator.wording.remarks import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.catalogue import Catalogue
    from generator.curation.likeness import Likeness
    from generator.desk.captures import FoundCapture
    from generator.model.provenance import Evidence
    from generator.model.reading import Reading

QUESTION = "؟"
"""Before every line that a curator must answer."""
# What a page says of itself may hold line ends, which would end a comment, and control characters.
_BREAKS = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]+")
_TITLE_WORDS = 12
_REASONS = 2
_ALIKE = 3
"""Articles of the dossier that a draft names as alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a draft card is made of."""

    capture: FoundCapture
    reading: Reading
    seed: str
    """Name of the seed below seeds/."""
    id: str = ""
    """Id of the card, which becomes its address."""
    original: str = ""
    """Name below seeds/ of the untouched bytes, when the seed is only their text."""
    source: str = ""
    """Id of the source, empty when the dossier does not know it."""
    topics: tuple[str, ...] = ()
    other_terms: tuple[str, ...] = ()
    """Keywords that are no topic."""
    alike: tuple[Likeness, ...] = ()
    status: str = "draft"


def card_text(draft: Draft, catalogue: Catalogue) -> str:
    """Write the card."""
    lines = (fit(_BREAKS.sub(" ", line)) for line in _Writer(draft, catalogue).lines())
    return "\n".join([*lines, ""])


def title_of(draft: Draft) -> str:
    """Give the headline, or the first words of the text."""
    if draft.reading.title:
        return draft.reading.title.value
    numbers = [one.line for one in draft.reading.verdicts if one.role.published]
    lines = draft.capture.lines
    first = lines[numbers[0] - 1] if numbers else next((one for one in lines if one.strip()), "")
    return shorten(" ".join(first.split()), _TITLE_WORDS * 6)


class _Writer:
    """Writes one card, key by key."""

    def __init__(self, draft: Draft, catalogue: Catalogue) -> None:
        self.draft = draft
        self.reading = draft.reading
        self.catalogue = catalogue

    def lines(self) -> Iterator[str]:
        """Yield the card's lines."""
        yield "---"
        yield from self._head()
        yield from self._date()
        yield from self._imprint()
        yield from self._seed()
        yield from self._roles()
        yield from self._topics()
        yield f"status: {self.draft.status}"
        yield "---"

    def _say(self, name: str, /, **values: object) -> str:
        return note(self.catalogue, name, **values)

    def _comment(self, name: str, /, **values: object) -> str:
        return f"# {self._say(name, **values)}"

    def _ask(self, name: str, /, **values: object) -> str:
        return f"# {QUESTION} {self._say(name, **values)}"

    def _head(self) -> Iterator[str]:
        yield self._comment("draft")
        yield self._comment("address", id=self.draft.id)
        for one in self.draft.alike[:_ALIKE]:
            yield self._ask("alike", other=one.article, sentences=one.sentences, words=one.shingles)
        title = self.reading.title
        if title is None:
            yield self._ask("title-made")
        elif title.basis == "metadata":
            yield self._comment("from-metadata", line=title.line)
        else:
            yield self._comment("from-line", line=title.line)
        yield f"title: {scalar(title_of(self.draft))}"

    def _date(self) -> Iterator[str]:
        dating = self.reading.dating
        for one in dating.questions:
            yield f"# {QUESTION} {say(one, self.catalogue)}"
        for candidate in dating.candidates:
            quotes = [self._say("quote", line=e.line, quote=e.quote) for e in candidate.evidence]
            reasons = [say(each, self.catalogue) for each in candidate.reasons]
            why = " ".join(reasons or quotes) or "-"
            yield self._comment("candidate", date=candidate.date, why=why)
        yield f"published: {scalar(str(dating.date)) if dating.date else 'unknown'}"
        if dating.date and (dating.evidence or dating.reasons):
            yield "published_evidence:"
            for quote in dating.evidence:
                yield f"  - line: {quote.line}"
                yield f"    quote: {quoted(self._unique(quote))}"
            for each in dating.reasons:
                yield f"  - {quoted(say(each, self.catalogue))}"

    def _unique(self, evidence: Evidence) -> str:
        """Lengthen a quotation to the left until it stands once on its line."""
        line = self.draft.capture.lines[evidence.line - 1]
        places = find_quote(evidence.quote, line)
        if len(places) <= 1:
            return evidence.quote
        # Of several the last one: lengthened to the line's beginning it stands once for certain.
        start, end = places[-1]
        while start > 0 and len(find_quote(line[start:end], line)) > 1:
            start = max(line.rfind(" ", 0, start - 1), 0)
        return line[start:end].strip()

    def _imprint(self) -> Iterator[str]:
        source = self.reading.source
        if source is None:
            yield self._ask("source-wanting")
        elif self.draft.source:
            yield self._comment("quote", line=source.line, quote=source.quote)
        else:
            yield self._ask("source-new", line=source.line, name=source.value)
        yield f"source: {self.draft.source or 'unknown'}"
        author = self.reading.author
        if author is not None:
            yield self._comment("quote", line=author.line, quote=author.quote)
            yield f"author: {scalar(author.value)}"
        url = self.reading.url
        if url is None:
            yield self._ask("url-wanting")
            yield "url:"
        else:
            yield self._comment("from-metadata", line=url.line)
            yield f"url: {scalar(url.value)}"

    def _seed(self) -> Iterator[str]:
        draft, capture = self.draft, self.draft.capture
        if capture.page is not None:
            yield self._comment("page")
        elif capture.altered:
            yield self._comment("altered")
        elif draft.original:
            yield self._comment("encoding", encoding=capture.encoding)
        if not capture.sure:
            yield self._ask("encoding-guessed", encoding=capture.encoding)
        if capture.invisible:
            found = "، ".join(f"{name} × {count}" for name, count in capture.invisible)
            yield self._comment("invisible", found=found)
        if capture.is_decomposed:
            yield self._comment("decomposed")
        yield f"seed: {scalar(draft.seed)}"
        yield f"sha256: {capture.seed_sha256}"
        if draft.original:
            yield f"original: {scalar(draft.original)}"
            yield f"original_sha256: {capture.sha256}"

    def _roles(self) -> Iterator[str]:
        for one in sorted(self.reading.questions, key=lambda one: one.code == "role-unsure"):
            if one.code in {"role-unsure", "text-wanting"}:
                yield f"# {QUESTION} {say(one, self.catalogue)}"
        yield "lines:"
        for role, ranges in role_ranges(self.reading).items():
            rules = dict.fromkeys(
                one.rule for one in self.reading.verdicts if one.role.value == role
            )
            reasons = "؛ ".join(self._why(rule) for rule in list(rules)[:_REASONS])
            shown = write_ranges(ranges)
            yield f"  {role}: {shown}  # {reasons}"

    def _why(self, rule: str) -> str:
        return self.catalogue.gettext(reason(rule))

    def _topics(self) -> Iterator[str]:
        if self.draft.other_terms:
            yield self._comment("keywords", terms="، ".join(self.draft.other_terms))
        yield f"topics: {flow_list(self.draft.topics)}"
