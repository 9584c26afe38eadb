"""Quoted words looked up where they are said to stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.model.provenance import PUBLISHED, Role
from generator.problems import Problem, problem
from generator.text.folding import find_quote, fold_quote

if TYPE_CHECKING:
    from generator.intake.card import QuoteRecord
    from generator.model.provenance import Capture


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A quotation found: its line (0 in a body without seed) and its span there."""

    line: int
    start: int
    end: int
    quote: str
    """The words as printed in that line."""


LIKENESS_WORK = 500_000
"""Windows of a line by the square of a quotation's letters up to which each is compared."""
CITABLE = frozenset(PUBLISHED)
"""An event rests on words that readers see."""
DATABLE = CITABLE | {Role.DATELINE, Role.CREDIT, Role.AUTHOR, Role.KEYWORDS, Role.CAPTION}
"""A date may also rest on what the publisher set around the article, never on another article."""


def look_up(
    record: QuoteRecord, capture: Capture | None, body: str, roles: frozenset[Role]
) -> tuple[Found | None, tuple[Problem, ...]]:
    """Find a quotation, exactly once, on a line of one of ``roles`` or in the body."""
    place, quote = record.quote.place, record.quote.text
    if capture is None:
        if record.line:
            return None, (problem("line-without-seed", place, quote),)
        return _found_in(record, body, 0)
    found = capture.at(record.line)
    if found is None:
        fault = problem("quote-line-beyond", place, str(record.line), count=capture.count)
        return None, (fault,)
    role, line = found
    if role is Role.BLANK and line.strip():
        return None, ()  # the gap in the roles is a problem already
    if role not in roles and role is not Role.BLANK:
        code = "quote-not-published" if roles == CITABLE else "quote-not-own"
        return None, (problem(code, place, quote, line=record.line, role=role.value),)
    return _found_in(record, line, record.line)


def _found_in(
    record: QuoteRecord, line: str, number: int
) -> tuple[Found | None, tuple[Problem, ...]]:
    quote = record.quote.text
    spans = find_quote(quote, line)
    if len(spans) == 1:
        start, end = spans[0]
        return Found(line=number, start=start, end=end, quote=line[start:end]), ()
    place = record.quote.place
    if not number:
        code = "quote-twice-in-text" if spans else "quote-not-in-text"
        nearest = "" if spans else _nearest(quote, line)
        return None, (problem(code, place, quote, count=len(spans), nearest=nearest),)
    if spans:
        return None, (problem("quote-ambiguous", place, quote, count=len(spans), line=number),)
    fault = problem("quote-not-on-line", place, quote, line=number, nearest=_nearest(quote, line))
    return None, (fault,)


def _nearest(quote: str, line: str) -> str:
    """Pick the words of ``line`` most like ``quote``: what the curator probably meant."""
    words = line.split()
    size = max(1, len(quote.split()))
    count = max(1, len(words) - size + 1)
    if count * (len(quote) + 12) ** 2 > LIKENESS_WORK:
        return _sharing_most(quote.split(), words, size)
    windows = [" ".join(words[n : n + size]) for n in range(count)]
    wanted = fold_quote(quote)
    return (
        max(
            windows,
            key=lambda text: SequenceMatcher(None, wanted, fold_quote(text)).ratio(),
            default="",
        )
        or "–"
    )


def _sharing_most(wanted: list[str], words: list[str], size: int) -> str:
    """Pick the window with most of the quotation's words; one step of it at a time."""
    missing = Counter(wanted)
    best, shared, start = 0, 0, 0
    for end, word in enumerate(words):
        shared += missing[word] > 0
        missing[word] -= 1
        if end >= size:
            gone = words[end - size]
            missing[gone] += 1
            shared -= missing[gone] > 0
        if shared > best:
            best, start = shared, max(0, end - size + 1)
    return " ".join(words[start : start + size]) if best else "–"
