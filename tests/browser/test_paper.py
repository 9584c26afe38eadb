"""Pages on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from measures import STICKING_OUT
from playwright.sync_api import Page, expect
from visits import ARTICLE, TYPES, visit

if TYPE_CHECKING:
    from places import Places


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
