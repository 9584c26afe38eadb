"""A card and the reading of its capture → each value of the card with what it rests on, or asks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.curation.dating import derive
from generator.curation.vocabularies import gather
from generator.desk.review_views import (
    CardValues,
    DatingView,
    EventView,
    NamesView,
    NameView,
    ProposalView,
    QuestionView,
    QuoteView,
    ValueView,
)
from generator.intake.nodes import Scalar
from generator.model.authority import UNKNOWN_SOURCE, Kind
from generator.model.provenance import Basis, Dating, Evidence
from generator.outputs.views.dates import Calendar
from generator.text.folding import find_quote, fold_quote
from generator.wording.remarks import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.catalogue import Catalogue
    from generator.desk.review_lines import OpenCapture
    from generator.desk.review_sheet import OpenCard
    from generator.desk.survey import Survey
    from generator.intake.card import QuoteRecord
    from generator.model.dates import EdtfDate
    from generator.model.reading import Proposal, Reading, Remark

NO_CARD = "none"
UNREAD = "unread"
"""Statuses of what is no card, and of a card that cannot be read."""


class Valuer:
    """Lays out the values of one card, or what would be on the card of a seed without one."""

    def __init__(
        self,
        found: Survey,
        card: OpenCard | None,
        capture: OpenCapture | None,
        catalogue: Catalogue,
    ) -> None:
        """Take what lies on the desk."""
        settings = found.dossier.settings
        self.found = found
        self.card = card
        self.record = card.record if card else None
        self.capture = capture
        self.reading: Reading | None = capture.reading if capture else None
        self.catalogue = catalogue
        self.calendar = Calendar(
            months=settings.months, digits=settings.digits, hijri=settings.hijri
        )
        self.indexes = gather(found.records)[0].indexes

    @property
    def status(self) -> str:
        """Status of the card as its key, or that there is none."""
        if self.record:
            return self.record.standing.status.value
        return UNREAD if self.card else NO_CARD

    def values(self) -> CardValues:
        """Lay out everything."""
        record, reading = self.record, self.reading
        title = record.title.text if record else self.card.title if self.card else ""
        return CardValues(
            status=self.status,
            publish=record.standing.publish.value if record else "",
            excerpt_lines=record.standing.excerpt_lines if record else 0,
            title=_value(title, reading.title if reading else None),
            dating=self._dating(),
            source=self._source(),
            via=self._name("sources", record.via) if record and record.via else "",
            author=_value(record.author if record else "", reading.author if reading else None),
            url=_value(record.url if record else "", reading.url if reading else None),
            topics=tuple(
                self._name("topics", one) for one in (record.index.topics if record else ())
            ),
            keywords=reading.keywords if reading else (),
            names=tuple(self._names()),
            events=tuple(self._events()),
            questions=tuple(self._questions()),
        )

    def date_quotes(self) -> tuple[QuoteView, ...]:
        """Give the words that the card's date rests on."""
        evidence = self.record.dating.evidence if self.record else ()
        return tuple(self._quote(f"date-{at}", one) for at, one in enumerate(evidence, 1))

    def event_quotes(self) -> tuple[QuoteView, ...]:
        """Give the words that the card's events rest on."""
        events = self.record.index.events if self.record else ()
        return tuple(self._quote(f"event-{at}", one) for at, one in enumerate(events, 1))

    def _quote(self, id_: str, one: QuoteRecord) -> QuoteView:
        text = self.capture.line(one.line) if self.capture else ""
        found = bool(find_quote(one.quote.text, text))
        return QuoteView(id=id_, line=one.line, quote=one.quote.text, found=found)

    def _dating(self) -> DatingView:
        record = self.record.dating if self.record else None
        quotes = self.date_quotes()
        shown = None
        if record:
            evidence = tuple(Evidence(line=one.line, quote=one.quote) for one in quotes)
            shown = self.calendar.view(derive(record.date, evidence, record.reasons))
        date = record.date if record else None
        return DatingView(
            date=shown,
            quotes=quotes,
            reasons=record.reasons if record else (),
            proposed=self._proposed_date(date),
            candidates=tuple(self._candidates(date)),
        )

    def _proposed_date(self, date: EdtfDate | None) -> ProposalView | None:
        proposal = self.reading.dating if self.reading else None
        if proposal is None or proposal.date is None or str(proposal.date) == str(date):
            return None
        return self._proposal(proposal.date, proposal.evidence, proposal.reasons)

    def _candidates(self, date: EdtfDate | None) -> Iterator[ProposalView]:
        """Yield the possible dates, while the card has none or does not stand yet."""
        if self.reading and (date is None or self.status != "reviewed"):
            for one in self.reading.dating.candidates:
                yield self._proposal(one.date, one.evidence, one.reasons)

    def _proposal(
        self, date: EdtfDate, evidence: Iterable[Evidence], reasons: Iterable[Remark]
    ) -> ProposalView:
        return ProposalView(
            date=self.calendar.view(Dating(date=date, basis=Basis.STATED)),
            quotes=tuple((one.line, one.quote) for one in evidence),
            reasons=tuple(say(one, self.catalogue) for one in reasons),
        )

    def _source(self) -> ValueView:
        proposal = self.reading.source if self.reading else None
        word = self.record.source if self.record else None
        name = self._name("sources", word) if word else ""
        if proposal is None or word is None:
            return _value(name, proposal)
        printed = Scalar(text=proposal.value, place=word.place)
        if name and self._resolve("sources", printed) == self._resolve("sources", word):
            return ValueView(text=name, line=proposal.line, quote=proposal.quote)
        return _value(name, proposal)

    def _resolve(self, vocabulary: str, word: Scalar) -> str:
        return self.indexes[vocabulary].resolve(word)[0] or ""

    def _name(self, vocabulary: str, word: Scalar) -> str:
        """Name the record that a word means; the word itself when there is none."""
        id_ = self._resolve(vocabulary, word)
        if id_ == UNKNOWN_SOURCE.id and vocabulary == "sources":
            return ""
        names = (
            entry.record.name
            for entry in self.found.records.vocabulary
            if entry.vocabulary == vocabulary and entry.record.id == id_
        )
        return next(names, word.text)

    def _names(self) -> Iterator[NamesView]:
        lines: dict[tuple[Kind, str], list[int]] = defaultdict(list)
        id_ = self.card.id if self.card else ""
        for one in self.found.dossier.mentions:
            if one.article == id_:
                lines[one.kind, one.authority].append(one.line)
        names = {(one.kind, one.id): one.name for one in self.found.dossier.authorities}
        for kind in Kind:
            found = [
                NameView(name=names[key], count=len(at), lines=tuple(dict.fromkeys(at)))
                for key, at in lines.items()
                if key[0] is kind
            ]
            if found:
                ordered = sorted(found, key=lambda one: (-one.count, one.lines, one.name))
                yield NamesView(kind=kind.value, names=tuple(ordered))

    def _events(self) -> Iterator[EventView]:
        known = {one.id: one for one in self.found.records.events}
        dated = {one.id: one for one in self.found.dossier.events}
        records = self.record.index.events if self.record else ()
        for one, quote in zip(records, self.event_quotes(), strict=True):
            word = one.event
            id_ = word.text.strip() if word else ""
            event, curated = known.get(id_), dated.get(id_)
            dating = curated.dating if curated else None
            if event and dating is None:
                dating = Dating(date=event.date, basis=Basis.STATED)
            yield EventView(
                id=id_,
                title=event.title if event else "",
                date=self.calendar.view(dating) if dating else None,
                quote=quote,
                says=one.says,
            )

    def _questions(self) -> Iterator[QuestionView]:
        """Yield what the card asks, and what the reading asks and the card leaves open."""
        asked = self.card.questions if self.card else ()
        yield from asked
        if self.reading is None or self.status == "reviewed":
            return
        sentences = {one.sentence for one in asked}
        for about, remark in self._open_remarks(self.reading):
            sentence = say(remark, self.catalogue)
            if sentence not in sentences:
                yield QuestionView(about=about, sentence=sentence)

    def _open_remarks(self, reading: Reading) -> Iterator[tuple[str, Remark]]:
        record = self.record
        if record is None or record.dating.date is None:
            yield from (("published", one) for one in reading.dating.questions)
        open_ = {
            "title": not (record and record.title.text),
            "source": record is None or not self._name("sources", record.source),
            "role": self.card is None or self.card.roles is None,
        }
        for one in reading.questions:
            about = one.code.partition("-")[0]
            if open_.get(about, True):
                yield "lines" if about in {"role", "text"} else about, one


def _value(text: str, proposal: Proposal | None) -> ValueView:
    """Set a value beside what the capture prints."""
    if proposal is None:
        return ValueView(text=text)
    same = fold_quote(proposal.value).strip() == fold_quote(text).strip()
    full = fold_quote(proposal.quote).strip() == fold_quote(proposal.value).strip()
    return ValueView(
        text=text,
        proposed="" if same else proposal.value,
        line=proposal.line,
        quote="" if full else proposal.quote,
    )
