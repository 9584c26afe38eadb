"""A project → the curator's board: what is left to do, and how the dossier is spread."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.dead_ends import unused_entries, unused_seeds
from generator.desk.gaps import Gap, empty_months
from generator.desk.keywords import Keyword, keywords_without_topic
from generator.desk.spellings import Spelling, unlisted_spellings
from generator.desk.survey import Survey, card_path
from generator.intake.records import SEEDS
from generator.model.article import Article, Status
from generator.model.event import count_sources
from generator.problems import Severity, errors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to look at, and the file to open."""

    path: str
    line: int
    id: str
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Findings of one kind; ``code`` names the kind."""

    code: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How much of the published dossier comes from one source."""

    source: str
    name: str
    articles: int
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Everything the curator's board says."""

    statuses: tuple[tuple[str, int], ...]
    """Status → number of cards."""
    events: int
    errors: int
    warnings: int
    sections: tuple[Section, ...]
    spellings: tuple[Spelling, ...]
    keywords: tuple[Keyword, ...]
    shares: tuple[Share, ...]
    gaps: tuple[Gap, ...]


def make_board(found: Survey) -> Board:
    """Look the whole project over, drafts included."""
    dossier = found.dossier
    living = [one for one in dossier.articles if one.is_current]
    dates = [*(one.dating.date for one in living), *(one.dating.date for one in dossier.events)]
    sections = {
        "drafts": _with_status(found, Status.DRAFT),
        "unreviewed": _with_status(found, Status.NEEDS_REVIEW),
        "roles": _without_roles(found),
        "reasons": _with_codes(found, "reason-missing", "event-unreasoned"),
        "undated": _undated(found),
        "one-source": _one_source(found),
        "uncited": _uncited(found),
        # What a faulty card uses cannot be known.
        "dead-ends": () if errors(found.problems) else _dead_ends(found),
    }
    return Board(
        statuses=tuple(
            (status.value, sum(one.status is status for one in dossier.articles))
            for status in Status
        ),
        events=len(found.records.events),
        errors=len(errors(found.problems)),
        warnings=sum(one.severity is Severity.WARNING for one in found.problems),
        sections=tuple(Section(code=code, findings=tuple(of)) for code, of in sections.items()),
        spellings=unlisted_spellings(dossier),
        keywords=keywords_without_topic(dossier),
        shares=_shares(found),
        gaps=empty_months(dates),
    )


def _with_status(found: Survey, status: Status) -> Iterator[Finding]:
    return (_card(one) for one in found.dossier.articles if one.status is status)


def _card(article: Article) -> Finding:
    return Finding(path=str(card_path(article.id)), line=1, id=article.id, about=article.title)


def _at(place: Place, id_: str, about: str = "") -> Finding:
    return Finding(path=str(place.path), line=place.line, id=id_, about=about)


def _without_roles(found: Survey) -> Iterator[Finding]:
    for card in found.records.cards:
        if card.seed and card.seed.roles is None:
            yield _at(card.seed.lines_place, card.id, card.title.text)


def _with_codes(found: Survey, *codes: str) -> Iterator[Finding]:
    return (_at(one.place, one.found) for one in found.problems if one.code in codes)


def _undated(found: Survey) -> Iterator[Finding]:
    for card in found.records.cards:
        if card.dating.date is None:
            yield _at(card.dating.place, card.id, card.title.text)
    for event in found.records.events:
        if event.date is None:
            yield _at(event.place, event.id, event.title)


def _one_source(found: Survey) -> Iterator[Finding]:
    """Yield events that rest on one source; articles with one agency's text are one."""
    articles = {one.id: one for one in found.dossier.articles}
    sources = {one.id: count_sources(one, articles) for one in found.dossier.events}
    for record in found.records.events:
        if sources.get(record.id) == 1:
            yield _at(record.place, record.id, record.title)


def _uncited(found: Survey) -> Iterator[Finding]:
    cited = {one.id for one in found.dossier.events}
    for event in found.records.events:
        if event.id not in cited:
            yield _at(event.place, event.id, event.title)


def _dead_ends(found: Survey) -> Iterator[Finding]:
    for entry in unused_entries(found):
        yield _at(entry.place, entry.record.id, entry.record.name)
    for name in unused_seeds(found):
        yield Finding(path=str(SEEDS / name), line=1, id=name)


def _shares(found: Survey) -> tuple[Share, ...]:
    """Count published articles by source, the largest first; percents are rounded down."""
    published = [
        one for one in found.dossier.articles if one.is_current and one.status is not Status.DRAFT
    ]
    count = Counter(one.source for one in published)
    names = {one.id: one.name for one in found.dossier.sources}
    total = count.total()
    return tuple(
        Share(source=id_, name=names.get(id_, ""), articles=times, percent=100 * times // total)
        for id_, times in sorted(count.items(), key=lambda one: (-one[1], one[0]))
    )
