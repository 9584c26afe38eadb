"""What a curator typed → ids, dates and references; raises ``WrongAnswerError`` with the reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator import routes
from generator.catalogue import ENGLISH
from generator.desk.refusal import WrongAnswerError
from generator.intake.dates import read_date
from generator.intake.ids import id_fault
from generator.intake.nodes import Scalar
from generator.intake.records import CONTENT
from generator.intake.yaml_traps import visible
from generator.problems import Place
from generator.wording.desk import say
from generator.wording.words import word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.curation.references import Index
    from generator.model.dates import EdtfDate
    from generator.problems import Problem

ANSWER = Place(path=CONTENT)
"""An answer stands in no file yet."""
_COMMA = re.compile(r"[,،]")


def read_id(text: str) -> str:
    """Read an id."""
    id_ = visible(text)
    if id_fault(id_, ANSWER):
        raise WrongAnswerError(say("id-wrong", id=id_ or "-"))
    if id_ == routes.INDEX:
        raise WrongAnswerError(say("id-reserved", id=id_))
    return id_


def read_day(text: str) -> EdtfDate | None:
    """Read a date in any form a card may have; None is «unknown»."""
    date, faults = read_date(Scalar(text=text, place=ANSWER))
    refuse(faults)
    return date


def names_in(index: Index) -> Callable[[str], tuple[str, ...]]:
    """Make a reader of ids and names, separated by commas, that gives ids."""

    def read(text: str) -> tuple[str, ...]:
        words = [one.strip() for one in _COMMA.split(text)]
        found, faults = index.resolve_all(Scalar(text=one, place=ANSWER) for one in words if one)
        refuse(faults)
        return found

    return read


def name_in(index: Index) -> Callable[[str], str]:
    """Make a reader of one id or name that gives its id."""

    def read(text: str) -> str:
        found, faults = index.resolve(Scalar(text=text, place=ANSWER))
        refuse(faults)
        return found or ""

    return read


def refuse(faults: Iterable[Problem]) -> None:
    """Say the first fault as the check would say it."""
    for fault in faults:
        words = word(fault, ENGLISH)
        raise WrongAnswerError(f"{words.sentence}; {words.hint}" if words.hint else words.sentence)
