"""The buttons that need a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from measures import listen
from playwright.sync_api import Page, expect
from visits import ARTICLE, TYPES, visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from places import Places
    from playwright.sync_api import BrowserContext


def test_buttons_that_need_a_script_are_not_shown_without_it(
    plain_page: Page, places: Places
) -> None:
    plain_page.goto(f"{places.origin}{ARTICLE}")
    buttons = plain_page.locator("button")
    assert buttons.count() == 5
    assert [one for one in buttons.all() if one.is_visible()] == []


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


def test_an_entry_is_unfolded_alone_and_copied_line_by_line(
    new_context: Callable[..., BrowserContext], places: Places
) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    heard = listen(page)
    visit(page, places, ARTICLE)
    for format_, other in (("bibtex", "ris"), ("ris", "bibtex")):
        entry = page.locator(f"#{format_}")
        page.locator("details", has=entry).locator("summary").click()
        expect(entry).to_be_visible()
        expect(page.locator(f"#{other}")).to_be_hidden()
        page.locator(f'[data-copy="{format_}"]').click()
        expect(page.locator(f'[data-copy="{format_}"]')).to_have_text("نُسخ")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.splitlines() == entry.text_content().strip().splitlines()
    assert heard == []


def test_the_data_about_an_article_is_no_script_to_the_policy(
    page: Page, places: Places, complaints: list[str]
) -> None:
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.error(e.violatedDirective))"
    )
    answer = page.goto(f"{places.origin}{ARTICLE}")
    assert answer
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert page.locator('script[type="application/ld+json"]').count() == 1
    assert complaints == []


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
