"""The curator's Markdown → safe HTML, and warnings of what readers would not see of it.

The only import of nh3, and with ``markup_rules`` of markdown. A capture's text never comes here: it
has no markup. Headings start at h2 (the page has its h1) and carry no ids, which Python-Markdown
would number by order. HTML is no part of the curator's Markdown: a «<» that begins no address is a
sign like any other, so that no word can vanish behind it.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import markdown
import nh3

from generator.intake.addresses import mailbox, web_address
from generator.intake.markup_load import LARGEST, PIECE, Load, TooHeavyError, weigh
from generator.intake.markup_notes import Notes
from generator.intake.markup_rules import apply_rules
from generator.intake.markup_targets import Targets
from generator.intake.paragraphs import plain_html, split_text

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.intake.paragraphs import Piece
    from generator.problems import Problem

_TAGS = {
    "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "h2", "h3", "h4", "hr",
    "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
}  # fmt: skip
_SCHEMES = frozenset({"http", "https", "mailto"})
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={"*": set(), "a": {"href"}, "ol": {"start"}},
    url_schemes=set(_SCHEMES),
    url_relative="deny",
    link_rel="noopener noreferrer",
)


def render_body(text: str, path: PurePosixPath, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """Render a body, whose first line is ``first_line`` of its file, and warn of what is left out.

    A text that would take too long gives nothing but the fault.
    """
    notes = Notes(text, path, first_line)
    pieces = tuple(split_text(text))
    marked = tuple(piece for piece in pieces if not piece.plain)
    if not marked:
        return "\n".join(plain_html(piece.text) for piece in pieces), ()
    fault = _too_long(marked, notes)
    if fault:
        return "", (fault,)
    targets = Targets()
    targets.read(marked, _may_link, notes)
    converter = markdown.Markdown(extensions=["tables", "def_list", "sane_lists"])
    converter.references = targets
    load = Load()
    apply_rules(converter, load, notes, _may_link)

    def render(piece: Piece) -> str:
        notes.turn_to(piece.start, len(piece.text))
        load.spend(PIECE, piece.text.lstrip()[:1], piece.text)
        return _CLEANER.clean(converter.convert(targets.without(piece))).strip()

    try:
        parts = [plain_html(piece.text) if piece.plain else render(piece) for piece in pieces]
    except TooHeavyError as error:
        return "", (notes.refuse(error),)
    targets.warn_of_idle(notes)
    return "\n".join(filter(None, parts)), tuple(notes.problems)


def _may_link(address: str) -> bool:
    """Whether an address becomes a link: a whole one, and the cleaner, like a browser, reads it."""
    plain = html.unescape(address)
    is_mail = plain.lower().startswith("mailto:") and mailbox(plain.partition("?")[0])
    if not (is_mail or web_address(plain)):
        return False
    quoted = address.replace('"', "&quot;")
    return "href" in _CLEANER.clean(f'<a href="{quoted}">x</a>')


def _too_long(marked: tuple[Piece, ...], notes: Notes) -> Problem | None:
    """Refuse more text with markup than can be read, at the line that is too much."""
    sizes = [weigh(piece.text) for piece in marked]
    room = LARGEST
    for piece, size in zip(marked, sizes, strict=True):
        if size > room:
            offset = piece.start + _line_beyond(piece.text, room)
            return notes.refuse_at("markup-long", offset, count=sum(sizes), limit=LARGEST)
        room -= size
    return None


def _line_beyond(text: str, room: int) -> int:
    """Find where the line begins for which there is no room."""
    offset = 0
    for line in text.split("\n"):
        room -= weigh(line)
        if room < 0:
            break
        offset += len(line) + 1
    return offset
