"""A card's seed and its line roles → the capture: bytes verified, every line with one role."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.intake.capture import RoleRange, cut_passages
from generator.intake.limits import TEXT_BYTES, TEXT_LINES, shown_size
from generator.intake.records import SEEDS
from generator.intake.source_file import decode_capture, split_lines
from generator.model.provenance import Capture
from generator.problems import Place, Problem, Severity, problem, warning
from generator.text.invisible import drop_invisible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.intake.card import SeedRecord
    from generator.intake.nodes import Scalar
    from generator.intake.source_file import SourceFile
    from generator.text.invisible import Dropped

_Problems = tuple[Problem, ...]


def cut_capture(
    record: SeedRecord, seeds: Mapping[str, SourceFile]
) -> tuple[Capture | None, _Problems]:
    """Verify a seed's hash and cut it into passages; None when there is no text to cut.

    A card without ``lines`` takes the roles that the reading proposes, and a warning says so.
    """
    file, problems = _verified(record.name, record.sha256, "sha256", seeds)
    original = ""
    if record.original:
        kept, faults = _verified(record.original, record.original_sha256, "original_sha256", seeds)
        problems += faults
        original = str(kept.path.relative_to(SEEDS)) if kept else ""
    if file is None:
        return None, problems
    faults = _too_large(file, record)
    if faults:
        return None, (*problems, *faults)
    text, faults = decode_capture(file)
    if faults:
        return None, (*problems, *faults)
    lines, dropped = drop_invisible(split_lines(text))
    roles, faults = _roles(record, lines)
    passages, gaps = cut_passages(lines, roles, record.lines_place)
    capture = Capture(
        seed=str(file.path.relative_to(SEEDS)),
        sha256=hashlib.sha256(file.content).hexdigest(),
        passages=passages,
        dropped=dropped,
        original=original,
        automatic=record.roles is None,
    )
    return capture, (*problems, *faults, *gaps, *_noted(file, dropped))


def _too_large(file: SourceFile, record: SeedRecord) -> _Problems:
    """Refuse as a text what is longer than any article; an original may be."""
    size, lines = len(file.content), file.content.count(b"\n")
    if size > TEXT_BYTES:
        said, limit = f"{size} bytes", shown_size(TEXT_BYTES)
    elif lines > TEXT_LINES:
        said, limit = f"{lines} lines", f"{TEXT_LINES} lines"
    else:
        return ()
    return (problem("seed-too-large", record.name.place, record.name.text, size=said, limit=limit),)


def _verified(
    name: Scalar, pinned: Scalar | None, key: str, seeds: Mapping[str, SourceFile]
) -> tuple[SourceFile | None, _Problems]:
    """Find a file below seeds/ and compare it with the hash that the card pins."""
    wanted = name.text.strip().removeprefix(f"{SEEDS}/")
    file = seeds.get(wanted)
    if file is None:
        known = ", ".join(sorted(seeds)) or "-"
        return None, (problem("seed-not-found", name.place, wanted, known=known),)
    sha256 = hashlib.sha256(file.content).hexdigest()
    if pinned is None:
        return file, (warning("seed-unpinned", name.place, name.text, sha256=sha256, key=key),)
    if pinned.text.strip().lower() != sha256:
        return file, (problem("seed-changed", pinned.place, pinned.text, sha256=sha256, key=key),)
    return file, ()


def _roles(record: SeedRecord, lines: tuple[str, ...]) -> tuple[tuple[RoleRange, ...], _Problems]:
    if record.roles is not None:
        return record.roles, ()
    # The rules of the reading take a third of a second to load; most builds need none of them.
    from generator.reading.capture import raw_lines  # noqa: PLC0415
    from generator.reading.roles import read_sheet  # noqa: PLC0415

    found = read_sheet(raw_lines(lines)).verdicts.values()
    ranges = tuple(
        RoleRange(role=one.role, lines=(one.line, one.line), place=record.lines_place)
        for one in found
    )
    return ranges, (warning("roles-unreviewed", record.lines_place, record.name.text),)


def _noted(file: SourceFile, dropped: Dropped) -> Iterator[Problem]:
    if dropped:
        found = ", ".join(f"{name} × {count}" for name, count in dropped)
        place = Place(path=file.path)
        yield problem("seed-invisible", place, severity=Severity.NOTE, characters=found)
