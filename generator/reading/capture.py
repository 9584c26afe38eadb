"""A capture's lines → a reading: roles, title, date, source, author, keywords."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model.provenance import BODY, Role
from generator.model.reading import DateProposal, Proposal, RawLine, Reading, Remark, remark
from generator.reading.dating.assistant import propose_date
from generator.reading.imprint import read_author
from generator.reading.keywords import read_keywords
from generator.reading.outlets import read_source
from generator.reading.roles import read_sheet
from generator.text.folding import HEADING_SIGNS, fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from generator.reading.page.lines import PageText
    from generator.reading.sheet import Sheet

_DATING = frozenset(
    {Role.DATELINE, Role.CREDIT, Role.AUTHOR, Role.HEADLINE, Role.STANDFIRST, Role.TEXT,
     Role.SUBHEADING, Role.CAPTION}
)  # fmt: skip
"""Roles whose lines may date an article; never another article's, a comment or a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known beside the capture itself."""

    names: tuple[str, ...] = ()
    """Names and spellings of the dossier's authorities and topics."""
    sources: tuple[str, ...] = ()
    """Names and spellings of its sources."""
    not_after: date | None = None
    """The day of import: nothing captured is younger."""
    metadata: tuple[tuple[int, str, str], ...] = ()
    """(line, key, value) of a page's own data on its dates."""


_DATUM = re.compile(r"(?P<key>[A-Za-z][\w:.-]*): \S")
"""A page's datum for machines, as the first lines of its seed hold it: «datePublished: …»."""
_DATA = (
    (re.compile(r"date|time|publish|modified|issued|created", re.IGNORECASE), Role.DATELINE),
    (re.compile(r"author|creator", re.IGNORECASE), Role.AUTHOR),
    (re.compile(r"site_name"), Role.CREDIT),
    (re.compile(r"keywords"), Role.KEYWORDS),
    (re.compile(r"headline|canonical"), Role.FURNITURE),
)


def raw_lines(lines: Iterable[str]) -> tuple[RawLine, ...]:
    """Count the lines of a seed from 1; a page's data at its head keep the roles they had."""
    found: list[RawLine] = []
    at_head = True
    for number, text in enumerate(lines, 1):
        datum = _DATUM.match(text) if at_head else None
        key = datum["key"] if datum else ""
        role = next((role for pattern, role in _DATA if key and pattern.search(key)), None)
        at_head = role is not None
        found.append(RawLine(number=number, text=text, hint=role, tag=key if role else ""))
    return tuple(found)


def read_capture(raw: Iterable[RawLine], known: Known | None = None) -> Reading:
    """Read one capture; nothing is completed or guessed beyond what its lines say."""
    known = known or Known()
    sheet = read_sheet(raw)
    text = list(sheet.with_role(Role.HEADLINE, *BODY))
    title, source = _title(sheet), read_source(sheet, known.sources)
    return Reading(
        verdicts=tuple(sheet.verdicts[index] for index in sorted(sheet.verdicts)),
        title=title,
        dating=_dating(sheet, known),
        source=source,
        author=read_author(sheet),
        keywords=read_keywords(sheet.with_role(Role.KEYWORDS), text, known.names),
        questions=tuple(_questions(sheet, title, source)),
    )


def read_page_capture(page: PageText, known: Known | None = None) -> Reading:
    """Read a saved page: its lines, and what it says of its article to machines."""
    known = replace(known or Known(), metadata=page.dates)
    reading = read_capture(page.lines, known)
    found = replace(reading, url=_datum(page, "canonical", page.url))
    if found.title is None and page.title:
        found = replace(found, title=_datum(page, "headline", page.title))
    terms = {fold(term): term for term in (*page.keywords, *found.keywords)}
    asked = tuple(one for one in found.questions if one.code != "title-wanting" or not found.title)
    return replace(found, keywords=tuple(terms.values()), questions=asked)


def _datum(page: PageText, key: str, value: str) -> Proposal | None:
    line = next((one.number for one in page.lines if one.tag == key), 0)
    return Proposal(value=value, basis="metadata", line=line, quote=value) if value else None


def _title(sheet: Sheet) -> Proposal | None:
    lines = list(sheet.with_role(Role.HEADLINE))
    if not lines:
        return None
    # Of a headline printed twice, the one without the site's name.
    line = min(lines, key=lambda one: (len(one.words), one.number))
    words = line.text.strip(HEADING_SIGNS)
    return Proposal(value=words, basis="headline", line=line.number, quote=words)


def _dating(sheet: Sheet, known: Known) -> DateProposal:
    lines = [
        (verdict.line, verdict.role, sheet.lines[index].text)
        for index, verdict in sorted(sheet.verdicts.items())
        if verdict.role in _DATING
    ]
    return propose_date(lines, not_after=known.not_after, metadata=known.metadata)


def _questions(sheet: Sheet, title: Proposal | None, source: Proposal | None) -> Iterable[Remark]:
    if title is None:
        yield remark("title-wanting")
    if source is None:
        yield remark("source-wanting")
    if not any(sheet.with_role(Role.TEXT)):
        yield remark("text-wanting")
    for index, verdict in sorted(sheet.verdicts.items()):
        if verdict.rule in {"name-alone", "below-text", "between-headline-and-text"}:
            line = sheet.lines[index]
            quote = line.text[:60]
            yield remark("role-unsure", line.number, quote=quote, role=verdict.role.value)
