"""Finds names in lines: folded, proclitics allowed, the longest first, in one pass.

What a name belongs to is the caller's: a form is added with a key, and matches give keys back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.text.proclitics import ARTICLE, stems
from generator.text.tokens import Token, skip_letters, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

# What may stand between the words of one name. A full stop or a comma ends it: «زار روسيا. اليوم»
# does not name «روسيا اليوم».
_BETWEEN = frozenset(" \u00a0()«»“”\"'+-–/&")
TANWIN = "\N{ARABIC FATHATAN}"
_CLOSING = {"(": ")", "«": "»", "“": "”", '"': '"'}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A name found: the keys it may stand for and its span, without proclitics."""

    keys: tuple[str, ...]
    start: int
    end: int
    form: str
    """The words as printed; where ل swallowed the article («للولايات») it is given back."""


@dataclass(slots=True)
class _Node:
    """One word deep in the forms added."""

    next: dict[str, _Node] = field(default_factory=dict)
    keys: dict[str, None] = field(default_factory=dict)
    """Each once, in the order of their adding."""
    barred: dict[str, None] = field(default_factory=dict)
    """Keys for which these words are not the name («روسيا اليوم» is not روسيا)."""


class Matcher:
    """A set of forms to look for."""

    def __init__(self) -> None:
        """Begin without forms."""
        self._root = _Node()

    def add(self, form: str, key: str) -> None:
        """Look for ``form`` and give ``key`` back."""
        node = self._reach(form)
        if node is not self._root:
            node.keys[key] = None

    def bar(self, form: str, key: str) -> None:
        """Let nothing within ``form`` count as ``key``."""
        node = self._reach(form)
        if node is not self._root:
            node.barred[key] = None

    def matches(self, line: str) -> Iterator[Match]:
        """Yield the names of a line from its beginning; they do not overlap."""
        tokens = tokenise(line)
        position = 0
        barred: dict[str, int] = {}
        while position < len(tokens):
            found = self._longest(line, tokens, position, barred)
            if found is None:
                position += 1
                continue
            match, used = found
            yield match
            position += used

    def _reach(self, form: str) -> _Node:
        node = self._root
        for token in tokenise(form):
            node = node.next.setdefault(token.folded, _Node())
        return node

    def _longest(
        self, line: str, tokens: tuple[Token, ...], position: int, barred: dict[str, int]
    ) -> tuple[Match, int] | None:
        """Find the longest name that begins at a word; the words it takes up."""
        best: tuple[int, str, str, tuple[str, ...]] | None = None
        for letters, stem in stems(tokens[position].folded):
            node = self._root.next.get(stem)
            depth = 1
            while node is not None:
                last = position + depth
                for key in node.barred:
                    barred[key] = max(barred.get(key, 0), last)
                keys = tuple(key for key in node.keys if barred.get(key, 0) < last)
                # «روسيًا» is the adjective: a proper name takes no tanwin.
                if TANWIN in line[tokens[last - 1].start : tokens[last - 1].end]:
                    keys = ()
                if keys and (best is None or depth > best[0]):
                    best = (depth, letters, stem, keys)
                if last >= len(tokens) or not joined(line, tokens[last - 1], tokens[last]):
                    break
                node = node.next.get(tokens[last].folded)
                depth += 1
        if best is None:
            return None
        depth, letters, stem, keys = best
        start = skip_letters(line, tokens[position], letters)
        end = _closed(line, start, tokens[position + depth - 1].end)
        printed = line[start:end]
        if tokens[position].folded.removeprefix(letters) != stem:
            printed = f"{ARTICLE}{printed[1:]}"
        return Match(keys=keys, start=start, end=end, form=printed), depth


def joined(line: str, one: Token, other: Token) -> bool:
    """Whether nothing between two words of a line keeps them from being one name."""
    return all(letter in _BETWEEN for letter in line[one.end : other.start])


def _closed(line: str, start: int, end: int) -> int:
    """Take in the mark that closes one opened within the name: «صيغة (3+3)»."""
    for opening, closing in _CLOSING.items():
        if opening in line[start:end] and line[end : end + 1] == closing:
            return end + 1
    return end
