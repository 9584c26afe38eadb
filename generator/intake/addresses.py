"""Web and mail addresses as the curator wrote them → addresses that may become links, or nothing.

What is given back is what readers follow: scheme and host in small letters, the rest as written.
Nothing is known of whether anybody answers there.
"""

from __future__ import annotations

import re
import unicodedata
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import SplitResult, urlsplit

_SCHEMES = frozenset({"http", "https"})
_LONGEST_LABEL = 63
_MAIL = "mailto:"
# What must be written otherwise in a mailto: link (% ? & # /) belongs to no mailbox here.
_MAILBOX = re.compile(r"[\w.+'=~!$*^{}|-]+")


def site_address(text: str) -> str:
    """Read the address of a site, without a trailing slash: nothing may follow its path."""
    return "" if "?" in text or "#" in text else web_address(text).rstrip("/")


def web_address(text: str) -> str:
    """Read an absolute web address; empty when a reader could not follow it, or be misled by it.

    A name before the host (``https://bank.example@thief.example``) and a backslash, which browsers
    take for a slash, hide where a link leads.
    """
    if "\\" in text or any(letter.isspace() or not letter.isprintable() for letter in text):
        return ""
    try:
        parts = urlsplit(text)
        sound = parts.scheme in _SCHEMES and _is_sound(parts)
    except ValueError:
        return ""
    if not sound:
        return ""
    start = f"{parts.scheme}://{parts.netloc.lower()}"
    return start + text[len(start) :]


def mailbox(text: str) -> str:
    """Read a mail address, given alone or after ``mailto:``; empty when it is none."""
    bare = text[len(_MAIL) :] if text[: len(_MAIL)].lower() == _MAIL else text
    name, _, host = bare.rpartition("@")
    return bare if _MAILBOX.fullmatch(name) and "." in host and _is_host(host) else ""


def _is_sound(parts: SplitResult) -> bool:
    """Whether host and port are such as can be reached; raises ``ValueError`` for some ports."""
    if "@" in parts.netloc or parts.netloc.endswith(":") or parts.port == 0:
        return False
    host = parts.hostname or ""
    return _is_ipv6(host) if parts.netloc.startswith("[") else _is_host(host)


def _is_ipv6(host: str) -> bool:
    try:
        IPv6Address(host)
    except AddressValueError:
        return False
    return "%" not in host


def _is_host(host: str) -> bool:
    """Whether every part of a name is made of letters of any script, digits and inner hyphens."""
    return all(
        0 < len(label) <= _LONGEST_LABEL
        and not (label.startswith("-") or label.endswith("-"))
        and all(letter in "-_" or letter.isalnum() or _is_mark(letter) for letter in label)
        for label in host.removesuffix(".").split(".")
    )


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")
