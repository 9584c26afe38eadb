"""A card and what an import would write today → the difference, key by key; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.proposals import role_ranges
from generator.intake.line_ranges import write_ranges
from generator.model.provenance import WRITTEN
from generator.text.folding import fold_quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.desk.lookup import Lookup
    from generator.model.article import Article
    from generator.model.provenance import Capture
    from generator.model.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One key whose value on the card is not the one proposed."""

    key: str
    card: str
    found: str


def differences(article: Article, reading: Reading, lookup: Lookup) -> tuple[Difference, ...]:
    """Compare a card with a new reading of its seed; a value nobody proposes is no difference."""
    return tuple(one for one in _pairs(article, reading, lookup) if one.card != one.found)


def _pairs(article: Article, reading: Reading, lookup: Lookup) -> Iterator[Difference]:
    if reading.title and fold_quote(reading.title.value) != fold_quote(article.title):
        yield Difference(key="title", card=article.title, found=reading.title.value)
    if reading.dating.date:
        card = str(article.dating.date or "unknown")
        yield Difference(key="published", card=card, found=str(reading.dating.date))
    if reading.source:
        name = reading.source.value
        yield Difference(key="source", card=article.source, found=lookup.source(name) or name)
    if reading.author:
        yield Difference(key="author", card=article.author, found=reading.author.value)
    if reading.url:
        yield Difference(key="url", card=article.url, found=reading.url.value)
    if article.capture:
        card_roles, found_roles = _roles(article.capture), role_ranges(reading)
        for role in dict.fromkeys((*card_roles, *found_roles)):
            yield Difference(
                key=role,
                card=_ranges(card_roles.get(role, [])),
                found=_ranges(found_roles.get(role, [])),
            )


def _roles(capture: Capture) -> dict[str, list[list[int]]]:
    """Ranges of a card's lines; one runs on over blank lines, as those of a reading do."""
    ranges: dict[str, list[list[int]]] = {}
    previous = ""
    for number, role, text in capture.numbered(*WRITTEN):
        if not text.strip():
            continue
        if previous == role.value:
            ranges[previous][-1][1] = number
        else:
            ranges.setdefault(role.value, []).append([number, number])
        previous = role.value
    return ranges


def _ranges(ranges: list[list[int]]) -> str:
    return write_ranges(ranges) or "-"
