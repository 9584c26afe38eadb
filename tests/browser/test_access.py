"""The keyboard and the reader's own settings: less motion, colours of his own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from measures import FOCUSABLE, FOCUSED
from playwright.sync_api import Page, expect
from visits import TYPES, choices, visit

if TYPE_CHECKING:
    from places import Places


@pytest.mark.parametrize(
    "kind", ["cover", "article-stated", "chronology", "about", "search-results"]
)
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


def test_the_links_of_a_path_over_several_lines_are_as_high_as_a_finger_needs(
    page: Page, places: Places
) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    visit(page, places, TYPES["topic"])
    path = page.locator(".crumb a")
    path.first.evaluate("link => { link.textContent = 'ملف طويل الاسم '.repeat(4) }")
    tops = path.evaluate_all("all => all.map(one => one.getBoundingClientRect().top)")
    heights = path.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(set(tops)) > 1
    assert min(heights) >= 24  # WCAG 2.2, 2.5.8
