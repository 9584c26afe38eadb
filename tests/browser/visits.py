"""The types of pages, and what tests do when they visit one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from measures import FIRST_ARABIC

if TYPE_CHECKING:
    from places import Places
    from playwright.sync_api import Page, Route

TYPES = {
    "cover": "/index.html",
    "cover-empty": "/empty/index.html",
    "article-stated": "/articles/2023-10-22-lavrov-tehran.html",
    "article-inferred": "/articles/2021-01-lavrov-zarif-moscow.html",
    "article-one-of-several-days": "/milaff/articles/2023-02-bridge-closure.html",
    "article-undated": "/milaff/articles/ferryman.html",
    "article-excerpt": "/milaff/articles/2024-06-01-interview.html",
    "article-reference": "/milaff/articles/2024-ports-report.html",
    "article-edited": "/milaff/articles/2022-11-03-two-plus-three.html",
    "article-subheading": "/milaff/articles/2021-04-dredging.html",
    "article-without-capture": "/milaff/articles/2024-05-12-council-vote.html",
    "article-corrected-twice": "/wires/articles/flood-last.html",
    "article-earlier": "/wires/articles/2023-05-02-flood.html",
    "article-shared": "/wires/articles/2023-04-10-dam-opens.html",
    "withdrawn": "/milaff/articles/2020-12-25-rumour.html",
    "chronology": "/chronology/index.html",
    "chronology-of-decades": "/milaff/chronology/index.html",
    "chronology-empty": "/empty/chronology/index.html",
    "topics": "/topics/index.html",
    "topic": "/topics/karabakh.html",
    "topic-with-parts": "/milaff/topics/harbour.html",
    "topic-without-articles": "/milaff/topics/fishing.html",
    "names": "/names/index.html",
    "names-empty": "/empty/names/index.html",
    "person": "/people/lavrov.html",
    "person-in-an-excerpt": "/milaff/people/abbar.html",
    "place": "/places/karabakh.html",
    "place-with-parts": "/milaff/places/dalia.html",
    "organisation": "/organisations/three-plus-three.html",
    "sources": "/sources/index.html",
    "source": "/milaff/sources/manara.html",
    "source-unknown": "/sources/unknown.html",
    "source-by-way-of-which": "/milaff/sources/news-basket.html",
    "search": "/search/index.html",
    "search-results": "/search/index.html?q=%D9%82%D8%B1%D9%87%20%D8%A8%D8%A7%D8%AC",
    "search-of-nothing": "/empty/search/index.html",
    "about": "/about/index.html",
    "about-with-corrections": "/wires/about/index.html",
    "corrections": "/no-about/corrections/index.html",
    "chronology-of-shared-texts": "/wires/chronology/index.html",
    "not-found": "/milaff/no/such/page.html",
    "redirect": "/milaff/articles/ports-report.html",
}
ARTICLE = TYPES["article-stated"]


def visit(page: Page, places: Places, path: str) -> None:
    """Open a page and wait for its fonts; a stub of a moved page is kept from going on."""
    if path == TYPES["redirect"]:
        page.route(f"**{path}", stay)
    page.goto(f"{places.origin}{path}")
    page.evaluate("document.fonts.ready")
    if "?q=" in path:
        page.wait_for_selector("#results[data-state=done]")


def stay(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))


def system_fonts(page: Page, selector: str) -> list[str]:
    """Name the fonts of the machine that the first such Arabic element was drawn with."""
    talk = page.context.new_cdp_session(page)
    talk.send("DOM.enable")
    talk.send("CSS.enable")
    talk.send("DOM.getDocument")
    found = talk.send("Runtime.evaluate", {"expression": f"({FIRST_ARABIC})('{selector}')"})
    fonts = []
    if "objectId" in found["result"]:
        node = talk.send("DOM.requestNode", {"objectId": found["result"]["objectId"]})
        fonts = talk.send("CSS.getPlatformFontsForNode", node)["fonts"]
        assert fonts
    talk.detach()
    return [font["familyName"] for font in fonts if not font["isCustomFont"]]


def choices(page: Page, group: str) -> list[str]:
    return page.locator(f"input[name={group}]").evaluate_all("all => all.map(one => one.id)")
