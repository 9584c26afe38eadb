"""A reading → one JSON object for programs: what an import would write on the card."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.catalogue import ENGLISH
from generator.model.provenance import Role
from generator.wording.remarks import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.desk.captures import FoundCapture
    from generator.model.reading import DateProposal, Proposal, Reading

_TEXT = (Role.TEXT, Role.SUBHEADING)


def as_json(name: str, capture: FoundCapture, reading: Reading) -> str:
    """Write the proposal on one line; ``text_lines`` is null for a page, whose lines are ours."""
    numbers = [one.line for one in reading.verdicts if one.role in _TEXT]
    lines = capture.clean_lines
    proposal = {
        "file": name,
        "title": reading.title.value if reading.title else None,
        "title_basis": _basis(reading.title),
        "published": str(reading.dating.date) if reading.dating.date else None,
        "published_evidence": [
            *({"line": one.line, "quote": one.quote} for one in reading.dating.evidence),
            *(say(one, ENGLISH) for one in reading.dating.reasons),
        ],
        "source": reading.source.value if reading.source else None,
        "author": reading.author.value if reading.author else None,
        "keywords": list(reading.keywords),
        "url": reading.url.value if reading.url else None,
        "roles": role_ranges(reading),
        "text_lines": None if capture.page else numbers,
        "paragraphs": [" ".join(lines[number - 1].split()) for number in numbers],
        "questions": [*_date_questions(reading.dating), *_questions(reading)],
    }
    return json.dumps(proposal, ensure_ascii=False)


def role_ranges(reading: Reading) -> dict[str, list[list[int]]]:
    """List role → ranges of lines; a range runs on over blank lines, as on a card."""
    ranges: dict[str, list[list[int]]] = {}
    previous: tuple[Role, list[int]] | None = None
    for verdict in reading.verdicts:
        if previous is not None and previous[0] is verdict.role:
            previous[1][1] = verdict.line
            continue
        new = [verdict.line, verdict.line]
        ranges.setdefault(verdict.role.value, []).append(new)
        previous = (verdict.role, new)
    return ranges


def _basis(title: Proposal | None) -> str:
    return title.basis if title else "none"


def _date_questions(dating: DateProposal) -> Iterator[dict[str, object]]:
    """Ask for the date where several are possible, and what contradicts itself."""
    candidates = [
        {
            "date": str(one.date),
            "evidence": [{"line": each.line, "quote": each.quote} for each in one.evidence],
            "reasons": [say(each, ENGLISH) for each in one.reasons],
        }
        for one in dating.candidates
    ]
    asked = " ".join(say(one, ENGLISH) for one in dating.questions)
    if candidates or asked:
        yield {"about": "published", "question": asked, "candidates": candidates}


def _questions(reading: Reading) -> Iterator[dict[str, object]]:
    for one in reading.questions:
        about = one.code.partition("-")[0]
        yield {"about": about, "line": one.line or None, "question": say(one, ENGLISH)}
