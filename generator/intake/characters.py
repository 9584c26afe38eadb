"""Characters that must not reach a page, found in what a curator wrote.

Controls and non-characters are no text; overrides and embeddings (U+202A–U+202E) reorder what a
reader sees. Joiners, marks and isolates belong to Arabic text; an isolate must be closed on its
line, or it turns what follows it on the page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from pathlib import PurePosixPath

_PLANES = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
NO_TEXT = rf"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}"
"""Controls but tab and line ends, halves of a pair, code points that Unicode keeps empty."""
NO_CAPTURE = re.compile(f"[{NO_TEXT}]")
"""What no seed may hold. An override or a «next line» (U+0085) in a seed is left out of what is
published, and counted."""
_NO_CONTENT = re.compile(f"[{NO_TEXT}\x85\u202a-\u202e]")
_OPEN, _CLOSE = "\u2066\u2067\u2068", "\u2069"
_ISOLATE = re.compile(f"[{_OPEN}{_CLOSE}]")


def name(letter: str) -> str:
    """Name a character by its code point."""
    return f"U+{ord(letter):04X}"


def no_text(text: str) -> re.Match[str] | None:
    """Find the first character that no seed may hold."""
    return None if _is_printable(text) else NO_CAPTURE.search(text)


def _is_fit(text: str) -> bool:
    return _is_printable(text) or not (_NO_CONTENT.search(text) or _ISOLATE.search(text))


def _is_printable(text: str) -> bool:
    """Whether a text is printable but for its line ends, as nearly all are.

    Nothing that is looked for here is printable, and this is soon known.
    """
    return text.replace("\n", "").isprintable()


def clean(text: str, path: PurePosixPath) -> tuple[str, tuple[Problem, ...]]:
    """Put a space in the place of each character that is no text, and report it.

    The text keeps its length, so what else is wrong with it can be found in the same run.
    """
    if _is_fit(text):
        return text, ()
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        problems.extend(
            problem("file-control-character", Place(path=path, line=number, column=at + 1), found)
            for at, found in _unfit(line)
        )
        problems.extend(
            problem("isolate-unbalanced", Place(path=path, line=number, column=at + 1), found)
            for at, found in _unbalanced(line)
        )
    return _NO_CONTENT.sub(" ", text), tuple(problems)


def clean_value(text: str, place: Place) -> tuple[str, tuple[Problem, ...]]:
    r"""Do the same for a value in which YAML read escapes («\x07», «\u202e»)."""
    if _is_fit(text):
        return text, ()
    problems = [problem("file-control-character", place, found) for _, found in _unfit(text)]
    for line in text.split("\n"):
        problems += [problem("isolate-unbalanced", place, found) for _, found in _unbalanced(line)]
    return _NO_CONTENT.sub(" ", text), tuple(dict.fromkeys(problems))


def fit(text: str) -> str:
    """Leave out what no card may hold: for text that a machine proposes."""
    if _is_fit(text):
        return text
    lines = []
    for line in text.split("\n"):
        loose = {at for at, _ in (*_unfit(line), *_unbalanced(line))}
        lines.append("".join(letter for at, letter in enumerate(line) if at not in loose))
    return "\n".join(lines)


def _unfit(line: str) -> list[tuple[int, str]]:
    return [(found.start(), name(found[0])) for found in _NO_CONTENT.finditer(line)]


def _unbalanced(line: str) -> list[tuple[int, str]]:
    """List the isolates of a line that nothing closes, and what closes none."""
    waiting: list[tuple[int, str]] = []
    loose: list[tuple[int, str]] = []
    for found in _ISOLATE.finditer(line):
        if found[0] in _OPEN:
            waiting.append((found.start(), name(found[0])))
        elif waiting:
            waiting.pop()
        else:
            loose.append((found.start(), name(found[0])))
    return sorted([*waiting, *loose])
