"""Web addresses in cards: which ones may become links."""

from __future__ import annotations

from urllib.parse import urlsplit


def is_site_address(text: str) -> bool:
    """Whether ``text`` may be the address of a site: nothing after its path."""
    return is_safe_address(text) and "?" not in text and "#" not in text


def is_safe_address(text: str, schemes: frozenset[str] = frozenset({"http", "https"})) -> bool:
    """Whether ``text`` is an absolute address with one of ``schemes`` and nothing odd in it."""
    if any(letter.isspace() or not letter.isprintable() for letter in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    if parts.scheme not in schemes:
        return False
    return "@" in parts.path if parts.scheme == "mailto" else bool(parts.hostname)
