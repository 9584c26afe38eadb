"""A page's elements → what holds the entries of a live page, each with its hour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.dating.stamps import find_stamps
from generator.reading.page.tree import ancestors

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.tree import Element, Tree

_HOUR = re.compile(r"^\W*\d{1,2}\s?[:.٫]\s?\d{2}(?!\d)(?!\s?/)")
_LONGEST_HOUR = 32
_FEWEST = 3
_SHARE = 0.4
"""Share of the page's running text that the entries hold."""
_KINDS = frozenset({"article", "section", "div", "li"})


def find_entries(tree: Tree, blocks: list[Block], headline: Element | None) -> Element | None:
    """Find the element that holds the entries; None where a page is none of the kind."""
    hours: dict[int, Element] = {}
    stamped: set[int] = set()
    for block in blocks:
        if block.zone is Role.COMMENTS or len(block.text) > _LONGEST_HOUR:
            continue
        above = [one for one in ancestors(block.element) if one.tag in _KINDS]
        if _HOUR.match(block.text) and not find_stamps(block.text):
            hours.update((one.order, one) for one in above)
        elif find_stamps(block.text):
            stamped.update(one.order for one in above)
    groups: dict[int, list[Element]] = {}
    for order, element in hours.items():
        if element.parent is not None and element.prose and order not in stamped:
            groups.setdefault(element.parent.order, []).append(element)
    for order, entries in groups.items():
        told = sum(entry.prose for entry in entries)
        parent = tree.elements[order]
        below = headline is None or parent.end > headline.order
        if len(entries) >= _FEWEST and told >= _SHARE * tree.root.prose and below:
            return parent
    return None
