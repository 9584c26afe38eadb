"""A page's lines with the roles of their zones → those that follow from the lines around them.

Lists of links, a second story under the first, headings that head nothing, repeated quotations.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.blocks import count_letters
from generator.reading.page.body import HEADINGS, ends_sentence, is_prose
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

_ALIKE = 3
"""Paragraphs with one tag and class from which another kind among them is odd."""
_MOST = 100
"""Lines looked for elsewhere in the text."""
_QUOTED = 20
"""Characters of a sentence that is no repetition by chance."""


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
        begun = begun or (hints[index] is None and is_prose(block))


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
                outer = holder.parent if holder.tag in HEADINGS else None
                end = (outer or holder).end
        if hints[index] is None and is_prose(block):
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


def mark_pull_quotes(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark quotations set apart from the paragraphs: so named, or repeating a sentence of them."""
    text = [index for index, hint in enumerate(hints) if hint is None]
    usual = usual_kind(blocks, hints, article)
    said = "\n".join(fold(blocks[index].text) for index in text)
    looked = 0
    for before, index in pairwise([-1, *text]):
        block = blocks[index]
        named = any(map(is_pull_quote, ancestors(block.element)[:4]))
        if not named and (not usual or kind_of(block) == usual or block.element.tag == "li"):
            continue
        words = fold(block.text).strip('".,؟!')
        looked += 1
        again = looked <= _MOST and len(words) >= (1 if named else _QUOTED)
        repeated = again and said.count(words) > 1
        # What a colon opens is the text's own, whatever it is called.
        opened = before >= 0 and blocks[before].text.rstrip().endswith(":")
        if repeated or (named and not opened):
            hints[index] = Role.FURNITURE


def kind_of(block: Block) -> tuple[str, str]:
    """Name what paragraphs of one text share: the tag and the class."""
    return block.element.tag, block.element.value("class")


def usual_kind(
    blocks: list[Block], hints: list[Role | None], article: Article
) -> tuple[str, str] | None:
    """Name the kind that most paragraphs of the text are of; None where few are of one."""
    kinds = Counter(
        kind_of(block)
        for block, hint in zip(blocks, hints, strict=True)
        if hint is None and block.element.parent is article.body and is_prose(block)
    )
    kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
    return kind if count >= _ALIKE else None
