"""What an import did → lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.desk.draft import QUESTION
from generator.desk.proposals import role_ranges
from generator.desk.survey import card_path
from generator.intake.line_ranges import write_ranges
from generator.intake.records import SEEDS
from generator.model.provenance import PUBLISHED
from generator.wording.imports import tell
from generator.workspace import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from generator.desk.draft import Draft
    from generator.desk.inbox import Found
    from generator.desk.refreshing import Difference

_KEPT = frozenset(role.value for role in PUBLISHED)


def fault(found: Found) -> str:
    """Say why a file was left out."""
    return tell(found.fault or "not-text", name=found.shown, limit=MAX_BYTES >> 20)


def skipped(found: Found) -> str:
    """Say that a file of a folder was passed over."""
    return tell("skipped", name=found.shown)


def nothing(paths: Iterable[str]) -> str:
    """Say that there was nothing to import."""
    return tell("nothing", paths=", ".join(paths))


def known(name: str, seed: str, card: str) -> str:
    """Say that these bytes were imported before."""
    used = tell("known-card", card=card_path(card)) if card else ""
    return tell("known", name=name, seed=seed, card=used)


def without_card(name: str) -> str:
    """Say that there is nothing to compare with."""
    return tell("no-card", name=name)


def faulty(card: str) -> str:
    """Say that a card cannot be compared."""
    return tell("faulty-card", card=card_path(card))


def refreshed(card: str, found: tuple[Difference, ...]) -> str:
    """Say how a card differs from what an import would write today."""
    if not found:
        return tell("same", name=card)
    lines = [tell("differs", key=one.key, card=one.card, found=one.found) for one in found]
    return "\n".join([card, *(f"  {line}" for line in lines)])


def imported(draft: Draft, text: str, project: Path, *, dry: bool) -> str:
    """Say what was kept, what is proposed and what is asked; a dry run shows the card."""
    lines = [*_kept(draft, dry=dry), "", *_proposed(draft), ""]
    id_ = draft.id
    asked = sum(line.lstrip().startswith(f"# {QUESTION}") for line in text.split("\n"))
    if dry:
        return "\n".join([*lines, tell("would", path=card_path(id_)), "", text])
    lines += [tell("draft", path=card_path(id_)), tell("review", id=id_, project=_option(project))]
    return "\n".join([*lines, *([tell("questions", count=asked)] if asked else [])])


def _option(project: Path) -> str:
    return "" if project == project.__class__() else f" --project {project}"


def _kept(draft: Draft, *, dry: bool) -> Iterator[str]:
    capture = draft.capture
    count, size = len(capture.lines), len(capture.content)
    yield tell("read", name=capture.name, lines=count, bytes=size, encoding=capture.encoding)
    path = SEEDS / (draft.original or draft.seed)
    yield tell("would-keep" if dry else "kept", path=path, sha256=f"{capture.sha256[:16]}…")
    if draft.original:
        yield tell(
            "would-write-once" if dry else "written-once", path=SEEDS / draft.seed, name=path.name
        )


def _proposed(draft: Draft) -> Iterator[str]:
    reading = draft.reading
    title, dating, source = reading.title, reading.dating, reading.source
    yield tell("title", line=title.line, value=title.value) if title else tell("title-none")
    if dating.date:
        evidence = "; ".join(f"{one.line}: {one.quote}" for one in dating.evidence)
        yield tell("published", value=dating.date, evidence=evidence)
    else:
        yield tell("published-none", count=len(dating.candidates))
    yield tell("source", value=source.value, line=source.line) if source else tell("source-none")
    ranges = role_ranges(reading)
    kept = [_shown(ranges[role], role) for role in ranges if role in _KEPT]
    dropped = [_shown(ranges[role], role) for role in ranges if role not in _KEPT]
    yield tell("keep", ranges=" · ".join(kept) or "-")
    yield tell("drop", ranges=" · ".join(dropped) or "-")
    for one in draft.alike:
        yield tell("alike", sentences=one.sentences, words=one.shingles, other=one.article)


def _shown(ranges: list[list[int]], role: str) -> str:
    numbers = write_ranges(ranges)
    return f"{numbers} {role}"
