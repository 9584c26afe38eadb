"""Web addresses in cards: which ones may become links."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_safe_address(text: str, schemes: frozenset[str] = frozenset({"http", "https"})) -> bool:
    """Whether ``text`` is an absolute address with one of ``schemes`` and nothing odd in it."""
    if any(letter.isspace() or ord(letter) < 0x20 for letter in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if parts.scheme not in schemes:
        return False
    return "@" in parts.path if parts.scheme == "mailto" else bool(parts.hostname)
