"""A page's lines with the roles of their zones → those that follow from the lines around them.

Lists of links, a second story under the first, headings that head nothing, repeated quotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.blocks import count_letters
from generator.reading.page.body import HEADINGS, ends_sentence, prose_weight
from generator.reading.page.tree import ancestors
from generator.reading.page.vocabulary import is_body, is_hashtags, is_pull_quote, opens_links
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article
    from generator.reading.page.tree import Element

_GLUED = {
    None,
    Role.HEADLINE,
    Role.STANDFIRST,
    Role.SUBHEADING,
    Role.READ_ALSO,
    Role.DATELINE,
    Role.AUTHOR,
    Role.CREDIT,
    Role.KEYWORDS,
    Role.CAPTION,
}


def heading_of(block: Block) -> str:
    """Name the heading that a line is or stands in; empty for none."""
    above = ancestors(block.element)[:3]
    return next((one.tag for one in above if one.tag in HEADINGS), "")


def mark_links(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark «read also» lines in the text: what opens them, and lines that are only links."""
    follows = False
    for index, block in enumerate(blocks):
        if hints[index] is not None or not article.whole.holds(block.element):
            follows = False
            continue
        if is_hashtags(block.text):
            hints[index] = Role.KEYWORDS
            continue
        plain = count_letters(block.text) - block.linked
        opens = opens_links(block.text) and (len(block.text) <= 45 or plain <= 45)
        closes = ends_sentence(block.text) and len(block.text) >= 60 and not follows
        is_list = block.element.tag == "li" or heading_of(block)
        lone = block.is_link and (not closes or (bool(is_list) and _near_link(blocks, index)))
        head = article.headline
        above = head is not None and block.place < head.order
        if opens or lone:
            hints[index] = Role.FURNITURE if above else Role.READ_ALSO
        follows = opens or (follows and block.is_link)


def _near_link(blocks: list[Block], index: int) -> bool:
    near = blocks[max(index - 1, 0) : index] + blocks[index + 1 : index + 2]
    return any(one.is_link and one.element.tag == blocks[index].element.tag for one in near)


def mark_standfirst(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Keep a standfirst only between the headline and the text; within the text it is text."""
    named = is_body(article.body)
    # What opens a live page is its first entry.
    begun = article.is_live
    for index, block in enumerate(blocks):
        if hints[index] is Role.STANDFIRST:
            before = article.headline is not None and block.place < article.headline.order
            if begun or (named and article.body.holds(block.element)):
                hints[index] = None
            elif before and len(block.text) < 40:
                hints[index] = Role.FURNITURE
        begun = begun or (hints[index] is None and prose_weight(block) >= 60)


def mark_second_article(blocks: list[Block], hints: list[Role | None]) -> None:
    """Mark what a second headline opens: a story that the site put under this one, or into it."""
    last: Element | None = None
    end = 0
    for index, block in enumerate(blocks):
        if block.element.order < end:
            hints[index] = Role.OTHER_ARTICLE if hints[index] in _GLUED else hints[index]
        elif last is not None and hints[index] in {None, Role.READ_ALSO} and heading_of(block):
            holder = apart_from(last, block.element)
            if _opens(blocks, hints, index, holder):
                hints[index] = Role.OTHER_ARTICLE
                is_flat = holder.tag in HEADINGS and holder.parent
                end = holder.parent.end if is_flat and holder.parent else holder.end
        if hints[index] is None and prose_weight(block) >= 60:
            last = block.element


def apart_from(text: Element, heading: Element) -> Element:
    """Give the widest element around a heading that does not hold the text before it."""
    chosen = heading
    for element in ancestors(heading):
        if element.holds(text):
            break
        chosen = element
    return chosen


def _opens(blocks: list[Block], hints: list[Role | None], index: int, holder: Element) -> bool:
    """Say whether a heading after the text opens another story: linked in a box, or labelled."""
    block = blocks[index]
    words = len(block.text.split())
    if words < 4:
        return False
    if block.is_link and holder.prose >= 60:
        return True
    if any(hint in {Role.DATELINE, Role.AUTHOR} for hint in hints[index + 1 : index + 3]):
        return True
    return heading_of(block) == "h1"


def mark_subheadings(blocks: list[Block], hints: list[Role | None]) -> None:
    """Mark headings in the text that running text follows; what heads other lines is theirs."""
    following: Role | None = Role.FURNITURE
    for index in range(len(blocks) - 1, -1, -1):
        heading = heading_of(blocks[index])
        if hints[index] is None and heading:
            hints[index] = Role.SUBHEADING if following in {None, Role.SUBHEADING} else following
        if hints[index] is None or heading or hints[index] in {Role.READ_ALSO, Role.OTHER_ARTICLE}:
            following = hints[index]


def mark_pull_quotes(blocks: list[Block], hints: list[Role | None]) -> None:
    """Mark quotations set apart that only repeat a sentence of the text."""
    pulled = [
        index
        for index, block in enumerate(blocks)
        if hints[index] is None and any(map(is_pull_quote, ancestors(block.element)[:4]))
    ]
    if not pulled:
        return
    text = "\n".join(fold(block.text) for index, block in enumerate(blocks) if hints[index] is None)
    for index in pulled[:20]:
        if text.count(fold(blocks[index].text).strip('"')) > 1:
            hints[index] = Role.FURNITURE
