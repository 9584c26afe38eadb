"""Published lines → paragraphs: the seed's words, event phrases and declared edits marked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator import routes
from generator.outputs.views.article import NoteView, Paragraph, Run
from generator.outputs.views.shelf import visible_lines
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.model.article import Article, Citation
    from generator.model.provenance import Edit
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

Span = tuple[int, int]


def paragraphs(shelf: Shelf, article: Article, links: Links) -> tuple[Paragraph, ...]:
    """Lay out every visible line of an article."""
    result: list[Paragraph] = []
    for number, role, text in visible_lines(article):
        citations = [one for one in article.citations if one.line == number]
        edits = [one for one in article.edits if one.line == number]
        parts = runs(text, citations, edits)
        anchors = {part.anchor for part in parts}
        result.append(
            Paragraph(
                anchor=routes.line_anchor(number),
                line=number,
                role=role.value,
                runs=parts,
                notes=tuple(note(shelf, one, links, anchors) for one in _once(citations)),
            )
        )
    return tuple(result)


def note(shelf: Shelf, citation: Citation, links: Links, anchors: Collection[str] = ()) -> NoteView:
    """Say in the margin what a phrase dates; ``anchors`` are the phrases marked in the text."""
    event = shelf.event[citation.event]
    phrase = _phrase_id(citation)
    return NoteView(
        id=_note_id(citation),
        back=phrase if phrase in anchors else "",
        href=links.to(routes.CHRONOLOGY, routes.event_anchor(event.id)),
        title=event.title,
        date=shelf.calendar.view(event.dating),
        says=citation.says,
    )


def runs(text: str, citations: list[Citation], edits: list[Edit]) -> tuple[Run, ...]:
    """Cut a line where a phrase or an edit begins or ends.

    Where two events' phrases overlap, the words they share belong to the first.
    """
    shown = guillemets(text)  # one mark for one mark: offsets stay true
    changed = {_span(text, one): one for one in edits}
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    cuts = {start, end}
    for first, last in [*changed, *((one.start, one.end) for one in citations)]:
        cuts |= {first, last}
    inside = sorted(cut for cut in cuts if start <= cut <= end)
    result: list[Run] = []
    seen: set[str] = set()
    for first, last in pairwise(inside):
        edit = next((span for span in changed if span[0] <= first < span[1]), None)
        citation = next((one for one in citations if one.start <= first < one.end), None)
        words = shown[first:last]
        if edit:
            words = changed[edit].after if edit[0] == first else ""
        if words:
            result.append(_run(words, citation, seen, edited=edit is not None))
    return tuple(result)


def _run(words: str, citation: Citation | None, seen: set[str], *, edited: bool) -> Run:
    if citation is None:
        return Run(text=words, edited=edited)
    anchor = "" if citation.event in seen else _phrase_id(citation)
    seen.add(citation.event)
    return Run(text=words, note=_note_id(citation), anchor=anchor, edited=edited)


def _once(citations: list[Citation]) -> list[Citation]:
    """Keep one citation an event on a line: the first."""
    return list({one.event: one for one in reversed(citations)}.values())[::-1]


def _span(text: str, edit: Edit) -> Span:
    start = text.index(edit.before)
    return start, start + len(edit.before)


def _note_id(citation: Citation) -> str:
    return f"n-{citation.event}-{citation.line}"


def _phrase_id(citation: Citation) -> str:
    return f"r-{citation.event}-{citation.line}"
