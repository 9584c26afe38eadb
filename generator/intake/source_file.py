"""A file of the project as bytes, and the one way to read it as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from pathlib import PurePosixPath

BOM = "\ufeff"
# Controls that no editor shows; tab and line ends are judged where they matter.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file: its path in the project and its bytes."""

    path: PurePosixPath
    content: bytes


def decode(
    file: SourceFile, *, control_code: str = "file-control-character"
) -> tuple[str, tuple[Problem, ...]]:
    """Read UTF-8, a byte order mark dropped; the text is empty when there is a problem."""
    try:
        text = file.content.decode("utf-8").removeprefix(BOM)
    except UnicodeDecodeError as error:
        before = file.content[: error.start].decode("utf-8", "replace").removeprefix(BOM)
        place = _place_after(file.path, before)
        bad = file.content[error.start : error.start + 4].hex(" ")
        return "", (problem("file-not-utf8", place, bad),)
    found = CONTROL.search(text)
    if found:
        code_point = f"U+{ord(found[0]):04X}"
        place = _place_after(file.path, text[: found.start()])
        return "", (problem(control_code, place, code_point),)
    return text, ()


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split as an editor numbers lines: at \n (a \r before it dropped), never at U+2028."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return tuple(line.removesuffix("\r") for line in lines)


def _place_after(path: PurePosixPath, before: str) -> Place:
    line = before.count("\n") + 1
    return Place(path=path, line=line, column=len(before) - before.rfind("\n"))
