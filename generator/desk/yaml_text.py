"""A text → the YAML that reads as this very text, plain where that is safe.

Only what no card may hold (controls, overrides) is left out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from generator.intake.characters import fit

if TYPE_CHECKING:
    from collections.abc import Iterable

# Where YAML has a meaning of its own for a sign, the value is quoted; letters, figures and « open
# none. A dot begins the open intervals of dates.
_PLAIN = re.compile(r"(?:[^\W_]|«|\.\.).*")
_MEANING = re.compile(r":(?:\s|$)|\s#|\s$|^(?:null|---|\.\.\.)")
# Not printable for YAML, or a line end for it: they stand as escapes.
_ESCAPED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\u2028\u2029\ufeff]")


def scalar(text: str) -> str:
    """Write one value, between quotation marks when YAML needs them."""
    text = fit(text)
    visible = unicodedata.category(text[:1] or " ")[0] in "LNP"
    if visible and _PLAIN.fullmatch(text) and not (_MEANING.search(text) or _ESCAPED.search(text)):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """Write one value between straight quotation marks."""
    inner = fit(text).replace("\\", "\\\\").replace('"', '\\"')
    inner = _ESCAPED.sub(lambda found: rf"\u{ord(found[0]):04x}", inner)
    return f'"{inner}"'


def flow_list(words: Iterable[str]) -> str:
    """Write ids as ``[a, b]``."""
    return f"[{', '.join(words)}]"
