"""A line's pieces with their zones → the labels of several kinds that stand in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.provenance import Role

if TYPE_CHECKING:
    from collections.abc import Collection

LABELS = {
    Role.DATELINE,
    Role.AUTHOR,
    Role.CREDIT,
    Role.KEYWORDS,
    Role.SOCIAL,
    Role.FURNITURE,
    Role.COMMENTS,
}
SIGN = " | "
"""What is put between labels that only a style sheet sets apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a line, and where they stand."""

    text: str
    zone: Role | None
    linked: bool
    time: str
    place: int = 0
    """Order of the last element that begins before it."""


def split_labels(pieces: list[Piece]) -> list[tuple[Role | None, list[Piece]]]:
    """Split a line where labels of several kinds stand in it; running text is never split."""
    zones = list(dict.fromkeys(piece.zone for piece in pieces if piece.text.strip()))
    if len(zones) < 2:
        return [(zones[0] if zones else None, pieces)]
    plain = sum(len(piece.text.strip()) for piece in pieces if piece.zone is None)
    plain += 41 * "".join(piece.text for piece in pieces).rstrip().endswith((".", "؟", "!"))
    labels = [zone for zone in zones if zone in LABELS]
    if not labels or plain > 40 or (None not in zones and len(labels) < len(zones)):
        return [(None if None in zones else zones[0], pieces)]
    return [group for run in _between_signs(pieces) for group in _group(run, labels)]


def _between_signs(pieces: list[Piece]) -> list[list[Piece]]:
    """Cut a line where a sign was put: what stands between two is a label of its own."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == SIGN:
            runs.append([])
        else:
            runs[-1].append(piece)
    return runs


def _group(
    pieces: list[Piece], labels: Collection[Role | None]
) -> list[tuple[Role | None, list[Piece]]]:
    """Group pieces by the label they belong to; words without one go with the next."""
    groups: list[tuple[Role | None, list[Piece]]] = []
    waiting: list[Piece] = []
    for piece in pieces:
        waiting.append(piece)
        if piece.zone not in labels:
            continue
        if groups and groups[-1][0] is piece.zone:
            groups[-1][1].extend(waiting)
        else:
            groups.append((piece.zone, waiting))
        waiting = []
    if not groups:
        return [(None, waiting)]
    groups[-1][1].extend(waiting)
    return groups
