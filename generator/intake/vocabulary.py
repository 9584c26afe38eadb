"""The vocabulary files → records: topics, people, places, organisations, sources, events."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.intake.dates import read_date
from generator.intake.fields import Fields
from generator.intake.frontmatter import read_yaml
from generator.intake.ids import id_fault, read_was
from generator.intake.limits import FAULTS, ITEMS, RECORDS
from generator.intake.nodes import Mapping, Scalar, Unreadable
from generator.model.authority import Authority, Kind, Source, SourceKind, Topic
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import PurePosixPath

    from generator.intake.ids import Was
    from generator.model.dates import EdtfDate

TOPIC_KEYS = ("name", "about", "order", "in", "variants", "was")
SOURCE_KEYS = ("name", "variants", "kind", "about", "homepage", "was")
AUTHORITY_KEYS = ("name", "variants", "short", "not", "role", "country", "kind", "in", "latin",
                  "same_as", "was")  # fmt: skip
EVENT_KEYS = ("date", "title", "topics", "people", "places", "organisations")


VOCABULARY_OF = {
    Kind.PERSON: "people",
    Kind.PLACE: "places",
    Kind.ORGANISATION: "organisations",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record with the places of its id and of the words that point elsewhere."""

    vocabulary: str
    """Name of its file without the extension."""
    record: Topic | Source | Authority
    place: Place
    references: tuple[tuple[str, Scalar], ...] = ()
    """(vocabulary, word) for each reference to another record."""
    was: tuple[Was, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """One event as written."""

    id: str
    place: Place
    title: str
    date: EdtfDate | None
    topics: tuple[Scalar, ...]
    people: tuple[Scalar, ...]
    places: tuple[Scalar, ...]
    organisations: tuple[Scalar, ...]


_Entries = tuple[tuple[Entry, ...], tuple[Problem, ...]]


def read_topics(text: str, path: PurePosixPath) -> _Entries:
    """Read topics.yaml."""
    return _read(text, path, TOPIC_KEYS, _topic)


def read_sources(text: str, path: PurePosixPath) -> _Entries:
    """Read sources.yaml."""
    return _read(text, path, SOURCE_KEYS, _source)


def read_authorities(text: str, path: PurePosixPath, kind: Kind) -> _Entries:
    """Read people.yaml, places.yaml or organisations.yaml."""
    return _read(text, path, AUTHORITY_KEYS, lambda key, fields: _authority(key, fields, kind))


def read_events(
    text: str, path: PurePosixPath
) -> tuple[tuple[EventRecord, ...], tuple[Problem, ...]]:
    """Read events.yaml."""
    problems: list[Problem] = []
    records: list[EventRecord] = []
    for key, fields in _records(text, path, EVENT_KEYS, problems):
        title, written = fields.required("title"), fields.node("date")
        date: EdtfDate | None = None
        if written is None:
            fields.problems.append(problem("key-missing", key.place, fields.named("date")))
        else:
            date, faults = read_date(written)
            fields.problems.extend(faults)
        record = EventRecord(
            id=key.text, place=key.place, title=title.text.strip() if title else "", date=date,
            topics=fields.texts("topics"), people=fields.texts("people"),
            places=fields.texts("places"), organisations=fields.texts("organisations"),
        )  # fmt: skip
        problems.extend(fields.problems)
        records.append(record)
    return tuple(records), tuple(problems)


def _read(
    text: str, path: PurePosixPath, keys: tuple[str, ...], make: Callable[[Scalar, Fields], Entry]
) -> _Entries:
    problems: list[Problem] = []
    entries: list[Entry] = []
    former = 0
    for key, fields in _records(text, path, keys, problems):
        entries.append(make(key, fields))
        problems.extend(fields.problems)
        former += len(entries[-1].was)
        if former > ITEMS:
            problems.append(problem("list-too-long", key.place, fields.named("was"), limit=ITEMS))
            break
    return tuple(entries), tuple(problems)


def _records(
    text: str, path: PurePosixPath, keys: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[Scalar, Fields]]:
    mapping, faults = read_yaml(text, path, keys=RECORDS)
    problems.extend(faults)
    for key, value in mapping.entries if mapping else ():
        if len(problems) >= FAULTS:
            problems.append(problem("problems-many", key.place, count=FAULTS))
            return
        fault = id_fault(key.text, key.place)
        problems.extend([fault] if fault else [])
        if isinstance(value, Mapping):
            yield key, Fields(value, keys)
        elif not isinstance(value, Unreadable):
            problems.append(problem("value-not-keys", value.place, key.text))


def _name(key: Scalar, fields: Fields) -> str:
    name = fields.plain("name")
    if not name:
        fields.problems.append(problem("key-missing", key.place, fields.named("name")))
    return name or key.text


def _topic(key: Scalar, fields: Fields) -> Entry:
    parent = fields.text("in")
    topic = Topic(
        id=key.text, name=_name(key, fields), about=fields.plain("about"),
        order=fields.number("order"), parent=parent.text if parent else "",
        variants=fields.plain_texts("variants"),
    )  # fmt: skip
    references = (("topics", parent),) if parent else ()
    was = read_was(fields, "topics", key.text)
    return Entry(vocabulary="topics", record=topic, place=key.place, references=references, was=was)


def _source(key: Scalar, fields: Fields) -> Entry:
    if key.text == "unknown":
        fields.problems.append(problem("source-built-in", key.place, key.text))
    kind = fields.word("kind", ("", *(kind.value for kind in SourceKind)))
    source = Source(
        id=key.text, name=_name(key, fields), variants=fields.plain_texts("variants"),
        kind=SourceKind(kind) if kind else None, about=fields.plain("about"),
        homepage=fields.address("homepage"),
    )  # fmt: skip
    was = read_was(fields, "sources", key.text)
    return Entry(vocabulary="sources", record=source, place=key.place, was=was)


def _authority(key: Scalar, fields: Fields, kind: Kind) -> Entry:
    parent, country = fields.text("in"), fields.text("country")
    authority = Authority(
        id=key.text, kind=kind, name=_name(key, fields),
        variants=fields.plain_texts("variants"), short=fields.plain_texts("short"),
        not_forms=fields.plain_texts("not"), roles=fields.plain_texts("role"),
        country=country.text if country else "", parent=parent.text if parent else "",
        type=fields.plain("kind"), latin=fields.plain("latin"),
        same_as=fields.addresses("same_as"),
    )  # fmt: skip
    references = tuple(("places", word) for word in (parent, country) if word)
    vocabulary = VOCABULARY_OF[kind]
    return Entry(
        vocabulary=vocabulary, record=authority, place=key.place, references=references,
        was=read_was(fields, vocabulary, key.text),
    )  # fmt: skip
