"""Sanitised HTML taken apart into tags and the words between them.

Only for what the house's own cleaner made: there every «<» begins a tag and every tag ends.
"""

from __future__ import annotations

import re
from html import unescape

_TAG = re.compile(r"(<[^>]*>)")


def split_tags(html: str) -> list[str]:
    """Cut HTML into words and tags by turns: words at even places, as HTML writes them."""
    return _TAG.split(html)


def words_between(html: str) -> str:
    """Keep the words as readers see them; the lines are those of the HTML."""
    return unescape("".join(split_tags(html)[::2]))
