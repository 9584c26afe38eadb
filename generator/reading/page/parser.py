"""The text of a saved page → its tree; and whether a text is a page at all.

The only module that knows the parser; the others see a plain tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from generator.reading.page.guard import level_page
from generator.reading.page.tree import Element, measure

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from generator.reading.page.tree import Tree

_NAMES = (
    "html|head|body|title|meta|link|script|style|div|p|br|h[1-6]|span|a|article|section|main|header"
    "|footer|nav|aside|figure|figcaption|img|ul|ol|li|table|tbody|tr|td|th|blockquote|em|strong|b|i"
    "|font|center|hr|time|form|pre|amp-[a-z]+"
)
_TAG = re.compile(rf"<(/?)(?:{_NAMES})(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE)
_OPENING = re.compile(
    rf"\s*(?:<!--.*?-->\s*|<\?xml[^<>]*>\s*)*<(?:!doctype\s+html|(?:{_NAMES})(?=[\s/>]))",
    re.IGNORECASE | re.DOTALL,
)


def is_page(text: str) -> bool:
    """Say whether a text is HTML; a text that merely speaks of tags is not."""
    start = text[:200_000].lstrip("\ufeff")
    tags = [found[1] for found in _TAG.finditer(start)]
    if _OPENING.match(start):
        return bool(tags) or start.lstrip()[:9].lower() == "<!doctype"
    lines = [line.strip() for line in start.splitlines() if line.strip()]
    framed = sum(line.startswith("<") or line.endswith(">") for line in lines)
    return len(tags) >= 6 and tags.count("/") >= 2 and framed * 2 >= len(lines)


def parse_page(text: str) -> Tree:
    """Read a page into a tree; broken markup is read as browsers read it."""
    return _grow(LexborHTMLParser(level_page(text)))


def _grow(parser: LexborHTMLParser) -> Tree:
    """Copy the parser's tree, without recursion: a hostile page nests deeply."""
    root = Element(tag="html", attributes={}, parent=None, order=0)
    elements = [root]
    node: LexborNode | None = parser.root
    stack: list[tuple[LexborNode, Element]] = []
    if node is not None:
        stack.extend(reversed([(child, root) for child in _children(node)]))
    while stack:
        node, above = stack.pop()
        if node.is_text_node:
            above.children.append(node.text_content or "")
        elif node.is_element_node and node.tag:
            element = Element(
                tag=node.tag,
                attributes={name: value or "" for name, value in node.attributes.items()},
                parent=above,
                order=len(elements),
            )
            above.children.append(element)
            elements.append(element)
            stack.extend(reversed([(child, element) for child in _children(node)]))
    return measure(elements)


def _children(node: LexborNode) -> list[LexborNode]:
    found: list[LexborNode] = []
    child = node.first_child
    while child is not None:
        found.append(child)
        child = child.next
    return found
