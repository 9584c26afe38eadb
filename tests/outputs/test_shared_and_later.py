"""One text in several outlets, and one article captured again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from built_site import squeezed

from generator.model.event import count_sources, count_texts

if TYPE_CHECKING:
    from built_site import Site
    from selectolax.lexbor import LexborHTMLParser

WIRE = ("2023-04-09-opening", "2023-04-10-dam-opens", "2023-04-11-dam-copy")
FIRST, SECOND, LAST = "2023-05-02-flood", "2023-05-03-flood-again", "flood-last"
LISTS = (
    "index.html",
    "topics/index.html",
    "topics/canal.html",
    "sources/index.html",
    "sources/fajr.html",
    "chronology/index.html",
    "people/rawi.html",
    "names/index.html",
    "feed.atom",
    "sitemap.xml",
    "dossier.bib",
    "dossier.ris",
)


def rows(page: LexborHTMLParser, id_: str) -> list[tuple[str, str]]:
    """List (label, words) of one correction."""
    terms = page.css(f"#c-{id_} .change dt")
    words = page.css(f"#c-{id_} .change dd")
    return [(a.text(), squeezed(b.text())) for a, b in zip(terms, words, strict=True)]


def test_every_article_of_a_group_names_the_others(wires: Site) -> None:
    for id_ in WIRE:
        line = next(
            node
            for node in wires.pages[f"articles/{id_}.html"].css("header .basis")
            if "نصٌّ مشترك مع" in node.text()
        )
        hrefs = {node.attributes["href"] for node in line.css("a")}
        assert hrefs == {f"{other}.html" for other in WIRE if other != id_}


def test_an_article_alone_says_nothing_of_a_group(wires: Site) -> None:
    assert "نصٌّ مشترك" not in wires.pages["articles/2023-04-12-analysis.html"].html


def test_the_chronology_shows_a_shared_text_once_with_all_its_names(wires: Site) -> None:
    entry = wires.pages["chronology/index.html"].css_first("#e-opening")
    assert len(entry.css("blockquote")) == 2
    copies = {node.attributes["href"] for node in entry.css(".copies a")}
    assert copies == {f"../articles/{id_}.html" for id_ in WIRE[1:]}


def test_a_group_counts_as_one_source(wires: Site) -> None:
    event = next(one for one in wires.dossier.events if one.id == "opening")
    articles = {one.id: one for one in wires.dossier.articles}
    assert len(event.citations) == 4
    assert count_texts(event, articles) == 2
    assert count_sources(event, articles) == 2


def test_an_earlier_capture_keeps_its_page_and_points_to_the_last(wires: Site) -> None:
    for id_ in (FIRST, SECOND):
        page = wires.pages[f"articles/{id_}.html"]
        assert page.css_first(".version a").attributes["href"] == f"{LAST}.html"
        assert page.css_first('meta[name="robots"]').attributes["content"] == "noindex"
        assert page.css_first("#sha256").text() == wires.card(id_).head["sha256"]
        assert page.css("#l2")
        assert {f"articles/{id_}.bib", f"articles/{id_}.ris"} <= wires.files.keys()
    assert not wires.pages[f"articles/{LAST}.html"].css(".version")


def test_an_earlier_capture_is_in_no_list(wires: Site) -> None:
    for name in LISTS:
        text = wires.files[name].decode()
        for id_ in (FIRST, SECOND):
            # A correction in the feed has the later capture's address as its id.
            text = text.replace(f"{SECOND}.html#c-{SECOND}", "").replace(
                "2023-05-02-flood.html</id>", ""
            )
            assert f"{id_}.html" not in text, name
            assert f"{{{id_}," not in text, name


def test_an_earlier_capture_is_not_in_the_search(wires: Site) -> None:
    found = [name for name in wires.files if name.startswith("assets/search-a")]
    texts = "".join(wires.files[name].decode() for name in found)
    assert f"{LAST}.html" in texts
    assert f"{FIRST}.html" not in texts
    assert "عشرين بيتًا" not in texts


def test_events_cite_the_later_capture_once(wires: Site) -> None:
    entry = wires.pages["chronology/index.html"].css_first("#e-flood")
    assert [node.attributes["href"] for node in entry.css(".evidence a")] == [
        f"../articles/{LAST}.html#l3"
    ]
    note = wires.pages[f"articles/{FIRST}.html"].css_first(".note a")
    assert note.attributes["href"] == "../chronology/index.html#e-flood"


def test_the_later_page_says_what_was_and_what_became(wires: Site) -> None:
    page = wires.pages[f"articles/{LAST}.html"]
    assert rows(page, SECOND)[:2] == [
        ("كان العنوان", "فيضان القناة الشرقية يغمر عشرين بيتًا"),
        ("صار", "فيضان القناة الشرقية يغمر اثني عشر بيتًا"),
    ]
    assert [label for label, _ in rows(page, LAST)] == [
        "نُقل", "كان", "صار", "حُذف", "أُضيف", "أُضيف",
    ]  # fmt: skip
    gone = [node.text() for node in page.css(f"#c-{SECOND} del")]
    came = [node.text() for node in page.css(f"#c-{SECOND} ins")]
    assert (gone, came) == (["عشرين"] * 2, ["اثني عشر"] * 2)


def test_a_correction_is_dated_by_the_later_capture_or_by_nothing(wires: Site) -> None:
    page = wires.pages[f"articles/{LAST}.html"]
    assert page.css_first(f"#c-{SECOND} h3 time").attributes["datetime"] == "2023-05-03"
    assert "بلا تاريخ" in page.css_first(f"#c-{LAST} h3").text()


def test_of_texts_that_are_not_shown_whole_no_difference_is(wires: Site) -> None:
    page = wires.pages["articles/2023-09-04-west-later.html"]
    assert page.css("#c-2023-09-04-west-later")
    assert not page.css("del, ins, .change")


def test_the_about_page_and_the_feed_list_every_correction(wires: Site) -> None:
    items = wires.pages["about/index.html"].css("[aria-labelledby=corrections] li a")
    assert [node.attributes["href"] for node in items] == [
        f"../articles/{LAST}.html#c-{SECOND}",
        f"../articles/{LAST}.html#c-{LAST}",
    ]
    feed = wires.files["feed.atom"].decode()
    # The last one is undated, and Atom has no entry without a day.
    assert feed.count("<title>تعديل: ") == 1
    assert f"articles/{LAST}.html#c-{SECOND}" in feed


def test_a_later_capture_keeps_the_id_of_the_first_in_the_feed(wires: Site) -> None:
    feed = wires.files["feed.atom"].decode()
    entry = next(one for one in feed.split("<entry>") if 'west-later.html"/>' in one)
    assert "<id>https://wadi.example/dam/articles/2023-09-01-west.html</id>" in entry
