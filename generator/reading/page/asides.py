"""A page's lines with roles → what its place sets apart from the text: a summary, a box of others.

The heading that tells the news under the headline, its key points, stories boxed among paragraphs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.body import ends_sentence, is_prose
from generator.reading.page.neighbours import heading_of, kind_of, usual_kind
from generator.reading.page.tree import ancestors
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article
    from generator.reading.page.tree import Element

_POINTS = re.compile(
    r"^\W*(?:(?:ابرز|اهم) (?:ال)?(?:نقاط|ما (?:جاء|ورد)|تطورات|محطات|احداث)(?: \w+){0,3}"
    r"|(?:ال)?نقاط (?:ال)?(?:رييسيه|اساسيه|مهمه)|(?:في|ب) ?(?:سطور|نقاط|اختصار|ايجاز)"
    r"|(?:ال)?ملخص(?: (?:ال)?\w+)?|(?:ال)?خلاصه(?: (?:ال)?\w+)?|key (?:points|takeaways)|highlights"
    r"|نكات (?:مهم|كليدي|اصلي))\W*$"
)
_NOTES = re.compile(
    r"^\W*(?:ملاحظ(?:ات|ه) (?:الي |ل)(?:ل|ال)?(?:محررين|محرر|صحفيين|صحافيين|اعلاميين)"
    r"|(?:لل|ال)(?:تواصل|اتصال|استفسار|استفسارات) (?:ال)?(?:اعلامي\w*|صحفي\w*)|جهات? (?:ال)?اتصال"
    r"|notes? to editors?|media contacts?)\W*$"
)
_LABEL = 5
"""Words of a line that stands over others."""
_LONGEST_LEAD = 40
"""Words of a standfirst."""
_LEAD = 7
"""Words from which a heading under the headline, apart from the text, tells news."""
_SHORT = 60
_STORY = 220
"""Characters of a story's headline, sentences though it be."""


def mark_key_points(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark the points listed above the text under a label that says so."""
    index = _below_headline(blocks, article)
    while index < len(blocks):
        block = blocks[index]
        if hints[index] is None and _POINTS.match(fold(block.text)):
            items = _items_below(blocks, hints, index)
            for at in (index, *items) if items else ():
                hints[at] = Role.STANDFIRST
            if items:
                return
        if hints[index] is None and is_prose(block):
            return
        index += 1


def mark_notes(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark what stands at the foot of a release for the press: notes to editors, whom to ask."""
    begun = noted = False
    for index, block in enumerate(blocks):
        if not article.whole.holds(block.element):
            noted = False
        elif begun and len(block.text) <= _SHORT and _NOTES.match(fold(block.text)):
            noted = True
        if noted and hints[index] in {None, Role.SUBHEADING}:
            hints[index] = Role.FURNITURE
        begun = begun or (hints[index] is None and is_prose(block))


def mark_lead_heading(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark a heading just below the headline that tells its news and heads no part of the text."""
    start = _below_headline(blocks, article)
    index = next((i for i in range(start, len(blocks)) if hints[i] is None), len(blocks))
    if index + 1 >= len(blocks) or not heading_of(blocks[index]):
        return
    text = blocks[index].text
    words = len(text.split())
    apart = hints[index + 1] is not None or not is_prose(blocks[index + 1])
    tells = text.rstrip().endswith(".") or (apart and words >= _LEAD and not heads_list(text))
    if tells and words <= _LONGEST_LEAD and hints[index + 1] is not Role.SUBHEADING:
        hints[index] = Role.STANDFIRST


def heads_list(text: str) -> bool:
    """Say whether a heading announces what stands below it."""
    return text.rstrip().endswith((":", "؟", "?"))


def mark_odd_boxes(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark a box of other stories among paragraphs: a short label over lines of another kind."""
    usual = usual_kind(blocks, hints, article)
    if usual is None or not usual[1]:
        return
    boxes: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        above = ancestors(block.element.parent)
        box = next((one for one in above if one.parent is article.body), None)
        if box is not None and box.tag in {"div", "section"}:
            boxes.setdefault(box.order, []).append(index)
    for inside in boxes.values():
        if _is_odd(blocks, hints, inside, usual):
            for index in inside:
                hints[index] = Role.READ_ALSO


def _is_odd(
    blocks: list[Block], hints: list[Role | None], inside: list[int], usual: tuple[str, str]
) -> bool:
    if len(inside) < 3 or any(hints[index] is not None for index in inside):
        return False
    label, *items = (blocks[index] for index in inside)
    if len(label.text.split()) > _LABEL or ends_sentence(label.text):
        return False
    kinds = {kind_of(item) for item in items}
    alike = len(kinds) == 1 and usual not in kinds and kind_of(label) not in {*kinds, usual}
    boxed = all(item.element.tag in {"div", "a", "span"} for item in items)
    return alike and boxed and all(len(item.text) <= _STORY for item in items)


def _below_headline(blocks: list[Block], article: Article) -> int:
    """Give the index of the first line below the headline; past the end where there is none."""
    head = article.headline
    if head is None:
        return len(blocks)
    below = (
        i for i, one in enumerate(blocks) if one.place >= head.end and not head.holds(one.element)
    )
    return next(below, len(blocks))


def _items_below(blocks: list[Block], hints: list[Role | None], label: int) -> list[int]:
    """List the items of the one list that follows a label."""
    found: list[int] = []
    for index in range(label + 1, len(blocks)):
        row = _list_of(blocks[index])
        first = _list_of(blocks[found[0]]) if found else row
        if row is None or row is not first or hints[index] not in {None, Role.READ_ALSO}:
            break
        found.append(index)
    return found


def _list_of(block: Block) -> Element | None:
    element = block.element
    for one in (element, element.parent):
        if one is not None and one.tag == "li":
            return one.parent
    return None
