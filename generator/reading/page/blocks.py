"""A page's tree → its visible lines in document order, each with what the markup says of it.

It does not choose among articles: a zone is what the nearest names claim, not yet a role.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.elements import (
    is_block,
    is_cell,
    is_hidden,
    is_label,
    leads_elsewhere,
    time_of,
)
from generator.reading.page.pieces import LABELS, SIGN, Piece, split_labels
from generator.reading.page.zones import combine, own_zone
from generator.text.invisible import is_visible

if TYPE_CHECKING:
    from generator.reading.page.tree import Element, Tree

_LONGEST_TERM = 40
"""Characters of a term, and of its description, that are one line: a label and its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A visible line: its words, the block it stands in, and what its zone claims."""

    text: str
    element: Element
    zone: Role | None
    linked: int
    """Letters and digits of it that are links'."""
    place: int = 0
    """Order of the last element that begins before it."""
    times: tuple[str, ...] = ()
    """Values of the ``<time>`` elements in it."""

    @property
    def is_link(self) -> bool:
        """Whether nearly all of it is links."""
        return self.linked * 10 >= count_letters(self.text) * 9 > 0


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Where the walk stands: the open blocks, links and times, and the line begun."""

    elements: tuple[Element, ...]
    blocks: list[Element]
    headline: Element | None = None
    site: Element | None = None
    zones: list[Role | None] = field(default_factory=lambda: [None])
    links: int = 0
    time: str = ""
    verbatim: int = 0
    place: int = 0
    pieces: list[Piece] = field(default_factory=list)
    found: list[Block] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Add words to the line begun."""
        piece = Piece(
            text=text, zone=self.zones[-1], linked=self.links > 0, time=self.time, place=self.place
        )
        self.pieces.append(piece)

    def flush(self) -> None:
        """End the line begun, if there is one."""
        groups = split_labels(self.pieces)
        for zone, pieces in groups:
            text = " ".join("".join(piece.text for piece in pieces).split())
            if not is_visible(text):
                continue
            linked = count_letters("".join(piece.text for piece in pieces if piece.linked))
            times = tuple(dict.fromkeys(piece.time for piece in pieces if piece.time))
            self.found.append(
                Block(
                    text=text,
                    element=self.blocks[-1],
                    zone=zone,
                    linked=linked,
                    place=next(piece.place for piece in pieces if piece.text.strip()),
                    times=times,
                )
            )
        self.pieces = []


def list_blocks(tree: Tree, headline: Element | None, site: Element | None = None) -> list[Block]:
    """List the visible lines of a page; what holds the headline is never taken for furniture."""
    walk = _Walk(elements=tree.elements, blocks=[tree.root], headline=headline, site=site)
    stack: list[tuple[Element | str, bool]] = [(tree.root, False)]
    while stack:
        item, leaving = stack.pop()
        if isinstance(item, str):
            _take_text(walk, item)
        elif leaving:
            _leave(walk, item)
        elif not is_hidden(item, tree.root):
            _enter(walk, item, own_zone(item, tree.root, headline))
            stack.append((item, True))
            stack.extend((child, False) for child in reversed(item.children))
    walk.flush()
    return walk.found


def count_letters(text: str) -> int:
    """Count letters and digits; spaces and the signs between links say nothing."""
    return sum(letter.isalnum() for letter in text)


def _take_text(walk: _Walk, text: str) -> None:
    if not walk.verbatim:
        walk.add(text)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            walk.flush()
        walk.add(line)


def _enter(walk: _Walk, element: Element, own: Role | None) -> None:
    zone = combine(walk.zones[-1], own)
    walk.zones.append(zone)
    walk.place = element.order
    if element.tag == "br":
        walk.flush()
    elif _is_cell(walk, element):
        if walk.pieces:
            walk.add(" " if walk.pieces[-1].text.rstrip().endswith((":", "|")) else " | ")
    elif is_block(element) or element is walk.site:
        _open_block(walk, element)
    elif own is Role.KEYWORDS and all(
        one.zone in LABELS for one in walk.pieces if one.text.strip()
    ):
        walk.flush()
    elif walk.pieces:
        walk.add(_sign_between(walk, element, own))
    if element.tag == "a":
        if _are_tags(walk):
            walk.flush()
        elif walk.pieces and walk.pieces[-1].linked:
            walk.add(" ")
        walk.links += leads_elsewhere(element)
    walk.time = time_of(element) or walk.time
    walk.verbatim += element.tag == "pre"


def _sign_between(walk: _Walk, element: Element, own: Role | None) -> str:
    """Give what stands between the words before an inline element and its own."""
    tags = walk.zones[-1] is Role.KEYWORDS
    if is_label(element) and not tags and any(one.text.strip() for one in walk.pieces):
        return SIGN
    return " " if own and walk.pieces[-1].text[-1:].isalnum() else ""


def _is_cell(walk: _Walk, element: Element) -> bool:
    """Say whether a cell's row is one line; the headline's cell stands alone."""
    row = element.parent
    beside = walk.headline is not None and row is not None and row.holds(walk.headline)
    return not beside and is_cell(element)


def _open_block(walk: _Walk, element: Element) -> None:
    """Begin a line; a short description goes on with its term's."""
    begun = [piece.text for piece in walk.pieces if piece.text.strip()]
    if element.tag == "dd" and element.length <= _LONGEST_TERM and begun:
        walk.add("" if begun[-1].rstrip().endswith(":") else ": ")
    else:
        walk.flush()
    walk.blocks.append(element)


def _heads_several(term: Element, elements: tuple[Element, ...]) -> bool:
    """Say whether several descriptions follow a term: it is then no label of the first."""
    end = term.end
    for _ in range(2):
        following = elements[end] if end < len(elements) else None
        if following is None or following.parent is not term.parent or following.tag != "dd":
            return False
        end = following.end
    return True


def _leave(walk: _Walk, element: Element) -> None:
    if element.tag == "a":
        walk.links -= leads_elsewhere(element)
        if _are_tags(walk):
            walk.flush()
    if time_of(element):
        walk.time = ""
    opened = is_block(element) or element is walk.site
    if opened and not _is_cell(walk, element) and element.tag != "br":
        if (
            element.tag != "dt"
            or element.length > _LONGEST_TERM
            or _heads_several(element, walk.elements)
        ):
            walk.flush()
        walk.blocks.pop()
    walk.verbatim -= element.tag == "pre"
    walk.zones.pop()


def _are_tags(walk: _Walk) -> bool:
    """Say whether links here are a list of keywords, each a line of its own."""
    pieces = (piece for piece in walk.pieces if piece.text.strip())
    return walk.zones[-1] is Role.KEYWORDS and all(one.zone is Role.KEYWORDS for one in pieces)
