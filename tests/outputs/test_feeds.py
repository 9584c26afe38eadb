"""The feed, the sitemap and robots.txt: well formed, reproducible, and silent on what is unsure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from generator import build as pipeline
from generator.model.edtf import read_edtf
from generator.options import Options
from generator.outputs.feeds import last_day
from generator.outputs.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from built_site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BASE = "https://dalia.example/milaff"
STAMP = re.compile(r"\d{4}-\d{2}-\d{2}T00:00:00Z")


def feed(site: Site) -> ET.Element:
    return ET.fromstring(site.files["feed.atom"])  # noqa: S314 our own


def entry(site: Site, id_: str) -> ET.Element:
    ends = f"/articles/{id_}.html"
    found = feed(site).findall(f"{ATOM}entry")
    return next(one for one in found if one.find(f"{ATOM}link").attrib["href"].endswith(ends))


def said(element: ET.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}", "")


def test_the_feed_has_what_the_standard_requires(small: Site) -> None:
    root = feed(small)
    assert root.tag == f"{ATOM}feed"
    assert said(root, "id") == f"{BASE}/"
    links = {one.attrib["rel"]: one.attrib["href"] for one in root.findall(f"{ATOM}link")}
    assert links == {"self": f"{BASE}/feed.atom", "alternate": f"{BASE}/"}
    entries = root.findall(f"{ATOM}entry")
    for one in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1, name
            assert said(one, name), name
        assert STAMP.fullmatch(said(one, "updated"))
        assert one.findtext(f"{ATOM}author/{ATOM}name")
    ids = [said(one, "id") for one in entries]
    assert len(set(ids)) == len(ids) > 3
    assert all(one.startswith(f"{BASE}/articles/") for one in ids)


def test_entries_stand_newest_first_and_each_leads_to_its_page(small: Site) -> None:
    entries = feed(small).findall(f"{ATOM}entry")
    stamps = [said(one, "updated") for one in entries]
    assert stamps == sorted(stamps, reverse=True)
    assert said(feed(small), "updated") == stamps[0]
    for one in entries:
        href = one.find(f"{ATOM}link").attrib["href"]
        assert href.removeprefix(f"{BASE}/") in small.pages


def test_the_feed_lists_what_is_published_and_dated(small: Site) -> None:
    wanted = {
        card.id
        for card in small.cards
        if card.status not in {"draft", "withdrawn"} and card.head["published"] != "unknown"
    }
    links = [one.find(f"{ATOM}link").attrib["href"] for one in feed(small).iter(f"{ATOM}entry")]
    assert {href.rpartition("/")[2].removesuffix(".html") for href in links} == wanted


def test_a_moved_article_keeps_the_id_that_readers_know(small: Site) -> None:
    one = entry(small, "2022-11-03-two-plus-three")
    assert said(one, "id") == f"{BASE}/articles/2022-11-expansion-plan.html"


def test_an_entry_says_source_byline_topics_and_excerpt(small: Site) -> None:
    one = entry(small, "2021-04-dredging")
    assert one.findtext(f"{ATOM}author/{ATOM}name") == "إذاعة الساحل"
    assert one.findtext(f"{ATOM}contributor/{ATOM}name") == "ريما السبعاوي"
    assert [c.attrib for c in one.findall(f"{ATOM}category")] == [
        {"term": "dredging", "label": "أعمال الحفر"}
    ]
    description = small.pages["articles/2021-04-dredging.html"].css_first("meta[name=description]")
    assert said(one, "summary").startswith(description.attributes["content"])


def test_only_a_certain_day_is_a_publication_day_and_the_rest_is_said_in_words(
    small: Site,
) -> None:
    certain = entry(small, "2022-11-03-two-plus-three")
    assert said(certain, "published") == said(certain, "updated") == "2022-11-03T00:00:00Z"
    assert "تاريخ النشر" not in said(certain, "summary")
    words = {
        "2021-04-dredging": "أبريل/نيسان 2021",
        "2023-02-bridge-closure": "أحد هذه الأيام، مستنتج",
        "2024-ports-report": "السنة غير مؤكدة، مستنتج",
        "2024-06-01-interview": "وضعه المحرّر",
    }
    for id_, phrase in words.items():
        one = entry(small, id_)
        assert one.find(f"{ATOM}published") is None, id_
        assert phrase in said(one, "summary"), id_


@pytest.mark.parametrize(
    ("edtf", "day"),
    [
        ("2023-10-22", "2023-10-22"),
        ("2024-02", "2024-02-29"),
        ("2023", "2023-12-31"),
        ("[2023-02-07,2023-02-14]", "2023-02-14"),
        ("../2023-09-27", "2023-09-27"),
        ("2023-09/..", "2023-09-30"),
    ],
)
def test_updated_is_the_last_day_that_the_date_can_mean(edtf: str, day: str) -> None:
    assert last_day(read_edtf(edtf)) == f"{day}T00:00:00Z"


def test_without_an_address_there_is_neither_feed_nor_sitemap(
    rewritten: Callable[..., Site],
) -> None:
    site = rewritten("dossier.yaml", (f"base_url: {BASE}", "base_url:"))
    assert "feed.atom" not in site.files
    assert "sitemap.xml" not in site.files
    assert site.files["robots.txt"] == b"User-agent: *\nDisallow:\n"
    for name, page in site.pages.items():
        assert page.css('link[rel="alternate"], [href$="feed.atom"]') == [], name
        assert page.css('[property="og:url"]') == [], name


def test_the_feed_is_linked_from_every_page(small: Site) -> None:
    for name, page in small.whole_pages.items():
        links = page.css('link[rel="alternate"][type="application/atom+xml"]')
        assert len(links) == 1, name
        assert len(page.css('footer a[href$="feed.atom"]')) == 1, name


def test_the_sitemap_lists_every_page_that_is_a_destination(small: Site) -> None:
    root = ET.fromstring(small.files["sitemap.xml"])  # noqa: S314 our own
    assert {one.tag for one in root.iter()} == {f"{MAP}urlset", f"{MAP}url", f"{MAP}loc"}
    found = [one.text for one in root.iter(f"{MAP}loc")]
    wanted = {
        page.css_first("link[rel=canonical]").attributes["href"]
        for page in small.whole_pages.values()
        if not page.css('meta[name="robots"]')
    }
    assert sorted(found) == sorted(wanted)
    assert small.files["robots.txt"].decode().endswith(f"\nSitemap: {BASE}/sitemap.xml\n")


def test_an_address_in_capitals_is_published_in_small_letters(small_project: Path) -> None:
    options = Options(project=small_project, out=small_project / "site")
    pipeline.build(replace(options, base_url="HTTPS://Dalia.EXAMPLE/Site/"))
    address = "https://dalia.example/Site/"
    robots = (small_project / "site" / "robots.txt").read_text(encoding="utf-8")
    assert robots.endswith(f"\nSitemap: {address}sitemap.xml\n")
    assert f"<loc>{address}" in (small_project / "site" / "sitemap.xml").read_text("utf-8")
    cover = (small_project / "site" / "index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{address}">' in cover


def test_a_site_that_asks_to_be_left_alone_lets_crawlers_read_that(
    rewritten: Callable[..., Site],
) -> None:
    site = rewritten("dossier.yaml", ("digits: latn", "digits: latn\nnoindex: true"))
    assert "sitemap.xml" not in site.files
    robots = site.files["robots.txt"].decode()
    assert robots.endswith("User-agent: *\nDisallow:\n")
    assert "Sitemap" not in robots
    assert all(page.css('meta[content="noindex"]') for page in site.pages.values())


def test_drafts_are_in_no_list_even_where_they_are_shown(small_with_drafts: Site) -> None:
    for name in ("feed.atom", "sitemap.xml"):
        assert b"2024-09-09-storm" not in small_with_drafts.files[name]


def test_words_cannot_break_the_feed(rewritten: Callable[..., Site]) -> None:
    site = rewritten(
        "articles/2022-11-03-two-plus-three.md",
        (
            "title: خطة «2+3» لتوسعة المرفأ تبدأ مع شركة NordQuay",
            r'title: "</title>]]> <b>&amp; \"q\" {{ x }} \u2028"',
        ),
    )
    title = said(entry(site, "2022-11-03-two-plus-three"), "title")
    assert title == "</title>]]> <b>&amp; «q» {{ x }}"


def test_what_xml_refuses_is_dropped_and_lines_are_joined() -> None:
    assert plain(" a\r\n\x00b\x1b\u2028c\ufffe\ud800 ") == "a b c"


def test_two_builds_make_the_same_bytes(small: Site, small_project: Path) -> None:
    out = small_project / "site"
    pipeline.build(Options(project=small_project, out=out))
    for name in ("feed.atom", "sitemap.xml", "robots.txt", "dossier.bib", "dossier.ris"):
        assert (out / name).read_bytes() == small.files[name], name
