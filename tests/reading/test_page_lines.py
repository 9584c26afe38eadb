from __future__ import annotations

import json
import time

import pytest

from generator.model.provenance import Role
from generator.reading.page.lines import read_page
from generator.reading.page.parser import is_page

FIRST = "افتتح مجلس القرية المكتبة العامة بعد ترميم استمر سنتين كاملتين."
SECOND = "وتضم المكتبة عشرين ألف كتاب جمعها أهل القرية من بيوتهم."
HEADLINE = "القرية تفتح مكتبتها العامة من جديد"


def article(inner: str = "", head: str = "") -> str:
    return (
        f"<!doctype html><html><head>{head}</head><body><article><h1>{HEADLINE}</h1>"
        f"<p>{FIRST}</p>{inner}<p>{SECOND}</p></article></body></html>"
    )


def roles(html: str) -> dict[str, str]:
    return {line.text: line.hint.value if line.hint else "" for line in read_page(html).lines}


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<p>نص",
        "\ufeff<html><body>نص</body></html>",
        "<?xml version='1.0'?><html><body>نص</body></html>",
        "<!-- حُفظت -->\n<div class='x'><p>نص</p></div>",
        "<p>فقرة</p><p>فقرة</p>",
        "عنوان<br><p>فقرة</p><p>فقرة</p><p>فقرة</p>",
    ],
)
def test_a_page_or_a_piece_of_one_is_known(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "خبر من سطر واحد",
        "قال إن 3 < 5 وإن 7 > 2.",
        "الكاتب <name@post.example> يقول ما يريد",
        "تعلّم كيف تكتب الوسم <p> والوسم <div> في صفحتك، ثم أغلق </p> بعد الفقرة.\n" * 3,
    ],
)
def test_a_text_that_only_speaks_of_tags_is_no_page(text: str) -> None:
    assert not is_page(text)


def test_entities_are_read_and_spaces_levelled_but_a_joiner_is_kept() -> None:
    lines = roles(article("<p>قال&nbsp;«نعم&raquo; &amp;  مضى\n إلى ب&zwnj;يته.</p>"))
    assert "قال «نعم» & مضى إلى ب\u200cيته." in lines


def test_what_readers_do_not_see_is_no_text() -> None:
    inner = (
        "<script>س</script><style>ص</style><template><p>قالب</p></template><!-- تعليق -->"
        "<noscript>فعّل البرنامج</noscript><i aria-hidden='true'>ر</i><p hidden>خفي</p>"
        "<p style='color:red; display: none'>خفي</p><span class='sr-only'>للآلة</span>"
    )
    assert list(roles(article(inner))) == [HEADLINE, FIRST, SECOND]


def test_a_page_hidden_behind_an_open_window_is_still_read() -> None:
    html = article().replace("<article>", "<article aria-hidden='true'>")
    assert roles(html)[FIRST] == ""


def test_verse_keeps_its_lines() -> None:
    lines = [line.text for line in read_page(article("<p>يا دار سلمى<br>عودي إلينا</p>")).lines]
    assert lines == [HEADLINE, FIRST, "يا دار سلمى", "عودي إلينا", SECOND]


def test_a_paragraph_with_links_is_text_and_so_is_a_linked_sentence() -> None:
    linked = "ونشرت الوزارة بيانها الكامل عن المكتبات العامة في جميع القرى والمدن."
    found = roles(article(f"<p><a href='/b'>{linked}</a></p>"))
    assert found[linked] == ""


def test_a_linked_headline_between_paragraphs_is_another_story() -> None:
    found = roles(article("<p><a href='/b'>المدرسة تستقبل تلاميذها غدًا</a></p>"))
    assert found["المدرسة تستقبل تلاميذها غدًا"] == "read-also"


def test_a_record_of_a_related_story_gives_nothing() -> None:
    script = (
        '<script type="application/ld+json">{"@type":"NewsArticle",'
        '"headline":"سباق الخيل يبدأ غدًا","datePublished":"2020-01-01","author":"غيره"}</script>'
    )
    read = read_page(article(head=script))
    assert (read.author, read.dates) == ("", ())


def test_a_date_of_a_story_beside_the_article_is_not_its_own() -> None:
    aside = "<aside><a href='/x'>خبر آخر</a><time datetime='2020-01-01'>1 يناير</time></aside>"
    card = (
        "<article><h2><a href='/y'>خبر ثالث</a></h2>"
        "<time datetime='2020-01-02'>2 يناير</time></article>"
    )
    comment = "<div class='comments'><time datetime='2020-01-03'>3 يناير</time></div>"
    html = article(aside + comment).replace("</body>", card + "</body>")
    assert read_page(html).dates == ()


def test_a_time_told_within_a_paragraph_is_not_the_date_of_the_article() -> None:
    inner = f"<p>{SECOND} وكان ذلك في <time datetime='1999-01-01'>مطلع عام 1999</time>.</p>"
    assert read_page(article(inner)).dates == ()


def test_the_data_for_machines_come_first_with_their_keys() -> None:
    script = (
        '<script type="application/ld+json">[{"@type":"BlogPosting","headline":"'
        + HEADLINE
        + '","datePublished":"2021-05-04","author":{"name":"سعاد &amp; منى"},'
        '"keywords":"كتب، قرى"}]</script>'
    )
    head = script + "<link rel=canonical href='https://qarya.example/1'>"
    read = read_page(article(head=head))
    assert [(line.tag, line.text, line.hint) for line in read.lines[:5]] == [
        ("datePublished", "datePublished: 2021-05-04", Role.DATELINE),
        ("headline", f"headline: {HEADLINE}", Role.FURNITURE),
        ("author", "author: سعاد & منى", Role.AUTHOR),
        ("canonical", "canonical: https://qarya.example/1", Role.FURNITURE),
        ("keywords", "keywords: كتب، قرى", Role.KEYWORDS),
    ]
    assert read.keywords == ("كتب", "قرى")
    assert read.dates == ((1, "datePublished", "2021-05-04"),)


def test_the_beginning_shown_before_a_payment_is_not_told_twice() -> None:
    told = " ".join([FIRST, SECOND] * 4)
    record = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": f"{FIRST}\n{told}"}
    script = f'<script type="application/ld+json">{json.dumps(record)}</script>'
    html = f"<html><head>{script}</head><body><h1>{HEADLINE}</h1><p>{FIRST}</p></body></html>"
    lines = read_page(html).lines
    assert [line.text for line in lines if line.hint is None] == [FIRST, told]
    assert [line.text for line in lines if line.hint is Role.HEADLINE] == [HEADLINE]


def test_a_site_name_is_not_part_of_the_title() -> None:
    head = f"<title>{HEADLINE} | صحيفة القرية</title>"
    assert read_page(article(head=head)).title == HEADLINE


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 200_000,
        "<ul><li>" * 120_000,
        "<p>" * 300_000,
        "<table><tr><td>" * 70_000,
        "<article><h1>عنوان</h1>" * 40_000,
        "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
        "<" * 1_000_000,
        '<script type="application/ld+json">' + "[" * 900_000 + "</script>",
        article("<div><div><button>اشترك</button></div></div>" * 20_000),
        article("<div><div>12:30</div><p>فقرة قصيرة في صفحة طويلة جدا.</p></div>" * 10_000),
    ],
    ids=["div", "list", "p", "table", "article", "attributes", "signs", "json", "calls", "hours"],
)
def test_a_hostile_page_is_read_in_seconds(source: str) -> None:
    started = time.monotonic()
    read_page(source)
    assert time.monotonic() - started < 30
