"""A line of a seed as readers see it: whole, shortened, or cut around a phrase.

Comes in: an article and a line's number. Goes out: its words with edits made and quotation marks
alike. A line is laid out once, however many phrases and names on it are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.outputs.views.paragraphs import runs, span_of, widened
from generator.outputs.views.visible_lines import visible_lines
from generator.text.quotes import guillemets
from generator.text.shortening import shorten

if TYPE_CHECKING:
    from generator.model.article import Article, Citation
    from generator.model.provenance import Edit

EXCERPT_LENGTH = 220
SPARE = 200
"""Letters beyond those wanted that a cut line keeps, so that the cut may fall between words."""


def line_as_shown(article: Article, number: int) -> str:
    """Write one line of the seed as readers see it: edits made, quotation marks alike."""
    return _shown(_line(article, number), _edits(article, number)).text


def excerpt(article: Article) -> str:
    """Shorten the standfirst or else the first paragraph."""
    lines = sorted(visible_lines(article), key=lambda one: one[1] is not Role.STANDFIRST)
    return shorten(line_as_shown(article, lines[0][0]), EXCERPT_LENGTH) if lines else ""


def split_line(
    article: Article, phrase: Citation, reach: int | None = None
) -> tuple[str, str, str]:
    """Cut a line of the seed, as readers see it, before and after a phrase.

    The three joined are the shown line, or of a long one the ``reach`` letters on each side and a
    few more; a phrase that an edit cuts into takes in the whole edit.
    """
    shown = _shown(_line(article, phrase.line), _edits(article, phrase.line))
    span = widened(phrase, [one[:2] for one in shown.edits])
    first, last = map(shown.offset, span)
    begin, end = 0, len(shown.text)
    if reach is not None:
        begin, end = max(0, first - reach - SPARE), min(end, last + reach + SPARE)
    return shown.text[begin:first], shown.text[first:last], shown.text[last:end]


@dataclass(frozen=True, slots=True, kw_only=True)
class _ShownLine:
    """A line as readers see it, and what of the seed's line each edit took the place of."""

    text: str
    start: int
    end: int
    """Where the words of the seed's line begin and end."""
    edits: tuple[tuple[int, int, int], ...]
    """First, last, letters in their place."""

    def offset(self, position: int) -> int:
        """Find an offset of the seed's line, not within an edit, in the shown one."""
        place = min(max(position, self.start), self.end) - self.start
        for first, last, letters in self.edits:
            gone = min(last, self.end) - max(first, self.start)
            if last <= position and gone > 0:
                place += letters - gone
        return place


@lru_cache(maxsize=256)
def _shown(text: str, edits: tuple[Edit, ...]) -> _ShownLine:
    """Show a line once, however many phrases and names on it are asked for."""
    return _ShownLine(
        text=_edited(text, edits) if edits else guillemets(text.strip()),
        start=len(text) - len(text.lstrip()),
        end=len(text.rstrip()),
        edits=tuple((*span_of(text, one), len(one.after)) for one in edits),
    )


def _edited(text: str, edits: tuple[Edit, ...]) -> str:
    return "".join(run.text for run in runs(text, [], list(edits)))


def _edits(article: Article, number: int) -> tuple[Edit, ...]:
    return tuple(one for one in article.edits if one.line == number)


def _line(article: Article, number: int) -> str:
    """Words of a line of the seed, as captured."""
    found = article.capture.at(number) if article.capture else None
    return found[1] if found else ""
