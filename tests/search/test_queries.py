"""What a reader types, and what the page then shows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from score import NOTHING, faults, read_queries

if TYPE_CHECKING:
    from finder import Finder

EACH = 4
"""Every so many queries of the benchmark are asked here; ``make search-score`` asks them all."""
TEHRAN = "2023-10-22-lavrov-tehran"
BAYRAMOV = "2023-09-27-lavrov-bayramov"


@pytest.mark.parametrize("query", read_queries()[::EACH], ids=lambda one: one.text)
def test_a_query_finds_what_it_must_and_nothing_else(asked: Finder, query: object) -> None:
    assert faults(query, asked.ask(query.text)) == (set(), set())


def test_the_benchmark_is_large_enough() -> None:
    queries = read_queries()
    assert sum(bool(one.articles) for one in queries) >= 60
    assert sum(one.section.startswith("Words that stand in removed") for one in queries) >= 15
    assert NOTHING


def test_every_spelling_finds_the_same(asked: Finder) -> None:
    spellings = ("قره باغ", "قره باج", "كاراباخ", "ناجورني قره باج", "Karabakh")
    found = [{one.href for one in asked.ask(spelling).results} for spelling in spellings]
    assert all(one == found[0] for one in found)


def test_articles_come_first_then_events_names_and_topics(asked: Finder) -> None:
    order = ["article", "event", "name", "topic"]
    kinds = [one.kind for one in asked.ask("قره باغ").results]
    assert set(kinds) == set(order)
    assert kinds == sorted(kinds, key=order.index)


def test_a_word_of_the_title_counts_for_more_than_one_of_the_text(asked: Finder) -> None:
    assert asked.ask("قره باج").ids()[0] == BAYRAMOV
    assert asked.ask("إيران قمة").ids()[0] == TEHRAN


def test_the_printed_words_are_marked_and_the_link_leads_to_their_paragraph(asked: Finder) -> None:
    [one] = [one for one in asked.ask("كاراباخ").results if one.id == TEHRAN]
    assert one.marks == ["قرة باغ"]
    assert one.href.endswith(f"articles/{TEHRAN}.html#l8")
    assert "في إقليم قرة باغ، انتهت" in one.excerpt
    asked.page.click(f'#results a[href="{one.href}"]')
    assert asked.page.locator("#l8").inner_text().startswith("ويأتي الاجتماع")


def test_back_from_a_result_shows_the_results_again(asked: Finder) -> None:
    before = asked.ask("بيراموف").results
    asked.page.click("#results a")
    asked.page.wait_for_url("**/articles/**")
    asked.page.go_back()
    assert asked.answer(0).results == before
    assert asked.page.input_value("#q") == "بيراموف"


def test_typing_searches_and_writes_the_address(asked: Finder) -> None:
    asked.ask("")
    asked.page.fill("#q", "كارا")
    asked.page.wait_for_selector("#results li")
    assert parse_qs(urlsplit(asked.page.url).query) == {"q": ["كارا"]}
    asked.page.fill("#q", "")
    asked.page.wait_for_selector("#results li", state="detached")
    assert urlsplit(asked.page.url).query == ""
    assert asked.page.is_visible("#browse")


def test_the_other_spellings_are_told(asked: Finder) -> None:
    said = asked.ask("شويغو").said
    assert "بُحث أيضًا عن: شويجو" in said


@pytest.mark.parametrize(
    ("query", "said"),
    [("غزة", "لا نتيجة"), ("دولار", "نتيجة واحدة"), ("زاخاروفا", "نتيجتان")],
)
def test_the_number_is_told_in_its_form(asked: Finder, query: str, said: str) -> None:
    assert asked.ask(query).said.startswith(said)


def test_nothing_found_says_so_and_leaves_the_lists_in_sight(asked: Finder) -> None:
    answer = asked.ask("غزة")
    assert answer.results == []
    assert asked.page.is_visible("#browse a")


@pytest.mark.parametrize(
    ("chosen", "kinds", "articles"),
    [
        ({"kind": "article"}, {"article"}, 4),
        ({"kind": "name"}, {"name"}, 0),
        ({"topic": "peace-treaty"}, {"article", "event"}, 1),
        ({"source": "khaleej-jadid"}, {"article", "event"}, 1),
        ({"year": "2023"}, {"article", "event"}, 3),
    ],
)
def test_filters_narrow_and_stand_in_the_address(
    asked: Finder, chosen: dict[str, str], kinds: set[str], articles: int
) -> None:
    answer = asked.ask("قره باغ", **chosen)
    assert {one.kind for one in answer.results} <= kinds
    assert len(answer.ids()) == articles
    for name, value in chosen.items():
        assert asked.page.input_value(f"select[name={name}]") == value


def test_choosing_a_filter_searches_again(asked: Finder) -> None:
    asked.ask("قره باغ")
    asked.page.select_option("select[name=kind]", "topic")
    asked.page.wait_for_selector("#results[data-state=done] li[data-kind=topic]:only-child")
    assert parse_qs(urlsplit(asked.page.url).query)["kind"] == ["topic"]


def test_markup_in_a_query_is_only_text(asked: Finder) -> None:
    answer = asked.ask('<img src=x onerror="alert(1)"> لافروف')
    assert answer.results == []
    assert asked.page.locator("main img").count() == 0
