"""What the stamps of a capture say together: one day, or a question with the days they can mean.

Sightings and the text's anchors in, a proposal out; None where no stamp prints a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import DateProposal, remark
from generator.reading.dating.candidates import fitting_days
from generator.reading.dating.findings import (
    as_edtf,
    candidates_from,
    distinct,
    evidence_of,
    reason_for,
    reasons_of,
)
from generator.reading.dating.remainder import DAY_CODES, WINDOWS
from generator.reading.dating.stamps import StampKind
from generator.text.months import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.reading import DateCandidate, Remark
    from generator.reading.dating.anchors import Anchor
    from generator.reading.dating.sightings import Sighting

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stamps:
    """The sightings that can date the article, and those that only bound or check it."""

    main: tuple[Sighting, ...]
    machine: tuple[Sighting, ...] = ()
    updated: tuple[Sighting, ...] = ()

    @property
    def all(self) -> tuple[Sighting, ...]:
        return (*self.main, *self.machine)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    """The days still possible, or the question that leaves none; what narrowed them."""

    days: tuple[date, ...]
    question: Remark | None = None
    reasons: tuple[Remark, ...] = ()


def decide(
    sightings: Sequence[Sighting], anchors: Sequence[Anchor], not_after: date | None
) -> DateProposal | None:
    """Say which day the stamps print; None where none but an update's does, or none at all."""
    stamps = _sort(sightings)
    if not stamps.main:
        return None
    options = _options(stamps, not_after)
    if options.question:
        return DateProposal(candidates=candidates_from(stamps.all), questions=(options.question,))
    said = tuple(one for one in anchors if not one.quoted)
    if len(options.days) > 1:
        return _by_text(stamps, options, said)
    return _checked(stamps, options, said)


def _sort(sightings: Sequence[Sighting]) -> _Stamps:
    dated = [one for one in sightings if one.days]
    printed = [one for one in dated if not one.key]
    machine = [one for one in dated if one.key and one.kind is StampKind.PUBLISHED]
    labelled = [one for one in printed if one.kind is StampKind.PUBLISHED]
    plain = _strongest([one for one in printed if one.kind is StampKind.PLAIN])
    near = [one for one in plain if any(_are_near(one, other) for other in machine)]
    main = labelled or near or plain
    lines = {one.evidence.line for one in main}
    machine += [
        one
        for one in dated
        if one.key and one.kind is StampKind.PLAIN and one.evidence.line in lines
    ]
    if not main:
        main, machine = _machine_day(machine), []
    if not main:
        main = [one for one in dated if one.key and one.kind is StampKind.PLAIN]
    updated = [one for one in dated if one.kind is StampKind.UPDATED]
    return _Stamps(main=tuple(main), machine=tuple(machine), updated=tuple(updated))


def _strongest(plain: list[Sighting]) -> list[Sighting]:
    """Let the header's date go before a credit's, and before that of a wire a day or two older."""
    header = [one for one in plain if one.role is Role.DATELINE]
    if not header:
        return plain
    wires = [one for one in plain if one.role is Role.TEXT]
    older = {
        wire
        for wire in wires
        for day in wire.days
        if any(timedelta(0) <= there - day <= 2 * _DAY for one in header for there in one.days)
    }
    return [*header, *(wire for wire in wires if wire not in older)]


def _are_near(one: Sighting, other: Sighting) -> bool:
    return any(abs(day - there) <= _DAY for day in one.days for there in other.days)


def _machine_day(machine: list[Sighting]) -> list[Sighting]:
    """Of machine data a day apart prefer the site's own offset to UTC: it is the reader's day."""
    zoned = [one for one in machine if one.zoned]
    near = zoned and all(_are_near(zoned[0], one) for one in machine)
    return zoned if near else machine


def _options(stamps: _Stamps, not_after: date | None) -> _Options:
    main = stamps.main
    first = main[0]
    line, quote = first.evidence.line, first.evidence.quote
    apart = next((one for one in main if one.beside), None)
    if apart:
        return _Options(
            days=(),
            question=remark(
                "date-calendars-differ", apart.evidence.line, quote=apart.evidence.quote
            ),
        )
    common = set.intersection(*(set(one.days) for one in main))
    if not common:
        return _Options(days=(), question=remark("date-stamps-differ", line))
    known = {day for day in common if not_after is None or day <= not_after}
    if not known:
        return _Options(days=(), question=remark("date-after-import", line, quote=quote))
    return _narrow(stamps, known)


def _narrow(stamps: _Stamps, days: set[date]) -> _Options:
    """Keep the days that weekday, machine data and update allow; ask where none remains."""
    reasons: list[Remark] = []
    for one in stamps.main:
        if one.weekday is None:
            continue
        name = WEEKDAYS[one.weekday]
        fitting = {day for day in days if day.weekday() == one.weekday}
        if not fitting:
            question = remark(
                "date-weekday-differs", one.evidence.line, quote=one.evidence.quote, weekday=name
            )
            return _Options(days=(), question=question)
        if fitting != days:
            reasons.append(remark("date-weekday-decides", one.evidence.line, weekday=name))
        days = fitting
    for code, checking in (("date-machine", stamps.machine), ("date-update", stamps.updated)):
        if not checking:
            continue
        fitting = (_near_machine if code == "date-machine" else _until_update)(checking, days)
        line, quote = checking[0].evidence.line, checking[0].evidence.quote
        if not fitting:
            return _Options(days=(), question=remark(f"{code}-differs", line, quote=quote))
        if fitting != days:
            reasons.append(remark(f"{code}-decides", line, quote=quote))
        days = fitting
    return _Options(days=tuple(sorted(days)), reasons=tuple(reasons))


def _near_machine(machine: Sequence[Sighting], days: set[date]) -> set[date]:
    return {
        day
        for day in days
        if any(abs(day - there) <= _DAY for one in machine for there in one.days)
    }


def _until_update(updated: Sequence[Sighting], days: set[date]) -> set[date]:
    last = max(day for one in updated for day in one.days)
    return {day for day in days if day <= last + _DAY}


def _by_text(stamps: _Stamps, options: _Options, said: Sequence[Anchor]) -> DateProposal:
    """Let the text decide between the orders in which figures can be read."""
    fitting = fitting_days(said, options.days)
    if len(fitting) != 1:
        evidence = stamps.main[0].evidence
        code = "date-figures-ambiguous" if fitting else "date-text-fits-none"
        if stamps.main[0].calendar == "hijri":
            code = "date-hijri-uncertain"
        question = remark(code, evidence.line, quote=evidence.quote)
        return DateProposal(candidates=_left(stamps, options), questions=(question,))
    deciding = distinct(one for one in said if not all(one.admits(day) for day in options.days))
    return DateProposal(
        date=as_edtf(fitting[0]),
        evidence=(stamps.main[0].evidence, *evidence_of(deciding)),
        reasons=(*_calendar_reasons(stamps), *options.reasons, *reasons_of(deciding)),
    )


def _left(stamps: _Stamps, options: _Options) -> tuple[DateCandidate, ...]:
    left = {str(as_edtf(day)) for day in options.days}
    return tuple(one for one in candidates_from(stamps.all) if str(one.date) in left)


def _checked(stamps: _Stamps, options: _Options, said: Sequence[Anchor]) -> DateProposal:
    """Hold the one day against the text; an unlabelled stamp must not contradict it."""
    day, main = options.days[0], stamps.main[0]
    against = [one for one in said if not one.admits(day)]
    questions = tuple(
        remark("date-text-differs", one.line, quote=one.quote, date=day.isoformat())
        for one in distinct(against)
    )
    later = any(one.low and one.low > day + _DAY for one in against)
    cited = main.role is Role.CREDIT and main.kind is StampKind.PLAIN
    confirmed = any(_names(one, day) for one in said)
    if cited and not stamps.machine and not confirmed:
        question = remark("date-credit-only", main.evidence.line, quote=main.evidence.quote)
        return DateProposal(
            candidates=candidates_from(stamps.all), questions=(question, *questions)
        )
    strict = [one for one in against if one.code not in WINDOWS]
    late_hour = all(one.admits(day - _DAY) for one in strict)
    if later or (main.kind is StampKind.PLAIN and not (late_hour or confirmed)):
        return DateProposal(candidates=candidates_from(stamps.all), questions=questions)
    return DateProposal(
        date=as_edtf(day),
        evidence=(main.evidence,),
        reasons=(*_calendar_reasons(stamps), *options.reasons),
        questions=questions,
    )


def _names(anchor: Anchor, day: date) -> bool:
    return anchor.code in DAY_CODES and anchor.admits(day)


def _calendar_reasons(stamps: _Stamps) -> tuple[Remark, ...]:
    """Say how the day follows where the quoted words do not print it."""
    first = stamps.main[0]
    return (reason_for(first),) if first.key or first.calendar != "gregorian" else ()
