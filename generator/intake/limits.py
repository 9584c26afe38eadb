"""How much a file of content may hold: no dossier needs more, and a build stays quick.

The numbers are measured: at each of them a build ends within two seconds. docs/cards.md tells
them to curators.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from generator.intake.source_file import SourceFile

KIB = 1024
MIB = 1024 * KIB
FILE_BYTES = 256 * KIB
"""Of a card, a page or the settings."""
VOCABULARY_BYTES = 4 * MIB
"""Of a vocabulary or the events."""
TEXT_BYTES = 192 * KIB
TEXT_LINES = 4_000
"""Of a seed that is an article's text; an original may be larger."""
RECORDS = 12_000
"""Of a vocabulary or the events."""
KEYS = 100
"""Of anything else."""
ITEMS = 1_000
"""Of a list; also of all former ids of a vocabulary."""
NAMES = 500
"""Of a list of people, places, organisations or topics: each has a page to be made."""
FORMS = 200
"""Of a name's other forms."""
FORM_LETTERS = 200
"""Of a name's form, or of a word that refers to something."""
LINE_LETTERS = 1_000
"""Of a title, a name, a quotation and whatever else is one line."""
PROSE_LETTERS = 10_000
"""Of reasons and descriptions."""
FAULTS = 200
"""Of one file; what comes after them is read when they are mended."""

_FORMS = frozenset({"variants", "short", "not", "topics", "people", "places", "organisations",
                    "same_text", "was", "in", "country", "event", "source", "via"})  # fmt: skip
_PROSE = frozenset({"about", "description", "says", "why", "published_evidence"})


def items(key: str) -> int:
    """How many items a list under ``key`` may have."""
    if key in {"variants", "short", "not"}:
        return FORMS
    return NAMES if key in {"people", "places", "organisations", "topics"} else ITEMS


def letters(key: str) -> int:
    """How long a text under ``key`` may be."""
    if key in _FORMS:
        return FORM_LETTERS
    return PROSE_LETTERS if key in _PROSE else LINE_LETTERS


def too_large(file: SourceFile, limit: int) -> tuple[Problem, ...]:
    """Refuse a file that is larger than ``limit`` bytes."""
    size = len(file.content)
    if size <= limit:
        return ()
    return (
        problem("file-too-large", Place(path=file.path), file.path.name, bytes=size,
                limit=shown_size(limit)),
    )  # fmt: skip


def shown_size(size: int) -> str:
    """Write a limit as people read it."""
    return f"{size // MIB} MiB" if size >= MIB else f"{size // KIB} KiB"
