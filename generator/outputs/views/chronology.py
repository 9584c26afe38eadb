"""The chronology: what happened, and when it was written about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.views.authority import ArticleMark
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.parts import PartLink, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """The sentence an event rests on."""

    before: str
    quote: str
    after: str
    """The three joined are the line, shortened with «…» at word ends."""
    href: str
    """The paragraph in its article."""
    source: str
    """Publisher, or empty when unknown."""
    title: str
    date: DateView
    says: str
    edits: str = ""
    """Where the declared edits are listed that stand in the line shown; empty without any."""
    copies: tuple[ArticleMark, ...] = ()
    """Other articles that cite the event with the same text: all are one source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row: an event with its evidence, or an article."""

    kind: str
    """``event`` or ``article``."""
    id: str
    """``e-<event>`` or ``a-<article>``."""
    title: str
    href: str
    """The article's page; empty for an event."""
    date: DateView
    topics: str
    """Ids of its topics, joined by a space, for the filter."""
    source: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The entries of one month, or of a span that has no single month."""

    label: str
    """``month``, ``year`` (dated to the year only) or ``span`` (over several months or years)."""
    month: str
    month_also: str
    gap_years: int
    gap_months: int
    """Whole months without an entry before this month; both 0 when under six months."""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year, and the silence before it."""

    id: str
    """``y2023``."""
    year: str
    months: tuple[Month, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One month of the density chart."""

    x: float
    width: float
    """Per cent of the chart, from its start (the right edge in Arabic)."""
    events: float
    articles: float
    """Heights in per cent of the tallest month; events stand above the axis, articles below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearTick:
    """A year under the density chart."""

    year: str
    href: str
    """Empty when the year has no entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterOption:
    """One topic of the filter."""

    id: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronologyView:
    """The chronology, or a part of it that has a page of its own."""

    first_year: str = ""
    last_year: str = ""
    busiest: DateView | None = None
    """The month with most entries."""
    bars: tuple[Bar, ...] = ()
    ticks: tuple[YearTick, ...] = ()
    """Chart and years stand on the whole chronology's page only."""
    filters: tuple[FilterOption, ...]
    events: int
    articles: int
    years: tuple[Year, ...]
    """Of a chronology that was cut the latest entries."""
    undated: tuple[Entry, ...]
    parts: tuple[PartLink, ...] = ()
    """The years of a chronology that was cut, or the months of such a year."""
    position: Position | None = None
    """Where a part stands among the others."""
