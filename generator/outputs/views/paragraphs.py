"""Published lines → paragraphs: the seed's words, event phrases and declared edits marked."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, TypeVar

from generator import routes
from generator.model.provenance import Role
from generator.outputs.views.article import NoteView, Paragraph, Run
from generator.outputs.views.visible_lines import visible_lines
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model.article import Article, Citation
    from generator.model.authority import Kind
    from generator.model.mention import Mention
    from generator.model.provenance import Edit
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

    _OnALine = TypeVar("_OnALine", Citation, Edit, Mention)

Span = tuple[int, int]


def paragraphs(shelf: Shelf, article: Article, links: Links) -> tuple[Paragraph, ...]:
    """Lay out every visible line of an article."""
    result: list[Paragraph] = []
    hrefs = name_links(shelf, article, links)
    cited = by_line(one for one in article.citations if one.event in shelf.event)
    edited = by_line(article.edits)
    for number, role, text in visible_lines(article):
        citations = cited.get(number, [])
        parts = runs(text, citations, edited.get(number, []), hrefs.get(number))
        anchors = {part.anchor for part in parts}
        result.append(
            Paragraph(
                anchor=routes.line_anchor(number),
                line=number,
                role=role.value,
                runs=parts,
                notes=tuple(note(shelf, one, links, anchors) for one in once(citations)),
            )
        )
    return tuple(result)


def name_links(shelf: Shelf, article: Article, links: Links) -> dict[int, dict[Span, str]]:
    """Choose, for each name, its first mention in reading order that stands free.

    Line → span → address. Within an event's phrase or a declared edit a name stays plain.
    """
    lines = sorted(visible_lines(article), key=lambda one: one[1] is not Role.STANDFIRST)
    mentions = by_line(shelf.names.mentions_in(article.id))
    cited, edited = by_line(article.citations), by_line(article.edits)
    chosen: dict[int, dict[Span, str]] = {}
    linked: set[tuple[Kind, str]] = set()
    for number, _, text in lines:
        here = sorted(mentions.get(number, []), key=lambda one: one.start)
        taken = taken_spans(text, cited.get(number, []), edited.get(number, []))
        for one in here:
            key = (one.kind, one.authority)
            if key in linked:
                continue
            if all(one.end <= first or last <= one.start for first, last in taken):
                linked.add(key)
                href = links.to(routes.name(*key))
                chosen.setdefault(number, {})[one.start, one.end] = href
    return chosen


def by_line(things: Iterable[_OnALine]) -> dict[int, list[_OnALine]]:
    """Gather citations, edits or mentions by the line they stand on, in their order."""
    found: dict[int, list[_OnALine]] = {}
    for one in things:
        found.setdefault(one.line, []).append(one)
    return found


def note(shelf: Shelf, citation: Citation, links: Links, anchors: Collection[str] = ()) -> NoteView:
    """Say in the margin what a phrase dates; ``anchors`` are the phrases marked in the text."""
    event = shelf.event[citation.event]
    phrase = _phrase_id(citation)
    return NoteView(
        id=_note_id(citation),
        back=phrase if phrase in anchors else "",
        href=shelf.chronology.event(event, links),
        title=guillemets(event.title),
        date=shelf.date(event),
        says=citation.says,
    )


def runs(
    text: str, citations: list[Citation], edits: list[Edit], names: Mapping[Span, str] | None = None
) -> tuple[Run, ...]:
    """Cut a line where a phrase, an edit or a name that links begins or ends.

    Where two events' phrases overlap, the words they share belong to the first. ``names`` gives
    the address of each span of words that links; it touches no phrase and no edit.
    """
    hrefs = names or {}
    changed = {span_of(text, one): one for one in edits}
    spans = [widened(one, changed) for one in citations]
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    cuts = {start, end}
    for first, last in [*changed, *spans, *hrefs]:
        cuts |= {first, last}
    inside = sorted(cut for cut in cuts if start <= cut <= end)
    result: list[Run] = []
    seen: set[str] = set()
    for first, last in pairwise(inside):
        edit = next((span for span in changed if span[0] <= first < span[1]), None)
        found = (n for n, span in enumerate(spans) if span[0] <= first < span[1])
        citation = next((citations[n] for n in found), None)
        words = text[first:last]
        if edit:
            words = changed[edit].after if max(start, edit[0]) == first else ""
        if words:
            run = _run(words, citation, seen, edited=edit is not None)
            href = hrefs.get((first, last))
            result.append(replace(run, href=href) if href else run)
    return _with_guillemets(result)


def taken_spans(text: str, citations: Iterable[Citation], edits: Iterable[Edit]) -> list[Span]:
    """List the spans of a line that phrases and edits take up: no name links there."""
    changed = [span_of(text, one) for one in edits]
    return [*changed, *(widened(one, changed) for one in citations)]


def widened(citation: Citation, edits: Iterable[Span]) -> Span:
    """Let a phrase that an edit cuts into take in the whole edit."""
    touched = [one for one in edits if one[0] < citation.end and citation.start < one[1]]
    spans = [(citation.start, citation.end), *touched]
    return min(first for first, _ in spans), max(last for _, last in spans)


def _with_guillemets(parts: list[Run]) -> tuple[Run, ...]:
    """Make the quotation marks alike over the whole line, edits included."""
    printed = "".join(one.text for one in parts)
    shown = guillemets(printed)  # one mark for one mark
    if shown == printed:
        return tuple(parts)
    ends = list(accumulate(len(one.text) for one in parts))
    return tuple(
        replace(one, text=shown[end - len(one.text) : end])
        for one, end in zip(parts, ends, strict=True)
    )


def _run(words: str, citation: Citation | None, seen: set[str], *, edited: bool) -> Run:
    if citation is None:
        return Run(text=words, edited=edited)
    anchor = "" if citation.event in seen else _phrase_id(citation)
    seen.add(citation.event)
    return Run(text=words, note=_note_id(citation), anchor=anchor, edited=edited)


def shown_citations(shelf: Shelf, article: Article) -> tuple[Citation, ...]:
    """Join an article's citations; what only an earlier capture tells of is no event here."""
    return once(one for one in article.citations if one.event in shelf.event)


def once(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Join the citations of one event on a line: the first, with the reasoning of all."""
    joined: dict[tuple[str, int], Citation] = {}
    for one in citations:
        first = joined.setdefault((one.event, one.line), one)
        if one.says and one.says not in first.says:
            says = f"{first.says} {one.says}".strip()
            joined[one.event, one.line] = replace(first, says=says)
    return tuple(joined.values())


def span_of(text: str, edit: Edit) -> Span:
    """Find the words of a line that an edit changes."""
    start = text.index(edit.before)
    return start, start + len(edit.before)


def _note_id(citation: Citation) -> str:
    return f"n-{citation.event}-{citation.line}"


def _phrase_id(citation: Citation) -> str:
    return f"r-{citation.event}-{citation.line}"
