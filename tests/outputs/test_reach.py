"""A site reaches nothing but itself: no file of it loads, asks or tells anything elsewhere.

What stands inside pages, where links lead and what names a host is in test_contract; here is what
a reader's browser could be made to do besides.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from hostile import HOST
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from built_site import Site

KINDS = {"html", "css", "js", "json", "svg", "woff2", "atom", "xml", "txt", "bib", "ris"}
HOSTS_OWN = {"_headers", "_redirects"}
LOADING = (
    "iframe, frame, object, embed, applet, portal, img, image, picture, video, audio, source, "
    "track, base, style, feimage, foreignobject, [type=image], [ping], [background], [srcdoc]"
)
"""Elements and attributes that load, embed or report; pages need none of them."""
LINKED = {"alternate", "canonical", "icon", "preload", "stylesheet"}
ELSEWHERE = re.compile(
    r"\s*(?:(?:https?:)?//|(?:javascript|data|vbscript|blob|ftp):)", re.IGNORECASE
)
TOLD = {("a", "href"), ("link", "href"), ("meta", "content")}
"""Where an address elsewhere may stand: a link, the page's own address, and words."""
ASKING = re.compile(
    r"\b(?:sendBeacon|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|Image"
    r"|importScripts|Worker|SharedWorker|serviceWorker|cookie|cookieStore|indexedDB|eval|Function"
    r"|import|open|postMessage|credentials)\b\s*[.(=]?"
)
"""Words by which a script would ask, tell or remember more than this one may."""


def test_every_file_is_of_a_kind_that_is_looked_into(site: Site) -> None:
    strange = {name for name in site.files if name.rpartition(".")[2] not in KINDS}
    assert strange <= HOSTS_OWN


def test_no_element_loads_embeds_or_reports(site: Site) -> None:
    for name, page in site.pages.items():
        assert [node.html for node in page.css(LOADING)] == [], name
        for node in page.css("link"):
            assert node.attributes["rel"] in LINKED, f"{name}: {node.html}"
        for node in page.css("[http-equiv]"):
            assert name in site.redirects, f"{name}: {node.html}"


def test_only_links_and_words_name_an_address_elsewhere(site: Site) -> None:
    for name, page in site.pages.items():
        for node in page.css("*"):
            for key, value in node.attributes.items():
                if ELSEWHERE.match(value or ""):
                    assert (node.tag, key) in TOLD, f"{name}: {node.html}"


def test_a_link_elsewhere_tells_nobody_where_the_reader_comes_from(site: Site) -> None:
    links = [node for page in site.pages.values() for node in page.css("a[href]")]
    for node in [one for one in links if ELSEWHERE.match(one.attributes["href"] or "")]:
        assert node.attributes["href"].startswith(("http://", "https://")), node.html
        rel = set((node.attributes.get("rel") or "").split())
        assert {"noopener", "noreferrer"} <= rel, node.html
        assert "opener" not in rel, node.html
        assert "target" not in node.attributes, node.html


def test_what_the_script_puts_into_the_page_as_it_is_has_no_address(site: Site) -> None:
    facts = [
        facts
        for name, content in site.files.items()
        if name.startswith("assets/search-") and isinstance(rows := json.loads(content), list)
        for _, _, facts, _ in rows
    ]
    assert facts
    for one in facts:
        nodes = LexborHTMLParser(one).body.css("*")
        assert {node.tag for node in nodes} <= {"body", "p", "span", "time", "bdi"}, one
        keys = {key for node in nodes for key in node.attributes}
        assert keys <= {"class", "datetime", "data-edtf", "dir"}, one


def test_the_scripts_ask_for_the_index_and_nothing_else(site: Site) -> None:
    scripts = {name: text.decode() for name, text in site.files.items() if name.endswith(".js")}
    assert len(scripts) == 2
    for name, text in scripts.items():
        code = re.sub(r"/\*.*?\*/|(?<=\s)//[^\n]*", "", text, flags=re.DOTALL)
        assert ASKING.findall(code) == [], name
        asked = re.findall(r"\bfetch\b.{20}", code)
        assert all(one.startswith("fetch(INDEX.replace(") for one in asked), name
    index = site.pages["search/index.html"].css_first("form").attributes["data-index"]
    assert index.startswith("../assets/search.")


def test_style_sheets_and_pictures_load_nothing_but_fonts_of_the_site(site: Site) -> None:
    for name, content in site.files.items():
        text = content.decode("utf-8", "replace")
        if name.endswith(".css"):
            assert "@import" not in text, name
            for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", text):
                assert re.fullmatch(r"[a-z-]+\.[0-9a-f]{10}\.woff2|data:image/svg\+xml.*", address)
        if name.endswith(".svg"):
            tags = {node.tag for node in LexborHTMLParser(text).body.css("*")}
            assert tags <= {"body", "svg", "path", "rect", "circle", "g", "title", "style"}, tags
            assert not re.search(r"href|url\(|@import|on[a-z]+=", text), name


@pytest.mark.parametrize("site", ["hostile"], indirect=True)
@pytest.mark.parametrize("name", ["articles/hostile", "topics/hostile", "index", "hostile/index"])
def test_the_hostile_words_are_there_as_words(site: Site, name: str) -> None:
    page = site.pages[f"{name}.html"]
    assert f"<script src={HOST}" in page.css_first("main").text()
    links = [node.attributes.get("href") for node in page.css(".prose a")]
    assert set(links) <= {f"https:{HOST}/a"}, "a refused link leaves its words alone"
    assert links or name in {"topics/hostile", "index"}
