"""The text of a saved page → its visible lines with the roles that the markup gives them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import RawLine
from generator.reading.page.blocks import list_blocks
from generator.reading.page.body import find_article
from generator.reading.page.headline import find_emphasised, find_headline, is_weak
from generator.reading.page.metadata import datum_lines, read_metadata, with_visible_title
from generator.reading.page.parser import parse_page
from generator.reading.page.roles import hint_roles
from generator.reading.page.site import find_site
from generator.reading.page.tree import text_of
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.metadata import Metadata
    from generator.reading.page.tree import Element

_HEADLINE = Role.HEADLINE
_TAGGED = frozenset({"li", "blockquote", "td", "th", "figcaption", "p"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """A page as a capture's lines, and what it tells machines of its article."""

    lines: tuple[RawLine, ...]
    url: str = ""
    site: str = ""
    author: str = ""
    title: str = ""
    keywords: tuple[str, ...] = ()
    dates: tuple[tuple[int, str, str], ...] = ()
    """(line number, key such as «datePublished» or «time», value as written)."""


def read_page(text: str) -> PageText:
    """Read a page; broken markup is read as browsers read it."""
    tree = parse_page(text)
    headings = tuple(text_of(one) for one in tree.elements if one.tag == "h1" and one.length)
    metadata = read_metadata(tree, headings[:10])
    headline = find_headline(tree, metadata.titles)
    site = find_site(tree, metadata, headline)
    blocks = list_blocks(tree, headline, site)
    article = find_article(tree, blocks, headline)
    weak = is_weak(headline, metadata.title if metadata.is_told else "")
    shown = find_emphasised(tree, blocks, article, fold(metadata.window)) if weak else None
    if shown is not None and not (headline is not None and headline.holds(shown)):
        headline = shown
        site = find_site(tree, metadata, headline)
        blocks = list_blocks(tree, headline, site)
        article = find_article(tree, blocks, headline)
    metadata = with_visible_title(metadata, text_of(headline) if headline else "")
    hints = hint_roles(tree, blocks, article, metadata.titles, site)
    is_live = article.is_live or metadata.is_live
    draft = _Draft()
    for key, value, role in datum_lines(metadata):
        draft.add_datum(key, value, role)
    if _is_shell(metadata, blocks, hints):
        hints = [Role.FURNITURE if hint is None else hint for hint in hints]
        titles = {fold(b.text) for b, hint in zip(blocks, hints, strict=True) if hint is _HEADLINE}
        draft.add_hidden_body(metadata, with_title=fold(metadata.title) not in titles)
    for block, hint in zip(blocks, hints, strict=True):
        draft.add_block(block, hint, is_live=is_live)
    return PageText(
        lines=tuple(draft.lines),
        url=metadata.url,
        site=metadata.site,
        author="، ".join(metadata.authors),
        title=metadata.title,
        keywords=metadata.keywords,
        dates=tuple(draft.dates),
    )


@dataclass(slots=True, kw_only=True)
class _Draft:
    """The lines and dates gathered so far."""

    lines: list[RawLine] = field(default_factory=list)
    dates: list[tuple[int, str, str]] = field(default_factory=list)

    def add(self, text: str, hint: Role | None, tag: str) -> None:
        """Add a line."""
        self.lines.append(RawLine(number=len(self.lines) + 1, text=text, hint=hint, tag=tag))

    def add_datum(self, key: str, value: str, role: Role) -> None:
        """Add a line that tells a datum for machines."""
        value = " ".join(value.split())
        self.add(f"{key}: {value}", role, key)
        if role is Role.DATELINE:
            self.dates.append((len(self.lines), key, value))

    def add_hidden_body(self, metadata: Metadata, *, with_title: bool) -> None:
        """Add the text that stands only in the data for machines."""
        if metadata.title and with_title:
            self.add(metadata.title, Role.HEADLINE, "headline")
        for paragraph in metadata.body:
            self.add(paragraph, None, "p")

    def add_block(self, block: Block, hint: Role | None, *, is_live: bool) -> None:
        """Add a visible line; a label's times are the article's, a live blog's hours are not."""
        self.add(block.text, hint, _tag_of(block.element))
        if hint is Role.DATELINE and not is_live:
            self.dates.extend((len(self.lines), "time", value) for value in block.times)


def _is_shell(metadata: Metadata, blocks: list[Block], hints: list[Role | None]) -> bool:
    """Say whether the article is told to machines only: scripts were to show it, or a payment.

    What is visible is then a notice or the text's own beginning.
    """
    told = sum(map(len, metadata.body))
    visible = sum(
        len(block.text) for block, hint in zip(blocks, hints, strict=True) if hint is None
    )
    return told >= 120 and visible * 3 <= told


def _tag_of(element: Element) -> str:
    """Name a line's markup: the list item, quotation or cell it stands in, else its own tag."""
    outer = element.parent
    if element.tag in {"p", "div", "span"} and outer is not None and outer.tag in _TAGGED:
        return outer.tag
    return element.tag
