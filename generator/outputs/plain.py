"""Words for files that are not HTML: any text → one line that XML, BibTeX and RIS can hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Controls, halves of characters and non-characters: XML 1.0 refuses most of them."""


def plain(text: str) -> str:
    """Write ``text`` on one line, without characters that no reader could see or XML refuses."""
    return " ".join(_FORBIDDEN.sub("", " ".join(text.split())).split())
