"""Dates on the pages: exact, honest about their doubts, and none that nobody wrote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.dates import dates_of, is_doubtful
from generator.model.edtf import DateFault, read_edtf

if TYPE_CHECKING:
    from built_site import Site
    from selectolax.lexbor import LexborNode

DATETIME = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
YEAR = re.compile(r"(?<![\w.])(?:19|20)\d\d(?![\w.])")
OPEN = ("حتى", "منذ")
"""Words that say an end of an interval is not known."""


def test_every_time_is_one_of_the_dates_its_edtf_names(site: Site) -> None:
    for name, time in times(site):
        date = read_edtf(time.attributes["data-edtf"] or "")
        assert not isinstance(date, DateFault), f"{name}: {time.html}"
        written = ["-".join(f"{part:02}" for part in one.parts) for one in dates_of(date)]
        assert time.attributes["datetime"] in written, f"{name}: {time.html}"
        assert DATETIME.fullmatch(time.attributes["datetime"] or ""), name


def test_the_printed_words_of_a_time_say_no_more_than_is_known(site: Site) -> None:
    """A month has no day and a year no month, whatever the script of the digits."""
    for name, time in times(site):
        numbers = re.findall(r"\d+", time.text())
        known = (time.attributes["datetime"] or "").split("-")
        assert len(numbers) <= (2 if len(known) == 3 else 1), f"{name}: {time.html}"
        for number in numbers:
            assert int(number) in {int(known[0]), int(known[-1])}, f"{name}: {time.html}"


def test_a_doubtful_date_has_words_beside_it(site: Site) -> None:
    seen = 0
    for name, time in times(site):
        date = read_edtf(time.attributes["data-edtf"] or "")
        if isinstance(date, DateFault) or not is_doubtful(date):
            continue
        seen += 1
        place = surroundings(time)
        said = place.css_first(".doubt") is not None
        assert said or any(word in place.text() for word in OPEN), f"{name}: {place.html}"
    assert seen


def test_a_certain_date_has_no_doubt_beside_it(small: Site) -> None:
    page = small.pages["articles/2022-11-03-two-plus-three.html"]
    assert page.css(".kick .doubt, .card .doubt") == []


def test_no_date_is_shown_that_the_content_does_not_know(site: Site) -> None:
    known = {
        str(one.dating.date)
        for one in (*site.dossier.articles, *site.dossier.events)
        if one.dating.date
    }
    assert {time.attributes["data-edtf"] for _, time in times(site)} <= known


def test_no_year_is_printed_that_the_content_does_not_span(site: Site) -> None:
    """No clock reaches a page: not the day of the build, nor its year."""
    dates = [one.dating.date for one in (*site.dossier.articles, *site.dossier.events)]
    years = [one.year for date in dates if date for one in dates_of(date)]
    spanned = {str(year) for year in range(min(years), max(years) + 1)}
    written = "\n".join(
        path.read_text(encoding="utf-8")
        for name in ("content", "seeds")
        for path in (site.project / name).rglob("*")
        if path.is_file()
    )
    for name, page in site.pages.items():
        for year in YEAR.findall(page.root.text(separator=" ")):
            assert year in spanned or year in written, f"{name}: {year}"


def test_an_undated_article_stands_on_the_undated_shelf(small: Site) -> None:
    page = small.pages["articles/ferryman.html"]
    assert page.css("main .kick time, main .card time") == []
    shelf = small.pages["chronology/index.html"].css_first("section.undated")
    assert "a-ferryman" in {node.id for node in shelf.css("[id]")}


def test_both_names_of_a_month_are_shown(small: Site) -> None:
    text = small.pages["articles/2021-04-dredging.html"].css_first(".card").text()
    assert "أبريل/نيسان 2021" in text


def times(site: Site) -> list[tuple[str, LexborNode]]:
    """List every (page, time element)."""
    found = [(name, node) for name, page in site.pages.items() for node in page.css("time")]
    assert found
    return found


def surroundings(time: LexborNode) -> LexborNode:
    """Find the smallest block around a date in which its doubt may be said."""
    node = time.parent
    while node.tag not in {"p", "dd", "li", "td", "div", "figcaption", "label"}:
        node = node.parent
    if "when" in (node.attributes.get("class") or "").split() and node.css_first(".doubt") is None:
        return node.parent
    return node
