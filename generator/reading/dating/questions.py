"""What a proposal must still ask or show, beside what decides it.

A proposal and what the capture prints in, the proposal with its further questions and evidence out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from generator.model.dates import PartialDate
from generator.model.provenance import Evidence, Role
from generator.model.reading import DateCandidate, remark
from generator.reading.dating.datelines import open_dateline
from generator.reading.dating.findings import candidates_from, day_of
from generator.reading.dating.plain import plain_of
from generator.reading.dating.remainder import DAY_CODES
from generator.reading.dating.sightings import HEADER_ROLES, TEXT_ROLES
from generator.reading.dating.stamps import StampKind, kind_before
from generator.reading.dating.unreal import unreal_in
from generator.reading.dating.weekdays import WEEKDAY, weekday_number
from generator.reading.dating.wordings import is_quoted
from generator.text.months import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.reading import DateProposal, Remark
    from generator.reading.dating.anchors import Anchor
    from generator.reading.dating.sightings import Line, Sighting

_EVENING = re.compile(r"T(?:2[0-3]):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$", re.IGNORECASE)
"""From eight in the evening by UTC it is already the next day east of the Gulf."""
_PART_OF_DAY = re.compile(
    rf"(?<!\w)و?(?:صباح|ظهر|بعد ظهر|عصر|مساء|ليل|ليله|فجر|يوم)\s(?P<day>{WEEKDAY})"
    r"(?!\s(?:الماضي|المنصرم|الفايت|المقبل|القادم|التالي|السابق|من كل|من الاسبوع))"
)
_OPEN_ORDER = "date-figures-ambiguous"


def ask_of_evening(
    proposal: DateProposal, sightings: Sequence[Sighting], anchors: Sequence[Anchor]
) -> DateProposal:
    """Ask where only a late hour by UTC gives the day: the outlet may count the next."""
    if not isinstance(proposal.date, PartialDate):
        return proposal
    decided = {
        one
        for one in sightings
        if one.evidence in proposal.evidence and one.kind is not StampKind.UPDATED
    }
    if not decided or not all(one.key and _EVENING.search(one.value) for one in decided):
        return proposal
    one = min(decided, key=lambda each: each.evidence.line)
    day = one.days[0]
    if any(each.code in DAY_CODES and not each.quoted and each.admits(day) for each in anchors):
        return proposal
    question = remark(
        "date-utc-evening",
        one.evidence.line,
        quote=one.value,
        date=day.isoformat(),
        next=(day + timedelta(days=1)).isoformat(),
    )
    return replace(proposal, questions=(*proposal.questions, question))


def show_weekdays(proposal: DateProposal, lines: Sequence[Line]) -> DateProposal:
    """Name the weekday of the text that fits one reading of the figures only, without deciding."""
    if _OPEN_ORDER not in {one.code for one in proposal.questions}:
        return proposal
    named = list(_weekdays_named(lines))
    days = [day_of(one.date) for one in proposal.candidates]
    telling = [
        (weekday, evidence)
        for weekday, evidence in named
        if sum(day is not None and day.weekday() == weekday for day in days) == 1
    ]
    if len({weekday for weekday, _ in telling}) != 1:
        return proposal
    weekday, evidence = telling[0]
    return replace(
        proposal,
        candidates=tuple(
            _with_weekday(one, weekday, evidence) if day and day.weekday() == weekday else one
            for one, day in zip(proposal.candidates, days, strict=True)
        ),
    )


def _weekdays_named(lines: Sequence[Line]) -> Iterator[tuple[int, Evidence]]:
    for number, role, text in lines:
        if role not in TEXT_ROLES:
            continue
        plain = plain_of(text)
        for found in _PART_OF_DAY.finditer(plain.text):
            if not is_quoted(plain, found.start()):
                quote = plain.quote(found.start(), found.end())
                yield weekday_number(found["day"]), Evidence(line=number, quote=quote)


def _with_weekday(one: DateCandidate, weekday: int, evidence: Evidence) -> DateCandidate:
    reason = remark(
        "date-weekday-named", evidence.line, quote=evidence.quote, weekday=WEEKDAYS[weekday]
    )
    return replace(one, evidence=(*one.evidence, evidence), reasons=(*one.reasons, reason))


def list_named(stamped: DateProposal, derived: DateProposal) -> DateProposal:
    """Where stamp and text differ and nothing is decided, list the day that the text names too."""
    differs = "date-text-differs" in {one.code for one in stamped.questions}
    if stamped.date is not None or derived.date is None or not differs:
        return stamped
    named = DateCandidate(
        date=derived.date, evidence=derived.evidence, reasons=derived.reasons[:-1]
    )
    listed = {str(one.date): one for one in (named, *stamped.candidates)}
    return replace(stamped, candidates=tuple(listed[day] for day in sorted(listed)))


def list_foreign(proposal: DateProposal, sightings: Sequence[Sighting]) -> DateProposal:
    """Where nothing dates the article, list the printed days of something else, and ask."""
    foreign = [one for one in sightings if one.kind is StampKind.FOREIGN and one.days]
    if proposal.date is not None or not foreign:
        return proposal
    first = foreign[0].evidence
    others = tuple(one for one in proposal.questions if one.code != "date-not-found")
    merged = {str(one.date): one for one in (*candidates_from(foreign), *proposal.candidates)}
    return replace(
        proposal,
        candidates=tuple(merged[day] for day in sorted(merged)),
        questions=(remark("date-foreign-only", first.line, quote=first.quote), *others),
    )


def ask_of_unreal(proposal: DateProposal, lines: Sequence[Line]) -> DateProposal:
    """Ask of every printed day that no calendar holds.

    In the text only where the article is undated; a stamp of publication that prints such a day
    leaves nothing decided.
    """
    asked: list[Remark] = []
    undone = False
    for number, role, text in lines:
        dateline = open_dateline(text) if role is Role.TEXT else ""
        read = role in TEXT_ROLES and (proposal.date is None or dateline)
        if role not in HEADER_ROLES and not read:
            continue
        plain = plain_of(text)
        for start, end in unreal_in(plain.text):
            asked.append(remark("date-unreal", number, quote=plain.quote(start, end)))
            kind = kind_before(plain.text[:start])
            undone = undone or (role in HEADER_ROLES and kind is StampKind.PUBLISHED)
    if not asked:
        return proposal
    others = tuple(one for one in proposal.questions if one.code != "date-not-found")
    kept = replace(proposal, questions=(*asked, *others))
    return _undecided(kept) if undone and proposal.date is not None else kept


def _undecided(proposal: DateProposal) -> DateProposal:
    """Turn the proposed day into a candidate."""
    if proposal.date is None:
        return proposal
    one = DateCandidate(date=proposal.date, evidence=proposal.evidence, reasons=proposal.reasons)
    return replace(proposal, date=None, evidence=(), reasons=(), candidates=(one,))
