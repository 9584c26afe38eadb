from __future__ import annotations

import pytest

from generator.model.provenance import Role
from generator.reading.page.lines import read_page

HEADLINE = "القرية تفتح مكتبتها العامة بعد سنتين"
TEXT = (
    "افتتح مجلس القرية المكتبة العامة بعد ترميم استمر سنتين كاملتين.",
    "وتضم المكتبة عشرين ألف كتاب جمعها أهل القرية من بيوتهم وأهدوها إليها.",
)
PARAGRAPHS = "".join(f"<div>{one}</div>" for one in TEXT)


def headlines(html: str) -> list[str]:
    return [line.text for line in read_page(html).lines if line.hint is Role.HEADLINE]


@pytest.mark.parametrize(
    "shown",
    [
        f"<div style='font-size:30px'>{HEADLINE}</div>",
        f"<font size=5><b>{HEADLINE}</b></font><br>",
        f"<div><span class='z'>{HEADLINE}</span></div>",
    ],
    ids=["size", "font", "plain"],
)
def test_without_headings_the_line_that_the_text_takes_up_is_the_headline(shown: str) -> None:
    html = (
        "<html><head><title>صوت القرية</title></head><body><div>صوت القرية</div>"
        f"<div>محليات</div><div>{shown}{PARAGRAPHS}</div></body></html>"
    )
    assert headlines(html) == [HEADLINE]
    assert read_page(html).title == HEADLINE


def test_the_name_of_the_site_in_the_window_is_no_title() -> None:
    html = (
        "<html><head><title>صوت القرية</title></head>"
        f"<body><p>صوت القرية</p><p>{TEXT[0]}</p><p>{TEXT[1]}</p></body></html>"
    )
    assert read_page(html).title == ""


def test_the_part_of_the_window_that_the_page_bears_is_the_source() -> None:
    html = (
        f"<html><head><title>{HEADLINE} | صوت القرية</title></head><body>"
        f"<div class='top'><b>صوت القرية</b><span>يومية</span></div><h1>{HEADLINE}</h1>{PARAGRAPHS}"
        "</body></html>"
    )
    named = [line.text for line in read_page(html).lines if line.hint is Role.CREDIT]
    assert named == ["صوت القرية"]


def test_a_text_that_opens_with_its_source_keeps_it() -> None:
    html = (
        f"<html><head><title>{HEADLINE} | صوت القرية</title></head><body><b>صوت القرية</b>"
        f"<h1>{HEADLINE}</h1><p>القرية (وكالة السهل) - {TEXT[0]}</p><p>{TEXT[1]}</p></body></html>"
    )
    assert not [line for line in read_page(html).lines if line.hint is Role.CREDIT]


def test_who_is_named_by_reference_in_the_records_is_found_by_it() -> None:
    script = (
        '<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#p","name":"سلوى"},'
        '{"@type":"Organization","@id":"#o","name":"صوت القرية"},'
        '{"@type":"NewsArticle","headline":"'
        + HEADLINE
        + '","author":{"@id":"#p"},"publisher":{"@id":"#o"}}]}</script>'
    )
    read = read_page(f"<html><head>{script}</head><body><h1>{HEADLINE}</h1>{PARAGRAPHS}</body>")
    assert (read.author, read.site) == ("سلوى", "صوت القرية")


def test_a_reference_that_leads_nowhere_names_nobody() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
        + HEADLINE
        + '","author":{"@id":"#p"},"publisher":{"@id":"https://qarya.example/#o"}}</script>'
    )
    read = read_page(f"<html><head>{script}</head><body><h1>{HEADLINE}</h1>{PARAGRAPHS}</body>")
    assert (read.author, read.site) == ("", "")


def test_an_article_left_for_scripts_is_read_where_nothing_is_shown() -> None:
    state = (
        '{"story":{"title":"' + HEADLINE + '","body":"<p>' + "</p><p>".join(TEXT) + '</p>",'
        '"publishedAt":"2021-05-04T10:00:00Z"},"other":{"title":"سباق الخيل","body":"'
        + "نص " * 60
        + '"}}'
    )
    html = (
        f"<html><head><title>{HEADLINE} | صوت القرية</title></head><body><div id='app'></div>"
        f"<script>window.__STATE__ = {state};</script></body></html>"
    )
    read = read_page(html)
    assert [line.text for line in read.lines if line.hint is None] == list(TEXT)
    assert read.dates == ((1, "publishedAt", "2021-05-04T10:00:00Z"),)


def test_a_short_heading_keeps_its_place_above_a_bold_standfirst() -> None:
    html = (
        "<html><head><title>مكتبة القرية - صوت السهل</title></head><body><div>صوت السهل</div>"
        "<div><h1>مكتبة القرية</h1><p><b>سنتان من الترميم وعشرون ألف كتاب</b></p>"
        f"{PARAGRAPHS}</div>"
        "</body></html>"
    )
    assert headlines(html) == ["مكتبة القرية"]


def test_the_name_of_the_site_in_a_heading_gives_way_to_the_line_above_the_text() -> None:
    html = (
        "<html><head><title>صوت القرية</title></head><body><h1>صوت القرية</h1>"
        f"<div><p><b>{HEADLINE}</b></p>{PARAGRAPHS}</div></body></html>"
    )
    assert headlines(html) == [HEADLINE]
