"""A page's running clock taken for a stamp: an unlabelled day long after the text's dated news.

A proposal with what it rests on in; out the same, or a question that names both days.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import DateCandidate, DateProposal, remark
from generator.reading.dating.findings import as_edtf, day_of, reason_for
from generator.reading.dating.plain import plain_of
from generator.reading.dating.remainder import DAY_CODES
from generator.reading.dating.reports import find_reports
from generator.reading.dating.sightings import TEXT_ROLES
from generator.reading.dating.stamps import StampKind
from generator.reading.dating.wordings import find_moments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.reading.dating.anchors import Anchor
    from generator.reading.dating.sightings import Line, Sighting

_RUNNING = re.compile(r"(?<!\d)\d{1,2}:\d{2}:\d{2}(?!\d)")
_FRESH = timedelta(days=7)
"""News is reported within a week."""


def ask_of_clock(
    proposal: DateProposal,
    sightings: Sequence[Sighting],
    lines: Sequence[Line],
    not_after: date | None,
) -> DateProposal:
    """Leave undecided what may be the page's clock where the text's own news is much older."""
    day = day_of(proposal.date)
    stamps = [one for one in sightings if one.evidence in proposal.evidence]
    if day is None or not stamps or not all(_is_bare(one) for one in stamps):
        return proposal
    first, news = stamps[0], _latest_news(lines)
    if not (day == not_after or _is_running(first, lines)) or _names_day(lines):
        return proposal
    if news is None or news[1] + _FRESH >= day:
        return proposal
    line, quote = first.evidence.line, first.evidence.quote
    candidate = DateCandidate(
        date=as_edtf(day),
        evidence=proposal.evidence,
        reasons=(*proposal.reasons, reason_for(first)),
    )
    question = remark("date-clock", line, quote=quote, news=news[0].quote)
    return DateProposal(candidates=(candidate,), questions=(question, *proposal.questions))


def _is_running(one: Sighting, lines: Sequence[Line]) -> bool:
    """Whether a weekday and a time with its seconds stand beside it."""
    text = next((text for number, _, text in lines if number == one.evidence.line), "")
    return one.weekday is not None and bool(_RUNNING.search(plain_of(text).text))


def _names_day(lines: Sequence[Line]) -> bool:
    return any(
        one.code in DAY_CODES and not one.quoted
        for number, role, text in lines
        if role in TEXT_ROLES
        for one in find_moments(number, text)
    )


def _is_bare(one: Sighting) -> bool:
    return one.kind is StampKind.PLAIN and not one.key and one.role is Role.DATELINE


def _latest_news(lines: Sequence[Line]) -> tuple[Anchor, date] | None:
    """Find the latest dated news of the text, with its year, and its latest day."""
    found = [
        (one, max(one.days(1, 2099)))
        for number, role, text in lines
        if role in TEXT_ROLES
        for one in find_reports(number, text)
        if one.readings[0][0] and not one.quoted and any(one.days(1, 2099))
    ]
    return max(found, key=lambda pair: pair[1], default=None)
