"""Index pages and the pages that stand alone: topics, sources, about, free pages, 404."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.views.corrections import CorrectionView
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.frame import Link
    from generator.outputs.views.listing import ArticleItem, EventItem, TopicItem, YearCell
    from generator.outputs.views.names import NameGroup
    from generator.outputs.views.parts import PartLink, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicSection:
    """A topic with its articles, on the index of topics."""

    item: TopicItem
    articles: tuple[ArticleItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicsView:
    """The index of topics."""

    sections: tuple[TopicSection, ...]
    short: bool
    """Whether only the newest articles of each stand here, or none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """One topic's page."""

    name: str
    about: str
    parent: Link | None
    children: tuple[TopicItem, ...]
    strip: tuple[YearCell, ...]
    """Empty when fewer than three entries are dated."""
    first_year: str
    last_year: str
    articles_count: int
    events_count: int
    articles: tuple[ArticleItem, ...]
    events: tuple[EventItem, ...]
    """Of very many of both only the latest."""
    parts: tuple[PartLink, ...]
    """The pages by year that hold all of them then."""
    neighbours: tuple[TopicItem, ...]
    """Topics that share articles with this one, the closest first; counts are the shared ones."""
    named: tuple[NameGroup, ...]
    """Names in its articles, by kind; counts are their mentions there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSection:
    """One publisher and what it published."""

    id: str
    name: str
    """Empty for the unknown source."""
    href: str
    """Its own page."""
    kind: str
    """``agency``, ``newspaper``, ``broadcaster``, ``website``, ``channel``, ``aggregator`` or
    empty."""
    about: str
    homepage: str
    articles_count: int
    relayed_count: int
    articles: tuple[ArticleItem, ...]
    relayed: tuple[ArticleItem, ...]
    """Articles of other publishers that came by way of this one; of very many only the newest."""
    parts: tuple[PartLink, ...] = ()
    """The pages by year that hold all of them then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The page of sources."""

    sections: tuple[SourceSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedRow:
    """One article in the table of removed lines."""

    title: str
    href: str
    source: str
    date: DateView
    kept: int
    total: int
    share: int
    removed: tuple[str, ...]
    """Role keys in seed order, each once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A free page; the page named about also carries the table of removed lines."""

    title: str
    html: str
    deck: str = ""
    rows: tuple[RemovedRow, ...] = ()
    """Of very many articles only the latest."""
    parts: tuple[PartLink, ...] = ()
    """The pages by year that have all rows then."""
    kept: int = 0
    total: int = 0
    """Lines over all articles."""
    all_shown: bool = False
    """Whether every removed line can be read on its article's page."""
    corrections: tuple[CorrectionView, ...] = ()
    """Of the whole dossier, the latest first."""
    more_corrections: int = 0
    """Earlier ones that are too many to list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedPageView:
    """A part of a table of removed lines that is too long for the about page."""

    rows: tuple[RemovedRow, ...]
    position: Position
    parts: tuple[PartLink, ...]
    """The months of a year that has several pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView:
    """The list of corrections of a dossier without an about page."""

    corrections: tuple[CorrectionView, ...]
    more_corrections: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """The page for an address that leads nowhere."""

    chronology: str
    topics_index: str
    articles: str
    events_count: int
    topics_count: int
    articles_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """The stub at an article's former address."""

    title: str
    href: str
