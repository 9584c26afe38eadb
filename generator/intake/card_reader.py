"""One file under content/articles → a card record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.intake import aliases
from generator.intake.capture import read_roles
from generator.intake.card import (
    CardRecord,
    DateRecord,
    EditRecord,
    IndexRecord,
    QuoteRecord,
    SeedRecord,
    StandingRecord,
)
from generator.intake.dates import read_date
from generator.intake.fields import Fields
from generator.intake.frontmatter import split_front_matter
from generator.intake.ids import id_fault, read_was
from generator.intake.markup import render_body
from generator.intake.nodes import Mapping, Scalar, Sequence, is_empty
from generator.intake.yaml_traps import visible
from generator.model.article import Publish, Status
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from generator.model.dates import EdtfDate


KEYS = (
    "title",
    "published",
    "published_evidence",
    "source",
    "via",
    "author",
    "url",
    "seed",
    "sha256",
    "original",
    "original_sha256",
    "lines",
    "edits",
    "topics",
    "people",
    "places",
    "organisations",
    "events",
    "publish",
    "excerpt_lines",
    "status",
    "why",
    "was",
    "supersedes",
    "same_text",
)
EVIDENCE_KEYS = ("line", "quote")
EDIT_KEYS = ("line", "from", "to", "why")
EVENT_KEYS = ("event", "line", "quote", "says")
_OF_A_SEED = ("sha256", "original", "original_sha256", "lines", "edits")


def read_card(text: str, path: PurePosixPath) -> tuple[CardRecord | None, tuple[Problem, ...]]:
    """Read one card; None when nothing can be read of it.

    What is missing or unreadable is reported here and stands empty in the record, so that the
    rest of the card is still verified in the same run.
    """
    front = split_front_matter(text, path)
    if front.head is None:
        return None, front.problems or (problem("key-missing", Place(path=path), "title"),)
    fields = Fields(front.head, KEYS, complete=not front.problems)
    nothing = Scalar(text="", place=fields.place)
    html, faults = render_body(front.body, path, front.body_line)
    record = CardRecord(
        id=_read_id(fields, path),
        place=fields.place,
        title=fields.required("title") or nothing,
        source=fields.required("source") or nothing,
        dating=_read_dating(fields),
        via=fields.text("via"),
        author=fields.plain("author"),
        url=fields.address("url"),
        seed=_read_seed(fields),
        index=_read_index(fields),
        standing=_read_standing(fields),
        body=front.body,
        html=html,
        supersedes=fields.text("supersedes"),
        was=read_was(fields, "articles", path.stem),
    )
    problems = (*front.problems, *fields.problems, *faults)
    lost = record.seed is None and not (fields.is_absent("seed") and fields.is_absent("lines"))
    return replace(record, lost=lost), problems


def _read_id(fields: Fields, path: PurePosixPath) -> str:
    fault = id_fault(path.stem, Place(path=path), path.name)
    fields.problems.extend([fault] if fault else [])
    return path.stem


def _read_dating(fields: Fields) -> DateRecord:
    evidence: list[QuoteRecord] = []
    reasons: list[str] = []
    node = fields.node("published_evidence")
    for item in node.items if isinstance(node, Sequence) else (node,) if node else ():
        if isinstance(item, Scalar):
            reasons.extend([item.text.strip()] if not is_empty(item) and visible(item.text) else [])
        elif isinstance(item, Mapping) and not _is_quote(item):
            key = item.entries[0][0].text if item.entries else ""
            fields.problems.append(problem("yaml-colon", item.place, key))
        elif isinstance(item, Mapping):
            one = _read_quote(fields, item, EVIDENCE_KEYS)
            evidence.extend([one] if one else [])
        elif isinstance(item, Sequence):
            fields.problems.append(
                problem("value-not-text", item.place, fields.named("published_evidence"))
            )
    published = fields.node("published")
    date: EdtfDate | None = None
    if published is None:
        fields.missing("published")
    else:
        date, faults = read_date(published)
        fields.problems.extend(faults)
    place = published.place if published else fields.place
    return DateRecord(place=place, date=date, evidence=tuple(evidence), reasons=tuple(reasons))


def _is_quote(item: Mapping) -> bool:
    return any(aliases.KEYS.meant(key.text, EVIDENCE_KEYS) for key, _ in item.entries)


def _read_quote(fields: Fields, item: Mapping, keys: tuple[str, ...]) -> QuoteRecord | None:
    inner = Fields(item, keys)
    quote, line = inner.required("quote"), inner.number("line")
    event = inner.required("event") if "event" in keys else None
    says = inner.plain("says") if "says" in keys else ""
    if fields.node("seed") and inner.node("line") is None:
        inner.missing("line")
    fields.problems.extend(inner.problems)
    if inner.problems or not quote or ("event" in keys and not event):
        return None
    return QuoteRecord(line=line, quote=quote, event=event, says=says)


def _read_seed(fields: Fields) -> SeedRecord | None:
    name, sha256, lines = fields.text("seed"), fields.text("sha256"), fields.node("lines")
    original, original_sha256 = fields.text("original"), fields.text("original_sha256")
    edits = tuple(_read_edits(fields))
    if name is None:
        orphans = [fields.named(key) for key in _OF_A_SEED if fields.node(key)]
        fields.problems.extend(problem("seed-missing", fields.place, key) for key in orphans)
        return None
    if original is None:
        fields.without_effect("original_sha256", fields.named("original"))
    # Where the YAML is broken nobody can say that ``lines`` was left out.
    if lines is None and not (fields.complete and fields.is_absent("lines")):
        return None
    roles, faults = read_roles(lines) if lines else (None, ())
    fields.problems.extend(faults)
    if faults:
        return None
    return SeedRecord(
        name=name,
        sha256=sha256,
        lines_place=(lines or name).place,
        roles=roles,
        edits=edits,
        original=original,
        original_sha256=original_sha256,
    )


def _read_edits(fields: Fields) -> Iterator[EditRecord]:
    for item in fields.mappings("edits"):
        inner = Fields(item, EDIT_KEYS)
        line, before = inner.number("line"), inner.required("from")
        after, why = inner.required("to"), inner.required("why")
        if inner.node("line") is None:
            inner.missing("line")
        fields.problems.extend(inner.problems)
        if before and after and why and not inner.problems:
            yield EditRecord(line=line, before=before, after=after.text, why=why.text)


def _read_index(fields: Fields) -> IndexRecord:
    events = (_read_quote(fields, item, EVENT_KEYS) for item in fields.mappings("events"))
    return IndexRecord(
        topics=fields.texts("topics"),
        people=fields.texts("people"),
        places=fields.texts("places"),
        organisations=fields.texts("organisations"),
        events=tuple(event for event in events if event),
        same_text=fields.texts("same_text"),
    )


def _read_standing(fields: Fields) -> StandingRecord:
    status = fields.choice("status", Status, Status.NEEDS_REVIEW, Status.REVIEWED)
    publish = fields.choice("publish", Publish, Publish.FULL, Publish.FULL)
    why = fields.plain("why")
    if status is Status.WITHDRAWN and not why:
        fields.problems.append(problem("why-missing", fields.place))
    before = len(fields.problems)
    excerpt_lines = fields.number("excerpt_lines")
    if publish is Publish.EXCERPT and not excerpt_lines and len(fields.problems) == before:
        fields.missing("excerpt_lines")
    if publish is not Publish.EXCERPT and fields.node("excerpt_lines"):
        fields.without_effect("excerpt_lines", "publish: excerpt")
    if status is not Status.WITHDRAWN and why:
        fields.without_effect("why", "status: withdrawn")
    return StandingRecord(publish=publish, excerpt_lines=excerpt_lines, status=status, why=why)
