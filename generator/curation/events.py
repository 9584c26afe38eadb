"""Event records and the citations of all articles → events, each dated by what is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation import dating
from generator.model.event import Event
from generator.model.provenance import Basis, Evidence
from generator.problems import Problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.curation.references import Index
    from generator.intake.vocabulary import EventRecord
    from generator.model.article import Article


def curate_event(
    record: EventRecord, articles: Iterable[Article], indexes: dict[str, Index]
) -> tuple[Event, tuple[Problem, ...]]:
    """Make one event; ``articles`` stand in the order in which its citations are to be shown."""
    problems: list[Problem] = []
    lists: dict[str, tuple[str, ...]] = {}
    for name in ("topics", "people", "places", "organisations"):
        lists[name], faults = indexes[name].resolve_all(getattr(record, name))
        problems.extend(faults)
    citations = tuple(
        one for article in articles for one in article.citations if one.event == record.id
    )
    evidence = tuple(Evidence(line=one.line, quote=one.quote) for one in citations)
    reasons = tuple(one.says for one in citations if one.says)
    dated = dating.derive(record.date, evidence, reasons)
    if citations and dated.basis is Basis.INFERRED and not reasons:
        problems.append(warning("event-unreasoned", record.place, record.id))
    event = Event(id=record.id, title=record.title, dating=dated, citations=citations, **lists)
    return event, tuple(problems)
