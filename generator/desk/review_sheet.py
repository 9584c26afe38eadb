"""A card's text → as much of it as can be read, also where the check refuses it.

One wrong word under ``lines`` hides a card from the build; a reviewer needs the rest of it then.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.review_views import QuestionView
from generator.desk.survey import Survey, card_path
from generator.intake.aliases import KEYS as SPELLINGS
from generator.intake.capture import read_roles
from generator.intake.card_reader import KEYS, read_card
from generator.intake.fields import Fields
from generator.intake.frontmatter import FENCE, split_front_matter
from generator.intake.records import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from generator.intake.capture import RoleRange
    from generator.intake.card import CardRecord
    from generator.intake.frontmatter import FrontMatter

_ENTRY = re.compile(r"([^\s#\-:][^:]*):(?:\s+(.*))?$")
"""A key at the top of a card, with what stands behind it."""
_QUESTION = re.compile(r"\s*#\s*[؟?]\s*(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCard:
    """A card on the desk; ``record`` None when nothing of it can be read."""

    id: str
    path: PurePosixPath
    record: CardRecord | None
    title: str
    seed: str
    """Name below seeds/, or empty."""
    roles: tuple[RoleRange, ...] | None
    """None where the card has no ``lines``; those that can be read where some cannot."""
    questions: tuple[QuestionView, ...]
    """What the card itself still asks."""


def open_card(found: Survey, id_: str) -> OpenCard | None:
    """Open a card; None when there is no such file."""
    path = card_path(id_)
    content = found.content(path)
    if content is None:
        return None
    text = content.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
    front = split_front_matter(text, path)
    record = found.card(id_) or read_card(_without_lines(text), path)[0]
    record = None if record and record.lost else record
    values = dict(_entries(text))
    seed = record.seed.name.text if record and record.seed else values.get("seed", "")
    return OpenCard(
        id=id_,
        path=path,
        record=record,
        title=record.title.text if record else values.get("title", ""),
        seed=seed.strip().strip("\"'").removeprefix(f"{SEEDS}/"),
        roles=_roles(front, values),
        questions=tuple(questions_in(text)),
    )


def questions_in(text: str) -> Iterator[QuestionView]:
    """Find the questions that an import left in a card («# ؟ …»), each about the next key."""
    waiting: list[tuple[int, str]] = []
    for number, line in enumerate(_head(text), 1):
        asked, entry = _QUESTION.match(line), _ENTRY.match(line)
        if asked:
            waiting.append((number, asked[1].strip()))
        elif entry:
            about = SPELLINGS.meant(entry[1].strip(), KEYS)
            for at, sentence in waiting:
                yield QuestionView(about=about, sentence=sentence, line=at)
            waiting.clear()
    for at, sentence in waiting:
        yield QuestionView(about="", sentence=sentence, line=at)


def _roles(front: FrontMatter, values: dict[str, str]) -> tuple[RoleRange, ...] | None:
    if front.head is None:
        return () if "lines" in values else None
    fields = Fields(front.head, KEYS, complete=not front.problems)
    node = fields.node("lines")
    if node is None:
        return None if fields.complete and fields.is_absent("lines") else ()
    return read_roles(node)[0]


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Pick the keys at the top of a card without reading any YAML."""
    for line in _head(text):
        entry = _ENTRY.match(line)
        if entry:
            yield SPELLINGS.meant(entry[1].strip(), KEYS), (entry[2] or "").strip()


def _head(text: str) -> list[str]:
    """Lines up to the end of the front matter, the fence among them."""
    lines = text.split("\n")
    close = next((at for at, one in enumerate(lines) if at and one.rstrip() == FENCE), len(lines))
    return lines[:close]


def _without_lines(text: str) -> str:
    """Leave out what stands under ``lines``; the number of every line stays."""
    kept: list[str] = []
    inside = False
    for line in text.split("\n"):
        entry = _ENTRY.match(line)
        if entry or line.rstrip() == FENCE:
            inside = bool(entry) and SPELLINGS.meant(entry[1].strip(), KEYS) == "lines"  # type: ignore[index]
        kept.append("" if inside else line)
    return "\n".join(kept)
