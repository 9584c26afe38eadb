"""The ways in which YAML says something else than its writer meant; each was met in practice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.intake.nodes import Node, Scalar, is_empty
from generator.problems import Place, Problem, problem
from generator.text.folding import INVISIBLE

if TYPE_CHECKING:
    from pathlib import PurePosixPath

_ENTRY = re.compile(r"^\s*(?:-\s+)*(?P<key>[^\s:#{}\[\]\"'][^:]*?):\s+(?P<value>\S.*)$")
_PAIR = re.compile(r"[^:]*:\s+\S")
_SILENT_COMMENT = re.compile(r"\s*,?\s*#+[^\s#]")
_OPENING = {"“": "”", "”": "”", "„": "“", "«": "»", "‘": "’"}
_ANY_SPACE = re.compile("[\t\u00a0\u202f\u2007]")
_NO_BREAK = re.compile(
    "^[ ]*(?P<indent>[\u00a0\u202f\u2007]+)"
    # What was taken is not given back: a line of dashes is read once. «--» is a key like any other.
    "|^(?:[^\\s:#]++|[ -]++(?:[a-z0-9_][a-z0-9_-]*+|(?<=[ -]-))):(?P<colon>[\u00a0\u202f\u2007])"
)


def gate(text: str, path: PurePosixPath, first_line: int) -> tuple[Problem, ...]:
    """Find, line by line, spaces that are none: tabs in the indent, no-break spaces."""
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), first_line):
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indent:
            place = Place(path=path, line=number, column=indent.index("\t") + 1)
            problems.append(problem("yaml-tab", place, line.strip()))
        found = _NO_BREAK.search(line)
        if found:
            column = max(found.start("indent"), found.start("colon")) + 1
            place = Place(path=path, line=number, column=column)
            problems.append(problem("yaml-space", place, line.strip()))
    return tuple(problems)


def with_spaces(text: str) -> str:
    """Put plain spaces in the place of those that ``gate`` reports; nothing moves."""
    lines = []
    for line in text.split("\n"):
        indent = len(line) - len(line.lstrip(" \t\u00a0\u202f\u2007"))
        found = _NO_BREAK.search(line)
        end = max(indent, found.end() if found else 0)
        lines.append(_ANY_SPACE.sub(" ", line[:end]) + line[end:])
    return "\n".join(lines)


def comment_fault(line: str, column: int) -> str:
    """Name a comment that was probably meant as text; a value ends before ``column`` (from 0)."""
    return "yaml-hash" if _SILENT_COMMENT.match(line, column) else ""


def plain_scalar_fault(value: str, *, joined: bool, in_flow: bool) -> str:
    """Name what YAML silently did to an unquoted value, or nothing.

    ``joined`` tells that it ran over several lines.
    """
    if joined:
        return "yaml-two-lines"
    if in_flow and any(
        closing not in value[value.index(opening) + 1 :]
        for opening, closing in _OPENING.items()
        if opening in value and (opening != "”" or value.startswith(opening))
    ):
        return "yaml-quotes"
    return ""


def is_torn_quote(key: Scalar, value: Node) -> bool:
    """Whether a «key» is only the second half of a typographic quotation cut at a comma."""
    return key.text[-1:] in set(_OPENING.values()) and is_empty(value)


def ends_quote(item: Node) -> bool:
    """Whether an item of a list is the second half of a typographic quotation cut at a comma."""
    return isinstance(item, Scalar) and item.plain and item.text[-1:] in set(_OPENING.values())


def key_faults(key: Scalar) -> tuple[Problem, ...]:
    """Find invisible characters and merges in a key."""
    if key.text.isascii():
        return (problem("yaml-merge", key.place, key.text),) if key.text == "<<" else ()
    hidden = [f"U+{ord(letter):04X}" for letter in key.text if letter in INVISIBLE]
    if hidden:
        return (problem("key-invisible", key.place, key.text, characters=", ".join(hidden)),)
    return ()


def visible(text: str) -> str:
    """Drop invisible characters."""
    if text.isascii():
        return text.strip()
    return "".join(letter for letter in text if letter not in INVISIBLE).strip()


def _entry(line: str) -> re.Match[str] | None:
    """Cut ``- key: value``; where no value follows the first colon nothing need be tried."""
    return _ENTRY.match(line) if _PAIR.match(line) else None


def line_fault(line: str) -> str:
    """Name the likeliest reason why YAML cannot read a line, or nothing."""
    found = _entry(line)
    value = found["value"] if found else line.strip().removeprefix("- ").strip()
    if value[:1] == '"' and (value.count('"') > 2 or re.search(r'"\s*[^\s",}\]#]', value[1:])):
        return "yaml-inner-quotes"
    if value[:1] in {"[", "{"}:
        if re.search(r"\s#[^\s#]", value):
            return "yaml-hash"
        if re.match(r"[\[{][^\]}]*[\]}]\s*[^\s,#]", value):
            return "yaml-first-character"
    if value[:1] in {"%", "@", "*", "&", "!", "?", "-", "`", "|", ">", ","}:
        return "yaml-first-character"
    if found and value[:1] not in {'"', "'", "{", "["} and re.search(r":(?:\s|$)", value):
        return "yaml-colon"
    return ""


def value_column(line: str) -> int:
    """Column, from 1, where the value of a ``key: value`` line begins."""
    found = _entry(line)
    return (found.start("value") if found else len(line) - len(line.lstrip())) + 1


def syntax_fault(
    marks: list[tuple[int, int]], reason: str, lines: list[str], start: Place
) -> Problem:
    """Word what a YAML reader gave up on: (line, column) from 0, where it stopped first.

    ``start`` is the place of the first line. The second mark is where the reader began what it
    could not finish: of a quotation or a list that is where the fault is; of keys the stray one
    stands where it stopped.
    """
    for number, _ in marks:
        line = lines[number] if number < len(lines) else ""
        code = line_fault(line)
        if code:
            place = Place(path=start.path, line=number + start.line, column=value_column(line))
            return problem(code, place, line.strip())
    stopped_at_key = bool(re.search("expected key|block end|indicator|mapping values", reason))
    number, column = (marks[0 if stopped_at_key else -1]) if marks else (0, 0)
    place = Place(path=start.path, line=number + start.line, column=column + 1)
    found = lines[number].strip() if number < len(lines) else ""
    return problem("yaml-syntax", place, found, reason=reason)
