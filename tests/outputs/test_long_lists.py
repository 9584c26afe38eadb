"""Lists too long for one page: everything is on a part, every link leads there, none is lost."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import pytest

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from built_site import Site
    from selectolax.lexbor import LexborHTMLParser

UNDATED = "chronology/undated/index.html"
YEAR_OF_WORKS = "chronology/2022/index.html"
DATED = r"chronology/(\d{4})/(\d\d/)?(part-\d+/)?index\.html"


def chronology_of(site: Site) -> dict[str, LexborHTMLParser]:
    return {name: page for name, page in site.pages.items() if name.startswith("chronology/")}


def entries(page: LexborHTMLParser) -> list[str]:
    return [node.attributes["id"] or "" for node in page.css(".entry")]


def test_every_link_leads_to_a_page_and_a_place_on_it(cut: Site) -> None:
    for name, page in cut.pages.items():
        for link in page.css("a[href]"):
            target, anchor = urldefrag(link.attributes["href"] or "")
            if "//" in target or target.startswith("mailto:") or name == "404.html":
                continue
            there = posixpath.normpath(posixpath.join(posixpath.dirname(name), target))
            there = name if not target else there
            assert there in cut.files, f"{name} leads to {there}"
            if anchor:
                assert cut.pages[there].css(f'[id="{anchor}"]'), f"{name} leads to {there}#{anchor}"


def test_every_entry_of_a_long_chronology_stands_on_one_part_of_it(cut: Site, small: Site) -> None:
    whole = entries(small.pages["chronology/index.html"])
    parts = chronology_of(cut)
    parts.pop("chronology/index.html")
    assert sorted(one for page in parts.values() for one in entries(page)) == sorted(whole)


def test_a_year_holds_what_is_dated_to_it_in_time_order(cut: Site, small: Site) -> None:
    whole = entries(small.pages["chronology/index.html"])
    for name, page in chronology_of(cut).items():
        shown = entries(page)
        assert shown == sorted(shown, key=whole.index), name
        found = re.fullmatch(DATED, name)
        if found:
            years = {node.text() for node in page.css(".year > h2")}
            assert years <= {found[1]}, name


def test_a_year_too_long_has_pages_for_its_months(cut: Site) -> None:
    page = cut.pages[YEAR_OF_WORKS]
    months = [link.attributes["href"] for link in page.css("nav[aria-label=الأشهر] a")]
    assert months[0] == "../../chronology/2022/09/index.html"
    assert "chronology/2022/11/index.html" in cut.pages


def test_the_chronology_itself_keeps_the_chart_the_years_and_the_latest(
    cut: Site, small: Site
) -> None:
    page = cut.pages["chronology/index.html"]
    assert page.css(".density rect")
    assert not page.css(".filter")
    years = page.css("nav[aria-label='القائمة كاملة بحسب السنة'] a")
    assert [link.text() for link in years][-1] == "بلا تاريخ"
    whole = entries(small.pages["chronology/index.html"])
    dated = [one for one in whole if one not in entries(cut.pages[UNDATED])]
    assert entries(page) == dated[-len(entries(page)) :], "the last ones, not the undated"
    assert 1 <= len(entries(page)) <= 2, "as the limit says"


def test_a_year_can_be_filtered_by_the_topics_it_has(cut: Site) -> None:
    page = cut.pages["chronology/2021/index.html"]
    topics = {
        topic for node in page.css(".entry") for topic in node.attributes["data-topics"].split()
    }
    shown = {node.attributes["id"] for node in page.css(".filter input[name=t]")}
    assert shown == {"t-all", *(f"t-{one}" for one in topics)}
    sheets = [node.attributes["href"] for node in page.css("link[rel=stylesheet]")]
    assert any(one.startswith("../../assets/filters.") for one in sheets)


def test_a_part_names_itself_and_leads_to_the_parts_beside_it(cut: Site) -> None:
    for name, page in chronology_of(cut).items():
        if name == "chronology/index.html":
            continue
        assert len(page.css("h1")) == 1, name
        assert page.css_first("h1").text().strip() in page.css_first("title").text(), name
        assert page.css(".parts [aria-current=page]"), name
        assert page.css(".steps a"), name


def beside(site: Site, name: str, which: str) -> str:
    link = site.pages[name].css_first(f".steps a[rel={which}]")
    href = link.attributes["href"] if link else ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), href)) if href else ""


def test_one_part_after_another_the_whole_chronology_is_read(cut: Site, small: Site) -> None:
    order = ["chronology/1987/index.html"]
    while following := beside(cut, order[-1], "next"):
        assert beside(cut, following, "prev") == order[-1]
        order.append(following)
    assert order[-1] == "chronology/undated/index.html"
    shown = [one for name in order for one in entries(cut.pages[name])]
    assert len(shown) == len(set(shown)) == len(entries(small.pages["chronology/index.html"]))


def hrefs(page: LexborHTMLParser, name: str, selector: str) -> list[str]:
    folder = posixpath.dirname(name)
    links = (node.attributes["href"] or "" for node in page.css(selector))
    return [posixpath.normpath(posixpath.join(folder, link)) for link in links]


def parts_of(site: Site, name: str) -> dict[str, LexborHTMLParser]:
    folder = name.removesuffix(".html") + "/"
    return {one: page for one, page in site.pages.items() if one.startswith(folder)}


FOLDERS = ("topics", "sources", "people", "places", "organisations")


@pytest.mark.parametrize("selector", [".items h3 a", ".events li a", ".kwic a"])
def test_a_long_list_is_whole_on_its_parts(cut: Site, small: Site, selector: str) -> None:
    lists = [name for name in small.pages if posixpath.dirname(name) in FOLDERS]
    cuts = 0
    for name in lists:
        parts = parts_of(cut, name)
        if not parts or "index" in name:
            continue
        cuts += 1
        whole = hrefs(small.pages[name], name, selector)
        found = [one for part, page in parts.items() for one in hrefs(page, part, selector)]
        assert len(found) == len(whole), name
        tails = [posixpath.basename(one) for one in found]
        assert sorted(tails) == sorted(posixpath.basename(one) for one in whole), name
    assert cuts > 3


def test_the_page_of_a_long_list_keeps_its_counts_and_the_newest(cut: Site, small: Site) -> None:
    name = "topics/harbour.html"
    page, whole = cut.pages[name], small.pages[name]
    count = "section[aria-labelledby=articles] .n"
    assert page.css_first(count).text() == whole.css_first(count).text()
    newest = hrefs(whole, name, ".items h3 a")[:2]
    assert hrefs(page, name, ".items h3 a") == newest
    years = hrefs(page, name, ".parts a")
    assert "topics/harbour/2022/index.html" in years
    assert set(hrefs(page, name, ".strip a")) <= set(years)


def test_a_letter_of_many_names_has_a_page_that_the_index_leads_to(cut: Site, small: Site) -> None:
    letters = hrefs(cut.pages["names/index.html"], "names/index.html", ".letters a")
    letters = [name for name in letters if "#" not in name]
    assert "names/people/dal/index.html" in letters
    whole = small.pages["names/index.html"].css(".az li")
    pages = [cut.pages[name] for name in ("names/index.html", *letters)]
    found = [node for page in pages for node in page.css(".az li")]
    assert sorted(one.text() for one in found) == sorted(one.text() for one in whole)
    for name in letters:
        assert len(cut.pages[name].css(".letters [aria-current=page]")) == 1, name


def test_the_cover_and_the_indexes_show_the_newest(cut: Site, small: Site) -> None:
    cover = cut.pages["index.html"]
    assert len(cover.css(".lead")) + len(cover.css("ol.items > li")) == 2
    assert "chronology/index.html" in hrefs(cover, "index.html", ".bar a")
    for name in ("topics/index.html", "sources/index.html"):
        assert [one.text() for one in cut.pages[name].css(".bar")] == [
            one.text() for one in small.pages[name].css(".bar")
        ]
        assert len(cut.pages[name].css(".items li")) < len(small.pages[name].css(".items li"))


def test_the_table_of_removed_lines_is_whole_on_its_parts(cut: Site, small: Site) -> None:
    about = "about/index.html"
    whole = [one.text() for one in small.pages[about].css("#removed ~ table, .sec tbody tr")]
    parts = [page for name, page in cut.pages.items() if name.startswith("about/removed/")]
    found = [one.text() for page in parts for one in page.css("tbody tr")]
    assert sorted(found) == sorted(whole)
    assert len(cut.pages[about].css("tbody tr")) < len(whole)


def test_the_search_finds_an_event_on_its_part(cut: Site) -> None:
    found = b"".join(file for name, file in cut.files.items() if name.startswith("assets/search-e"))
    assert b"../chronology/2022/09/index.html#e-approval-2022" in found


@pytest.mark.parametrize(
    ("former", "present"),
    [
        ("chronology/2022/index.html", "../../chronology/index.html"),
        ("chronology/2022/11/index.html", "../../../chronology/index.html"),
        ("topics/harbour/2022/index.html", "../../../topics/harbour.html"),
    ],
)
def test_the_address_of_a_part_outlives_the_cut(
    small_project: Path, rewritten: Callable[..., Site], former: str, present: str
) -> None:
    (small_project / "urls.lock").write_text(f"{former}\n", encoding="utf-8")
    site = rewritten("dossier.yaml")
    stub = site.pages[former].css_first("meta[http-equiv=refresh]")
    assert stub.attributes["content"] == f"0; url={present}"
    assert former.removesuffix("index.html") not in site.files.get("sitemap.xml", b"").decode()


def test_the_part_of_a_list_that_nobody_has_is_lost(small_project: Path) -> None:
    lock = small_project / "urls.lock"
    lock.write_text("topics/nothing/2022/index.html\n", encoding="utf-8")
    options = Options(project=small_project, out=small_project / "site")
    assert [
        one.code for one in pipeline.check(options).problems if one.place.path.name == "urls.lock"
    ] == ["address-lost"]
