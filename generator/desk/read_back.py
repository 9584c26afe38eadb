"""A project before and after a change → whether only what was asked is different."""

from __future__ import annotations

import dataclasses
from collections import Counter
from typing import TYPE_CHECKING

from generator.desk.refusal import RefusalError
from generator.desk.survey import EVENTS, card_path
from generator.problems import Place, errors
from generator.wording.desk import say

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.desk.survey import Survey
    from generator.desk.wishes import CitationWish, EventWish
    from generator.problems import Problem


def check_read_back(
    before: Survey, after: Survey, event: EventWish, citation: CitationWish
) -> None:
    """Hold a changed project against what was asked; raises ``RefusalError`` at a difference."""
    card = card_path(citation.article)
    if errors(new_problems(before, after)):
        raise RefusalError(say("read-back", path=card))
    _check_events(before, after, event)
    _check_card(before, after, event, citation)
    for name in ("settings", "vocabulary", "pages"):
        _same(getattr(before.records, name), getattr(after.records, name), EVENTS)
    others = [
        tuple(one for one in found.records.cards if one.id != citation.article)
        for found in (before, after)
    ]
    _same(others[0], others[1], card)


def new_problems(before: Survey, after: Survey) -> tuple[Problem, ...]:
    """List what the check says after a change and did not say before; lines may have moved."""
    known = Counter(_sign(one) for one in before.problems)
    found: list[Problem] = []
    for one in after.problems:
        known[_sign(one)] -= 1
        if known[_sign(one)] < 0:
            found.append(one)
    return tuple(found)


def _sign(problem: Problem) -> tuple[str, PurePosixPath, str]:
    return problem.code, problem.place.path, problem.found


def _check_events(before: Survey, after: Survey, event: EventWish) -> None:
    old, new = before.records.events, after.records.events
    _same(old, new[: len(old)], EVENTS)
    added = [
        (one.id, one.title, one.date, tuple(word.text for word in one.topics))
        for one in new[len(old) :]
    ]
    wanted = [(event.id, event.title, event.date, event.topics)] if event.is_new else []
    _same(wanted, added, EVENTS)


def _check_card(before: Survey, after: Survey, event: EventWish, citation: CitationWish) -> None:
    path = card_path(citation.article)
    old, new = before.card(citation.article), after.card(citation.article)
    if old is None or new is None:
        raise RefusalError(say("read-back", path=path))
    quotes = old.index.events, new.index.events
    _same(quotes[0], quotes[1][:-1], path)
    last = quotes[1][-1:]
    added = [(one.event.text if one.event else "", one.line, one.quote.text, one.says)
             for one in last]  # fmt: skip
    _same([(event.id, citation.line, citation.quote, citation.says)], added, path)
    rest = [
        dataclasses.replace(one, index=dataclasses.replace(one.index, events=()))
        for one in (old, new)
    ]
    _same(rest[0], rest[1], path)


def _same(one: object, other: object, path: PurePosixPath) -> None:
    if without_places(one) != without_places(other):
        raise RefusalError(say("read-back", path=path))


def without_places(value: object) -> object:
    """Take the places off a record, for they move when lines are added above."""
    if isinstance(value, Place):
        return None
    if isinstance(value, list | tuple):
        return tuple(without_places(one) for one in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in dataclasses.fields(value))
        return type(value), tuple(without_places(getattr(value, name)) for name in names)
    return value
