"""The date a curator wrote → EDTF. What cannot be read is a problem, never a guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.intake.limits import PROSE_LETTERS
from generator.intake.nodes import Node, Scalar, Sequence
from generator.model.dates import EdtfDate, PartialDate, days_in_month
from generator.model.edtf import DateFault, read_edtf
from generator.problems import Problem, problem
from generator.text.digits import to_western
from generator.text.written_dates import read_slashed_date, read_written_date

if TYPE_CHECKING:
    from generator.problems import Place

UNKNOWN = ("unknown", "غير معروف", "مجهول")
"""The house's words for a date that is honestly not known."""

CANDIDATES = 366
"""Dates of a set, from which one is meant: the days of a year."""

_Result = tuple[EdtfDate | None, tuple[Problem, ...]]


def read_date(node: Node) -> _Result:
    """Read EDTF, a YAML list of candidates, or a date in words; None for ``unknown``."""
    if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
        texts = [item.text for item in node.items if isinstance(item, Scalar)]
        text = ",".join(texts).replace("،", ",")
        return _read(f"[{text}]" if "," in text else text, node.place)
    if not isinstance(node, Scalar):
        return None, (problem("date-unreadable", node.place, "{…}"),)
    return _read(node.text, node.place)


def _read(text: str, place: Place) -> _Result:
    if text.count(",") + text.count("،") > CANDIDATES or len(text) > PROSE_LETTERS:
        return None, (problem("list-too-long", place, text, limit=CANDIDATES),)
    return _read_text(text, place)


def _read_text(text: str, place: Place) -> _Result:
    if text.strip() in UNKNOWN:
        return None, ()
    written = to_western(text).strip()
    value = read_edtf(written)
    if not isinstance(value, DateFault):
        return value, ()
    parts = read_written_date(written)
    slashed = read_slashed_date(written)
    if len(slashed) > 1:
        first, second = ("-".join(f"{n:02}" for n in one) for one in slashed)
        return None, (problem("date-ambiguous", place, text, first=first, second=second),)
    parts = slashed[0] if slashed else parts
    if parts is None:
        return None, (problem(value.value, place, text or '""'),)
    year, month = parts[0], parts[1]
    day = parts[2] if len(parts) > 2 else None
    in_year = year > 0 and 1 <= month <= 12
    if not in_year or (day is not None and not 1 <= day <= days_in_month(year, month)):
        return None, (problem(DateFault.IMPOSSIBLE.value, place, text),)
    return PartialDate(year=year, month=month, day=day), ()
