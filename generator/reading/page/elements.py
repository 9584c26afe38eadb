"""An element of a page → whether readers see it, and whether it begins a line of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.reading.page.tree import Element

_INLINE = frozenset({
    "a", "abbr", "acronym", "amp-fit-text", "b", "bdi", "bdo", "big", "blink", "cite",
    "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time", "tt", "u", "var", "wbr", "img", "label",
})  # fmt: skip
_UNSEEN = frozenset({
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "svg",
    "math", "iframe", "object", "embed", "video", "audio", "canvas", "map", "area",
    "datalist", "param", "source", "track", "img", "picture", "input", "textarea",
    "amp-analytics", "amp-state", "amp-img", "amp-iframe", "amp-video", "amp-pixel",
    "base",
})  # fmt: skip
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_FOR_MACHINES = re.compile(
    r"(?:^|-)(?:sr-only|visually-hidden|screen-reader-text|screen-reader|offscreen)(?:-|$)"
)


def is_block(element: Element) -> bool:
    """Say whether an element begins and ends a line of its own."""
    if element.tag in _INLINE:
        return "display:block" in element.value("style").replace(" ", "")
    return True


def is_cell(element: Element) -> bool:
    """Say whether an element is a short cell of a table of figures, read as one line a row."""
    if element.tag not in {"td", "th"} or element.tables or element.length > 100:
        return False
    row = element.parent
    return row is not None and row.tag == "tr" and 2 <= row.cells <= 12 and row.length <= 300


def is_hidden(element: Element, root: Element) -> bool:
    """Say whether readers do not see an element; what holds most of the page is seen."""
    if element.tag in _UNSEEN or _is_note_mark(element):
        return True
    if element.length * 2 > root.length:
        return False
    if "hidden" in element.attributes or _HIDING.search(element.value("style")):
        return True
    if element.value("aria-hidden") == "true":
        # A page saved while a window was open over it calls all the rest hidden.
        return element.long == 0 and element.length <= 40
    return bool(element.attributes.get("class")) and any(
        _FOR_MACHINES.search(name) for name in element.names()
    )


def _is_note_mark(element: Element) -> bool:
    """Say whether an element is the raised figure that leads to a footnote."""
    if element.tag != "sup" or not 0 < element.length <= 4:
        return False
    links = [one for one in element.children if not isinstance(one, str)]
    return any(one.tag == "a" and one.value("href").startswith("#") for one in links)


def leads_elsewhere(link: Element) -> bool:
    """Say whether a link leads to another page, and not to a place on this one."""
    address = link.value("href")
    return bool(address) and not address.startswith(("#", "javascript:"))


def time_of(element: Element) -> str:
    """Give the date and time for machines that an element bears beside its words."""
    if element.tag == "time":
        return element.attributes.get("datetime", "").strip()
    names = {*element.value("itemprop").split(), *element.value("class").split()}
    if not names & {"datepublished", "datemodified", "published", "updated", "dtstart", "date"}:
        return ""
    given = element.attributes.get("content") or element.attributes.get("datetime")
    # An hour may bear its day only in what the pointer shows.
    title = element.attributes.get("title", "") if element.length <= 24 else ""
    value = given or title
    return value.strip() if sum(letter.isdigit() for letter in value) >= 6 else ""


def is_label(element: Element) -> bool:
    """Say whether an element is one of several labels that only a style sheet sets apart."""
    row = element.parent
    if (
        element.tag not in {"span", "a"}
        or row is None
        or row.tag not in {"div", "li", "header", "footer", "aside"}
    ):
        return False
    bare = any(isinstance(child, str) and child.strip() for child in row.children[:20])
    return row.length <= 120 and not row.long and not bare
