"""A folder of captures, each with its label beside it → labelled captures, and folded texts."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = (".txt", ".html")
_LEVELLED = str.maketrans("أإآٱىة", "اااايه", "«»\"“”'‘’()[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What a reader of the capture alone would say about it; ``why`` is one Arabic sentence."""

    capture: Path
    level: str
    title: str | None
    published: str | None
    source: str | None
    author: str | None
    keywords: tuple[str, ...]
    roles: dict[str, list[list[int]]] | None
    text_lines: tuple[int, ...] | None
    paragraphs: tuple[str, ...]
    why: str
    accept: dict[str, list[str]]
    """Other answers that are as good: {"source": […], "author": […]}."""

    @property
    def name(self) -> str:
        """File name of the capture."""
        return self.capture.name


def read_labels(folder: Path) -> tuple[Label, ...]:
    """Read every label of ``folder`` in order of names; a capture without one is a KeyError."""
    captures = sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)
    unlabelled = [path.name for path in captures if not path.with_suffix(".json").exists()]
    if unlabelled:
        raise KeyError(", ".join(unlabelled))
    return tuple(_read_label(path) for path in captures)


def _read_label(capture: Path) -> Label:
    record = json.loads(capture.with_suffix(".json").read_text(encoding="utf-8"))
    lines = record["text_lines"]
    return Label(
        capture=capture,
        level=record["level"],
        title=record["title"],
        published=record["published"],
        source=record["source"],
        author=record["author"],
        keywords=tuple(record["keywords"]),
        roles=record["roles"] or None,
        text_lines=None if lines is None else tuple(lines),
        paragraphs=tuple(record["paragraphs"]),
        why=record["why"],
        accept=record.get("accept", {}),
    )


def read_lines(capture: Path) -> tuple[str, ...]:
    """Read a text capture as an editor numbers its lines: UTF-8, else windows-1256."""
    content = capture.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1256")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return tuple(line.removesuffix("\r") for line in lines)


def fold(text: str) -> str:
    """Level what no reader sees: NFC, spaces, invisible characters."""
    seen = (
        char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf"
    )
    return " ".join("".join(seen).split())


def fold_name(text: str) -> str:
    """Level what does not make another name either: hamza, ة and ى, quotes, brackets, end stop."""
    bare = " ".join(fold(text).translate(_LEVELLED).split())
    return bare.casefold().rstrip(".:،, ")
