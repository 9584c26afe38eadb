"""The date assistant: the day of publication, or the days among which nothing decides.

A capture's classified lines and a page's machine data in, a proposal out. A wrong date is worse
than an unknown one: nothing is completed, and the day of import only bounds, it is never proposed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.dating.anchors import Anchor
from generator.reading.dating.bounds import find_bounds
from generator.reading.dating.datelines import day_and_month, open_dateline
from generator.reading.dating.derivation import derive_date
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in
from generator.reading.dating.reports import find_reports
from generator.reading.dating.sightings import (
    HEADER_ROLES,
    TEXT_ROLES,
    find_sightings,
    read_metadata,
    without_machine_lines,
)
from generator.reading.dating.stamps import StampKind
from generator.reading.dating.updates import decide_by_update
from generator.reading.dating.verdicts import decide
from generator.reading.dating.wordings import find_moments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from generator.model.reading import DateProposal
    from generator.reading.dating.sightings import Line, Sighting


def propose_date(
    lines: Sequence[tuple[int, Role, str]],
    *,
    not_after: date | None,
    metadata: Sequence[tuple[int, str, str]] = (),
) -> DateProposal:
    """Propose the day of publication from (number, role, text) lines and (line, key, value) data.

    Lines of other articles, of comments and of the site's furniture never date the article.
    ``not_after`` is the day of import, an upper bound.
    """
    printed = without_machine_lines(lines, metadata)
    sightings = (*find_sightings(printed), *read_metadata(metadata, lines))
    anchors = tuple(_anchors(printed, sightings))
    stamped = decide(sightings, anchors, not_after)
    if stamped is not None:
        return stamped
    reports = tuple(
        one
        for number, role, text in printed
        if role in TEXT_ROLES
        for one in find_reports(number, text)
    )
    updated = [one for one in sightings if one.kind is StampKind.UPDATED and one.days]
    if updated:
        return decide_by_update(updated, (*anchors, *reports), not_after)
    return derive_date((*anchors, *reports), not_after)


def _anchors(lines: Sequence[Line], sightings: Sequence[Sighting]) -> Iterator[Anchor]:
    opened = False
    for number, role, text in lines:
        if role in HEADER_ROLES:
            yield from _yearless(number, text)
        elif role in TEXT_ROLES:
            if role is Role.TEXT and text.strip() and not opened:
                opened = True
                yield from _opening(number, text)
            yield from find_moments(number, text)
            yield from find_bounds(number, text)
    for one in sightings:
        if one.month:
            yield Anchor(
                code="date-month-stamp",
                line=one.evidence.line,
                quote=one.evidence.quote,
                readings=((*one.month, None),),
            )


def _opening(number: int, text: str) -> Iterator[Anchor]:
    yield from _yearless(number, open_dateline(text))
    found = day_and_month(text)
    if found:
        day, month, quote = found
        yield Anchor(code="date-dateline", line=number, quote=quote, readings=((None, month, day),))


def _yearless(number: int, text: str) -> Iterator[Anchor]:
    """Dates of a header line that have no year: the day of publication as far as printed."""
    if not text:
        return
    plain = plain_of(text)
    for one in printings_in(plain.text):
        if one.parts[0] is None and one.parts[2]:
            yield Anchor(
                code="date-dateline",
                line=number,
                quote=plain.quote(one.first, one.end),
                weekday=one.weekday,
                readings=one.readings,
            )
