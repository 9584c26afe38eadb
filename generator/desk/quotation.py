"""An article and what a curator typed → the line and the words an event can rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation.evidence import CITABLE, look_up
from generator.desk.reading_answers import refuse
from generator.desk.refusal import WrongAnswerError
from generator.intake.card import QuoteRecord
from generator.intake.nodes import Scalar
from generator.model.provenance import Role
from generator.problems import Place
from generator.text.digits import to_western
from generator.wording.desk import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import PurePosixPath

    from generator.model.article import Article
    from generator.model.provenance import Capture


def read_line(capture: Capture) -> Callable[[str], tuple[int, str]]:
    """Make a reader of a line's number, which gives the number and the words of a citable line."""
    lines = {number: (role, text) for number, role, text in capture.numbered(*Role)}

    def read(text: str) -> tuple[int, str]:
        figures = to_western(text)
        number = int(figures) if figures.isdecimal() and len(figures) < 9 else 0
        if number not in lines:
            wrong = say("line-wrong", line=text or "-", seed=capture.seed, count=len(lines))
            raise WrongAnswerError(wrong)
        role, line = lines[number]
        if role not in CITABLE:
            raise WrongAnswerError(say("line-not-citable", line=number, role=role.value))
        return number, line

    return read


def read_quote(article: Article | None, line: int, path: PurePosixPath) -> Callable[[str], str]:
    """Make a reader of words that must stand exactly once on a line, or in the body (line 0)."""
    capture = article.capture if article else None
    body = article.body if article else ""

    def read(text: str) -> str:
        quote = Scalar(text=text, place=Place(path=path))
        found, faults = look_up(QuoteRecord(line=line, quote=quote), capture, body, CITABLE)
        refuse(faults)
        if found is None:
            raise WrongAnswerError(say("answer-empty"))
        return text

    return read
