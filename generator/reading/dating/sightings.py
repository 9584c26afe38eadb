"""Every stamp of a capture that may date the article, from its lines and from its machine data.

Classified lines and metadata in, sightings out. A Hijri or Jalali date beside a Gregorian one is
joined with it; a line that holds only a label gives its kind to the date below it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.model.provenance import Evidence, Role
from generator.reading.dating.datelines import open_dateline
from generator.reading.dating.labels import BESIDE, FOREIGN, LABEL, SEPARATORS
from generator.reading.dating.plain import plain_of
from generator.reading.dating.stamps import (
    Stamp,
    StampKind,
    find_stamps,
    label_of,
    stands_amid_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Line = tuple[int, Role, str]

HEADER_ROLES = frozenset({Role.DATELINE, Role.AUTHOR, Role.CREDIT})
TEXT_ROLES = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.TEXT, Role.SUBHEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A stamp with the place it stands at."""

    kind: StampKind
    evidence: Evidence
    days: tuple[date, ...]
    """The days it can be read as; none where only a month is printed."""
    month: tuple[int, int] | None = None
    """Year and month where no day is printed."""
    weekday: int | None = None
    calendar: str = "gregorian"
    key: str = ""
    """The key of the machine data it comes from; empty for printed words."""
    value: str = ""
    """What the machine data say there."""
    zoned: bool = False
    """Whether the machine data give an offset other than UTC's."""
    role: Role = Role.DATELINE
    """Of the line it stands on; TEXT where a dateline opens the story."""
    beside: tuple[date, ...] = ()
    """What the date of another calendar beside it says, where the two disagree."""


def find_sightings(lines: Sequence[Line]) -> tuple[Sighting, ...]:
    """Find the stamps of the header and footer lines and of the dateline that opens the text."""
    found: list[Sighting] = []
    label: StampKind | None = None
    for number, role, text in lines:
        if role not in HEADER_ROLES:
            continue
        stamps = _joined(number, text, find_stamps(text))
        if label and stamps and stamps[0].kind is StampKind.PLAIN:
            stamps = [replace(stamps[0], kind=label), *stamps[1:]]
        if text.strip():
            label = label_of(text)
        if role is Role.DATELINE and stands_amid_words(text):
            stamps = [_estranged(one, text) for one in stamps]
        found += (replace(one, role=role) for one in stamps)
    opening = next((one for one in lines if one[1] is Role.TEXT and one[2].strip()), None)
    if opening:
        found += _opening(opening)
    return tuple(found)


def read_metadata(
    metadata: Iterable[tuple[int, str, str]], lines: Sequence[Line] = ()
) -> tuple[Sighting, ...]:
    """Read the machine data of a page: the day in each value's own offset.

    The quotation is the value where its line prints it, else that line's own words.
    """
    texts = {number: text for number, _, text in lines}
    found: list[Sighting] = []
    for line, key, value in metadata:
        compact = _COMPACT.sub(r"\1-\2-\3", value)
        stamps = find_stamps(compact)
        if not stamps:
            continue
        text = texts.get(line, "").strip()
        found.append(
            replace(
                _sighting(line, compact, stamps[0]),
                kind=_kind_of_key(key, text),
                key=key,
                value=value.strip(),
                zoned=bool(_ZONED.search(value)),
                evidence=Evidence(
                    line=line, quote=value.strip() if value in text or not text else text
                ),
            )
        )
    return tuple(found)


def without_machine_lines(
    lines: Iterable[Line], metadata: Iterable[tuple[int, str, str]]
) -> tuple[Line, ...]:
    """Leave out the lines that hold nothing but a machine datum: its key says what it is."""
    held = {
        (number, text)
        for number, key, value in metadata
        for text in (value.strip(), f"{key}: {value.strip()}")
    }
    return tuple(one for one in lines if (one[0], one[2].strip()) not in held)


def _estranged(one: Sighting, text: str) -> Sighting:
    """Take an unlabelled date amid other words for one of something else."""
    if one.kind is not StampKind.PLAIN:
        return one
    return replace(one, kind=StampKind.FOREIGN, evidence=_whole_line(one.evidence, text))


def _whole_line(evidence: Evidence, text: str) -> Evidence:
    """Quote the whole of a short line: its words say what its date is of."""
    return replace(evidence, quote=text.strip()) if len(text) <= _LONGEST_QUOTE else evidence


_LONGEST_QUOTE = 140
_COMPACT = re.compile(r"^\s*(\d{4})(\d{2})(\d{2})(?!\d)")
_ZONED = re.compile(r"[+-](?!00:?00)\d{2}:?\d{2}\s*$")


def _opening(line: Line) -> list[Sighting]:
    number, _, text = line
    dateline = open_dateline(text)
    stamps = _joined(number, text, find_stamps(dateline)) if dateline else []
    return [replace(one, role=Role.TEXT, kind=StampKind.PLAIN) for one in stamps]


def _joined(number: int, text: str, stamps: Sequence[Stamp]) -> list[Sighting]:
    """Make sightings; of two calendars side by side the Gregorian date counts."""
    found: list[Sighting] = []
    last: Stamp | None = None
    for stamp in stamps:
        sighting = _sighting(number, text, stamp)
        if last and found and _side_by_side(text, last, stamp):
            found[-1] = _merge(found[-1], sighting)
        else:
            found.append(sighting)
        last = stamp
    return found


def _side_by_side(text: str, one: Stamp, other: Stamp) -> bool:
    calendars = {one.calendar, other.calendar}
    between = BESIDE.sub("", plain_of(text[one.end : other.start]).text).strip(SEPARATORS)
    return len(calendars) == 2 and not between and other.kind in {one.kind, StampKind.PLAIN}


def _merge(one: Sighting, other: Sighting) -> Sighting:
    if "gregorian" in {one.calendar, other.calendar}:
        kept, beside = (one, other) if one.calendar == "gregorian" else (other, one)
    else:
        kept, beside = (one, other) if one.calendar == "jalali" else (other, one)
    kind = one.kind if one.kind is not StampKind.PLAIN else other.kind
    slack = timedelta(days=1 if beside.calendar == "hijri" else 0)
    agreeing = tuple(
        day for day in kept.days if any(abs(day - there) <= slack for there in beside.days)
    )
    weekday = kept.weekday if kept.weekday is not None else beside.weekday
    apart = () if agreeing else beside.days
    return replace(kept, kind=kind, days=agreeing or kept.days, weekday=weekday, beside=apart)


def _sighting(number: int, text: str, stamp: Stamp) -> Sighting:
    whole = [one for one in stamp.dates if one.month and one.day]
    days = tuple(date(one.year, one.month or 1, one.day or 1) for one in whole)
    first = stamp.dates[0]
    evidence = Evidence(line=number, quote=text[stamp.start : stamp.end].strip())
    if stamp.calendar == "hijri":
        days = tuple(day + timedelta(days=step) for day in days for step in (0, -1, 1))
    return Sighting(
        kind=stamp.kind,
        evidence=_whole_line(evidence, text) if stamp.kind is StampKind.FOREIGN else evidence,
        days=days,
        month=None if days or not first.month else (first.year, first.month),
        weekday=stamp.weekday,
        calendar=stamp.calendar,
    )


def _kind_of_key(key: str, text: str) -> StampKind:
    """Kind by the key's own words; a bare ``time`` is what the label on its line says."""
    plain = key.casefold()
    if "modif" in plain or "updat" in plain:
        return StampKind.UPDATED
    if any(word in plain for word in ("publi", "pubdate", "pub-date", "pub_date", "issued")):
        return StampKind.PUBLISHED
    plain = plain_of(text).text
    labels = {bool(one["updated"]) for one in LABEL.finditer(plain)}
    if not labels and FOREIGN.search(plain):
        return StampKind.FOREIGN
    if len(labels) != 1:
        return StampKind.PLAIN
    return StampKind.UPDATED if labels.pop() else StampKind.PUBLISHED
