"""An article of a project → why its date, roles, mentions and events are what they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator.curation.suggestions import suggest
from generator.desk.mentions_explained import (
    BarredExplained,
    MentionExplained,
    explain_barred,
    explain_mentions,
)
from generator.desk.refusal import RefusalError
from generator.desk.survey import Survey, card_path
from generator.intake.line_ranges import write_ranges
from generator.intake.records import SEEDS
from generator.model.dates import OneOf, PartialDate, whole_days
from generator.model.provenance import Role
from generator.model.reading import RawLine
from generator.reading.roles import read_sheet
from generator.text.months import WEEKDAYS, weekdays_in
from generator.wording.desk import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.article import Article
    from generator.model.provenance import Capture, Dating
    from generator.model.reading import Verdict
    from generator.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteExplained:
    """Words a date rests on, with the weekday they name; empty for none."""

    line: int
    quote: str
    weekday: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExplained:
    """A date, EDTF or ``unknown``; ``weekdays`` are those of its days, as the calendar has them."""

    date: str
    basis: str
    quotes: tuple[QuoteExplained, ...]
    reasons: tuple[str, ...]
    weekdays: tuple[str, ...]
    weekday_agrees: bool | None
    """Whether the words name such a weekday; None when they name none, or no day is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleExplained:
    """Lines of one role; ``rule`` names what gave it, empty when the card did."""

    role: str
    lines: tuple[tuple[int, int], ...]
    published: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventExplained:
    """An event that rests on the article, alone or with ``others``."""

    id: str
    title: str
    date: str
    basis: str
    line: int
    quote: str
    says: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything about one article."""

    id: str
    path: str
    seed: str
    title: str
    title_basis: str
    status: str
    source: str
    date: DateExplained
    automatic_roles: bool
    roles: tuple[RoleExplained, ...]
    to_paste: tuple[tuple[str, str], ...]
    """Of automatic roles: what the card's ``lines`` would say, role and ranges."""
    mentions: tuple[MentionExplained, ...]
    barred: tuple[BarredExplained, ...]
    events: tuple[EventExplained, ...]
    problems: tuple[Problem, ...]


def explain(found: Survey, id_: str, verdicts: tuple[Verdict, ...] | None = None) -> Explanation:
    """Explain one article; ``verdicts`` are those of its automatic roles, else they are read anew.

    Raises ``RefusalError`` when a fault hides the article.
    """
    article, card = found.article(id_), found.card(id_)
    if article is None or card is None:
        raise RefusalError(say("card-faulty", place=card_path(id_)))
    capture = article.capture
    automatic = bool(card.seed and card.seed.roles is None)
    if automatic and capture and verdicts is None:
        verdicts = read_verdicts(capture)
    return Explanation(
        id=id_,
        path=str(card_path(id_)),
        seed=str(SEEDS / capture.seed) if capture else "",
        title=article.title,
        title_basis=article.title_basis.value,
        status=article.status.value,
        source=article.source,
        date=explain_date(article.dating),
        automatic_roles=automatic,
        roles=tuple(_by_rule(verdicts or ())) if automatic else tuple(_by_role(capture)),
        to_paste=tuple((one.role, ranges(one)) for one in _by_role(capture)) if automatic else (),
        mentions=explain_mentions(found.dossier, id_),
        barred=explain_barred(found.dossier, article),
        events=tuple(_events(found, article)),
        problems=(*problems_of(found, id_, capture), *notes_of(found, article)),
    )


def ranges(one: RoleExplained) -> str:
    """Write lines as a card does: ``3-5, 8``."""
    return write_ranges(one.lines)


def read_verdicts(capture: Capture) -> tuple[Verdict, ...]:
    """Read the automatic roles of a capture's lines, with the rules that gave them."""
    raw = (RawLine(number=number, text=text) for number, text in enumerate(capture.lines, 1))
    verdicts = read_sheet(raw).verdicts
    return tuple(verdicts[index] for index in sorted(verdicts))


def problems_of(found: Survey, id_: str, capture: Capture | None = None) -> tuple[Problem, ...]:
    """Pick what the check says of a card and of its capture."""
    paths = {card_path(id_), *([SEEDS / capture.seed] if capture else [])}
    return tuple(one for one in found.problems if one.place.path in paths)


def notes_of(found: Survey, article: Article) -> tuple[Problem, ...]:
    """Note the likely names of one article that no authority covers."""
    mentions = tuple(one for one in found.dossier.mentions if one.article == article.id)
    return tuple(suggest(replace(found.dossier, articles=(article,), mentions=mentions)))


def explain_date(dating: Dating) -> DateExplained:
    """Say what a date rests on, and whether the weekdays agree."""
    quotes = tuple(
        QuoteExplained(line=one.line, quote=one.quote, weekday=_named(one.quote))
        for one in dating.evidence
    )
    single = isinstance(dating.date, PartialDate | OneOf)
    days = tuple(whole_days(dating.date)) if dating.date and single else ()
    weekdays = tuple(dict.fromkeys(WEEKDAYS[day.weekday()] for day in days))
    named = {one.weekday for one in quotes if one.weekday}
    return DateExplained(
        date=str(dating.date or "unknown"),
        basis=dating.basis.value,
        quotes=quotes,
        reasons=dating.reasons,
        weekdays=weekdays,
        weekday_agrees=named <= set(weekdays) if named and weekdays else None,
    )


def _named(quote: str) -> str:
    """Name the one weekday that words name, as the check reads them."""
    found = weekdays_in(quote)
    return WEEKDAYS[found[0]] if len(found) == 1 else ""


def _by_role(capture: Capture | None) -> Iterator[RoleExplained]:
    """Gather lines by role; a range runs over blank lines, as a card writes it."""
    passages = capture.passages if capture else ()
    spans: dict[Role, list[tuple[int, int]]] = {}
    written = (one for one in passages if one.role is not Role.BLANK)
    for role, run in groupby(written, key=lambda one: one.role):
        of_one = list(run)
        spans.setdefault(role, []).append((of_one[0].first_line, of_one[-1].last_line))
    for role, lines in spans.items():
        yield RoleExplained(role=role.value, lines=tuple(lines), published=role.published, rule="")


def _by_rule(verdicts: Iterable[Verdict]) -> Iterator[RoleExplained]:
    found: dict[tuple[Role, str], list[tuple[int, int]]] = {}
    for key, run in groupby(verdicts, key=lambda one: (one.role, one.rule)):
        lines = [one.line for one in run]
        found.setdefault(key, []).append((lines[0], lines[-1]))
    for (role, rule), spans in found.items():
        yield RoleExplained(
            role=role.value, lines=tuple(spans), published=role.published, rule=rule
        )


def _events(found: Survey, article: Article) -> Iterator[EventExplained]:
    events = {one.id: one for one in found.dossier.events}
    for citation in article.citations:
        event = events.get(citation.event)
        if event is None:
            continue
        others = {one.article for one in event.citations} - {article.id}
        yield EventExplained(
            id=event.id,
            title=event.title,
            date=str(event.dating.date or "unknown"),
            basis=event.dating.basis.value,
            line=citation.line,
            quote=citation.quote,
            says=citation.says,
            others=tuple(sorted(others)),
        )
