"""The chronology's filters, without scripts."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

import pytest
from measures import CHRONOLOGY
from playwright.sync_api import Page, expect
from visits import choices

if TYPE_CHECKING:
    from places import Places

CHRONOLOGIES = ["/chronology/index.html", "/milaff/chronology/index.html"]


def choose(page: Page, choice: str) -> None:
    page.locator(f"label:has(#{choice})").click()


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
