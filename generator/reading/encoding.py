"""The bytes of a capture → its text and the encoding they were in; what hides in a text.

It does not know whether the text is a page; a charset is believed where one is declared and fits.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from generator.text.folding import INVISIBLE

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16-be"),
)
_LEGACY = ("windows-1256", "iso-8859-6", "mac-arabic")
_CODECS = {"mac-arabic": "mac_arabic"}
_NAMES = {"iso8859-6": "iso-8859-6", **{f"cp125{n}": f"windows-125{n}" for n in range(9)}}
# Browsers read these names as windows-1252; they say nothing about an Arabic page.
_LATIN = {"ascii", "iso8859-1", "cp1252"}
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})"
    rb"|<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
_HEAD = 4096
_SAMPLE = 65_536
_COMMON = re.compile(
    r"\b(?:من|في|فى|على|إلى|الى|أن|ان|إن|التي|الذي|هذا|هذه|مع|عن|بعد|قال|كان|و?ال\w{3,}|به|از|که|را|است|این)\b"
)
# A lone letter between Latin ones is another language's accent, misread.
_ARABIC_RUN = re.compile("[ء-غف-يپچژگکیڤ]{2,}")
_WHITE = frozenset("\t\n\r\f")
# Signs of category Cf that have a shape: they span a number or end a verse.
_SHAPED = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A capture's text; ``sure`` is False where the encoding was guessed or bytes were lost."""

    text: str
    encoding: str
    sure: bool


def decode_capture(content: bytes) -> Decoded | None:
    """Decode a capture; None when nothing reads as text."""
    for mark, codec, name in _BOMS:
        if content.startswith(mark):
            text = _decode(content[len(mark) :], codec)
            if text is not None and _is_text(text):
                return Decoded(text=text, encoding=name, sure=True)
    wide = _without_mark(content)
    if wide is not None:
        return wide
    text = _decode(content, "utf-8")
    if text is not None:
        return Decoded(text=text, encoding="utf-8", sure=True) if _is_text(text) else None
    return _legacy(content)


def invisible_counts(text: str) -> tuple[tuple[str, int], ...]:
    """Count what has no shape: («U+200B», 3) for each such character, sorted by code point."""
    found = Counter(letter for letter in text if _is_invisible(letter))
    return tuple((f"U+{ord(letter):04X}", count) for letter, count in sorted(found.items()))


def is_decomposed(text: str) -> bool:
    """Say whether the text is in another form than NFC."""
    return not unicodedata.is_normalized("NFC", text)


def _is_invisible(letter: str) -> bool:
    if letter.isalnum() or letter in _WHITE:
        return False
    category = unicodedata.category(letter)
    return letter in INVISIBLE or (category in {"Cc", "Cf"} and letter not in _SHAPED)


def _decode(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_text(text: str) -> bool:
    """Say whether control characters are rare: one in a hundred at most, and no NUL."""
    if "\0" in text:
        return False
    controls = sum(letter < " " and letter not in _WHITE for letter in text[:_SAMPLE])
    return controls * 100 <= len(text[:_SAMPLE])


def _without_mark(content: bytes) -> Decoded | None:
    """Try UTF-16 without its mark: NUL or 06 as every other byte of most characters."""
    sample = content[:_SAMPLE]
    if len(content) < 8 or len(content) % 2 or b"\0" not in sample:
        return None
    for codec, offset in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[offset::2]
        if (high.count(0) + high.count(6)) * 10 >= len(high) * 9:
            text = _decode(content, codec)
            if text is not None and _is_text(text):
                return Decoded(text=text, encoding=codec, sure=False)
    return None


def _declared(content: bytes) -> str:
    """Name the charset that the head of a page declares, as Python calls it; empty for none."""
    found = _DECLARED.search(content[:_HEAD])
    if not found:
        return ""
    try:
        return codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except LookupError:
        return ""


def _legacy(content: bytes) -> Decoded | None:
    """Choose the encoding in which most words are Arabic; a declared one wins among equals."""
    if b"\0" in content[:_SAMPLE]:
        return None
    declared = _declared(content)
    damaged = _damaged(content)
    if damaged is not None:
        return damaged
    ours = _NAMES.get(declared, declared)
    others = [name for name in _LEGACY if name != ours]
    names = others if declared in {"", "utf-8", *_LATIN} else [ours, *others]
    best, best_score = None, 0.0
    for name in names:
        text = _decode(content, _CODECS.get(name, name))
        if text is None or not _is_text(text):
            continue
        score = _arabic_score(text[:_SAMPLE])
        if score > best_score:
            best, best_score = Decoded(text=text, encoding=name, sure=name == ours), score
    return best if best is not None and best_score >= 0.5 else _foreign(content, declared)


def _damaged(content: bytes) -> Decoded | None:
    """Read UTF-8 in which few characters are broken: one, or one in fifty beyond ASCII."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond = sum(letter > "\x7f" for letter in text)
    if broken * 50 > max(beyond, 50 * (beyond >= 20)) or not _is_text(text):
        return None
    return Decoded(text=text, encoding="utf-8", sure=False)


def _arabic_score(text: str) -> float:
    """Score how Arabic a text reads: share of Arabic letters beyond ASCII, and common words."""
    beyond = [letter for letter in text if letter > "\x7f" and not letter.isspace()]
    if not beyond:
        return 0.0
    letters = sum(len(found[0]) for found in _ARABIC_RUN.finditer(text))
    common = sum(len(found[0]) for found in _COMMON.finditer(text))
    return letters / len(beyond) * 0.6 + min(common / len(beyond), 1.0)


def _foreign(content: bytes, declared: str) -> Decoded | None:
    """Fall back on the declared charset, or on windows-1252 where most of it is ASCII."""
    if declared and declared not in {"utf-8", *_LATIN}:
        text = _decode(content, declared)
        if text is not None and _is_text(text):
            return Decoded(text=text, encoding=_NAMES.get(declared, declared), sure=True)
    text = _decode(content, "windows-1252")
    if text is None or not _is_text(text):
        return None
    beyond = sum(letter > "\x7f" for letter in text[:_SAMPLE])
    if beyond * 4 > len(text[:_SAMPLE]):
        return None
    return Decoded(text=text, encoding="windows-1252", sure=declared in _LATIN)
