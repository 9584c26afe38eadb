"""One article as an entry of a bibliography: facts in, BibTeX (biblatex) and RIS out.

A date says no more than is known: what a format cannot express is left out of its date field and
said in the note, in words. What the words are is not known here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates import Doubt, Interval, dates_of
from generator.outputs.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dates import EdtfDate, PartialDate

LANGUAGES = {"ar": "arabic", "en": "english"}
"""Interface language → biblatex's name of it."""

_SPECIAL = {
    "\\": r"\textbackslash{}",
    # Even after a backslash a brace counts for BibTeX's balance, so braces are spelled out.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}
_UNSAFE_IN_ADDRESS = re.compile(r"""[\s\\{}"<>^`|]""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a bibliography says of one article."""

    id: str
    title: str
    """In brackets when it is the curator's."""
    author: str
    source: str
    """Name of the publisher; empty when it is unknown."""
    date: EdtfDate | None
    remarks: tuple[str, ...]
    """What must be said of the date, or of the article, in words."""
    language: str
    dossier: str
    addresses: tuple[str, ...]
    """The dossier's page first, then the original; those that are known."""
    sha256: str
    """Fingerprint of the capture, or empty."""


def bibtex(work: Work) -> str:
    """Write an entry for biblatex, whose dates are EDTF."""
    remarks = [*work.remarks, *work.addresses[1:], f"sha256:{work.sha256}" if work.sha256 else ""]
    author = _escaped(work.author)
    fields = {
        # The inner braces keep a name whole: nobody said which part of it is the surname.
        "author": f"{{{author}}}" if author else "",
        "title": _escaped(work.title),
        "journaltitle": _escaped(work.source),
        "date": _edtf(work.date),
        "langid": LANGUAGES.get(work.language.partition("-")[0], ""),
        "url": _address(work.addresses[0]) if work.addresses else "",
        "library": _escaped(work.dossier),
        "note": _escaped("; ".join(one for one in remarks if one)),
    }
    lines = "".join(f"  {name:12} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{_kind(work)}{{{work.id},\n{lines}}}\n"


def ris(work: Work) -> str:
    """Write an entry in RIS; the lines end as in a text, the file needs CR LF."""
    return "".join(f"{tag}  - {plain(value)}\n" for tag, value in _ris_lines(work))


def known_parts(date: EdtfDate | None) -> tuple[int, ...]:
    """List the parts that hold for certain: year; year and month; or all three; or none.

    Of a choice or a closed interval they are what all its dates have in common.
    """
    if date is None or (isinstance(date, Interval) and not (date.start and date.end)):
        return ()
    return _in_common([_certain_parts(one) for one in dates_of(date)])


def _in_common(dates: list[tuple[int, ...]]) -> tuple[int, ...]:
    first, *others = dates
    length = 0
    while length < len(first) and all(one[: length + 1] == first[: length + 1] for one in others):
        length += 1
    return first[:length]


def _certain_parts(date: PartialDate) -> tuple[int, ...]:
    parts = zip(date.parts, date.doubts, strict=False)
    found: list[int] = []
    for part, doubt in parts:
        if doubt is not Doubt.NONE:
            break
        found.append(part)
    return tuple(found)


def _kind(work: Work) -> str:
    if work.source:
        return "article"
    return "online" if work.addresses else "misc"


def _ris_lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if work.source else "GEN"
    yield "ID", work.id
    yield "TI", work.title
    if work.author:
        yield "AU", work.author
    if work.source:
        yield "T2", work.source
    parts = known_parts(work.date)
    if parts:
        year, month, day = [*(f"{part:02}" for part in parts), "", ""][:3]
        yield "PY", year.zfill(4)
        yield "DA", f"{year.zfill(4)}/{month}/{day}/"
    yield "LA", work.language
    for address in work.addresses:
        yield "UR", address
    yield "DP", work.dossier
    for remark in work.remarks:
        yield "N1", remark
    if work.sha256:
        yield "N1", f"sha256:{work.sha256}"
    yield "ER", ""


def _edtf(date: EdtfDate | None) -> str:
    """Write what biblatex reads of EDTF: no choices, only what they share; one sign for a date."""
    if date is None:
        return ""
    if isinstance(date, Interval):
        return f"{_edtf(date.start) or '..'}/{_edtf(date.end) or '..'}"
    parts = _in_common([one.parts for one in dates_of(date)])
    doubts = [doubt for one in dates_of(date) for doubt in one.doubts[: len(parts)]]
    uncertain = any(one.uncertain for one in doubts)
    approximate = any(one.approximate for one in doubts)
    sign = "%" if uncertain and approximate else "?" * uncertain + "~" * approximate
    written = "-".join(f"{part:0{2 if place else 4}}" for place, part in enumerate(parts))
    return written + sign if written else ""


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in plain(text))


def _address(text: str) -> str:
    """Percent-encode what would end a field; biblatex takes the rest of an address verbatim."""
    return _UNSAFE_IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", plain(text))
