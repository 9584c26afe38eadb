"""A page's lines and where its article stands → the role that the markup gives each line, or None.

None leaves the words to tell. It knows nothing of how lines are numbered or dated.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.asides import (
    mark_key_points,
    mark_lead_heading,
    mark_notes,
    mark_odd_boxes,
)
from generator.reading.page.body import HEADINGS, is_prose
from generator.reading.page.boxes import (
    mark_calls,
    mark_comments,
    mark_lists,
    mark_odd_calls,
    mark_offers,
    mark_shares,
)
from generator.reading.page.headline import same_title
from generator.reading.page.labels import mark_bylines, mark_labels, mark_signature, mark_stamp
from generator.reading.page.neighbours import (
    heading_of,
    mark_links,
    mark_pull_quotes,
    mark_second_article,
    mark_standfirst,
    mark_subheadings,
)
from generator.reading.page.terms import mark_terms
from generator.reading.page.tree import ancestors, text_of
from generator.reading.page.vocabulary import opens_links
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article
    from generator.reading.page.tree import Element, Tree

_LABELS = {Role.DATELINE, Role.AUTHOR, Role.CREDIT, Role.KEYWORDS, Role.CAPTION}
# «باكو - (د ب أ) -», «صوت السهل: »
_OPENS_WITH_SOURCE = re.compile(
    r"^[^\s:]+(?: [^\s:]+){0,3}:\s|^[^()\n]{2,50}\([^()\d]{2,30}\)\s*[-–—:]"
)
_STORY = 250
"""Characters of running text from which another article is more than a teaser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    tree: Tree
    article: Article
    titles: tuple[str, ...]
    others: dict[int, Role]
    """Order of an element → role of the other article it stands in."""


def hint_roles(
    tree: Tree,
    blocks: list[Block],
    article: Article,
    titles: tuple[str, ...],
    site: Element | None = None,
) -> list[Role | None]:
    """Give the role of each line that the markup tells, None for the others."""
    wanted = tuple(fold(title) for title in titles)
    if article.headline is not None:
        wanted = (fold(text_of(article.headline)), *wanted)
    page = _Page(
        tree=tree,
        article=article,
        titles=wanted,
        others=_other_articles(tree, article),
    )
    hints = [
        _site_role(blocks) if block.element is site else _hint(page, block) for block in blocks
    ]
    mark_links(blocks, hints, article)
    mark_standfirst(blocks, hints, article)
    _mark_boxes(tree, blocks, hints, article)
    _mark_text(blocks, hints, article)
    return hints


def _mark_boxes(
    tree: Tree, blocks: list[Block], hints: list[Role | None], article: Article
) -> None:
    """Take what is set among the paragraphs out of the text: calls, offers, lists, comments."""
    mark_calls(tree, blocks, hints, article)
    mark_offers(tree, blocks, hints, article)
    mark_shares(blocks, hints)
    mark_odd_calls(blocks, hints, article)
    mark_odd_boxes(blocks, hints, article)
    mark_lists(blocks, hints, article)
    mark_comments(blocks, hints, article)
    if not article.is_live:
        mark_second_article(blocks, hints)


def _mark_text(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Tell the lines that are left: key points, headings, quotations, names, stamps, terms."""
    mark_key_points(blocks, hints, article)
    mark_lead_heading(blocks, hints, article)
    mark_notes(blocks, hints, article)
    mark_subheadings(blocks, hints)
    mark_pull_quotes(blocks, hints, article)
    mark_bylines(blocks, hints)
    mark_labels(blocks, hints, article)
    mark_signature(blocks, hints, article)
    mark_stamp(blocks, hints, article)
    mark_terms(blocks, hints, article)


def _site_role(blocks: list[Block]) -> Role:
    """Let the site's name be the source where the text does not open with another's."""
    first = next((block.text for block in blocks if is_prose(block)), "")
    return Role.FURNITURE if _OPENS_WITH_SOURCE.match(first) else Role.CREDIT


def _other_articles(tree: Tree, article: Article) -> dict[int, Role]:
    """Find the elements of other articles: whole stories, and teasers of them."""
    roles: dict[int, Role] = {}
    for element in tree.elements:
        outer = roles.get(element.parent.order) if element.parent else None
        own = None if outer else _role_of_other(tree, element, article)
        role = outer or own
        if role is not None:
            roles[element.order] = role
    return roles


def _role_of_other(tree: Tree, element: Element, article: Article) -> Role | None:
    is_article = element.tag == "article" or "article" in element.value("itemtype")
    is_after = element.order >= article.whole.end
    if not is_article and not (is_after and element.heads and element.prose):
        return None
    if element.holds(article.body) or (article.headline and element.holds(article.headline)):
        return None
    inside = article.body.holds(element)
    if inside and (article.is_live or not _has_linked_heading(tree, element)):
        return None
    return Role.OTHER_ARTICLE if element.prose >= _STORY else Role.READ_ALSO


def _has_linked_heading(tree: Tree, element: Element) -> bool:
    within = tree.within(element)
    links = [one for one in within if one.tag == "a"]
    heads = [one for one in within if one.tag in HEADINGS][:3]
    return any(head.holds(link) or link.holds(head) for head in heads for link in links)


def _hint(page: _Page, block: Block) -> Role | None:
    """Give a line's role from its place and its zone."""
    article, element = page.article, block.element
    other = page.others.get(element.order)
    if other is not None:
        return block.zone if block.zone in {Role.FURNITURE, Role.COMMENTS} else other
    if _is_headline(page, block):
        return Role.HEADLINE
    if block.zone is not None:
        return _hint_of_zone(block, block.zone, is_own=article.whole.holds(element))
    if article.body.holds(element):
        return None
    if block.place < article.body.order:
        return _hint_before(article, block)
    runs = is_prose(block) and not block.is_link
    return None if runs and article.whole.holds(element) else _link_role(block)


def _hint_of_zone(block: Block, zone: Role, *, is_own: bool) -> Role:
    """Give the role of a line whose zone is named; outside the article its labels are others'."""
    if zone is Role.FURNITURE:
        return _link_role(block)
    own_only = zone is Role.STANDFIRST or zone in _LABELS
    return Role.FURNITURE if own_only and not is_own else zone


def _hint_before(article: Article, block: Block) -> Role | None:
    """Give the role of a line without a zone above the text: between headline and text or not."""
    headline = article.headline
    if headline is None or block.place < headline.order:
        return Role.FURNITURE
    if not article.whole.holds(block.element) or block.is_link:
        return Role.FURNITURE
    return None


def _is_headline(page: _Page, block: Block) -> bool:
    headline = page.article.headline
    if headline is not None and headline.holds(block.element):
        return True
    if headline is not None and block.element.holds(headline):
        return fold(block.text) == page.titles[0]
    if block.zone not in {None, Role.STANDFIRST} or not heading_of(block):
        return False
    return any(same_title(fold(block.text), title) for title in page.titles)


def _link_role(block: Block) -> Role:
    """Tell a link to another story from a menu's: by the length of its words."""
    if opens_links(block.text):
        return Role.READ_ALSO
    above = {one.tag for one in ancestors(block.element)}
    if above & {"nav", "header", "footer", "form", "menu", "amp-sidebar"}:
        return Role.FURNITURE
    is_story = block.is_link and len(block.text.split()) >= 4
    return Role.READ_ALSO if is_story else Role.FURNITURE
