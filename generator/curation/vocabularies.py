"""All vocabularies together: one index for each, with their own references checked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.curation.references import Forms, Index
from generator.model.authority import UNKNOWN_SOURCE, Authority, Source, Topic
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.records import Records
    from generator.intake.vocabulary import Entry

DEEPEST = 50
"""How many others one record may lie within, one in another."""
RING = -1
UNKNOWN_FORMS = ("غير معروف", "مصدر غير معروف", "مجهول", "مصدر مجهول")
"""Names of the built-in source for a publisher that is honestly not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabularies:
    """Every controlled name, and the way from a word to it."""

    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    authorities: tuple[Authority, ...]
    indexes: dict[str, Index]
    """By vocabulary: topics, sources, people, places, organisations."""


def gather(records: Records) -> tuple[Vocabularies, tuple[Problem, ...]]:
    """Index the vocabularies and resolve what points from one record to another."""
    entries = records.vocabulary
    indexes = {
        name: Index(
            name,
            (_forms(entry.record) for entry in entries if entry.vocabulary == name),
            whole=records.is_whole(name),
        )
        for name in ("topics", "sources", "people", "places", "organisations")
    }
    problems: list[Problem] = [*_ids_used_twice(entries)]
    resolved: list[Topic | Source | Authority] = []
    for entry in entries:
        record, faults = _resolve(entry, indexes)
        problems.extend(faults)
        resolved.append(record)
    topics = tuple(one for one in resolved if isinstance(one, Topic))
    problems.extend(_rings(entries, resolved))
    vocabularies = Vocabularies(
        topics=tuple(sorted(topics, key=lambda one: (one.order or 10**6, one.id))),
        sources=(*(one for one in resolved if isinstance(one, Source)), UNKNOWN_SOURCE),
        authorities=tuple(one for one in resolved if isinstance(one, Authority)),
        indexes={
            **indexes,
            "sources": _with_unknown(entries, whole=records.is_whole("sources")),
        },
    )
    return vocabularies, tuple(problems)


def _with_unknown(entries: Iterable[Entry], *, whole: bool) -> Index:
    forms = [_forms(entry.record) for entry in entries if entry.vocabulary == "sources"]
    return Index("sources", [*forms, Forms(id=UNKNOWN_SOURCE.id, names=UNKNOWN_FORMS)], whole=whole)


def _forms(record: Topic | Source | Authority) -> Forms:
    short = record.short if isinstance(record, Authority) else ()
    return Forms(id=record.id, names=(record.name, *record.variants, *short))


def _resolve(
    entry: Entry, indexes: dict[str, Index]
) -> tuple[Topic | Source | Authority, tuple[Problem, ...]]:
    problems: list[Problem] = []
    ids: dict[str, str] = {}
    for vocabulary, word in entry.references:
        id_, faults = indexes[vocabulary].resolve(word)
        problems.extend(faults)
        ids[word.text] = id_ or ""
    record = entry.record
    if isinstance(record, Authority):
        parent, country = ids.get(record.parent, ""), ids.get(record.country, "")
        return replace(record, parent=parent, country=country), tuple(problems)
    if isinstance(record, Topic):
        return replace(record, parent=ids.get(record.parent, "")), tuple(problems)
    return record, tuple(problems)


def _ids_used_twice(entries: Iterable[Entry]) -> Iterable[Problem]:
    """One address, one thing: ids must differ within a vocabulary, whatever their case."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.vocabulary, entry.record.id.casefold())
        if key in seen:
            yield problem("id-twice", entry.place, entry.record.id, other=seen[key].place)
        seen.setdefault(key, entry)


def _rings(
    entries: Iterable[Entry], records: Iterable[Topic | Source | Authority]
) -> Iterable[Problem]:
    """Find records that lie within themselves («in» leading round in a ring), or too deep."""
    parents: dict[tuple[type, str], str] = {}
    for one in records:
        if not isinstance(one, Source):
            parents[type(one), one.id] = one.parent
    depths = _depths(parents)
    for entry in entries:
        depth = depths.get((type(entry.record), entry.record.id), 0)
        if depth == RING:
            yield problem("parent-ring", entry.place, entry.record.id)
        elif depth == DEEPEST + 1:
            yield problem("parent-deep", entry.place, entry.record.id, limit=DEEPEST)


def _depths(parents: dict[tuple[type, str], str]) -> dict[tuple[type, str], int]:
    """Count what each record lies within, each asked once; RING for the members of a ring."""
    depths: dict[tuple[type, str], int] = {}
    for start in parents:
        chain: list[tuple[type, str]] = []
        here, seen = start, set[tuple[type, str]]()
        while here not in depths and parents.get(here) and here not in seen:
            chain.append(here)
            seen.add(here)
            here = (here[0], parents[here])
        if here in seen:
            ring = chain.index(here)
            depths.update(dict.fromkeys(chain[ring:], RING))
            chain = chain[:ring]
        depth = max(depths.get(here, 0), 0)
        for one in reversed(chain):
            depth += 1
            depths[one] = depth
    return depths
