"""Where an article ends and another one begins: points for and against, added up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.reading.cohesion import keys_of, share

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.reading.line import Line

ANOTHER = 2.0
"""Points from which what follows is another article."""
LOOKED_AT = 4
"""Paragraphs of what follows that are compared with what came before."""
_STRANGE, _AKIN = 0.12, 0.25
"""Mean share of content words said before: below, another subject; above, the same. Measured on
the five seeds: 0.07–0.22 in what was glued on, 0.17–0.5 in what goes on."""
_DATELINE = re.compile(
    r"^\W*\w+(?:\s\w+){0,2}\s*(?:,\s*\w+\s*)?(?:[-–—/:]\s*)?[(\[][\w\s./]{2,28}[)\]]\s*[-–—:,.]?"
    r"|^\W*\w+(?:\s\w+)?\s*[-–—/]\s*[\w\s.]{2,24}?\s*[-–—:/]\s"
    r"|^\W*(?:\w+\s){0,3}(?:نيوز|برس|اونلاين|تايمز)\s*[:–-]|^\W*(?:به كزارش|كزارش)\b"
)
"""How a report begins: «باكو - (د ب أ)», «عمّان - بترا -», «… نيوز: …». Folded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What stands above the spot and speaks for another article."""

    label: float = 0.0
    """Points of the label above: «اقرأ أيضا» 1, the heading of a list more, none 0."""
    stamped: bool = False
    """Whether a stamp of its own stands between the heading and the paragraphs."""
    closed: bool = False
    """Whether the article was already closed: a source line, keywords, an end mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A spot in a capture where another article may begin."""

    heading: Line | None
    """The line above the paragraphs that could be a headline."""
    block: tuple[Line, ...]
    """The first paragraphs below, one at least."""
    before: AbstractSet[str]
    """Content words of the article so far."""
    closed_later: bool = False
    """Whether a line that closes the article is still to come."""
    signs: Signs = field(default_factory=Signs)


def opens_report(line: Line) -> bool:
    """Whether a paragraph begins with a place and an agency, as only the first one does."""
    return bool(_DATELINE.match(line.folded))


def begins_another(turn: Turn) -> bool:
    """Whether the paragraphs below a turn are another article's."""
    return _points(turn) >= ANOTHER


def _points(turn: Turn) -> float:
    lead, signs = turn.block[0], turn.signs
    points = 2.0 * signs.closed + 2.0 * signs.stamped + signs.label
    points -= 2.0 * lead.joins
    points += 1.5 * opens_report(lead)
    points -= 1.0 * (turn.closed_later and not signs.closed)
    points += _subject(turn)
    return points + (_heading(turn.heading, turn) if turn.heading else -0.5)


def _subject(turn: Turn) -> float:
    """Compare the subject below with the one above."""
    shares = [share(line.keys, turn.before) for line in turn.block]
    mean = sum(shares) / len(shares)
    if mean < _STRANGE:
        return 1.0
    return -1.0 if mean > _AKIN else 0.0


def _heading(heading: Line, turn: Turn) -> float:
    """Weigh a heading: the paragraph below takes a headline up; a subheading is short."""
    taken_up = share(heading.keys, keys_of(turn.block[:2]))
    known = share(heading.keys, turn.before)
    points = 0.0 if taken_up < 0.4 or taken_up <= known else 1.0 if taken_up < 0.6 else 1.5
    if len(heading.words) >= 7:
        return points + 0.5
    return points - 1.0 if len(heading.words) <= 5 and not turn.signs.label else points
