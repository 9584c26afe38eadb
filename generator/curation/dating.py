"""What a date rests on: derived from the words quoted for it, never declared."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from itertools import product
from typing import TYPE_CHECKING

from generator.model.dates import OneOf, PartialDate, dates_of, is_doubtful, whole_days
from generator.model.provenance import Basis, Dating, Evidence
from generator.problems import Place, Problem, warning
from generator.text.months import WEEKDAYS, weekdays_in
from generator.text.printed_dates import printed_dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.dates import EdtfDate


def derive(
    date: EdtfDate | None, evidence: tuple[Evidence, ...], reasons: tuple[str, ...]
) -> Dating:
    """Join a date with its evidence and say what it rests on.

    Every part printed in the quotes, and none doubted: stated. Quotes and reasoning: inferred.
    No quote: the curator's word.
    """
    if not evidence:
        basis = Basis.CURATED
    elif date is not None and is_printed(date, (one.quote for one in evidence)):
        basis = Basis.STATED
    else:
        basis = Basis.INFERRED
    return Dating(date=date, basis=basis, evidence=evidence, reasons=reasons)


def is_printed(date: EdtfDate, quotes: Iterable[str]) -> bool:
    """Whether the quotes print every part of ``date`` and nothing of it is in doubt.

    The parts of one date must stand together: they are not picked from here and there.
    """
    if is_doubtful(date):
        return False
    found = [printed for quote in quotes for printed in printed_dates(quote)]
    return all(
        any(
            one.year in printed.years
            and (one.month is None or one.month in printed.months)
            and (one.day is None or one.day in printed.days)
            for printed in found
        )
        for one in dates_of(date)
    )


def check_weekday(date: EdtfDate | None, quote: str, place: Place) -> tuple[Problem, ...]:
    """Warn when the one weekday in ``quote`` is not that of a date known to the day."""
    named = weekdays_in(quote)
    if not isinstance(date, PartialDate | OneOf) or len(named) != 1:
        return ()
    days = tuple(whole_days(date))
    # «yesterday, Sunday 11 March»: the weekday is that of the day printed beside it.
    if not days or named[0] in {day.weekday() for day in (*days, *_printed_days(quote))}:
        return ()
    real = "، ".join(dict.fromkeys(WEEKDAYS[day.weekday()] for day in days))
    return (warning("weekday-differs", place, quote, weekday=WEEKDAYS[named[0]], real=real),)


def _printed_days(quote: str) -> Iterator[dt.date]:
    """Every whole day that a quotation prints."""
    for found in printed_dates(quote):
        for parts in product(found.years, found.months, found.days):
            with suppress(ValueError):
                yield dt.date(*parts)


def check_reasons(dating: Dating, place: Place) -> tuple[Problem, ...]:
    """Warn when something is inferred and nobody says how."""
    if dating.basis is Basis.INFERRED and not dating.reasons and dating.date is not None:
        return (warning("reason-missing", place, str(dating.date)),)
    return ()


def check_id(id_: str, date: EdtfDate | None, place: Place) -> tuple[Problem, ...]:
    """Warn when the date at the head of an id is not the article's."""
    head = id_.split("-")[:3]
    numbers: list[int] = []
    for part, width in zip(head, (4, 2, 2), strict=False):
        if not (part.isdecimal() and len(part) == width):
            break
        numbers.append(int(part))
    if not numbers or date is None or not isinstance(date, PartialDate | OneOf):
        return ()
    if any(one.parts[: len(numbers)] == tuple(numbers) for one in dates_of(date)):
        return ()
    return (warning("id-date", place, id_, date=date),)
