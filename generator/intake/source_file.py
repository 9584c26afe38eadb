"""A file of the project as bytes, and the one way to read it as text."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.intake.characters import clean, name, no_text
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from pathlib import PurePosixPath

BOM = "\ufeff"
_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
"""In this order: the mark of UTF-32 begins with that of UTF-16."""
_OLD = "windows-1256"
"""The encoding that most old Arabic files have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file: its path in the project and its bytes."""

    path: PurePosixPath
    content: bytes


def decode(file: SourceFile) -> tuple[str, tuple[Problem, ...]]:
    """Read what a curator wrote: UTF-8, a byte order mark dropped, composed (NFC).

    Characters that are no text are reported and stand as spaces, so that the rest can be checked in
    the same run. A file that is not UTF-8 gives no text.
    """
    text, problems = _utf8(file)
    text, faults = clean(text, file.path)
    return unicodedata.normalize("NFC", text), (*problems, *faults)


def decode_capture(file: SourceFile) -> tuple[str, tuple[Problem, ...]]:
    """Read a seed, letter by letter as it is; the text is empty when there is a problem."""
    text, problems = _utf8(file)
    found = no_text(text)
    if found:
        place = _place_after(file.path, text[: found.start()])
        return "", (problem("seed-control-character", place, name(found[0])),)
    return text, problems


def _utf8(file: SourceFile) -> tuple[str, tuple[Problem, ...]]:
    try:
        return file.content.decode("utf-8").removeprefix(BOM), ()
    except UnicodeDecodeError as error:
        before = file.content[: error.start].decode("utf-8", "replace").removeprefix(BOM)
        place = _place_after(file.path, before)
        bad = file.content[error.start : error.start + 4].hex(" ")
        encoding = _encoding(file.content)
        return "", (problem("file-not-utf8", place, bad, encoding=encoding),)


def _encoding(content: bytes) -> str:
    """Name what a file that is not UTF-8 is likely to be."""
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return encoding
    return "UTF-16" if content.count(0) > len(content) // 4 else _OLD


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split as an editor numbers lines: at \n (a \r before it dropped), never at U+2028."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return tuple(line.removesuffix("\r") for line in lines)


def _place_after(path: PurePosixPath, before: str) -> Place:
    line = before.count("\n") + 1
    return Place(path=path, line=line, column=len(before) - before.rfind("\n"))
