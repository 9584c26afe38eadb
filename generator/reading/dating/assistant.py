"""The date assistant: the day of publication, or the days among which nothing decides.

A capture's classified lines and a page's machine data in, a proposal out. A wrong date is worse
than an unknown one: nothing is completed, and the day of import only bounds, it is never proposed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.dating.anchors import Anchor
from generator.reading.dating.bounds import find_bounds
from generator.reading.dating.clocks import ask_of_clock
from generator.reading.dating.datelines import day_and_month, open_dateline
from generator.reading.dating.derivation import derive_date
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in
from generator.reading.dating.questions import (
    ask_of_evening,
    ask_of_unreal,
    list_foreign,
    list_named,
    show_weekdays,
)
from generator.reading.dating.reports import find_reports
from generator.reading.dating.sightings import (
    HEADER_ROLES,
    TEXT_ROLES,
    find_sightings,
    read_metadata,
    without_machine_lines,
)
from generator.reading.dating.stamps import StampKind, kinds_of
from generator.reading.dating.updates import decide_by_update
from generator.reading.dating.verdicts import decide
from generator.reading.dating.wordings import find_moments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from generator.model.reading import DateProposal
    from generator.reading.dating.sightings import Line, Sighting


_OWN = (StampKind.PUBLISHED, StampKind.PLAIN)
"""What a stamp of the article's own day is called."""


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
    proposal = _proposed(printed, sightings, anchors, not_after)
    proposal = ask_of_clock(proposal, sightings, printed, not_after)
    proposal = ask_of_evening(proposal, sightings, anchors)
    return ask_of_unreal(show_weekdays(proposal, printed), printed)


def _proposed(
    printed: Sequence[Line],
    sightings: Sequence[Sighting],
    anchors: Sequence[Anchor],
    not_after: date | None,
) -> DateProposal:
    stamped = decide(sightings, anchors, not_after)
    if stamped is not None:
        return list_named(stamped, derive_date(anchors, not_after))
    reports = tuple(
        one
        for number, role, text in printed
        if role in TEXT_ROLES
        for one in find_reports(number, text)
    )
    updated = [one for one in sightings if one.kind is StampKind.UPDATED and one.days]
    if updated:
        derived = decide_by_update(updated, (*anchors, *reports), not_after)
    else:
        derived = derive_date((*anchors, *reports), not_after)
    return list_foreign(derived, sightings)


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
        if one.month and one.kind in _OWN:
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
    printings = printings_in(plain.text)
    for one, kind in zip(printings, kinds_of(plain.text, printings), strict=True):
        if one.parts[0] is None and one.parts[2] and kind in _OWN:
            yield Anchor(
                code="date-dateline",
                line=number,
                quote=plain.quote(one.first, one.end),
                weekday=one.weekday,
                readings=one.readings,
            )
