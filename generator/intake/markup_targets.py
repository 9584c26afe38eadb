"""Lines that give a link its address, ``[words]: https://…`` → addresses by their words.

Python-Markdown takes any such line out of the text, ``[source]: Reuters`` too. Here a line counts
only if its address may be a link and its words are used; all others stay in the text as written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.intake.markup_notes import Notes
    from generator.intake.paragraphs import Piece

_TARGET = re.compile(
    r"^ {0,3}\[([^\[\]\n]+)\]:[ \t]*(\S+)[ \t]*(\"[^\n]*\"|'[^\n]*'|\([^\n]*\))?[ \t]*$",
    re.MULTILINE,
)
_LABEL = re.compile(r"\[([^\[\]]*)\](?!:)")
Target = tuple[str, str]


class Targets(dict[str, Target]):
    """Addresses by label, as Python-Markdown asks for them; it is noted which are asked for."""

    def __init__(self) -> None:
        """Begin without an address."""
        super().__init__()
        self.places: dict[str, tuple[int, str]] = {}
        self.asked: set[str] = set()

    def __getitem__(self, label: str) -> Target:
        """Give an address and note that it was asked for."""
        self.asked.add(label)
        return super().__getitem__(label)

    def read(self, pieces: Iterable[Piece], may_link: Callable[[str], bool], notes: Notes) -> None:
        """Gather the addresses of a text."""
        pieces = tuple(pieces)
        used = {_fold(found[1]) for piece in pieces for found in _LABEL.finditer(piece.text)}
        for piece in pieces:
            for found in _TARGET.finditer(piece.text):
                label, address = _fold(found[1]), found[2].removeprefix("<").removesuffix(">")
                place = piece.start + found.start(1) - 1
                if label not in used or label in self:
                    continue
                if not may_link(address):
                    notes.warn_at("markup-link", place, found[0])
                    continue
                self[label] = (address, "")
                self.places[label] = (place, found[0])
                if found[3]:
                    notes.warn_at("markup-hidden", piece.start + found.start(3), found[3][1:-1])

    def without(self, piece: Piece) -> str:
        """Give a piece's text with an empty line for each of its addresses."""

        def blank(found: re.Match[str]) -> str:
            place = self.places.get(_fold(found[1]))
            here = place and place[0] == piece.start + found.start(1) - 1
            return "" if here else found[0]

        return _TARGET.sub(blank, piece.text)

    def warn_of_idle(self, notes: Notes) -> None:
        """Warn of addresses that were taken out of the text and never asked for."""
        for label in self.keys() - self.asked:
            notes.warn_at("markup-hidden", *self.places[label])


def _fold(label: str) -> str:
    return " ".join(label.split()).lower()
