"""A curator's text → its plain paragraphs, rendered, and what stands between them.

Most bodies are words without any sign of Markdown; Python-Markdown takes five seconds for a
mebibyte of them. A paragraph that it would only wrap in ``<p>`` is wrapped here, in linear time and
in the very bytes that it and the sanitiser would give (a test compares the two), so that the load
of a text is that of its markup alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = re.compile(r"(?:\n[ \t]*)+\n")
_LINE = r"(?![\s\x1c-\x1f#+=:|~-]|\d+\.)[^\\`*_\[\]<>&\x00-\x1f\x7f-\x9f]+(?:(?<!  )|(?=\Z))"
_PLAIN = re.compile(rf"{_LINE}(?:\n{_LINE})*")
"""Lines without a sign that could mean something, at their beginning or within."""
_DEFINES = re.compile(r" {0,3}: ")
"""A block that makes the paragraph before it a term."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A plain paragraph, or all that stands between two of them; ``start`` is where in the text."""

    start: int
    text: str
    plain: bool


def split_text(text: str) -> Iterator[Piece]:
    """Split a text so that each piece can be rendered without the others, save for addresses."""
    marked: tuple[int, int] | None = None
    held: tuple[int, int] | None = None
    for start, end in _blocks(text):
        if held:
            if _DEFINES.match(text, start):
                marked = (marked or held)[0], held[1]
            else:
                yield from _cut(text, marked, plain=False)
                yield from _cut(text, held, plain=True)
                marked = None
        held = None
        if _PLAIN.fullmatch(text, start, end):
            held = start, end
        else:
            marked = (marked[0] if marked else start), end
    yield from _cut(text, marked, plain=False)
    yield from _cut(text, held, plain=True)


def plain_html(paragraph: str) -> str:
    """Render a plain paragraph."""
    shown = paragraph.replace("\N{NO-BREAK SPACE}", "&nbsp;")
    return f"<p>{shown}</p>"


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Find what stands between blank lines."""
    start = 0
    for blank in _BLANK.finditer(text):
        if blank.start() > start:
            yield start, blank.start()
        start = blank.end()
    end = len(text.rstrip("\n"))
    if end > start:
        yield start, end


def _cut(text: str, span: tuple[int, int] | None, *, plain: bool) -> Iterator[Piece]:
    if span:
        yield Piece(span[0], text[span[0] : span[1]], plain)
