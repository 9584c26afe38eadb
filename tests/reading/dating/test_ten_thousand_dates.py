"""Ten thousand days in the press's wordings: right, open or reported, and never wrong."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from date_wordings import IMPORTED
from dated_captures import CONSISTENT, CONTRADICTORY

from generator.curation.dating import is_printed
from generator.model.dates import PartialDate
from generator.reading.dating import assistant
from generator.reading.dating.assistant import propose_date
from generator.text.folding import find_quote
from generator.wording.remarks_dates import DATE_REMARKS

if TYPE_CHECKING:
    from misleading_captures import Capture

    from generator.model.reading import DateProposal

DATING = Path(assistant.__file__).parent
PAIRS = 10_000
DECIDED = 0.43
"""Over half of the captures leave the day open or contradict themselves."""
REPORTED = frozenset({
    "date-stamps-differ", "date-weekday-differs", "date-machine-differs", "date-update-differs",
    "date-calendars-differ", "date-text-differs", "date-text-fits-none", "date-contradiction",
    "date-after-import", "date-unreal",
})  # fmt: skip
# A day of change bounds the publication, quoted speech and foreign labels may be of another day,
# and of a day without its year only the latest are listed. Each says so.
HINTED = frozenset({
    "date-only-update", "date-quoted-speech", "date-foreign-only", "date-year-unknown",
})  # fmt: skip


@lru_cache(maxsize=1)
def proposals() -> tuple[tuple[str, date, Capture, DateProposal], ...]:
    random = Random(20231022)  # noqa: S311 (the same days in every run)
    found = []
    for number in range(PAIRS):
        kind = random.choice(CONTRADICTORY if number % 4 == 3 else CONSISTENT)
        day = date(2005, 1, 1) + timedelta(days=random.randrange(7900))
        capture = kind(day, random)
        proposal = propose_date(capture[0], not_after=IMPORTED, metadata=capture[1])
        found.append((kind.__name__, day, capture, proposal))
    return tuple(found)


def verdict(proposal: DateProposal, day: date) -> str:
    listed = {str(one.date) for one in proposal.candidates}
    asked = {one.code for one in proposal.questions}
    if proposal.date is not None:
        return "right" if str(proposal.date) == day.isoformat() else "wrong"
    if asked & REPORTED:
        return "reported"
    if not listed or day.isoformat() in listed:
        return "open"
    return "hinted" if asked & HINTED else "lost"


def test_ten_thousand_days_are_right_open_or_reported_and_never_wrong() -> None:
    counts = Counter(verdict(proposal, day) for _, day, _, proposal in proposals())
    failures = [one for one in proposals() if verdict(one[3], one[1]) in {"wrong", "lost"}]
    assert not failures, failures[:3]
    assert counts["right"] > DECIDED * PAIRS, counts
    print(f"{PAIRS} days: {dict(counts)}")  # noqa: T201 (shown with -s)


def test_an_unknown_date_always_comes_with_a_question() -> None:
    assert all(one.questions for _, _, _, one in proposals() if one.date is None)


def test_every_remark_can_be_said() -> None:
    for _, _, _, one in proposals():
        reasons = [reason for candidate in one.candidates for reason in candidate.reasons]
        for remark in (*one.reasons, *one.questions, *reasons):
            assert DATE_REMARKS[remark.code] % {**dict(remark.values), "line": remark.line}


def test_every_remark_of_the_assistant_has_its_sentence_and_no_sentence_is_idle() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in DATING.glob("*.py"))
    codes = set(re.findall(r'"(date-[a-z-]+)"', sources)) - {"date-machine", "date-update"}
    made = {
        f"date-{what}-{verb}" for what in ("machine", "update") for verb in ("differs", "decides")
    }
    calendars = {"date-from-hijri", "date-from-jalali"}
    assert codes | made | calendars == set(DATE_REMARKS)


def test_every_quotation_stands_on_its_line() -> None:
    for _, _, (lines, metadata), proposal in proposals()[::10]:
        texts = {number: text for number, _, text in lines}
        values = {number: value for number, _, value in metadata}
        for one in proposal.evidence:
            on = (texts.get(one.line, ""), values.get(one.line, ""))
            assert any(find_quote(one.quote, text) for text in on), one


def test_a_date_without_reasons_is_printed_in_its_quotation() -> None:
    for _, _, capture, proposal in proposals()[::5]:
        if isinstance(proposal.date, PartialDate) and not proposal.reasons:
            quotes = [one.quote for one in proposal.evidence]
            assert is_printed(proposal.date, quotes), capture
