"""What a page says to machines, in meta elements and JSON-LD → address, site, authors, dates.

Only what speaks of this page's article; a related story's record is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.records import (
    choose_record,
    read_records,
    read_site,
    text_list,
    text_value,
)
from generator.reading.page.state import find_story
from generator.reading.page.tree import ancestors
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.records import Record
    from generator.reading.page.tree import Element, Tree

_DATES = (
    "datePublished", "dateModified", "dateCreated", "article:published_time",
    "article:modified_time", "og:published_time", "og:updated_time", "article:published",
    "article:modified", "DC.date", "DC.date.issued", "dcterms.date", "dcterms.created",
    "dcterms.issued", "dcterms.modified", "dc.date.created", "dc.date.modified", "date",
    "pubdate", "publishdate", "publish-date", "publish_date", "published_date",
    "publication_date", "citation_publication_date", "citation_date", "last-modified",
    "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_DATE_KEYS = {key.lower(): key for key in _DATES}
_KEYWORD_KEYS = ("article:tag", "news_keywords", "keywords", "dc.subject", "dcterms.subject")
_TITLE_KEYS = ("og:title", "twitter:title", "headline", "dc.title", "dcterms.title", "title")
_AUTHOR_KEYS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
_FEW = 400
"""Characters of long lines below which a page is a shell that scripts were to fill."""
_BETWEEN_WORDS = re.compile(r"\s*[،,؛;|\n]\s*|\s+#")
_BETWEEN_TITLES = re.compile(r"\s+[–—:-]\s+|\s*(?:\||::|›|\s»\s)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a page says of its article; empty where it says nothing."""

    url: str = ""
    site: str = ""
    authors: tuple[str, ...] = ()
    title: str = ""
    titles: tuple[str, ...] = ()
    """Every wording of the headline, to know it by on the page."""
    keywords: tuple[str, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    """(key, value), as the page names and writes them."""
    window: str = ""
    """What the window's bar shows, the site's name beside or instead of the headline."""
    is_told: bool = False
    """Whether the page tells machines its headline apart from the site's name."""
    body: tuple[str, ...] = ()
    """Paragraphs of the article, where the page holds them for machines too."""
    is_live: bool = False


def read_metadata(tree: Tree, headings: tuple[str, ...]) -> Metadata:
    """Read what a page says to machines; ``headings`` are its visible first-rank headings."""
    metas = _list_metas(tree)
    window = _window_title(tree)
    named = _first_values(metas, _TITLE_KEYS)
    # A heading of one or two words is a site's or a section's name.
    headings = tuple(text for text in headings if len(text.split()) >= 3)
    links = [*_canonical(tree), *_first_values(metas, ("og:url",))]
    scripts = _scripts(tree)
    records = read_records(scripts)[:100]
    known = (*named, *headings) or ((window,) if len(records) > 1 else ())
    record = choose_record(records, known, tuple(links)) or {}
    dates: tuple[tuple[str, str], ...] = ()
    if not record and tree.root.long < _FEW:
        record, dates = find_story(_scripts(tree, for_data=False), window)
    parts = [part for part in _BETWEEN_TITLES.split(window) if len(part.split()) >= 3]
    wordings = [*_texts(record, "headline", "name"), *named]
    titles = tuple(dict.fromkeys(text for text in (*wordings, window, *parts) if text))
    return Metadata(
        url=_address([*links, *_texts(record, "url", "mainEntityOfPage", "@id")]),
        site=_first(_first_values(metas, _SITE_KEYS), _names(record, "publisher"))
        or read_site(scripts),
        authors=_authors(record, metas),
        title=_bare_title((*wordings, *headings) if wordings else (window, *parts, *headings)),
        titles=titles,
        window=window,
        is_told=bool(wordings),
        keywords=_keywords(record, metas),
        dates=(*_dates(record, metas), *dates),
        body=_paragraphs(record),
        is_live="liveblogposting" in {kind.lower() for kind in text_list(record.get("@type"))},
    )


def with_visible_title(metadata: Metadata, headline: str) -> Metadata:
    """Let the headline on the page be its title where machines are told none but the window's."""
    if metadata.is_told or not metadata.window:
        return metadata
    few = len(metadata.title.split()) <= 3
    return replace(metadata, title=headline or ("" if few else metadata.title))


def datum_lines(metadata: Metadata) -> tuple[tuple[str, str, Role], ...]:
    """List (key, value, role) of each datum that a card may quote."""
    lines = [(key, value, Role.DATELINE) for key, value in metadata.dates]
    told = metadata.is_told or fold(metadata.title) in fold(metadata.window)
    lines.append(("headline", metadata.title if told else "", Role.FURNITURE))
    lines.append(("og:site_name", metadata.site, Role.CREDIT))
    lines.append(("author", "، ".join(metadata.authors), Role.AUTHOR))
    lines.append(("canonical", metadata.url, Role.FURNITURE))
    lines.append(("keywords", "، ".join(metadata.keywords), Role.KEYWORDS))
    return tuple(line for line in lines if line[1])


def _list_metas(tree: Tree) -> dict[str, list[str]]:
    """Collect meta elements: key in lower case → contents, the first first."""
    metas: dict[str, list[str]] = {}
    for element in tree.elements:
        if element.tag != "meta":
            continue
        content = " ".join(unescape(element.attributes.get("content", "")).split())
        for name in ("property", "name", "itemprop", "http-equiv"):
            key = element.value(name)
            if key and content and (name != "itemprop" or _is_own_date(element, key)):
                metas.setdefault(key, []).append(content)
    return metas


def _is_own_date(element: Element, key: str) -> bool:
    """Of microdata only dates are taken, and those only from what holds a first-rank heading."""
    if key not in {"datepublished", "datemodified", "datecreated"}:
        return False
    for above in ancestors(element.parent):
        if above.tag == "article" or "itemscope" in above.attributes:
            return above.heads > 0
    return True


def _window_title(tree: Tree) -> str:
    for element in tree.elements:
        if element.tag == "title" and element.parent and element.parent.tag == "head":
            texts = [child for child in element.children if isinstance(child, str)]
            # A browser counts the copies that it saves: «… (1)».
            return re.sub(r" \(\d{1,2}\)$", "", " ".join(unescape("".join(texts)).split()))
    return ""


def _canonical(tree: Tree) -> list[str]:
    return [
        element.attributes.get("href", "").strip()
        for element in tree.elements
        if element.tag == "link" and "canonical" in element.value("rel").split()
    ]


def _scripts(tree: Tree, *, for_data: bool = True) -> tuple[str, ...]:
    """List the scripts that are records for machines, or else the page's own."""
    return tuple(
        "".join(child for child in element.children if isinstance(child, str))
        for element in tree.elements
        if element.tag == "script"
        and element.value("type").startswith("application/ld+json") is for_data
    )


def _first_values(metas: dict[str, list[str]], keys: tuple[str, ...]) -> list[str]:
    return [metas[key][0] for key in keys if key in metas]


def _texts(record: Record, *keys: str) -> list[str]:
    return [text for key in keys if (text := text_value(record.get(key)))]


def _names(record: Record, key: str) -> list[str]:
    return [text for text in text_list(record.get(key)) if not _is_reference(text)]


def _first(*lists: list[str]) -> str:
    return next((text for texts in lists for text in texts), "")


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def _is_reference(text: str) -> bool:
    """Say whether a name is none: an address, or what a record is called within the page."""
    return _is_address(text) or text.startswith(("#", "/", "_:")) or "/#" in text


def _address(candidates: list[str]) -> str:
    return next((text for text in candidates if _is_address(text) and " " not in text), "")


def _authors(record: Record, metas: dict[str, list[str]]) -> tuple[str, ...]:
    names = _names(record, "author") or _names(record, "creator")
    if not names:
        values = (metas.get(key, []) for key in _AUTHOR_KEYS)
        names = next((found for found in values if found), [])
    return tuple(dict.fromkeys(name for name in names if not _is_reference(name)))


def _keywords(record: Record, metas: dict[str, list[str]]) -> tuple[str, ...]:
    given = text_list(record.get("keywords"))
    if not given:
        given = next((metas[key] for key in _KEYWORD_KEYS if key in metas), [])
    words = (word.strip(" #") for text in given for word in _BETWEEN_WORDS.split(text))
    return tuple(dict.fromkeys(word for word in words if word))


def _dates(record: Record, metas: dict[str, list[str]]) -> tuple[tuple[str, str], ...]:
    found = [
        (key, value)
        for key in ("datePublished", "dateModified", "dateCreated")
        for value in text_list(record.get(key))[:1]
    ]
    for key, values in metas.items():
        if key in _DATE_KEYS and any(letter.isdigit() for letter in values[0]):
            found.append((_DATE_KEYS[key], values[0]))
    return tuple(dict.fromkeys(found))


def _bare_title(titles: tuple[str, ...]) -> str:
    """Give the headline without the site's name: the shortest wording that begins as the first."""
    first = fold(titles[0]) if titles else ""
    alike = [one for one in titles if len(one) >= 10 and first.startswith(fold(one))]
    return min(alike or titles[:1] or ("",), key=len)


def _paragraphs(record: Record) -> tuple[str, ...]:
    """Split the text for machines into paragraphs; markup in it becomes line ends."""
    text = text_value(record.get("articleBody"))
    for entry in record.get("liveBlogUpdate") or () if not text else ():
        if isinstance(entry, dict):
            parts = (text_value(entry.get("headline")), text_value(entry.get("articleBody")))
            text += "".join(f"\n{part}" for part in parts if part)
    broken = re.sub(r"<(?:/p|/div|/li|/h\d|br)\b[^<>]*>", "\n", text, flags=re.IGNORECASE)
    plain = unescape(re.sub(r"<[a-zA-Z/][^<>]*>", "", broken))
    return tuple(line for part in plain.splitlines() if (line := " ".join(part.split())))
