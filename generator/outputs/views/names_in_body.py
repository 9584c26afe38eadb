"""Links the first mention of each name in the text of an article without a seed.

Comes in: sanitised HTML and the mentions in its Markdown. Goes out: the same HTML with links. A
mention is found again by its number among all places where its letters stand; when there are more
or fewer of these in the HTML than in the Markdown, the name stays plain.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from generator import routes

if TYPE_CHECKING:
    from generator.model.article import Article
    from generator.model.authority import Kind
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_TAG = re.compile(r"(<[^>]*>)")
_CLOSED = re.compile(r"<(/?)(a|code|pre)\b")
"""Elements in which nothing is linked."""


def linked_body(shelf: Shelf, article: Article, links: Links) -> str:
    """Link the first mention of each name that stands free of other links."""
    parts = _TAG.split(article.body_html)
    linked: set[tuple[Kind, str]] = set()
    found: list[tuple[int, int, int, str]] = []
    for one in shelf.names.mentions_in(article.id):
        key = (one.kind, one.authority)
        if one.line or key in linked:
            continue
        printed = article.body[one.start : one.end]
        words = escape(printed, quote=False)
        places = _places(parts, words)
        number = article.body[: one.start].count(printed)
        if len(places) != article.body.count(printed) or not _is_free(parts, places[number][0]):
            continue
        linked.add(key)
        found.append((*places[number], len(words), links.to(routes.name(*key))))
    for part, start, length, href in sorted(found, reverse=True):
        text = parts[part]
        words = text[start : start + length]
        parts[part] = f'{text[:start]}<a href="{href}">{words}</a>{text[start + length :]}'
    return "".join(parts)


def _places(parts: list[str], words: str) -> list[tuple[int, int]]:
    """List (part, offset) of every place between tags where some words stand."""
    return [
        (number, place.start())
        for number in range(0, len(parts), 2)
        for place in re.finditer(re.escape(words), parts[number])
    ]


def _is_free(parts: list[str], number: int) -> bool:
    """Whether no link and no code is open before a part."""
    depth = 0
    for tag in parts[1:number:2]:
        closed = _CLOSED.match(tag)
        if closed:
            depth += -1 if closed[1] else 1
    return depth == 0
