"""A project and the key of a card or a seed → everything its review page shows.

Keys are looked up among what is there and never used as paths.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from generator import routes
from generator.desk.review_lines import OpenCapture, lay_lines
from generator.desk.review_sheet import open_card
from generator.desk.review_values import NO_CARD, Valuer
from generator.desk.review_views import FaultView, NextView, ReviewView
from generator.desk.survey import card_path
from generator.intake.records import SEEDS
from generator.intake.source_file import SourceFile, split_lines
from generator.model.article import Status
from generator.problems import Severity, errors
from generator.reading.capture import Known, raw_lines, read_capture
from generator.wording.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePosixPath

    from generator.catalogue import Catalogue
    from generator.desk.review_sheet import OpenCard
    from generator.desk.review_views import CaptureLines, CardValues
    from generator.desk.survey import Survey
    from generator.problems import Problem

REVIEW = "/_review/"
"""Where the preview shows reviews; no address of a site begins so."""
SEED_KEYS = f"{SEEDS}/"
"""What the key of a seed without a card begins with."""


def review(found: Survey, key: str, known: Known, catalogue: Catalogue) -> ReviewView | None:
    """Review a card by its id or a seed by its path; None when there is neither."""
    card = open_card(found, key) if key in card_ids(found) else None
    seeds = {str(file.path.relative_to(SEEDS)): file for file in found.records.seeds}
    name = card.seed if card else key.removeprefix(SEED_KEYS)
    if card is None and (not key.startswith(SEED_KEYS) or name not in seeds):
        return None
    capture = _open_capture(seeds.get(name), known)
    valuer = Valuer(found, card, capture, catalogue)
    values = valuer.values()
    lines = None
    if capture:
        quotes = (*valuer.date_quotes(), *valuer.event_quotes())
        lines = lay_lines(capture, card, quotes, values.status == Status.REVIEWED.value, catalogue)
    paths = {card.path if card else SEEDS / name, SEEDS / name}
    faults = tuple(_in_words(one, catalogue) for one in _of(found, paths))
    wrong = errors(found.problems)
    return ReviewView(
        id=card.id if card else "",
        path=str(card.path if card else SEEDS / name),
        readable=card is None or card.record is not None,
        page=f"/{routes.article(card.id)}" if card and not wrong else "",
        capture=lines,
        card=values,
        faults=faults,
        elsewhere=sum(one.place.path not in paths for one in wrong),
        next=_next(card, name, values, lines, faults),
    )


def card_ids(found: Survey) -> tuple[str, ...]:
    """List the ids of all cards, those that cannot be read among them."""
    names = (file.path for file in found.files if file.path.suffix == ".md")
    return tuple(path.stem for path in names if path == card_path(path.stem))


def known_of(found: Survey) -> Known:
    """Gather the names that keywords are told apart by."""
    records = [entry.record for entry in found.records.vocabulary if entry.vocabulary != "sources"]
    return Known(names=tuple(form for one in records for form in (one.name, *one.variants)))


def _open_capture(file: SourceFile | None, known: Known) -> OpenCapture | None:
    """Read a seed, also one that holds what the check refuses; None for what is no UTF-8 text."""
    if file is None:
        return None
    try:
        lines = split_lines(file.content.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError:
        return None
    reading = read_capture(raw_lines(lines), known)
    return OpenCapture(path=str(file.path), lines=lines, reading=reading)


def _of(found: Survey, paths: Iterable[PurePosixPath]) -> tuple[Problem, ...]:
    """Pick the problems of some files, what stops the build first."""
    wanted = set(paths)
    mine = [one for one in found.problems if one.place.path in wanted]
    return tuple(sorted(mine, key=lambda one: one.severity is not Severity.ERROR))


def _in_words(one: Problem, catalogue: Catalogue) -> FaultView:
    words = word(one, catalogue, mark=str)  # the template isolates
    return FaultView(
        severity=one.severity.value,
        code=one.code,
        where=str(one.place),
        sentence=words.sentence,
        hint=words.hint,
        found=one.found,
    )


def _next(
    card: OpenCard | None,
    seed: str,
    values: CardValues,
    lines: CaptureLines | None,
    faults: tuple[FaultView, ...],
) -> NextView:
    """Name the one thing to do next."""
    if card is None:
        return NextView(code=NO_CARD, subject=shlex.quote(f"{SEED_KEYS}{seed}"))
    wrong = next((one for one in faults if one.severity == Severity.ERROR.value), None)
    if wrong:
        return NextView(code="mend", subject=wrong.where)
    asked = next((one for one in values.questions if one.line), None)
    if asked:
        return NextView(code="answer", subject=f"{card.path}:{asked.line}")
    if lines and lines.automatic:
        return NextView(code="lines")
    if values.status in {Status.DRAFT.value, Status.NEEDS_REVIEW.value}:
        return NextView(code="status")
    return NextView(code="build")
