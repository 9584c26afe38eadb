"""An article → the lines of its seed that readers see, and how long they take to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.article import Publish
from generator.model.provenance import BODY, PUBLISHED, Role

if TYPE_CHECKING:
    from generator.model.article import Article

WORDS_A_MINUTE = 180


def visible_lines(article: Article) -> tuple[tuple[int, Role, str], ...]:
    """List (line, role, text) of the body lines that ``publish`` lets out, in order."""
    if article.capture is None or article.publish is Publish.REFERENCE:
        return ()
    lines = article.capture.numbered(*BODY)
    return lines[: article.excerpt_lines] if article.publish is Publish.EXCERPT else lines


def shown_lines(article: Article) -> frozenset[int]:
    """Numbers of the seed's lines that readers see, the headline among them."""
    headline = article.capture.numbered(Role.HEADLINE) if article.capture else ()
    return frozenset(number for number, _, _ in (*headline, *visible_lines(article)))


def shows_line(article: Article, number: int) -> bool:
    """Whether readers see one line of the seed."""
    if article.publish is Publish.EXCERPT:
        return number in shown_lines(article)
    found = article.capture.at(number) if article.capture else None
    seen = (Role.HEADLINE,) if article.publish is Publish.REFERENCE else PUBLISHED
    return found is not None and found[0] in seen


def reading_minutes(article: Article) -> int:
    """Estimate the reading time of what is published: at least 1, and 0 for nothing."""
    text = " ".join(line for _, _, line in visible_lines(article))
    if article.publish is Publish.FULL:
        text = text or article.body
    return max(1, round(len(text.split()) / WORDS_A_MINUTE)) if text else 0
