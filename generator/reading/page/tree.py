"""A page's elements as a plain tree in document order, with what each holds counted once.

It knows nothing of roles, and not which library parsed the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NOT_WORD = re.compile(r"[^a-z0-9\u0621-\u06d3]+")
# A name that begins so tells how an element looks or what it is filed under, not what it is.
_MODIFIER = re.compile(
    r"(?:tag(?!-(?:list|links?|cloud|items?|box))|category(?!-names?$)|type|status|format|has|is|no|not|with"
    r"|without|col|row|js|postid|term|align|page-template|theme|lang|size)-"
)
_NOT_READ = frozenset({"script", "style", "title", "textarea", "noscript", "template"})
LONG = 60
"""Characters from which a stretch of text is hardly a menu's or a button's."""


@dataclass(slots=True, eq=False, repr=False, kw_only=True)
class Element:
    """An element of a page; the counts are of it and all below it."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    order: int
    children: list[Element | str] = field(default_factory=list)
    end: int = 0
    """Order of the first element after it and all below it."""
    length: int = 0
    """Characters of text."""
    long: int = 0
    """Characters in stretches of ``LONG`` and more."""
    cells: int = 0
    tables: int = 0
    heads: int = 0
    """First-rank headings below it or itself."""
    prose: float = 0.0
    """Weight of the running text; set when the page's lines are known."""

    def holds(self, other: Element) -> bool:
        """Say whether ``other`` is this element or stands below it."""
        return self.order <= other.order < self.end

    def value(self, name: str) -> str:
        """Give an attribute's value, lower case, without spaces around it."""
        return self.attributes.get(name, "").strip().lower()

    def names(self) -> list[str]:
        """List its classes and its id as lower-case words joined by hyphens."""
        given = f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"[:600]
        hyphened = (_CAMEL.sub("-", name).lower() for name in given.split())
        names = (_NOT_WORD.sub("-", name).strip("-") for name in hyphened)
        return [name for name in names if name and not _MODIFIER.match(name)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page: every element in document order; the first is the root of all."""

    elements: tuple[Element, ...]

    @property
    def root(self) -> Element:
        """The element that holds all others."""
        return self.elements[0]

    def within(self, element: Element) -> tuple[Element, ...]:
        """List an element and all below it, in document order."""
        return self.elements[element.order : element.end]


def ancestors(element: Element | None) -> list[Element]:
    """List an element and what it stands in, from the inside outwards."""
    found: list[Element] = []
    while element is not None:
        found.append(element)
        element = element.parent
    return found


def measure(elements: list[Element]) -> Tree:
    """Count what each element holds; ``elements`` stand in document order."""
    for element in elements:
        element.end = element.order + 1
    for element in reversed(elements):
        texts = [child.strip() for child in element.children if isinstance(child, str)]
        if element.tag in _NOT_READ:
            texts = []
        element.length += sum(map(len, texts))
        element.long += sum(len(text) for text in texts if len(text) >= LONG)
        element.cells += element.tag in {"td", "th"}
        element.heads += element.tag == "h1" and element.length > 0
        above = element.parent
        if above is not None:
            above.end = max(above.end, element.end)
            above.length += element.length
            above.long += element.long
            above.cells += element.cells
            above.heads += element.heads
            above.tables += element.tables + (element.tag == "table")
    return Tree(elements=tuple(elements))


def add_prose(tree: Tree, weights: list[tuple[Element, float]]) -> None:
    """Add the weight of running text to the elements it stands in, and to all above them."""
    for element, weight in weights:
        element.prose += weight
    for element in reversed(tree.elements):
        if element.parent is not None:
            element.parent.prose += element.prose


def text_of(element: Element, limit: int = 400) -> str:
    """Give the first characters of an element's text, spaces single."""
    parts: list[str] = []
    total = 0
    stack: list[Element | str] = [element]
    while stack and total < limit:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
            total += len(item)
        elif item.tag not in {"script", "style", "svg"}:
            stack.extend(reversed(item.children))
    return " ".join("".join(parts).split())
