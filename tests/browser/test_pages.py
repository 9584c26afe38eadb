"""Every type of page in a real browser, under the published headers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from measures import (
    AXE,
    CHRONOLOGY,
    FIRST_ARABIC,
    FOCUSABLE,
    FOCUSED,
    LOADED,
    STICKING_OUT,
    listen,
)
from playwright.sync_api import Page, Route, expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from places import Places
    from playwright.sync_api import BrowserContext

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
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
    "withdrawn": "/milaff/articles/2020-12-25-rumour.html",
    "chronology": "/chronology/index.html",
    "chronology-of-decades": "/milaff/chronology/index.html",
    "chronology-empty": "/empty/chronology/index.html",
    "topics": "/topics/index.html",
    "topic": "/topics/karabakh.html",
    "topic-with-parts": "/milaff/topics/harbour.html",
    "topic-without-articles": "/milaff/topics/fishing.html",
    "sources": "/sources/index.html",
    "source": "/milaff/sources/manara.html",
    "source-unknown": "/sources/unknown.html",
    "source-by-way-of-which": "/milaff/sources/news-basket.html",
    "about": "/about/index.html",
    "not-found": "/milaff/no/such/page.html",
    "redirect": "/milaff/articles/ports-report.html",
}
CHRONOLOGIES = ["/chronology/index.html", "/milaff/chronology/index.html"]
ARTICLE = TYPES["article-stated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A page that several tests look at in turn."""

    page: Page
    path: str
    asked: list[str]
    complaints: list[str]


@pytest.fixture(scope="module", params=TYPES.values(), ids=TYPES)
def opened(
    request: pytest.FixtureRequest, context: BrowserContext, places: Places
) -> Iterator[Opened]:
    """Each type of page, loaded once."""
    page, asked = context.new_page(), []
    page.on("request", lambda one: asked.append(one.url))
    complaints = listen(page)
    visit(page, places, request.param)
    yield Opened(page=page, path=request.param, asked=asked, complaints=complaints)
    page.close()


@pytest.fixture
def look(opened: Opened) -> Page:
    """The page as a reader without wishes of his own sees it on a wide screen."""
    opened.page.emulate_media(color_scheme="light")
    opened.page.set_viewport_size({"width": 1280, "height": 900})
    opened.page.evaluate("document.documentElement.style.fontSize = ''")
    return opened.page


def visit(page: Page, places: Places, path: str) -> None:
    """Open a page and wait for its fonts; a stub of a moved page is kept from going on."""
    if path == TYPES["redirect"]:
        page.route(f"**{path}", stay)
    page.goto(f"{places.origin}{path}")
    page.evaluate("document.fonts.ready")


def stay(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace('http-equiv="refresh"', ""))


def test_a_page_asks_nothing_of_others_and_breaks_no_policy(opened: Opened, places: Places) -> None:
    assert [url for url in opened.asked if not url.startswith(f"{places.origin}/")] == []
    assert opened.complaints == []


def test_no_accessibility_rule_is_broken(look: Page) -> None:
    look.evaluate(AXE_SCRIPT)
    found = []
    for width, scheme in product((1280, 360), ("light", "dark")):
        look.set_viewport_size({"width": width, "height": 900})
        look.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme} {fault}" for fault in look.evaluate(AXE, WCAG)]
    assert not found, "\n".join(found)


def test_nothing_sticks_out_of_a_narrow_window(look: Page) -> None:
    look.set_viewport_size({"width": 320, "height": 800})
    assert look.evaluate(STICKING_OUT) == []


def test_nothing_sticks_out_when_text_is_twice_as_large(look: Page) -> None:
    look.evaluate("document.documentElement.style.fontSize = '200%'")
    assert look.evaluate(STICKING_OUT) == []


def test_nothing_sticks_out_when_the_browser_is_set_to_large_text(look: Page) -> None:
    talk = look.context.new_cdp_session(look)
    talk.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    rem = look.evaluate("getComputedStyle(document.documentElement).fontSize")
    found = look.evaluate(STICKING_OUT)
    talk.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
    talk.detach()
    assert rem == "32px"
    assert found == []


def test_arabic_is_set_in_the_fonts_of_the_site(look: Page) -> None:
    for name in ("Naskh", "Vazir"):
        assert look.evaluate(LOADED, name), name
    wanted = look.evaluate("getComputedStyle(document.querySelector('main p')).fontFamily")
    assert wanted.split(",")[0].strip('"') in {"Naskh", "Vazir"}
    for element in ("h1", "h2", "main p", "dd", "li"):
        assert system_fonts(look, element) == [], element


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


def test_the_first_stop_is_the_skip_link(look: Page, opened: Opened) -> None:
    if opened.path == TYPES["redirect"]:
        return  # a stub has nothing to skip
    look.keyboard.press("Tab")
    expect(look.locator(".skip")).to_be_focused()
    expect(look.locator(".skip")).to_be_in_viewport()
    look.keyboard.press("Enter")
    assert urlsplit(look.url).fragment == "main"
    look.keyboard.press("Tab")
    inside = "document.activeElement.closest('main, footer') !== null"
    assert look.evaluate(inside), "the next stop lies behind what was skipped"


# From any path, without scripts


@pytest.mark.parametrize("prefix", ["/sub/dir/", "/milaff/"])
def test_everything_is_reached_from_the_cover_under_any_path_and_without_scripts(
    plain_page: Page, places: Places, prefix: str
) -> None:
    home, answers = f"{places.origin}{prefix}", []
    plain_page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    waiting, links, anchors = [f"{home}index.html"], set(), {}
    while waiting:
        url = waiting.pop()
        if url not in anchors:
            plain_page.goto(url)
            found = plain_page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
            anchors[url] = plain_page.eval_on_selector_all("[id]", "all => all.map(a => a.id)")
            links.update((url, link) for link in found if link.startswith(places.origin))
            waiting += [urldefrag(link).url for link in found if link.startswith(home)]
    assert [one for one in answers if one[0] >= 400 or not one[1].startswith(home)] == []
    for here, link in sorted(links):
        target, fragment = urldefrag(link)
        assert target in anchors, f"{here} leads to {link}"
        assert not fragment or fragment in anchors[target], f"{here} leads to {link}"
    # Only links from elsewhere lead to these.
    unlisted = {f"{home}404.html", places.origin + TYPES["withdrawn"], *moved(places, prefix)}
    assert set(places.files(prefix)) - unlisted == set(anchors)


def moved(places: Places, prefix: str) -> set[str]:
    """Former addresses of pages."""
    listed = places.folders[prefix] / "_redirects"
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    return {f"{places.origin}{prefix}{line.split()[0].lstrip('/')}" for line in lines}


def test_a_moved_page_leads_on_by_itself(plain_page: Page, places: Places) -> None:
    plain_page.goto(f"{places.origin}{TYPES['redirect']}")
    plain_page.wait_for_url("**/2024-ports-report.html")
    expect(plain_page.locator("h1")).to_contain_text("هيئة المرافئ")


def test_a_missing_address_deep_below_still_leads_home(page: Page, places: Places) -> None:
    answer = page.goto(f"{places.origin}{TYPES['not-found']}")
    assert answer
    assert answer.status == 404
    page.locator(".brand").click()
    assert urlsplit(page.url).path == "/milaff/index.html"


def test_the_site_opens_from_a_folder(page: Page, places: Places) -> None:
    page.goto((places.folders["/"] / "index.html").as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].some(f => f.status === 'loaded')")
    page.locator(".lead a").first.click()
    expect(page.locator("article.art h1")).to_be_visible()
    assert system_fonts(page, "h1") == []


def test_buttons_that_need_a_script_are_not_shown_without_it(
    plain_page: Page, places: Places
) -> None:
    plain_page.goto(f"{places.origin}{ARTICLE}")
    buttons = plain_page.locator("button")
    assert buttons.count() == 3
    assert [one for one in buttons.all() if one.is_visible()] == []


# The chronology's filters, without scripts


def choose(page: Page, choice: str) -> None:
    page.locator(f"label:has(#{choice})").click()


def choices(page: Page, group: str) -> list[str]:
    return page.locator(f"input[name={group}]").evaluate_all("all => all.map(one => one.id)")


@pytest.mark.parametrize("path", CHRONOLOGIES)
def test_filters_show_what_fits_and_nothing_else(
    plain_page: Page, places: Places, path: str
) -> None:
    plain_page.goto(f"{places.origin}{path}")
    for topic, kind in product(choices(plain_page, "t"), choices(plain_page, "k")):
        if kind == "k-all":
            choose(plain_page, topic)
        choose(plain_page, kind)
        seen, chosen = plain_page.evaluate(CHRONOLOGY), f"{topic} {kind}"
        shown = {one["id"] for one in seen["entries"] if one["shown"]}
        assert shown == {
            one["id"]
            for one in seen["entries"]
            if (topic == "t-all" or topic.removeprefix("t-") in one["topics"])
            and (kind == "k-all" or kind.removeprefix("k-") == one["kind"])
        }, chosen
        for section in (*seen["months"], *seen["years"]):
            assert section["shown"] == bool(shown.intersection(section["entries"])), chosen
        assert seen["nothing"] == (not shown), chosen
        everything = topic == "t-all" and kind == "k-all"
        assert all(gap == everything for gap in seen["gaps"]), chosen


@pytest.mark.parametrize("path", CHRONOLOGIES)
def test_a_filter_shows_as_many_entries_as_it_promises(
    plain_page: Page, places: Places, path: str
) -> None:
    plain_page.goto(f"{places.origin}{path}")
    for group in "tk":
        for choice in choices(plain_page, group)[1:]:
            choose(plain_page, choice)
            label = plain_page.locator(f"label:has(#{choice})")
            shown = [one for one in plain_page.evaluate(CHRONOLOGY)["entries"] if one["shown"]]
            assert int(label.locator(".n").inner_text()) == len(shown), choice
        choose(plain_page, f"{group}-all")


def test_a_choice_of_both_that_fits_nothing_is_said_in_a_sentence(
    plain_page: Page, places: Places
) -> None:
    plain_page.goto(f"{places.origin}{CHRONOLOGIES[1]}")
    sentence = plain_page.locator(".none")
    choose(plain_page, "t-fishing")
    expect(sentence).to_be_hidden()
    choose(plain_page, "k-article")
    expect(sentence).to_be_visible()
    expect(sentence).to_have_text(re.compile(r"^لا شيء .+\.$"))
    choose(plain_page, "k-all")
    expect(sentence).to_be_hidden()


def test_every_choice_that_is_offered_shows_something_or_says_that_nothing_fits(
    plain_page: Page, places: Places
) -> None:
    plain_page.goto(f"{places.origin}/eventless/chronology/index.html")
    for choice in (*choices(plain_page, "t"), "t-all", *choices(plain_page, "k")):
        choose(plain_page, choice)
        seen = plain_page.evaluate(CHRONOLOGY)
        assert seen["nothing"] or any(one["shown"] for one in seen["entries"]), choice


def test_filters_obey_the_keyboard(plain_page: Page, places: Places) -> None:
    plain_page.goto(f"{places.origin}{CHRONOLOGIES[0]}")
    plain_page.locator("#t-all").focus()
    plain_page.keyboard.press("ArrowDown")
    topic = choices(plain_page, "t")[1]
    expect(plain_page.locator(f"#{topic}")).to_be_checked()
    plain_page.keyboard.press("Tab")
    expect(plain_page.locator("#k-all")).to_be_focused()
    for entry in plain_page.evaluate(CHRONOLOGY)["entries"]:
        assert entry["shown"] == (topic.removeprefix("t-") in entry["topics"])


# The keyboard


@pytest.mark.parametrize("kind", ["cover", "article-stated", "chronology", "about"])
def test_tab_reaches_everything_in_order_and_the_focus_is_seen(
    page: Page, places: Places, kind: str
) -> None:
    page.emulate_media(reduced_motion="reduce")  # else the page is still gliding there
    visit(page, places, TYPES[kind])
    wanted, stops = page.evaluate(FOCUSABLE), []
    page.keyboard.press("Tab")
    while (focused := page.evaluate(FOCUSED)) and len(stops) < 300:
        assert focused["ring"] >= 2, focused
        assert focused["seen"], focused
        stops.append(focused["index"])
        page.keyboard.press("Tab")
    assert set(wanted) <= set(stops)
    assert stops == sorted(stops)


# The reader's own settings


@pytest.mark.parametrize("kind", ["cover", "article-stated", "chronology"])
def test_nothing_moves_for_those_who_asked_for_less_motion(
    page: Page, places: Places, kind: str
) -> None:
    visit(page, places, TYPES[kind])
    page.emulate_media(reduced_motion="no-preference")
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert page.evaluate(behaviour) == "smooth"
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(behaviour) == "auto"
    moving = """() => document.getAnimations().length + [...document.querySelectorAll("*")]
        .filter(one => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"""
    assert page.evaluate(moving) == 0


def test_forced_colours_keep_what_is_chosen_apart(page: Page, places: Places) -> None:
    visit(page, places, TYPES["chronology"])
    page.emulate_media(forced_colors="active")
    look = """id => { const style = getComputedStyle(document.getElementById(id).parentElement);
        return [style.backgroundColor, style.outlineStyle, style.fontWeight].join(" ") }"""
    assert page.evaluate(look, "t-all") != page.evaluate(look, choices(page, "t")[1])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_text_and_marks_readable(
    page: Page, places: Places, scheme: str
) -> None:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    visit(page, places, TYPES["cover"])
    expect(page.locator("h1")).to_be_visible()
    colours = page.evaluate(
        """() => { const paper = getComputedStyle(document.body).backgroundColor;
        return [...document.querySelectorAll(".strip :is(circle, rect), h1, .lead a")].map(one => {
            const style = getComputedStyle(one);
            return one.closest("svg")
                ? [style.fill, style.stroke].some(part => part !== "none" && part !== paper)
                : style.color !== paper;
        }) }"""
    )
    assert colours
    assert all(colours)


def test_the_theme_button_changes_the_theme_and_is_remembered(
    new_context: Callable[..., BrowserContext], places: Places
) -> None:
    page = new_context(color_scheme="light").new_page()
    visit(page, places, TYPES["cover"])
    paper = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(paper) == "rgb(255, 255, 255)"
    page.locator(".theme").click()
    dark = page.evaluate(paper)
    assert dark != "rgb(255, 255, 255)"
    visit(page, places, ARTICLE)
    assert page.evaluate(paper) == dark
    page.locator(".theme").press("Enter")
    assert page.evaluate(paper) == "rgb(255, 255, 255)"


def test_a_reader_of_the_dark_theme_can_turn_on_the_light(
    new_context: Callable[..., BrowserContext], places: Places
) -> None:
    page = new_context(color_scheme="dark").new_page()
    visit(page, places, TYPES["cover"])
    page.locator(".theme").click()
    assert page.locator("html").get_attribute("data-theme") == "light"


def test_the_copy_buttons_copy_what_stands_beside_them(
    new_context: Callable[..., BrowserContext], places: Places
) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    visit(page, places, ARTICLE)
    for words in ("sha256", "citation"):
        button = page.locator(f'[data-copy="{words}"]')
        button.click()
        expect(button).to_have_text("نُسخ")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator(f"#{words}").text_content().strip()


def test_a_copy_button_does_not_break_where_the_clipboard_is_closed(
    new_context: Callable[..., BrowserContext], places: Places
) -> None:
    page = new_context().new_page()
    # As on a host without https.
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    heard = listen(page)
    visit(page, places, ARTICLE)
    page.locator('[data-copy="sha256"]').click()
    page.wait_for_timeout(50)
    assert heard == []


# On paper


def test_a_printed_article_keeps_its_notes_and_drops_the_navigation(
    page: Page, places: Places
) -> None:
    page.set_viewport_size({"width": 643, "height": 900})  # A4 between its margins
    visit(page, places, ARTICLE)
    page.emulate_media(media="print")
    for hidden in (".masthead", ".nav", ".crumb", ".skip", ".steps", ".foot", ".copy"):
        expect(page.locator(hidden).first).to_be_hidden()
    notes = page.locator(".body > .notes")
    assert notes.count() > 0
    for note in notes.all():
        expect(note).to_be_visible()
    text, margin = page.locator(".body > p").first.bounding_box(), notes.first.bounding_box()
    assert margin["x"] + margin["width"] <= text["x"], "notes stand beside the text"
    assert page.evaluate(STICKING_OUT) == []


def test_a_printed_chronology_drops_its_filter(page: Page, places: Places) -> None:
    visit(page, places, TYPES["chronology"])
    page.emulate_media(media="print")
    expect(page.locator(".filter")).to_be_hidden()
    assert page.locator(".entry").first.is_visible()


def test_paper_is_white_for_readers_of_the_dark_theme(page: Page, places: Places) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    visit(page, places, ARTICLE)
    ink = page.evaluate("getComputedStyle(document.querySelector('.body p')).color")
    assert ink == "rgb(18, 23, 28)"
