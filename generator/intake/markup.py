"""The curator's Markdown → safe HTML. The only import of markdown and nh3.

A capture's text never comes here: it has no markup. Headings start at h2 (the page has its h1)
and carry no ids, which Python-Markdown would number by order.
"""

from __future__ import annotations

import markdown
import nh3

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


def to_html(text: str) -> str:
    """Render Markdown and keep only what cannot act: no script, style, image or relative link."""
    if not text.strip():
        return ""
    converter = markdown.Markdown(extensions=["tables", "def_list", "sane_lists"])
    return _CLEANER.clean(converter.convert(text)).strip()
