"""Every type of page in a real browser, under the published headers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from measures import AXE, LOADED, STICKING_OUT, listen
from playwright.sync_api import Page, expect
from visits import TYPES, system_fonts, visit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from places import Places
    from playwright.sync_api import BrowserContext

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


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


def test_the_first_stop_is_the_skip_link(look: Page, opened: Opened) -> None:
    if opened.path == TYPES["redirect"]:
        return  # a stub has nothing to skip
    look.keyboard.press("Tab")
    expect(look.locator(".skip")).to_be_focused()
    expect(look.locator(".skip")).to_be_in_viewport()
    look.keyboard.press("Enter")
    look.wait_for_function("location.hash === '#main'")
    look.keyboard.press("Tab")
    inside = "document.activeElement.closest('main, footer') !== null"
    assert look.evaluate(inside), "the next stop lies behind what was skipped"
