"""Lays out the concordance of a name: every mention that readers can see, in its words.

Of lines that ``publish`` holds back nothing comes out but their number.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from unicodedata import combining

from generator import routes
from generator.model.article import Citation, Publish
from generator.model.provenance import Role
from generator.outputs.views.authority import ArticleMark, ContextGroup, ContextRow
from generator.outputs.views.shown_line import split_line
from generator.outputs.views.visible_lines import shown_lines
from generator.text.quotes import guillemets
from generator.text.shortening import around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.mention import Mention
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

REACH = 76
"""Letters of a sentence shown on each side of a name."""
_SPACES = re.compile(r"\s+")


def contexts(shelf: Shelf, mentions: tuple[Mention, ...], links: Links) -> tuple[ContextGroup, ...]:
    """Lay out the mentions of one name, article by article."""
    groups: list[ContextGroup] = []
    for id_, members in groupby(mentions, key=lambda one: one.article):
        article = shelf.article[id_]
        rows = tuple(_rows(article, members, links))
        if rows:
            groups.append(ContextGroup(article=mark(shelf, article, links), rows=rows))
    return tuple(groups)


def count_hidden(shelf: Shelf, mentions: tuple[Mention, ...]) -> int:
    """Count the mentions in lines that readers do not see."""
    hidden = 0
    for id_, members in groupby(mentions, key=lambda one: one.article):
        article = shelf.article[id_]
        shown = shown_lines(article)
        hidden += sum(not (_is_in_body(article, one) or one.line in shown) for one in members)
    return hidden


def _is_in_body(article: Article, one: Mention) -> bool:
    return one.line == 0 and article.publish is Publish.FULL


def mark(shelf: Shelf, article: Article, links: Links) -> ArticleMark:
    """Show an article in few words."""
    return ArticleMark(
        href=links.to(routes.article(article.id)),
        source=shelf.source[article.source].name,
        title=guillemets(article.title),
        date=shelf.date(article),
    )


def _rows(article: Article, mentions: Iterator[Mention], links: Links) -> Iterator[ContextRow]:
    shown = shown_lines(article)
    headlines = article.capture.numbered(Role.HEADLINE) if article.capture else ()
    heads = {number for number, _, _ in headlines}
    for one in mentions:
        if _is_in_body(article, one):
            before, word, after = _in_body(article.body, one)
        elif one.line in shown:
            before, word, after = split_line(article, _as_citation(one), REACH)
        else:
            continue
        line = 0 if one.line in heads else one.line
        anchor = routes.line_anchor(line) if line else ""
        start = _word_start(before)
        text = before + word + after
        before, word, after = around(text, start, len(before) + len(word), REACH)
        yield ContextRow(
            before=_SPACES.sub(" ", before.lstrip()),
            word=word,
            after=_SPACES.sub(" ", after.rstrip()),
            href=links.to(routes.article(article.id), anchor),
            line=line,
            headline=one.line in heads,
        )


def _word_start(before: str) -> int:
    """Find where the word begins that a name stands at the end of: «للافروف»."""
    start = len(before)
    while start and (before[start - 1].isalnum() or combining(before[start - 1])):
        start -= 1
    return start


def _as_citation(one: Mention) -> Citation:
    return Citation(
        article=one.article, event="", line=one.line, start=one.start, end=one.end, quote=one.form
    )


def _in_body(body: str, one: Mention) -> tuple[str, str, str]:
    """Cut the line around a mention, its quotation marks alike."""
    first = body.rfind("\n", 0, one.start) + 1
    last = body.find("\n", one.end)
    shown = guillemets(body[first : last if last >= 0 else None])  # one mark for one mark
    start, end = one.start - first, one.end - first
    return shown[:start], shown[start:end], shown[end:]
