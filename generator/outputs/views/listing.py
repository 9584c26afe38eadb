"""Articles, events and topics as they stand in lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.frame import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleItem:
    """One article in a list."""

    href: str
    title: str
    date: DateView
    source: str
    """Name of the publisher; empty when the source is unknown."""
    events: int
    minutes: int
    """Reading time at 180 words a minute, at least 1."""
    excerpt: str
    """The standfirst, else the first paragraph, cut at a word."""
    topics: tuple[Link, ...]
    status: str
    """``draft``, ``needs-review``, ``reviewed`` or ``withdrawn``."""
    shared: tuple[str, ...] = ()
    """On a page of another article: names of the topics and events both share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventItem:
    """One event in a list, leading to its place in the chronology."""

    href: str
    title: str
    date: DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicItem:
    """One topic in an index."""

    href: str
    name: str
    about: str
    articles: int
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A mark on the year strip."""

    x: float
    """Per cent from the cell's start (the right edge in Arabic)."""
    level: int
    """How many marks lie between this one and the axis."""
    kind: str
    """``event``, ``unsure`` (an event whose date is not stated) or ``article``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCell:
    """One year of the strip; the past stands at the start."""

    year: str
    href: str
    """The year in the chronology or in a list; empty when nothing is dated to it."""
    events: int
    articles: int
    dots: tuple[Dot, ...]
