"""A page's tree and lines → which element holds this article's headline, its text, and the whole.

Names decide where they stand; else the element in which most of the running text lies together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.blocks import count_letters
from generator.reading.page.entries import find_entries
from generator.reading.page.tree import add_prose, ancestors
from generator.reading.page.vocabulary import is_body

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.tree import Element, Tree

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ENDS_SENTENCE = re.compile(r"[.!?؟…:؛۔][»”\"')\]]*$")
_TEXT_ROLES = {None, Role.STANDFIRST}
# Elements that hold running text themselves; an article is never narrowed down to one of them.
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "ul", "ol", "dl", "pre", *HEADINGS})
_PROSE = 60
"""Weight from which a line is running text."""
_MOST = 0.8
_SOME = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """Where this page's article stands."""

    headline: Element | None
    body: Element
    whole: Element
    """What holds headline and text both, and nothing wider."""
    is_live: bool = False
    """Whether its text is entries, each with its hour."""


def ends_sentence(text: str) -> bool:
    """Say whether a line closes with a mark that ends a sentence."""
    return bool(_ENDS_SENTENCE.search(text[-6:]))


def is_prose(block: Block) -> bool:
    """Say whether a line weighs enough to be running text."""
    return prose_weight(block) >= _PROSE


def last_prose(blocks: list[Block], hints: list[Role | None]) -> int | None:
    """Say where the last line of running text stands that nothing else claims."""
    text = (i for i in range(len(blocks) - 1, -1, -1) if hints[i] is None)
    return next((i for i in text if is_prose(blocks[i])), None)


def prose_weight(block: Block) -> float:
    """Weigh a line as running text, in characters; links and labels weigh nothing."""
    if block.zone not in _TEXT_ROLES or block.element.tag in HEADINGS:
        return 0.0
    letters = count_letters(block.text)
    plain = len(block.text) * (1 - block.linked / max(letters, 1))
    if plain * 2 < len(block.text):
        return 0.0
    is_sentence = len(block.text) >= 40 or (len(block.text) >= 20 and ends_sentence(block.text))
    return plain if is_sentence else plain * 0.2


def find_article(tree: Tree, blocks: list[Block], headline: Element | None) -> Article:
    """Find what holds the article's text, and what holds it together with the headline."""
    add_prose(tree, [(block.element, prose_weight(block)) for block in blocks])
    entries = find_entries(tree, blocks, headline)
    body = entries or _named_body(tree, headline) or _densest(tree, headline)
    whole = body
    for element in ancestors(body):
        whole = element
        if headline is None or element.holds(headline):
            break
    else:
        whole = body
    for element in ancestors(whole):
        if element.tag == "article":
            whole = element
    return Article(headline=headline, body=body, whole=whole, is_live=entries is not None)


def _named_body(tree: Tree, headline: Element | None) -> Element | None:
    """Choose among the elements named as an article's text: the one that follows the headline."""
    named = [one for one in tree.elements if one.prose and one.tag != "body" and is_body(one)]
    most = max((one.prose for one in named), default=0.0)
    large = [one for one in named if one.prose >= most * _SOME and one.prose * 5 >= tree.root.prose]
    if headline is not None:
        large = [one for one in large if one.end > headline.order] or large
    if not large:
        return None
    chosen = large[0]
    for one in large[1:]:
        if chosen.holds(one) and one.prose >= chosen.prose * 0.85:
            chosen = one
    return chosen


def _densest(tree: Tree, headline: Element | None) -> Element:
    """Go down from the root as long as one child holds most of the running text."""
    current = tree.root
    while True:
        inner = [one for one in current.children if isinstance(one, type(current))]
        inner.sort(key=lambda one: -one.prose)
        if not inner or inner[0].tag in _PARAGRAPHS:
            return current
        chosen = inner[0]
        if chosen.prose < current.prose * _MOST:
            holder = next((one for one in inner if headline and one.holds(headline)), chosen)
            if not _is_column(holder, current, headline):
                return current
            chosen = holder
        if chosen.tag in _PARAGRAPHS or not chosen.prose:
            return current
        current = chosen


def _is_column(one: Element, outer: Element, headline: Element | None) -> bool:
    """Say whether a part of an element is its article, beside other columns or stories."""
    if one.prose < outer.prose * _SOME:
        return False
    if one.tag in {"article", "main", "td"} or is_body(one):
        return True
    if headline is not None:
        return one.holds(headline)
    return one.prose >= outer.prose * 0.6
