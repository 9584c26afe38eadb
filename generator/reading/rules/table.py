"""Every rule of the reading, in the order in which they are asked: the first that fits wins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.rules.calls import COMMENTS, SOCIAL
from generator.reading.rules.endings import CORRECTIONS, DISCLAIMERS, END_MARKS, ENDNOTES
from generator.reading.rules.imprint import AUTHORS, CAPTIONS, CREDITS, KEYWORDS, STANDFIRSTS
from generator.reading.rules.page import FURNITURE
from generator.reading.rules.related import RELATED
from generator.reading.rules.structure import STRUCTURE

if TYPE_CHECKING:
    from generator.reading.line import Line
    from generator.reading.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *STANDFIRSTS,
    *END_MARKS,
    *ENDNOTES,
    *KEYWORDS,
    *CREDITS,
    *RELATED,
    *COMMENTS,
    *SOCIAL,
    *CORRECTIONS,
    *DISCLAIMERS,
    *AUTHORS,
    *CAPTIONS,
    *FURNITURE,
)

REASONS: dict[str, str] = {**{rule.name: rule.why for rule in RULES}, **STRUCTURE}
"""Name of a rule → why it gives its role."""


def rule_for(line: Line) -> Rule | None:
    """Find the rule that takes a line, None where the words alone do not tell."""
    return next((rule for rule in RULES if rule.takes(line)), None)


def reason(name: str) -> str:
    """Say in one line why a rule gives its role; English, for the catalogue."""
    return REASONS[name]
