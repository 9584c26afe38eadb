"""The hinge: everything that intake and curation know, complete and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.article import Article
    from generator.model.authority import Authority, Source, Topic
    from generator.model.correction import Correction
    from generator.model.event import Event
    from generator.model.mention import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What dossier.yaml says about the dossier as a whole."""

    title: str
    subtitle: str = ""
    description: str = ""
    language: str = "ar"
    curator: str = ""
    contact: str = ""
    contact_by_mail: bool = False
    """Whether ``contact`` is a mail address; else it is a web address."""
    base_url: str = ""
    """Absolute, without a trailing slash; empty when the address is not known."""
    licence: str = ""
    noindex: bool = False
    months: str = "both"
    hijri: bool = True
    digits: str = "latn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A free page in the curator's words."""

    id: str
    title: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A complete dossier. Articles stand in time order, undated ones last; so do events."""

    settings: Settings
    articles: tuple[Article, ...]
    """Those to be published, tombstones and earlier captures included: ``withdrawn`` and
    ``superseded_by`` tell which."""
    events: tuple[Event, ...]
    topics: tuple[Topic, ...]
    sources: tuple[Source, ...]
    authorities: tuple[Authority, ...]
    mentions: tuple[Mention, ...]
    """Of published articles; sorted by authority, article, line and offset."""
    pages: tuple[Page, ...]
    corrections: tuple[Correction, ...] = ()
    """Of every later capture, in the order of the articles."""
    moved: tuple[tuple[str, str], ...] = ()
    """(former name, present name) of records, as ``shelf/id``."""
    published: tuple[str, ...] = ()
    """Every address ever published, as urls.lock has them."""
