"""Days, stamps and anchors as the parts of a proposal: candidates, evidence, remarks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from generator.model.dates import PartialDate
from generator.model.reading import DateCandidate, Remark, remark
from generator.reading.dating.stamps import StampKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.dates import EdtfDate
    from generator.model.provenance import Evidence
    from generator.reading.dating.anchors import Anchor
    from generator.reading.dating.sightings import Sighting

_MOST_ANCHORS = 8


def as_edtf(day: date) -> PartialDate:
    """Write a day as the model's date."""
    return PartialDate(year=day.year, month=day.month, day=day.day)


def day_of(found: EdtfDate | None) -> date | None:
    """Read the model's date as a day; None where it is not one whole day."""
    if isinstance(found, PartialDate) and found.month and found.day:
        return date(found.year, found.month, found.day)
    return None


def distinct(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """Keep one anchor of those that say the same, and of mere bounds the narrowest."""
    kept: dict[tuple[object, ...], Anchor] = {}
    known = tuple(anchors)
    lows = [one.low for one in known if one.low]
    highs = [one.high for one in known if one.high]
    for one in known:
        if (one.low and one.low < max(lows)) or (one.high and one.high > min(highs)):
            continue
        kept.setdefault((one.code, one.weekday, one.readings), one)
    return tuple(kept.values())[:_MOST_ANCHORS]


def evidence_of(anchors: Iterable[Anchor]) -> tuple[Evidence, ...]:
    """List the quotations of ``anchors``, each once."""
    return tuple(dict.fromkeys(one.evidence for one in anchors))


def reasons_of(anchors: Iterable[Anchor]) -> tuple[Remark, ...]:
    """Say what each of ``anchors`` means."""
    return tuple(dict.fromkeys(one.reason for one in anchors))


def reason_for(sighting: Sighting) -> Remark:
    """Say what a stamp is, and from which calendar its day was reckoned."""
    line, quote = sighting.evidence.line, sighting.evidence.quote
    if sighting.key:
        return remark("date-machine-data", line, key=sighting.key, quote=sighting.value)
    if sighting.calendar != "gregorian":
        return remark(f"date-from-{sighting.calendar}", line, quote=quote)
    if sighting.kind is StampKind.UPDATED:
        return remark("date-stamp-updated", line, quote=quote)
    if sighting.kind is StampKind.FOREIGN:
        return remark("date-stamp-foreign", line, quote=quote)
    if sighting.kind is StampKind.PUBLISHED:
        return remark("date-stamp-published", line, quote=quote)
    return remark("date-stamp-plain", line, quote=quote)


def candidates_from(sightings: Sequence[Sighting]) -> tuple[DateCandidate, ...]:
    """List every day the stamps can mean, in time order, with the stamps that say it."""
    days = sorted({day for one in sightings for day in (*one.days, *one.beside)})
    return tuple(
        DateCandidate(
            date=as_edtf(day),
            evidence=tuple(
                dict.fromkeys(one.evidence for one in sightings if day in (*one.days, *one.beside))
            ),
            reasons=tuple(
                dict.fromkeys(
                    reason_for(one) for one in sightings if day in (*one.days, *one.beside)
                )
            ),
        )
        for day in days
    )
