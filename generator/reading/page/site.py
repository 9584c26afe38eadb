"""A page's window title and its elements → what bears the site's own name.

Only where machines are not told it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.page.tree import ancestors, text_of
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.metadata import Metadata
    from generator.reading.page.tree import Element, Tree

_BETWEEN = re.compile(r"\s+[-–—•·]\s+|\s*(?:\||::|›|\s»\s)\s*|\s*:\s+")
_LONGEST = 5
"""Words of a site's name."""
_NOT_SHOWN = frozenset({"head", "title", "script", "style", "option", "select", "template"})


def find_site(tree: Tree, metadata: Metadata, headline: Element | None) -> Element | None:
    """Find the element that says a part of the window's title which is not the headline."""
    if metadata.site:
        return None
    head = fold(text_of(headline)) if headline is not None else ""
    names = {
        plain
        for part in _BETWEEN.split(metadata.window)
        if (plain := fold(part).strip(" .:-|")) and plain != head
    }
    names = {name for name in names if len(name) >= 3 and len(name.split()) <= _LONGEST}
    if not names:
        return None
    longest = max(map(len, names)) * 2
    for element in tree.elements:
        if not 0 < element.length <= longest or element.tag in _NOT_SHOWN:
            continue
        if fold(text_of(element)).strip(" .:-|") in names and _may_bear(element):
            return _innermost(element)
    return None


def _may_bear(element: Element) -> bool:
    """Say whether an element may be a site's mark: no entry of a menu, and seen."""
    above = {one.tag for one in ancestors(element)}
    leads_home = element.value("href").rstrip("/").rsplit("/", 1)[-1] in {"", "index.html"}
    is_entry = bool(above & {"li", "ol", "ul", "nav", "aside"})
    return not above & _NOT_SHOWN and (not is_entry or (element.tag == "a" and leads_home))


def _innermost(element: Element) -> Element:
    """Go down to where the words themselves stand."""
    while True:
        bare = any(isinstance(child, str) and child.strip() for child in element.children)
        inner = [one for one in element.children if not isinstance(one, str) and one.length]
        if bare or len(inner) != 1:
            return element
        element = inner[0]
