"""What holds of every page: its frame, its links, its assets, and nothing from elsewhere."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from itertools import pairwise
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from built_site import Site
    from selectolax.lexbor import LexborHTMLParser

ADDRESSES = ("href", "src", "srcset", "action", "formaction", "poster", "data", "xlink:href")
NAME_KEPT_WHOLE = re.compile(r"  author       = \{\{[^{}]*\}\},")
"""BibTeX writes two braces too."""
CSS_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")


def test_every_page_is_arabic_and_runs_from_right_to_left(site: Site) -> None:
    for name, page in site.pages.items():
        root = page.css_first("html").attributes
        assert (root.get("lang"), root.get("dir")) == ("ar", "rtl"), name


def test_every_page_has_one_h1_one_main_and_a_title_of_its_own(site: Site) -> None:
    titles = Counter(page.css_first("title").text() for page in site.whole_pages.values())
    for name, page in site.pages.items():
        assert len(page.css("h1")) == 1, name
        assert len(page.css("main")) == 1, name
        assert page.css_first("h1").text().strip(), name
    assert [title for title, count in titles.items() if count > 1] == []


def test_ids_are_unique_on_each_page(site: Site) -> None:
    for name, page in site.pages.items():
        counts = Counter(node.id for node in page.css("[id]"))
        assert [id_ for id_, count in counts.items() if count > 1] == [], name


def test_headings_skip_no_level(site: Site) -> None:
    for name, page in site.whole_pages.items():
        levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
        deeper = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert deeper == [], f"{name}: {levels}"


def test_nothing_is_inline_neither_style_nor_script_nor_handler(site: Site) -> None:
    for name, page in site.pages.items():
        assert page.css("style, [style]") == [], name
        for script in page.css("script"):
            if script.attributes.get("type") == "application/ld+json":  # data, which nothing runs
                assert set(script.attributes) == {"type"}, name
                assert json.loads(script.text())["@context"] == "https://schema.org", name
                continue
            assert script.attributes.get("src"), name
            assert not script.text().strip(), name
        handlers = [key for node in page.css("*") for key in node.attributes if key[:2] == "on"]
        assert handlers == [], name


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    """External links are the only foreign addresses, and the target never sees its opener."""
    base = site.dossier.settings.base_url
    for name, page in site.pages.items():
        for node, address in addresses(page):
            parts = urlsplit(address)
            if not parts.scheme and not parts.netloc:
                continue
            if node.tag == "link":
                assert node.attributes.get("rel") == "canonical", f"{name}: {address}"
                assert base, f"{name}: {address}"
                assert address.startswith(f"{base}/"), name
            elif parts.scheme != "mailto":
                assert node.tag == "a", f"{name}: {address}"
                assert parts.scheme in {"http", "https"}, f"{name}: {address}"
                rel = (node.attributes.get("rel") or "").split()
                assert "noopener" in rel, f"{name}: {address}"


def test_style_sheets_scripts_and_images_name_no_other_host(site: Site) -> None:
    for name, content in site.files.items():
        if name.endswith((".css", ".js", ".svg")):
            text = re.sub(rb'xmlns(:\w+)?="[^"]*"', b"", content)
            assert re.findall(rb"(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}", text) == [], name


def test_every_internal_link_leads_to_a_file_and_every_fragment_to_an_id(site: Site) -> None:
    dangling: list[str] = []
    for name, page in site.pages.items():
        for _, address in addresses(page):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            target = resolved(site, name, parts.path)
            if target not in site.files:
                dangling.append(f"{name} → {address}: no such file")
            elif parts.fragment and target not in site.pages:
                dangling.append(f"{name} → {address}: no page")
            elif parts.fragment and not site.pages[target].css(f'[id="{parts.fragment}"]'):
                dangling.append(f"{name} → {address}: no such id")
    assert sorted(set(dangling)) == []


def test_every_page_can_be_reached_from_the_cover(site: Site) -> None:
    found, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in found or name not in site.pages:
            continue
        found.add(name)
        waiting += [
            resolved(site, name, urlsplit(address).path)
            for node, address in addresses(site.pages[name])
            if node.tag == "a" and not urlsplit(address).scheme
        ]
    withdrawn = {f"articles/{card.id}.html" for card in site.cards if card.status == "withdrawn"}
    assert set(site.pages) - found == {"404.html", *site.redirects, *withdrawn}


def test_every_label_points_to_something(site: Site) -> None:
    for name, page in site.pages.items():
        ids = {node.id for node in page.css("[id]")}
        for node in page.css("[aria-labelledby], [aria-describedby], [aria-controls], [data-copy]"):
            for key in ("aria-labelledby", "aria-describedby", "aria-controls", "data-copy"):
                assert set((node.attributes.get(key) or "").split()) <= ids, f"{name}: {node.html}"


def test_every_asset_is_there_and_its_name_carries_its_hash(site: Site) -> None:
    used = {
        resolved(site, name, urlsplit(address).path)
        for name, page in site.pages.items()
        for node, address in addresses(page)
        if node.tag in {"link", "script", "img", "use"} and not urlsplit(address).netloc
        if node.attributes.get("rel") not in {"canonical", "alternate"}
    }
    for name, content in site.files.items():
        if name.endswith(".css"):
            found = CSS_URL.findall(content.decode())
            used |= {normpath(join(dirname(name), one)) for one in found if one[:5] != "data:"}
    assert used - set(site.files) == set()
    assets = {name for name in site.files if name.startswith("assets/")}
    assets -= {name for name in assets if name.endswith(".json")}  # the index: see below
    assert used == assets, "every asset is used, and nothing else is"
    for name in assets:
        digest = hashlib.sha256(site.files[name]).hexdigest()
        assert f".{digest[:10]}." in name


def test_the_search_page_names_one_file_that_tells_the_names_of_all_others(site: Site) -> None:
    index = {name for name in site.files if name.endswith(".json") and name[:7] == "assets/"}
    form = site.pages["search/index.html"].css_first("form")
    first = resolved(site, "search/index.html", form.attributes["data-index"])
    told = json.loads(site.files[first])
    lists = [("i", told["files"]), *((kind["kind"][0], kind["files"]) for kind in told["kinds"])]
    names = {
        f"assets/search-{letter}{number}.{digests[8 * number : 8 * number + 8]}.json"
        for letter, digests in lists
        for number in range(len(digests) // 8)
    }
    assert index == {first, *names}
    for name in (one for one in index if "search-i" in one or one == first):
        assert name.split(".")[1] in hashlib.sha256(site.files[name]).hexdigest()


def test_every_template_placeholder_was_filled(site: Site) -> None:
    for name, content in site.files.items():
        if name.endswith(".html"):
            text = NAME_KEPT_WHOLE.sub("", content.decode())
            for left_over in ("{{", "}}", "{%", "%(", "None", "PosixPath", "&lt;bdi", "&amp;lt;"):
                assert left_over not in text, f"{name}: {left_over}"


def test_no_address_on_the_builders_machine_is_told(site: Site) -> None:
    for name, content in site.files.items():
        assert str(site.project).encode() not in content, name
        assert str(site.folder).encode() not in content, name


def addresses(page: LexborHTMLParser) -> Iterator[tuple[object, str]]:
    """Yield every (element, address) a browser might follow or load."""
    for node in page.css("*"):
        for key in ADDRESSES:
            value = node.attributes.get(key)
            if value is not None:
                yield node, value
        if (node.attributes.get("http-equiv") or "").lower() == "refresh":
            yield node, node.attributes["content"].partition("url=")[2]


def resolved(site: Site, page: str, path: str) -> str:
    """Name the file a path leads to from a page; «» is the page itself."""
    if not path:
        return page
    if path.startswith("/"):
        root = urlsplit(site.dossier.settings.base_url).path.rstrip("/") + "/"
        return path.removeprefix(root) if path.startswith(root) else f"outside the site: {path}"
    return normpath(join(dirname(page), path))
