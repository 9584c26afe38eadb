"""The address of everything, decided once. Links are made here and nowhere else.

Addresses inside a site are relative, so it works under any path, from a folder or a stick.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.model.authority import Kind
from generator.problems import Place, Problem, problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model.dossier import Dossier

COVER = PurePosixPath("index.html")
CHRONOLOGY = PurePosixPath("chronology/index.html")
EDITS_ANCHOR = "edits"
"""Anchor of the declared edits in their article."""
TOPICS = PurePosixPath("topics/index.html")
NAMES = PurePosixPath("names/index.html")
SOURCES = PurePosixPath("sources/index.html")
SEARCH = PurePosixPath("search/index.html")
CORRECTIONS = PurePosixPath("corrections/index.html")
"""Where the corrections are listed when there is no about page to list them on."""
NOT_FOUND = PurePosixPath("404.html")
FEED = PurePosixPath("feed.atom")
SITEMAP = PurePosixPath("sitemap.xml")
ROBOTS = PurePosixPath("robots.txt")
BIBTEX = PurePosixPath("dossier.bib")
RIS = PurePosixPath("dossier.ris")
RESERVED = frozenset(
    {
        "articles", "assets", "chronology", "corrections", "names", "organisations",
        "people", "places", "search", "sources", "topics",
    }
)  # fmt: skip
"""Folders that pages of the generator's own stand in, now or by its plan."""
_FOLDERS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}
INDEX = "index"
"""Name of the page that lists the others of a folder."""
ABOUT = "about"
REMOVED = "removed"
"""Anchor of the table of removed lines on the about page."""
CORRECTED = "corrections"
"""Anchor of the list of corrections on the about page, and of an article's own."""


@cache
def article(id_: str) -> PurePosixPath:
    """Address of an article's page."""
    return PurePosixPath(f"articles/{id_}.html")


def bibtex(id_: str) -> PurePosixPath:
    """Address of an article's BibTeX entry."""
    return PurePosixPath(f"articles/{id_}.bib")


def ris(id_: str) -> PurePosixPath:
    """Address of an article's RIS entry."""
    return PurePosixPath(f"articles/{id_}.ris")


@cache
def topic(id_: str) -> PurePosixPath:
    """Address of a topic's page."""
    return PurePosixPath(f"topics/{id_}.html")


@cache
def source(id_: str) -> PurePosixPath:
    """Address of a source's page."""
    return PurePosixPath(f"sources/{id_}.html")


@cache
def name(kind: Kind, id_: str) -> PurePosixPath:
    """Address of the page of a person, a place or an organisation."""
    return PurePosixPath(f"{_FOLDERS[kind]}/{id_}.html")


def page(id_: str) -> PurePosixPath:
    """Address of a free page."""
    return PurePosixPath(f"{id_}/index.html")


def part(whole: PurePosixPath, *steps: str) -> PurePosixPath:
    """Address of a page with a part of the list on page ``whole``, folder by folder."""
    folder = whole.parent if whole.stem == INDEX else whole.with_suffix("")
    return folder.joinpath(*steps, "index.html")


def asset(name: str, digest: str) -> PurePosixPath:
    """Address of a file that may be kept for ever: its name tells its content."""
    stem, _, extension = name.rpartition(".")
    return PurePosixPath(f"assets/{stem}.{digest[:10]}.{extension}")


def line_anchor(line: int) -> str:
    """Anchor of a paragraph: the number of its line in the seed."""
    return f"l{line}"


def event_anchor(id_: str) -> str:
    """Anchor of an event in the chronology."""
    return f"e-{id_}"


def correction_anchor(newer: str) -> str:
    """Anchor of what an article changed of the capture before it."""
    return f"c-{newer}"


def year_anchor(year: int) -> str:
    """Anchor of a year in the chronology."""
    return f"y{year}"


_SHELVES: dict[str, Callable[[str], PurePosixPath]] = {
    "articles": article,
    "topics": topic,
    "sources": source,
    "people": partial(name, Kind.PERSON),
    "places": partial(name, Kind.PLACE),
    "organisations": partial(name, Kind.ORGANISATION),
    "pages": page,
}
FIXED = frozenset({COVER, CHRONOLOGY, TOPICS, NAMES, SOURCES, SEARCH, CORRECTIONS, BIBTEX, RIS})
"""Addresses that every site keeps once it had them."""


def address(record: str) -> PurePosixPath:
    """Address of the page of a record, named ``shelf/id``."""
    shelf, _, id_ = record.partition("/")
    return _SHELVES[shelf](id_)


def addresses(record: str) -> tuple[PurePosixPath, ...]:
    """Every address of a record: an article's page has two files beside it."""
    shelf, _, id_ = record.partition("/")
    files = (bibtex(id_), ris(id_)) if shelf == "articles" else ()
    return (address(record), *files)


def whole(path: PurePosixPath) -> PurePosixPath | None:
    """Address of the page whose list a page holds a part of; None for a page of its own."""
    folders = path.parts[:-1]
    if path.stem != INDEX or len(folders) < 2:
        return None
    shelf, id_ = folders[:2]
    if len(folders) > 2 and shelf in _SHELVES and shelf != "articles":
        return _SHELVES[shelf](id_)
    return PurePosixPath(shelf, "index.html")


def is_lasting(path: PurePosixPath) -> bool:
    """Whether a file's address is one that readers keep: pages and references, not their parts."""
    return path.suffix in {".html", ".bib", ".ris"} and path != NOT_FOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Addresses as seen from one page."""

    here: PurePosixPath
    root: str = ""
    """For a page served at any address (404): the path it must count from, «/» or «/sub/»."""

    def to(self, target: PurePosixPath, anchor: str = "") -> str:
        """Write the address of ``target`` from here."""
        fragment = f"#{anchor}" if anchor else ""
        if self.root:
            return f"{self.root}{target}{fragment}"
        if anchor and target == self.here:
            return fragment
        here, (folder, name, _) = _place(self.here), _place(target)
        return (name if folder == here[0] else f"{here[2]}{target}") + fragment

    @property
    def folder(self) -> str:
        """What every address without an anchor depends on."""
        return self.root or _place(self.here)[0]


@cache
def _place(path: PurePosixPath) -> tuple[str, str, str]:
    """Split a path into (folder, name, way up to the site)."""
    return str(path.parent), path.name, "../" * (len(path.parts) - 1)


def root_path(base_url: str) -> str:
    """Path at which the site stands on its host: «/» unless the base address has one."""
    path = base_url.partition("://")[2].partition("/")[2].strip("/")
    return f"/{path}/" if path else "/"


def absolute(base_url: str, target: PurePosixPath) -> str:
    """Write the full address of ``target``; a folder's index without its file name."""
    return f"{base_url}/{str(target).removesuffix('index.html')}" if base_url else ""


def redirects(dossier: Dossier) -> tuple[tuple[PurePosixPath, PurePosixPath], ...]:
    """List (former address, present address) of every page that moved."""
    return tuple((address(former), address(present)) for former, present in dossier.moved)


def collisions(paths: Iterable[PurePosixPath]) -> tuple[Problem, ...]:
    """Find two things at one address, also when only the case of letters differs."""
    seen: dict[str, PurePosixPath] = {}
    problems: list[Problem] = []
    for path in paths:
        key = str(path).casefold()
        if key in seen:
            problems.append(problem("address-taken", Place(path=path), str(path), other=seen[key]))
        seen[key] = path
    return tuple(problems)
