"""The page of a name: how often, in which forms, when, and in which words it is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.frame import Link
    from generator.outputs.views.listing import ArticleItem, EventItem
    from generator.outputs.views.names import NameGroup, NameItem
    from generator.outputs.views.parts import PartLink


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMark:
    """An article in few words: who published it, and when."""

    href: str
    source: str
    """Empty when the source is unknown."""
    title: str
    date: DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One printed form of a name."""

    form: str
    count: int
    share: float
    """Per cent of the commonest form's count."""
    articles: tuple[ArticleMark, ...]
    """The first few that print it."""
    more: int
    """How many others do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionBar:
    """How often one article mentions a name."""

    article: ArticleMark
    count: int
    height: float
    """Per cent of the highest bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBar:
    """How often a year's articles mention a name."""

    part: PartLink
    count: int
    height: float
    """Per cent of the highest bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextRow:
    """A mention in its sentence. The three joined are the shown line, cut at word ends."""

    before: str
    word: str
    """The printed form with the letters that are written onto it."""
    after: str
    href: str
    line: int
    """0 when it has no paragraph of its own: a headline, or an article without a seed."""
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextGroup:
    """The mentions within one article."""

    article: ArticleMark
    rows: tuple[ContextRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityView:
    """One name's page."""

    kind: str
    """``person``, ``place`` or ``organisation``."""
    name: str
    type: str
    """The curator's word for what it is, or empty."""
    roles: tuple[str, ...]
    latin: str
    country: Link | None
    """Without an address when the country has no page."""
    within: tuple[Link, ...]
    """Places that hold this one, the widest first; without an address when they have no page."""
    parts: tuple[NameItem, ...]
    same_as: tuple[str, ...]
    index: str
    """Its kind in the index of names."""
    mentions: int
    spellings: tuple[Spelling, ...]
    bars: tuple[MentionBar, ...]
    years: tuple[YearBar, ...]
    """Instead of the bars, when the list of the name was cut."""
    by_year: tuple[PartLink, ...]
    """The pages by year that hold all of a list that was cut; of it the latest stand here."""
    contexts: tuple[ContextGroup, ...]
    hidden: int
    """Mentions in lines that readers do not see."""
    articles_count: int
    articles: tuple[ArticleItem, ...]
    mentioning: int
    """How many articles mention it; others only list it."""
    events: tuple[EventItem, ...]
    together: tuple[NameGroup, ...]
    """Names in the same articles; counts are the shared articles."""
