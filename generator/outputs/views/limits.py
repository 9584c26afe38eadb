"""How long a list may be on one page. Measured, so that no page of HTML passes 200 KB.

A row is a line of a list with what stands under it: an article in a list is about 450 bytes, in the
chronology 700; a citation, a mention in its sentence and its heading about as much.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Rows of each kind of list up to which it stands whole on its page; parts hold no more."""

    chronology: int = 150
    articles: int = 200
    """Articles and events of a topic, a source, the cover or an index."""
    mentions: int = 240
    """Articles, events and mentions of one name."""
    names: int = 250
    """Entries of one kind in the index of names, other forms among them."""
    removed: int = 250
    """Articles in the table of removed lines."""
    topics: int = 40
    """Topics on the cover."""
    corrections: int = 150
    newest: int = 40
    """Rows of each list that stay on a page whose whole list is too long for it."""


LIMITS = Limits()
