"""The curator's Markdown → safe HTML. The only import of markdown and nh3.

A capture's text never comes here: it has no markup. Headings start at h2 (the page has its h1)
and carry no ids, which Python-Markdown would number by order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

from generator.problems import Place, Problem, warning

if TYPE_CHECKING:
    from pathlib import PurePosixPath
    from xml.etree.ElementTree import Element

_TAGS = {
    "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "h2", "h3", "h4", "hr",
    "code", "pre", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
}  # fmt: skip
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto"},
    url_relative="deny",
    link_rel="noopener noreferrer",
)
_LINK_TO_NOWHERE = re.compile(r'<a rel="noopener noreferrer">(.*?)</a>', re.DOTALL)
"""A link whose address was refused; its words stay."""
_LEVELS = {"h1": "h2", "h5": "h4", "h6": "h4"}
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\))?|<img\b[^>]*>")
_RELATIVE_LINK = re.compile(r"(?<!!)\[[^\]]+\]\((?!https?:|mailto:)[^)]*\)")


def to_html(text: str) -> str:
    """Render Markdown and keep only what cannot act: no script, style, image or relative link."""
    if not text.strip():
        return ""
    converter = markdown.Markdown(extensions=["tables", "def_list", "sane_lists"])
    converter.treeprocessors.register(_Headings(converter), "headings", 0)
    return _LINK_TO_NOWHERE.sub(r"\1", _CLEANER.clean(converter.convert(text))).strip()


def markup_faults(text: str, path: PurePosixPath, first_line: int) -> tuple[Problem, ...]:
    """Warn of what ``to_html`` leaves out; ``first_line`` is the line where ``text`` begins."""
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), first_line):
        for code, pattern in (("markup-image", _IMAGE), ("markup-link", _RELATIVE_LINK)):
            for found in pattern.finditer(line):
                place = Place(path=path, line=number, column=found.start() + 1)
                problems.append(warning(code, place, found[0]))
    return tuple(problems)


class _Headings(Treeprocessor):
    """Moves headings into the page: the first level is the page's own."""

    def run(self, root: Element) -> None:
        """Rename the heading elements."""
        for element in root.iter():
            element.tag = _LEVELS.get(element.tag, element.tag)
