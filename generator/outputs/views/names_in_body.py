"""Links the first mention of each name in the text of an article without a seed.

Comes in: sanitised HTML and the mentions in its words. Goes out: the same HTML with links. A name
that stands in a link or in code, or whose letters are marked up apart, stays plain.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import escape, unescape
from itertools import accumulate
from typing import TYPE_CHECKING

from generator import routes
from generator.text.html_words import split_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.authority import Kind
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_CLOSED = re.compile(r"<(/?)(a|code|pre)\b")
"""Elements in which nothing is linked."""


def linked_body(shelf: Shelf, article: Article, links: Links) -> str:
    """Link the first mention of each name that stands free of other links."""
    parts = split_tags(article.body_html)
    words = [unescape(part) for part in parts[::2]]
    starts = list(accumulate(map(len, words), initial=0))
    free = tuple(_free(parts[1::2]))
    linked: set[tuple[Kind, str]] = set()
    chosen: dict[int, list[tuple[int, int, str]]] = {}
    for one in shelf.names.mentions_in(article.id):
        number = bisect_right(starts, one.start) - 1
        first, last = one.start - starts[number], one.end - starts[number]
        key = (one.kind, one.authority)
        if one.line or key in linked or last > len(words[number]) or not free[number]:
            continue
        linked.add(key)
        href = links.to(routes.name(*key))
        chosen.setdefault(number, []).append((first, last, href))
    for number, names in chosen.items():
        parts[2 * number] = _with_links(words[number], sorted(names))
    return "".join(parts)


def _with_links(text: str, names: list[tuple[int, int, str]]) -> str:
    """Write words as HTML, some of them as links."""
    written, done = [], 0
    for first, last, href in names:
        name = escape(text[first:last], quote=False)
        written += [escape(text[done:first], quote=False), f'<a href="{href}">{name}</a>']
        done = last
    return "".join([*written, escape(text[done:], quote=False)])


def _free(tags: list[str]) -> Iterator[bool]:
    """Tell of the words before, between and after tags whether they stand in no link or code."""
    depth = 0
    yield True
    for tag in tags:
        closed = _CLOSED.match(tag)
        if closed:
            depth += -1 if closed[1] else 1
        yield depth == 0
