"""A project → its cards, those that need work first, and its seeds without a card."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.desk.review import REVIEW, card_ids
from generator.desk.review_sheet import open_card
from generator.desk.review_values import UNREAD
from generator.desk.survey import card_path
from generator.intake.records import ARTICLES, SEEDS
from generator.model.article import Status
from generator.problems import Severity, errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from generator.desk.review_sheet import OpenCard
    from generator.desk.survey import Survey

_WORK = frozenset({Status.DRAFT.value, Status.NEEDS_REVIEW.value, UNREAD})


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """One card in the list."""

    href: str
    id: str
    title: str
    status: str
    errors: int
    warnings: int
    questions: int
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRow:
    """A seed that no card names."""

    href: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewIndexView:
    """All cards: those that need work first."""

    waiting: tuple[CardRow, ...]
    seeds: tuple[SeedRow, ...]
    done: tuple[CardRow, ...]
    elsewhere: int
    """Errors in files that are neither cards nor seeds."""
    missing: str = ""
    """What was asked for and is not there."""


def review_index(found: Survey) -> ReviewIndexView:
    """List everything; no capture is read for it."""
    counts = Counter((one.place.path, one.severity) for one in found.problems)
    cards = [card for id_ in card_ids(found) if (card := open_card(found, id_))]
    rows = [_row(card, counts) for card in cards]
    return ReviewIndexView(
        waiting=tuple(one for one in rows if _needs_work(one)),
        seeds=tuple(_seeds(found, cards)),
        done=tuple(one for one in rows if not _needs_work(one)),
        elsewhere=sum(
            one.place.path.parent != ARTICLES and one.place.path.parts[0] != SEEDS.name
            for one in errors(found.problems)
        ),
    )


def address(key: str) -> str:
    """Address the review of a card or of a seed."""
    return f"{REVIEW}{quote(key)}/"


def _row(card: OpenCard, counts: Counter[tuple[PurePosixPath, Severity]]) -> CardRow:
    paths = {card_path(card.id), *([SEEDS / card.seed] if card.seed else [])}
    return CardRow(
        href=address(card.id),
        id=card.id,
        title=card.title or card.id,
        status=card.record.standing.status.value if card.record else UNREAD,
        errors=sum(counts[path, Severity.ERROR] for path in paths),
        warnings=sum(counts[path, Severity.WARNING] for path in paths),
        questions=len(card.questions),
        automatic=bool(card.seed) and card.roles is None,
    )


def _needs_work(row: CardRow) -> bool:
    return bool(row.errors or row.warnings or row.questions or row.automatic) or row.status in _WORK


def _seeds(found: Survey, cards: list[OpenCard]) -> Iterator[SeedRow]:
    used = {card.seed for card in cards}
    for card in found.records.cards:
        original = card.seed.original if card.seed else None
        if original:
            name = original.text.strip().removeprefix(f"{SEEDS}/")
            used |= {name, f"original/{name.removeprefix('original/')}"}
    for file in found.records.seeds:
        name = str(file.path.relative_to(SEEDS))
        if name not in used:
            yield SeedRow(href=address(str(file.path)), name=name)
