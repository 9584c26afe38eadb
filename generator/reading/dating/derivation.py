"""The day of publication where no stamp prints it: derived from the text's own words.

Anchors in, a proposal out: one day that satisfies all of them, the days that do, or a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.reading import DateCandidate, DateProposal, remark
from generator.reading.dating.candidates import MOST_LISTED, solve
from generator.reading.dating.findings import as_edtf, distinct, evidence_of, reasons_of
from generator.reading.dating.remainder import DAY_CODES, REPORT, list_latest, tell_known

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.reading.dating.anchors import Anchor


def derive_date(anchors: Sequence[Anchor], not_after: date | None) -> DateProposal:
    """Propose the one day that everything said outside quoted speech admits, if it is one."""
    said = tuple(one for one in anchors if not one.quoted and one.code != REPORT)
    solution = solve(said, not_after)
    if solution.contradicts:
        return _contradiction(said)
    decisive = [one for one in said if one.code in DAY_CODES]
    days = solution.days
    if decisive and days and len(days) == 1:
        return _single(days[0], said)
    if days and len(days) <= MOST_LISTED:
        return _several(days, said)
    heard = _reported(anchors, said, not_after) or _heard(anchors, said, not_after)
    if heard is None:
        heard = list_latest(anchors, said, not_after)
    return heard or DateProposal(questions=tell_known(said))


def _single(day: date, anchors: Sequence[Anchor]) -> DateProposal:
    naming = [one for one in anchors if one.code in DAY_CODES]
    enough = any(one.is_whole for one in naming)
    used = distinct(naming if enough else anchors)
    return DateProposal(
        date=as_edtf(day),
        evidence=evidence_of(used),
        reasons=(*reasons_of(used), remark("date-only-day", date=day.isoformat())),
    )


def _several(days: Sequence[date], anchors: Sequence[Anchor]) -> DateProposal:
    used = distinct(anchors)
    candidates = tuple(
        DateCandidate(date=as_edtf(day), evidence=evidence_of(used), reasons=reasons_of(used))
        for day in days
    )
    code = "date-several" if len(days) > 1 else "date-bounded-only"
    return DateProposal(candidates=candidates, questions=(remark(code, count=len(days)),))


def _contradiction(anchors: Sequence[Anchor]) -> DateProposal:
    """Report anchors that no day satisfies; whole dates among them stay as candidates."""
    used = distinct(anchors)
    named: dict[date, list[Anchor]] = {}
    for one in used:
        if one.readings and one.readings[0][0]:
            for day in one.days(1900, 2099):
                named.setdefault(day, []).append(one)
    candidates = tuple(
        DateCandidate(date=as_edtf(day), evidence=evidence_of(ones), reasons=reasons_of(ones))
        for day, ones in sorted(named.items())[:MOST_LISTED]
    )
    questions = tuple(remark("date-clash", one.line, quote=one.quote) for one in used)
    return DateProposal(candidates=candidates, questions=(remark("date-contradiction"), *questions))


def _reported(
    anchors: Sequence[Anchor], said: Sequence[Anchor], not_after: date | None
) -> DateProposal | None:
    """List the days on which the latest dated news of the text is today's or yesterday's."""
    reports = [one for one in anchors if one.code == REPORT and not one.quoted]
    listed: dict[Anchor, tuple[date, ...]] = {}
    for one in reports:
        days = solve((*said, one), not_after).days
        if days and len(days) <= MOST_LISTED:
            listed[one] = days
    if not listed:
        return None
    latest = max(listed, key=lambda one: listed[one][-1])
    proposal = _several(listed[latest], (*said, latest))
    question = remark("date-report-day", latest.line, quote=latest.quote)
    return DateProposal(candidates=proposal.candidates, questions=(question,))


def _heard(
    anchors: Sequence[Anchor], said: Sequence[Anchor], not_after: date | None
) -> DateProposal | None:
    """List the day that only quoted speech names in full; it may be of another day."""
    quoted = [one for one in anchors if one.quoted and one.code in DAY_CODES and one.names_day]
    if not quoted or any(one.code in DAY_CODES for one in said):
        return None
    days = solve((*said, *quoted[:1]), not_after).days
    if not days or len(days) > MOST_LISTED:
        return None
    proposal = _several(days, (*said, *quoted[:1]))
    question = remark("date-quoted-speech", quoted[0].line, quote=quoted[0].quote)
    return DateProposal(candidates=proposal.candidates, questions=(question,))
