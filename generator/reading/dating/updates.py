"""An article of which only the day of a change is printed.

That day bounds the publication from above; it is proposed only where the text names it itself.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from generator.model.reading import DateCandidate, DateProposal, remark
from generator.reading.dating.anchors import Anchor
from generator.reading.dating.candidates import fitting_days
from generator.reading.dating.derivation import derive_date
from generator.reading.dating.findings import (
    as_edtf,
    candidates_from,
    distinct,
    evidence_of,
    reason_for,
    reasons_of,
)
from generator.reading.dating.remainder import DAY_CODES, REPORT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from generator.reading.dating.sightings import Sighting

_NEAR = 31
"""Days before a change in which the publication is looked for."""


def decide_by_update(
    updated: Sequence[Sighting], anchors: Sequence[Anchor], not_after: date | None
) -> DateProposal:
    """Derive the day from the text, not after the last change; else list the day of change."""
    days = {day for one in updated for day in one.days}
    last = max(days)
    first = updated[0].evidence
    bound = Anchor(code="date-before-update", line=first.line, quote=first.quote, high=last)
    derived = derive_date((*anchors, bound), not_after)
    if derived.date is not None:
        return derived
    naming = [one for one in anchors if one.names_day and not one.quoted and one.code in DAY_CODES]
    confirmed = naming and all(one.admits(last) for one in anchors if not one.quoted)
    if confirmed and len(days) == 1:
        used = distinct(naming)
        return DateProposal(
            date=as_edtf(last),
            evidence=(first, *evidence_of(used)),
            reasons=(reason_for(updated[0]), *reasons_of(used)),
        )
    return replace(
        derived,
        candidates=derived.candidates or _until(updated, anchors, last),
        questions=(remark("date-only-update", first.line, quote=first.quote), *derived.questions),
    )


def _until(
    updated: Sequence[Sighting], anchors: Sequence[Anchor], last: date
) -> tuple[DateCandidate, ...]:
    """List the last day up to the change that the text admits; it need not be the right one."""
    said = tuple(one for one in anchors if not one.quoted and one.code != REPORT)
    near = fitting_days(said, (last - timedelta(days=step) for step in range(_NEAR)))
    if near[:1] in {(), (last,)}:
        return candidates_from(updated) if near or len(updated[0].days) > 1 else ()
    return (
        DateCandidate(
            date=as_edtf(near[0]),
            evidence=(updated[0].evidence, *evidence_of(distinct(said))),
            reasons=(reason_for(updated[0]), *reasons_of(distinct(said))),
        ),
    )
