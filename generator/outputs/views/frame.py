"""What every page shares: the head, the masthead, the footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes
from generator.outputs.views.metadata import LOCALES
from generator.routes import Links

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.model.dossier import Page, Settings
    from generator.outputs.assets import Assets
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.metadata import ArticleMetadata

_RTL_LANGUAGES = ("ar", "fa", "ur", "ps", "ckb", "he")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name and the address it leads to."""

    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NavLink:
    """A section of the site; the template words the label from ``key``."""

    key: str
    """``chronology``, ``topics``, ``names``, ``sources`` or ``about``."""
    href: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """The frame around one page. Every address is relative to that page."""

    title: str
    subtitle: str
    description: str
    language: str
    direction: str
    """``rtl`` or ``ltr``."""
    licence: str
    curator: str
    contact: str
    contact_by_mail: bool
    """Whether ``contact`` is a mail address; else it is a web address."""
    noindex: bool
    canonical: str
    """Absolute address of this page, or empty without a base address."""
    locale: str
    """The language as Open Graph names it, or empty."""
    article: ArticleMetadata | None
    """What machines are told of the article on this page; None on any other page."""
    feed: str
    """Address of the feed, or empty when there is none."""
    references: tuple[Link, ...]
    """The bibliography of all articles, in each format."""
    home: Link
    nav: tuple[NavLink, ...]
    search: NavLink
    removed: str
    """Address of the table of removed lines on the about page, or empty."""
    corrections: str
    """Address of the list of corrections, or empty."""
    pages: tuple[Link, ...]
    """The curator's free pages beside the about page."""
    stylesheets: tuple[str, ...]
    script: str
    """The theme and copy buttons; the page works without it."""
    icon: str
    preload: tuple[str, ...]
    """Fonts needed for the first line of text."""
    latest: DateView | None
    """Date of the newest article; the footer shows it instead of a build date."""
    preview: bool
    """Whether this is the curator's live preview."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Makes the frame of any page of one site."""

    settings: Settings
    assets: Assets
    pages: tuple[Page, ...]
    has_captures: bool
    """Whether there is anything to list in the table of removed lines."""
    latest: DateView | None
    preview: bool
    search_index: PurePosixPath
    """The file that the search's script begins with."""
    has_feed: bool
    has_references: bool
    """Whether there are articles to list in the bibliography of all."""
    has_corrections: bool = False

    def links(self, here: PurePosixPath) -> Links:
        """Address things from ``here``; the 404 page, served anywhere, counts from the root."""
        root = routes.root_path(self.settings.base_url) if here == routes.NOT_FOUND else ""
        return Links(here=here, root=root)

    def site(
        self,
        here: PurePosixPath,
        section: str,
        description: str,
        article: ArticleMetadata | None = None,
    ) -> SiteView:
        """Lay out the frame of the page at ``here``; the dossier's description if it has none."""
        links, settings, assets = self.links(here), self.settings, self.assets
        language = settings.language.partition("-")[0]
        return SiteView(
            title=settings.title,
            subtitle=settings.subtitle,
            description=description or settings.description,
            language=settings.language,
            direction="rtl" if language in _RTL_LANGUAGES else "ltr",
            licence=settings.licence,
            curator=settings.curator,
            contact=settings.contact,
            contact_by_mail=settings.contact_by_mail,
            noindex=settings.noindex,
            canonical="" if here == routes.NOT_FOUND else routes.absolute(settings.base_url, here),
            locale=LOCALES.get(language, ""),
            article=article,
            feed=links.to(routes.FEED) if self.has_feed else "",
            references=self._references(links),
            home=Link(name=settings.title, href=links.to(routes.COVER)),
            nav=self._nav(links, section),
            search=self._search(links),
            removed=self._removed(links),
            corrections=self._corrections(links),
            pages=self._free_pages(links),
            stylesheets=tuple(links.to(one) for one in self._sheets(here)),
            script=links.to(assets.script),
            icon=links.to(assets.icon),
            preload=tuple(links.to(one) for one in assets.preload),
            latest=self.latest,
            preview=self.preview,
        )

    @property
    def has_about(self) -> bool:
        """Whether the curator wrote an about page."""
        return any(page.id == routes.ABOUT for page in self.pages)

    def _search(self, links: Links) -> NavLink:
        here = links.here == routes.SEARCH
        return NavLink(key="search", href=links.to(routes.SEARCH), current=here)

    def _sheets(self, here: PurePosixPath) -> tuple[PurePosixPath, ...]:
        extras = {"chronology": self.assets.filters, "search": self.assets.search_style}
        extra = (extras[here.parts[0]],) if here.parts[0] in extras else ()
        return (self.assets.stylesheet, *extra)

    def _free_pages(self, links: Links) -> tuple[Link, ...]:
        return tuple(
            Link(name=page.title, href=links.to(routes.page(page.id)))
            for page in self.pages
            if page.id != routes.ABOUT
        )

    def _references(self, links: Links) -> tuple[Link, ...]:
        files = (("BibTeX", routes.BIBTEX), ("RIS", routes.RIS)) if self.has_references else ()
        return tuple(Link(name=name, href=links.to(file)) for name, file in files)

    def _removed(self, links: Links) -> str:
        if not (self.has_about and self.has_captures):
            return ""
        return links.to(routes.page(routes.ABOUT), routes.REMOVED)

    def _corrections(self, links: Links) -> str:
        if not self.has_corrections:
            return ""
        if self.has_about:
            return links.to(routes.page(routes.ABOUT), routes.CORRECTED)
        return links.to(routes.CORRECTIONS)

    def _nav(self, links: Links, section: str) -> tuple[NavLink, ...]:
        targets = [
            ("chronology", routes.CHRONOLOGY),
            ("topics", routes.TOPICS),
            ("names", routes.NAMES),
            ("sources", routes.SOURCES),
        ]
        if self.has_about:
            targets.append((routes.ABOUT, routes.page(routes.ABOUT)))
        return tuple(
            NavLink(key=key, href=links.to(target), current=key == section)
            for key, target in targets
        )
