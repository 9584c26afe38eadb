"""What can still be said where the text gives no short list of days.

Anchors in; out the likely week of a day that lies «last Saturday», the latest years of a day that
has none, or what is known of the day of publication.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.model.reading import DateCandidate, DateProposal, remark
from generator.reading.dating.candidates import latest_days
from generator.reading.dating.findings import as_edtf, distinct, evidence_of, reasons_of
from generator.reading.dating.wordings import LIKELY_WEEK
from generator.text.months import STANDARD, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.reading import Remark
    from generator.reading.dating.anchors import Anchor

DAY_CODES = frozenset({
    "date-today", "date-yesterday", "date-before-yesterday", "date-tomorrow", "date-after-tomorrow",
    "date-dateline",
})  # fmt: skip
"""Anchors that tie the text to one day; the others only bound it."""
WINDOWS = frozenset({"date-last-weekday", "date-next-weekday"})
"""Anchors that leave some two weeks, of which the week beside them is the likely one."""
REPORT = "date-report"
_MOST_YEARS = 5


def list_latest(
    anchors: Sequence[Anchor], said: Sequence[Anchor], not_after: date | None
) -> DateProposal | None:
    """List the latest days that fit the first anchor that names a day, and say that more do."""
    named = [one for one in anchors if one.names_day and not one.quoted]
    own = [one for one in named if one.code in DAY_CODES]
    windows = [one for one in named if one.code in WINDOWS]
    for one in (*own[:1], *windows[:1], *(one for one in named if one.code == REPORT)):
        used = said if one in said else (*said, one)
        count = _MOST_YEARS * len(one.shifts) if one.code not in WINDOWS else LIKELY_WEEK
        days = latest_days(used, not_after, count)
        if days:
            return _listed(days, one, distinct(used))
    return None


def _listed(days: Sequence[date], one: Anchor, used: Sequence[Anchor]) -> DateProposal:
    questions: list[Remark] = []
    if one.code in WINDOWS:
        questions.append(
            remark("date-week-likely", one.line, quote=one.quote, first=days[0], last=days[-1])
        )
    if one.readings[0][0] is None:
        questions.append(remark("date-year-unknown", one.line, quote=one.quote))
    if not questions:
        questions.append(remark("date-several", count=len(days)))
    return DateProposal(
        candidates=tuple(
            DateCandidate(date=as_edtf(day), evidence=evidence_of(used), reasons=reasons_of(used))
            for day in days
        ),
        questions=tuple(questions),
    )


def tell_known(anchors: Sequence[Anchor]) -> tuple[Remark, ...]:
    """Say what is certain where no day can be listed."""
    facts = (*_weekdays(anchors), *_parts(anchors))
    first = next((one.line for one in anchors if one.weekday is not None or one.readings), 0)
    known = remark("date-only-known", first, known="، ".join(facts)) if facts else None
    low = max(
        (one for one in anchors if one.low), key=lambda one: one.low or date.min, default=None
    )
    high = min(
        (one for one in anchors if one.high and one.code != "date-before-update"),
        key=lambda one: one.high or date.max,
        default=None,
    )
    after = low and remark("date-not-before", low.line, quote=low.quote, date=low.low)
    until = high and remark("date-not-after", high.line, quote=high.quote, date=high.high)
    return tuple(one for one in (known, after, until) if one) or (remark("date-not-found"),)


def _weekdays(anchors: Sequence[Anchor]) -> tuple[str, ...]:
    found = {
        WEEKDAYS[(one.weekday + one.shifts[0]) % 7]
        for one in anchors
        if one.weekday is not None and one.code in DAY_CODES
    }
    return tuple(sorted(found))


def _parts(anchors: Sequence[Anchor]) -> tuple[str, ...]:
    """Name the days with their months, the months alone, and the years."""
    readings = [one.readings[0] for one in anchors if one.readings]
    days = {f"{day} {STANDARD[month - 1]}" for _, month, day in readings if day and month}
    months = {STANDARD[month - 1] for _, month, day in readings if month and not day}
    years = {str(year) for year, _, _ in readings if year}
    quoted = {one.quote for one in anchors if one.day_of_month or _is_bare_day(one)}
    return (*sorted(days), *sorted(months), *sorted(years), *sorted(quoted))


def _is_bare_day(one: Anchor) -> bool:
    return any(day and not month for _, month, day in one.readings)
