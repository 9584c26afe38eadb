"""A page's source → the same page, levelled where its shape would keep the parser busy for minutes.

Ordinary pages pass unchanged: a browser, too, stops nesting at 512.
"""

from __future__ import annotations

import re

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)[^>]*>?")
# Void elements, and those that the next of their kind closes: they do not nest.
_FLAT = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td",
    "th", "thead", "tbody", "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
})  # fmt: skip
_KEPT = re.compile(
    r"\s(class|id|href|name|property|content|rel|itemprop|itemtype|role|datetime|type|style|hidden)"
    r"\s*=\s*(\"[^\"]{0,2000}\"|'[^']{0,2000}'|[^\s\"'>]{1,2000})",
    re.IGNORECASE,
)
_DEEP = 512
_MANY = 300


def level_page(text: str) -> str:
    """Drop NULs, tags nested deeper than 512, and attributes where a tag has hundreds."""
    depth = deepest = widest = 0
    for found in _TAG.finditer(text):
        if found[2].lower() not in _FLAT:
            depth = max(depth - 1, 0) if found[1] else depth + 1
            deepest = max(deepest, depth)
        widest = max(widest, found.end() - found.start())
    text = text.replace("\0", "")
    if deepest < _DEEP and widest < 4096:
        return text
    return _TAG.sub(_Leveller().keep, text)


class _Leveller:
    """How deep the tags kept so far nest, and how many are open that were dropped."""

    __slots__ = ("depth", "dropped")

    def __init__(self) -> None:
        self.depth = 0
        self.dropped = 0

    def keep(self, found: re.Match[str]) -> str:
        """Give what stands in a tag's place."""
        name = found[2].lower()
        if name not in _FLAT:
            if found[1]:
                if self.dropped:
                    self.dropped -= 1
                    return ""
                self.depth = max(self.depth - 1, 0)
            elif self.depth >= _DEEP:
                self.dropped += 1
                return ""
            else:
                self.depth += 1
        tag = found[0]
        if len(tag) < 4096 or len(tag.split()) < _MANY:
            return tag
        kept = dict(_KEPT.findall(tag))
        return f"<{name}" + "".join(f" {key}={value}" for key, value in kept.items()) + ">"
