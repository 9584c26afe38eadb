"""Card records and their seeds → articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation import dating
from generator.curation.captures import cut_capture
from generator.curation.edits import verify_edits
from generator.curation.evidence import CITABLE, DATABLE, Found, look_up
from generator.model.article import Article, Citation, Publish, Status, TitleBasis
from generator.model.provenance import BODY, Evidence, Role
from generator.problems import Problem, problem, warning
from generator.text.folding import fold_heading
from generator.text.html_words import words_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.curation.references import Index
    from generator.intake.card import CardRecord, QuoteRecord
    from generator.intake.nodes import Scalar
    from generator.intake.source_file import SourceFile
    from generator.model.provenance import Capture, Dating


MISSES = 40
"""Quotations of a card that are not where they should be, from which on the rest waits."""


def curate_article(
    card: CardRecord, seeds: dict[str, SourceFile], indexes: dict[str, Index]
) -> tuple[Article | None, tuple[Problem, ...]]:
    """Make one article; None when its seed cannot be had, for nothing else can be checked then."""
    capture: Capture | None = None
    problems: list[Problem] = []
    if card.seed:
        capture, faults = cut_capture(card.seed, seeds)
        problems.extend(faults)
        if capture is None:
            return None, (*problems, *reference_faults(card, indexes))
    curator = _Curator(card, capture, indexes)
    article = curator.article()
    return article, (*problems, *curator.problems)


def reference_faults(card: CardRecord, indexes: dict[str, Index]) -> Iterator[Problem]:
    """Check what a card points at, where nothing else of it can be checked."""
    sources = [word for word in (card.source, card.via) if word and word.text]
    events = [one.event for one in card.index.events if one.event]
    for vocabulary, words in (
        ("sources", sources),
        ("topics", card.index.topics),
        ("people", card.index.people),
        ("places", card.index.places),
        ("organisations", card.index.organisations),
        ("events", list({word.text: word for word in events}.values())),
    ):
        for word in words:
            yield from indexes[vocabulary].resolve(word)[1]


class _Curator:
    """Works on one card; faults gather in ``problems``."""

    def __init__(
        self, card: CardRecord, capture: Capture | None, indexes: dict[str, Index]
    ) -> None:
        self.card = card
        self.capture = capture
        self.indexes = indexes
        self.problems: list[Problem] = []
        self.missed = 0
        self.body = "" if capture else words_between(card.html)

    def article(self) -> Article:
        """Resolve, verify and put together."""
        card, standing = self.card, self.card.standing
        edits, faults = verify_edits(card, self.capture)
        self.problems.extend(faults)
        self._check_standing()
        return Article(
            id=card.id,
            title=card.title.text.strip(),
            title_basis=self._title_basis(),
            dating=self._dating(),
            source=self._source(card.source) or "unknown",
            via=self._source(card.via) if card.via else "",
            author=card.author,
            url=card.url,
            capture=self.capture,
            body=self.body,
            body_html="" if self.capture else card.html,
            note_html=card.html if self.capture else "",
            edits=edits,
            citations=self._citations(),
            publish=standing.publish,
            excerpt_lines=standing.excerpt_lines,
            status=standing.status,
            why_withdrawn=standing.why,
            topics=self._resolved("topics", card.index.topics),
            people=self._resolved("people", card.index.people),
            places=self._resolved("places", card.index.places),
            organisations=self._resolved("organisations", card.index.organisations),
        )

    def _source(self, word: Scalar) -> str:
        if not word.text:
            return ""
        found, faults = self.indexes["sources"].resolve(word)
        self.problems.extend(faults)
        return found or ""

    def _check_standing(self) -> None:
        if not self._has_text():
            self.problems.append(problem("text-missing", self.card.place, self.card.id))
        if self.card.standing.status is Status.NEEDS_REVIEW:
            self.problems.append(warning("card-unreviewed", self.card.place, self.card.id))

    def _has_text(self) -> bool:
        """Whether there is anything to read, or there need not be."""
        if self.card.standing.publish is Publish.REFERENCE:
            return True
        if self.card.standing.status is Status.WITHDRAWN:
            return True
        return bool(self.capture.numbered(*BODY) if self.capture else self.card.body.strip())

    def _resolved(self, vocabulary: str, words: tuple[Scalar, ...]) -> tuple[str, ...]:
        found, faults = self.indexes[vocabulary].resolve_all(words)
        self.problems.extend(faults)
        return found

    def _title_basis(self) -> TitleBasis:
        headlines = self.capture.numbered(Role.HEADLINE) if self.capture else ()
        if not self.capture or not headlines or not self.card.title.text:
            return TitleBasis.CURATOR if self.capture else TitleBasis.PRINTED
        # A page may print its headline twice; a long one may run over two lines.
        once = {fold_heading(text): text.strip() for _, _, text in headlines}
        printed, said = " ".join(once.values()), fold_heading(self.card.title.text)
        whole = said in once and all(said in one or one in said for one in once)
        if whole or said == fold_heading(printed):
            return TitleBasis.PRINTED
        place, title = self.card.title.place, self.card.title.text
        self.problems.append(warning("title-differs", place, title, printed=printed))
        return TitleBasis.CHANGED

    def _dating(self) -> Dating:
        record = self.card.dating
        evidence: list[Evidence] = []
        for one in record.evidence:
            found = self._look_up(one, DATABLE)
            if found:
                evidence.append(Evidence(line=found.line, quote=found.quote))
                place = one.quote.place
                self.problems.extend(dating.check_weekday(record.date, found.quote, place))
        result = dating.derive(record.date, tuple(evidence), record.reasons)
        if len(evidence) == len(record.evidence):
            self.problems.extend(dating.check_reasons(result, record.place))
        self.problems.extend(dating.check_id(self.card.id, record.date, record.place))
        return result

    def _look_up(self, one: QuoteRecord, roles: frozenset[Role]) -> Found | None:
        """Find a quotation; after many that were not found no more are looked for."""
        if self.missed == MISSES:
            return None
        found, faults = look_up(one, self.capture, self.body, roles)
        self.problems.extend(faults)
        self.missed += bool(faults)
        if self.missed == MISSES:
            self.problems.append(problem("problems-many", one.quote.place, count=MISSES))
        return found

    def _citations(self) -> tuple[Citation, ...]:
        citations: list[Citation] = []
        for one in self.card.index.events:
            event, faults = self.indexes["events"].resolve(one.event) if one.event else (None, ())
            self.problems.extend(faults)
            found = self._look_up(one, CITABLE)
            if event and found:
                citations.append(
                    Citation(article=self.card.id, event=event, line=found.line, start=found.start,
                             end=found.end, quote=found.quote, says=one.says)
                )  # fmt: skip
        return tuple(citations)
