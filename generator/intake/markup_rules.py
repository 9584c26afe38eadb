"""What the curator's Markdown is to Python-Markdown: its rules changed, its work counted.

Comes in: a fresh converter, the counter of its work, where to warn, which address may be a link.
Left out are HTML and images; refused addresses leave their words, and whatever else a reader
would not see is warned of. ``markup`` cleans what comes out.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import (
    DelimiterProcessor,
    InlineProcessor,
)
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from generator.intake.markup_load import BLOCK, ELEMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown

    from generator.intake.markup_load import Load
    from generator.intake.markup_notes import Notes

    Handled = tuple[Element | str | None, int | None, int | None]

_LEVELS = {"h1": "h2", "h5": "h4", "h6": "h4"}
_NO_TAG = "span"
"""An element that the cleaner takes off, leaving its words."""
_HTML = (
    r"<(?:!--|!\[CDATA\[|!doctype\b|\?|(?:a|abbr|audio|b|big|blockquote|br|button|center|cite|code|"
    r"del|details|div|dl|em|embed|figure|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|link|mark|"
    r"math|meta|noscript|object|ol|p|picture|pre|q|s|script|select|small|source|span|strike|strong|"
    r"style|sub|summary|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|tt|u|ul|video)"
    r"(?=[\s/>]))[^<>]*>?"
)
"""What looks like HTML; other words in angle brackets are only words."""
_NUMBERED = r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+);"
_BARE = re.compile(r"!?\[[^\[\]]*\](?!\s?\[|\()")
"""Words in brackets that no address follows."""
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_PATTERNS = {
    "backtick": 190, "escape": 180, "reference": 170, "link": 160, "image_link": 150,
    "image_reference": 140, "short_reference": 130, "short_image_ref": 125, "autolink": 120,
    "automail": 110, "linebreak": 100, "html": 90, "entity": 80, "em_strong": 60,
}  # fmt: skip
"""Python-Markdown's inline patterns with their priorities."""


def apply_rules(
    converter: Markdown, load: Load, notes: Notes, may_link: Callable[[str], bool]
) -> None:
    """Change the rules of a converter."""
    converter.preprocessors.deregister("html_block")
    blocks, inline = converter.parser.blockprocessors, converter.inlinePatterns
    blocks.deregister("reference")
    blocks.register(_Watch(converter, load), "watch", 1000)
    blocks.register(_Tables(converter, load, notes), "table", 75)
    inline.register(_Html(notes), "html", 90)
    inline.register(_Numbered(_NUMBERED), "entity", 80)
    inline.register(_Emphasis(converter, load), "em_strong", 60)
    tree = cast("InlineTree", converter.treeprocessors["inline"])
    judge = _Judge(notes, may_link)
    for name, priority in _PATTERNS.items():
        pattern = cast("InlineProcessor", inline[name])
        inline.register(_Watched(pattern, load, judge, tree), name, priority)
    converter.treeprocessors.register(_Tree(converter, load), "tree", 15)


class _Watch(BlockProcessor):
    """Sees every block that is about to be parsed, and takes none."""

    def __init__(self, converter: Markdown, load: Load) -> None:
        super().__init__(converter.parser)
        self.load = load

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        """Count a block."""
        self.load.descend(len(self.parser.state), block)
        self.load.spend(len(block) + BLOCK, block.lstrip()[:1], block)
        return False

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Never called."""


class _Tables(TableProcessor):
    """Makes no table of rows that have more cells than its head: they would be cut off."""

    def __init__(self, converter: Markdown, load: Load, notes: Notes) -> None:
        super().__init__(converter.parser, {"use_align_attribute": False})
        self.load = load
        self.notes = notes

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block is a table, and warn if it is one but for its long rows."""
        rows = block.split("\n")
        for row in rows if "|" in block else ():
            ticks = row.count("`")
            self.load.spend(len(row) + ticks * (ticks // 8 + row.count("|")), "`", block)
        if "|" not in block or not super().test(parent, block):
            return False
        columns = len(self.separator)
        self.load.lay_out(columns * len(rows), block)
        for row in rows[2:]:
            if len(self._split_row(row.strip(" "))) > columns:  # type: ignore[attr-defined]
                self.notes.warn("markup-table", row)
                return False
        return True


class _Html(InlineProcessor):
    """Leaves HTML as the signs it is made of, and says so."""

    def __init__(self, notes: Notes) -> None:
        super().__init__(_HTML)
        self.compiled_re = re.compile(_HTML, re.DOTALL | re.IGNORECASE)
        self.notes = notes

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override] # noqa: N802, ARG002
        """Warn of what looks like HTML."""
        self.notes.warn("markup-html", m[0])
        return None, m.start(), m.end()


class _Numbered(InlineProcessor):
    """Leaves the number of a character that no text may hold as it is written."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override] # noqa: N802, ARG002
        """Let a character be read by its number, or keep the number."""
        sign = html.unescape(m[0])
        bad = not sign or sign in _OVERRIDES or unicodedata.category(sign) in {"Cc", "Cn", "Cs"}
        return _shown(m[0]) if bad else None, m.start(), m.end()


class _Emphasis(DelimiterProcessor):
    """Pairs stars and underscores, and counts each look for the next."""

    def __init__(self, converter: Markdown, load: Load) -> None:
        self.load = load
        super().__init__("*", "strong,em", converter)
        self.add("_", "strong,em", smart=True)

    def search(self, data: str, start: int) -> re.Match[str] | None:
        """Find the next star or underscore that opens or closes."""
        found: re.Match[str] | None = super().search(data, start)
        end = found.end() if found else len(data)
        waiting = sum(len(one.stack) for one in self.delimiters.values())
        self.load.spend(end - start + waiting // 8 + 20, found[0][0] if found else "*", data)
        return found


class _Judge:
    """Decides what becomes of links and images."""

    def __init__(self, notes: Notes, may_link: Callable[[str], bool]) -> None:
        self.notes = notes
        self.may_link = may_link

    def judge(self, element: Element, read: str) -> None:
        """Leave a link its address alone, a refused one its words, an image nothing."""
        if element.tag == "img":
            self.notes.warn("markup-image", read)
            element.tag = _NO_TAG
            element.attrib.clear()
        elif element.tag == "a":
            title = element.attrib.pop("title", "")
            if title:
                self.notes.warn("markup-hidden", read, title)
            address = element.get("href", "")
            if AMP_SUBSTITUTE not in address and not self.may_link(address):
                self.notes.warn("markup-link", read)
                element.tag = _NO_TAG
                element.attrib.clear()
            if isinstance(element.text, AtomicString) and AMP_SUBSTITUTE not in element.text:
                element.text = _shown(element.text)


class _Watched(InlineProcessor):
    """An inline pattern whose work is counted and whose links are judged."""

    def __init__(self, inner: InlineProcessor, load: Load, judge: _Judge, tree: InlineTree) -> None:
        super().__init__(inner.pattern)
        self.ANCESTOR_EXCLUDES = inner.ANCESTOR_EXCLUDES  # type: ignore[misc]
        self.inner = inner
        self.load = load
        self.judge = judge
        self.tree = tree

    def getCompiledRegExp(self) -> re.Pattern[str]:  # noqa: N802
        """Give the pattern's own expression, which may change."""
        return self.inner.getCompiledRegExp()

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override] # noqa: N802
        """Count what the pattern does with a match, and judge what it makes of it."""
        self.load.descend(len(self.tree.ancestors), data[m.start() :])
        begun = bool(getattr(self.inner, "regions", ()))
        node, start, end = self.inner.handleMatch(m, data)
        steps = 100 + len(data) // 32 + (0 if begun else _reach(m, data, node, end))
        self.load.spend(steps, m[0][-1:], data)
        if isinstance(node, Element) and start is not None and end is not None:
            made, inner = sum(1 for _ in node.iter()), len(node)
            self.load.spend(made * ELEMENT + inner * inner // 4, m[0][-1:], data)
            self.judge.judge(node, data[start:end])
        return node, start, end


class _Tree(Treeprocessor):
    """Moves headings into the page, whose own is the first level; counts how deep signs nest."""

    def __init__(self, converter: Markdown, load: Load) -> None:
        super().__init__(converter)
        self.load = load

    def run(self, root: Element) -> None:
        """Go through all elements, which may lie too deep for a function that calls itself."""
        waiting = [(root, 0)]
        while waiting:
            element, depth = waiting.pop()
            self.load.descend(depth // 2, element.text or "")
            element.tag = _LEVELS.get(element.tag, element.tag)
            waiting += [(child, depth + 1) for child in element]


def _shown(text: str) -> AtomicString:
    """Keep a text from being read once more: what looks like an entity is shown as written."""
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))


def _reach(m: re.Match[str], data: str, node: object, end: int | None) -> int:
    """Tell how many characters a pattern looked at for one match."""
    bare = m[0].endswith("[") and _BARE.match(data, m.start())
    if bare:
        return bare.end() - m.start()
    unclosed = end is None or (node is None and m[0] == "`")
    return (len(data) if unclosed or end is None else end) - m.start()
