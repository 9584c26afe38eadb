"""A page's elements and lines → which element holds the article's headline.

Its rank, its names and the page's own title decide; where no markup tells, the emphasised line that
the text takes up.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.cohesion import stem_key
from generator.reading.dating.stamps import find_stamps
from generator.reading.page.body import HEADINGS, is_prose
from generator.reading.page.tree import ancestors, text_of
from generator.reading.page.vocabulary import is_title, named_role
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article
    from generator.reading.page.tree import Element, Tree

_LEAD = 6
"""Paragraphs that a line is compared with."""
_NEAR = 12
"""Lines above the text among which its headline is sought."""
_CHOSEN = 1.0
"""What speaks for a heading that was found, against a line that only stands out."""
_LARGE = re.compile(
    r"font-size\s*:\s*(?:(?:1[89]|[2-9]\d)(?:\.\d+)?(?:px|pt)|(?:1\.[3-9]|[2-9])\d*r?em|x?-large)"
)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")


def find_headline(tree: Tree, titles: tuple[str, ...]) -> Element | None:
    """Find the article's headline; ``titles`` are the wordings that the page gives to machines."""
    wanted = tuple(folded for title in titles if (folded := fold(title)))
    best, best_score = None, 0.0
    for element in tree.elements:
        heading = element.tag in HEADINGS
        if not (heading or is_title(element)) or not 0 < element.length <= 400:
            continue
        score = _headline_score(element, fold(text_of(element)), wanted)
        if score > best_score:
            best, best_score = element, score
    return _unranked_headline(tree, wanted) or best if best_score < 6.0 else best


def _unranked_headline(tree: Tree, wanted: tuple[str, ...]) -> Element | None:
    """Find the page's own title where no heading holds it: in a table's cell, say, or in bold."""
    # Two or three words alone are the site's name.
    wanted = tuple(title for title in wanted if len(title.split()) >= 4)
    lengths = {len(title) for title in wanted if len(title) >= 10}
    if not lengths:
        return None
    shortest, longest = min(lengths) * 0.8, max(lengths) * 1.3
    for element in tree.elements:
        if not shortest <= element.length <= longest or element.end - element.order > 6:
            continue
        if element.tag in {"head", "title", "script", "style", "option", "a"}:
            continue
        if fold(text_of(element)) in wanted and not any(map(_is_menu, ancestors(element))):
            return element
    return None


def _is_menu(element: Element) -> bool:
    return named_role(element) in {Role.FURNITURE, Role.READ_ALSO}


def _headline_score(element: Element, text: str, wanted: tuple[str, ...]) -> float:
    """Score a heading: its rank, its names, and whether the page's own title is its wording."""
    words = len(text.split())
    rank = {"h1": 3.0 if words >= 3 else 1.5, "h2": 1.0}.get(element.tag, 0.5)
    score = rank + (1.0 if is_title(element) else 0.0) + min(words, 5) * 0.1
    if words >= 2 and any(same_title(text, title) for title in wanted):
        score += 6.0
    tags = [one.tag for one in ancestors(element.parent)]
    if "article" in tags or "main" in tags:
        score += 0.5
    if "nav" in tags or "aside" in tags or "footer" in tags or words < 2:
        score -= 4.0
    linked = any(
        isinstance(child, type(element)) and child.tag == "a" for child in element.children
    )
    score -= 1.5 if linked or "a" in tags else 0.0
    return score - 1.2


def same_title(one: str, other: str) -> bool:
    """Say whether two folded headlines are one, either of them perhaps with the site's name."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short.split()) >= 3 and (long.startswith(short) or long.endswith(short))


def is_weak(headline: Element | None, told: str) -> bool:
    """Say whether what was found may be a site's name; ``told`` is the title for machines."""
    if headline is None:
        return True
    text = text_of(headline)
    return len(text.split()) <= 3 and fold(text) != fold(told)


def find_emphasised(
    tree: Tree, blocks: list[Block], article: Article, window: str
) -> Element | None:
    """Find the line above the text that heads it where no markup tells; ``window`` is folded."""
    prose = [
        index
        for index, block in enumerate(blocks)
        if is_prose(block) and article.body.holds(block.element)
    ]
    if not prose:
        return None
    lead = {
        key
        for index in prose[:_LEAD]
        for word in _words(blocks[index].text)
        if (key := stem_key(word))
    }
    best, best_score = None, 1.0
    for index in range(max(prose[0] - _NEAR, 0), prose[0]):
        bearer = _bearer(tree, blocks[index])
        if bearer is None:
            continue
        score = _emphasis_score(blocks[index], bearer, lead) - 0.03 * (prose[0] - index)
        chosen = article.headline is not None and article.headline.holds(bearer)
        if not chosen and len(blocks[index].text.split()) <= 2:
            continue
        score += _CHOSEN if chosen and fold(blocks[index].text) != window else 0.0
        if score > best_score:
            best, best_score = bearer, score
    return best


def _bearer(tree: Tree, block: Block) -> Element | None:
    """Give the outermost element that holds a line and nothing else."""
    few = (one for one in tree.within(block.element) if one.length <= len(block.text) + 20)
    return next((one for one in few if text_of(one) == block.text), None)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(text))


def _emphasis_score(block: Block, bearer: Element, lead: set[str]) -> float:
    """Score a line: what the text takes up of it, its size and its weight."""
    words = _words(block.text)
    if not 2 <= len(words) <= 25 or block.text.rstrip().endswith((".", ":", "،")):
        return 0.0
    if block.is_link or find_stamps(block.text) or block.zone not in {None, Role.STANDFIRST}:
        return 0.0
    keys = {key for word in words if (key := stem_key(word))}
    shared = len(keys & lead)
    said = shared / max(len(keys), 3)
    emphasis = max(map(_emphasis, [*ancestors(bearer)[:3], *_inner(bearer)]))
    return 2.5 * said + emphasis + 0.1 * min(len(words), 8)


def _inner(element: Element) -> list[Element]:
    """List what stands in an element, down to the fourth step."""
    found: list[Element] = []
    waiting = [element]
    while waiting and len(found) < 12:
        inner = [one for one in waiting.pop(0).children if not isinstance(one, str)]
        found.extend(inner)
        waiting.extend(inner)
    return found


def _emphasis(element: Element) -> float:
    """Weigh how much an element stands out: by its size more than by its weight."""
    style = element.value("style")
    size = element.value("size").lstrip("+") if element.tag == "font" else ""
    if element.tag in HEADINGS or _LARGE.search(style) or (size.isdigit() and int(size) >= 4):
        return 1.0
    return 0.5 if element.tag in {"b", "strong", "big"} or _BOLD.search(style) else 0.0
