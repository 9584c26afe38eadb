"""Cards that a curator may well write and that are easily got wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest
from built_site import folded, squeezed

from generator.problems import DossierError, errors

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from built_site import Site

PLAN = "articles/2022-11-03-two-plus-three"
INTERVIEW = "articles/2024-06-01-interview"
COUNCIL = "articles/2024-05-12-council-vote"
LATER_PHRASE = 'quote: "ثم نشرها في 15 تشرين الأول 2022"'
MENDED = ('    from: "مساءأمس"\n    to: "مساء أمس"', '    from: "{}"\n    to: "{}"')


def test_of_overlapping_phrases_the_shared_words_belong_to_the_first(small: Site) -> None:
    page = small.pages[f"{PLAN}.html"]
    phrases: dict[str, str] = defaultdict(str)
    for node in page.css("#l6 a"):
        phrases[node.attributes["href"] or ""] += node.text()
    assert {href: squeezed(text) for href, text in phrases.items()} == {
        "#n-approval-2022-6": "أقرّ الخطة في 30 أيلول 2022 ثم نشرها",
        "#n-plan-published-2022-6": "في 15 تشرين الأول 2022",
    }


def test_two_events_may_rest_on_the_same_words(rewritten: Callable[..., Site]) -> None:
    site = rewritten(f"{PLAN}.md", (LATER_PHRASE, 'quote: "أقرّ الخطة في 30 أيلول 2022 ثم نشرها"'))
    assert_notes_lead_back(site)


def test_a_phrase_may_lie_within_another(rewritten: Callable[..., Site]) -> None:
    assert_notes_lead_back(rewritten(f"{PLAN}.md", (LATER_PHRASE, 'quote: "30 أيلول 2022"')))


def test_a_phrase_may_lie_within_an_edit(rewritten: Callable[..., Site]) -> None:
    site = rewritten(f"{PLAN}.md", ('quote: "عند المدخل مساءأمس"', 'quote: "أمس"'))
    assert_notes_lead_back(site)
    assert "المدخل مساء أمس حتى" in site.pages[f"{PLAN}.html"].css_first("#l5").text()


def test_an_edit_within_a_phrase_is_marked_and_the_phrase_stays_whole(small: Site) -> None:
    page = small.pages[f"{PLAN}.html"]
    linked = page.css('#l5 [href="#n-sit-in-2022-5"]')
    assert "".join(node.text() for node in linked) == "عند المدخل مساء أمس"
    assert [node.text() for node in page.css("#l5 .edited")] == ["مساء أمس"]


def test_the_chronology_says_that_the_words_of_its_evidence_were_edited(small: Site) -> None:
    entries = small.pages["chronology/index.html"].css("li.event")
    said = {str(node.id): node.css_first('.evidence [href$="#edits"]') for node in entries}
    assert [id_ for id_, link in said.items() if link] == ["e-sit-in-2022"]
    assert said["e-sit-in-2022"].attributes["href"] == f"../{PLAN}.html#edits"
    assert small.pages[f"{PLAN}.html"].css("#edits")


def test_an_edit_may_supply_a_missing_quotation_mark(rewritten: Callable[..., Site]) -> None:
    old, new = MENDED
    site = rewritten(f"{PLAN}.md", (old, new.format("للشاحنات", 'للشاحنات\\"')))
    line = site.pages[f"{PLAN}.html"].css_first("#l5").text()
    assert "«البحر ليس موقفًا للشاحنات»" in line


def test_two_edits_that_share_letters_lose_no_word(rewritten: Callable[..., Site]) -> None:
    """They may be refused, but never silently drop what stands between them."""
    second = '"أولى"\n  - line: 5\n    from: "أمس حتى"\n    to: "أمس الأول حتى"\n    why: '
    try:
        site = rewritten(f"{PLAN}.md", ("    why: ", f"    why: {second}"))
    except DossierError:
        return
    assert "حتى منتصف الليل" in site.pages[f"{PLAN}.html"].css_first("#l5").text()


def test_an_edit_tells_nothing_of_a_line_that_is_withheld(rewritten: Callable[..., Site]) -> None:
    withheld = "وتختم بأن المرفأ الجيد هو الذي لا يتحدث عنه أحد"
    edit = f'edits:\n  - {{line: 5, from: "{withheld}", to: "وتختم", why: "اختصار"}}\n'
    site = rewritten(f"{INTERVIEW}.md", ("topics: [", f"{edit}topics: ["))
    assert [name for name, words in site.words.items() if folded(withheld) in words] == []


def test_words_of_an_address_are_no_evidence(rewritten: Callable[..., Site]) -> None:
    link = "[الرصيف](https://quay.example/نسمة-خليل)"
    with pytest.raises(DossierError) as refused:
        rewritten(
            f"{COUNCIL}.md",
            ("الرصيف من الفجر", f"{link} من الفجر"),
            ('"الموقّع يوم 2 تشرين الثاني 2022"', '"نسمة-خليل"'),
        )
    assert [one.code for one in errors(refused.value.problems)] == ["quote-not-in-text"]


def test_an_event_may_rest_on_words_that_are_marked_up(rewritten: Callable[..., Site]) -> None:
    site = rewritten(
        f"{COUNCIL}.md",
        ("العقد الموقّع يوم", "العقد [الموقّع](https://quay.example/contract) **يوم**"),
    )
    entry = site.pages["chronology/index.html"].css_first("#e-contract-2022")
    assert "الموقّع يوم 2 تشرين الثاني 2022" in [node.text() for node in entry.css("b")]


def test_a_reference_without_a_seed_lends_no_words_to_the_chronology(
    rewritten: Callable[..., Site],
) -> None:
    site = rewritten(f"{COUNCIL}.md", ("status: reviewed", "status: reviewed\npublish: reference"))
    assert [name for name, words in site.words.items() if "في 12 أيار 2024" in words] == []


def test_an_excerpt_and_a_reference_say_that_there_is_more(small: Site) -> None:
    for name in (INTERVIEW, "articles/2024-ports-report"):
        assert small.pages[f"{name}.html"].css("main .notice"), name
    assert not small.pages[f"{PLAN}.html"].css("main .notice")


def test_an_event_on_a_withheld_line_leads_to_the_article_not_to_the_line(small: Site) -> None:
    entry = small.pages["chronology/index.html"].css_first("#e-quay-2019")
    hrefs = {node.attributes["href"] for node in entry.css("a")}
    assert hrefs == {f"../{INTERVIEW}.html"}
    assert not entry.css("blockquote"), "an empty quotation quotes nothing"


def test_an_event_cited_by_two_articles_shows_both_sentences(small: Site) -> None:
    entry = small.pages["chronology/index.html"].css_first("#e-contract-2022")
    hrefs = [node.attributes["href"] for node in entry.css("a")]
    assert hrefs == [f"../{PLAN}.html#l3", f"../{COUNCIL}.html"]


def test_the_curators_markdown_becomes_safe_html(small: Site) -> None:
    note = small.pages["articles/ferryman.html"].css_first(".prose")
    assert [node.text() for node in note.css("strong")] == ["التاريخ"]
    assert len(note.css("li")) == 2
    rel = note.css_first("a").attributes["rel"] or ""
    assert "noopener" in rel.split()


def test_latin_words_and_formulas_keep_their_own_direction(small: Site) -> None:
    title = small.pages[f"{PLAN}.html"].css_first("h1")
    assert {node.text() for node in title.css("bdi[dir=ltr]")} == {"2+3", "NordQuay"}


def test_a_title_says_where_it_comes_from_unless_it_is_the_headline(small: Site) -> None:
    says = {
        name: bool(small.pages[f"articles/{name}.html"].css(".basis"))
        for name in ("ferryman", "2023-02-bridge-closure", "2021-04-dredging")
    }
    assert says == {"ferryman": True, "2023-02-bridge-closure": True, "2021-04-dredging": False}


def test_an_unused_topic_has_no_page_and_a_lower_topic_leads_to_its_upper(small: Site) -> None:
    assert "topics/fishing.html" not in small.files
    crumb = small.pages["topics/dredging.html"].css_first(".crumb")
    assert "harbour.html" in {node.attributes["href"] for node in crumb.css("a")}


def test_a_second_free_page_can_be_found(small_project: Path, rewritten: Callable) -> None:
    page = small_project / "content" / "pages" / "method.md"
    page.write_text("---\ntitle: المنهج\n---\nكيف كُتب الملف.\n", encoding="utf-8")
    site = rewritten("dossier.yaml", ("curator: هند الصافي", "curator: هند"))
    links = {node.attributes["href"] for node in site.pages["index.html"].css("a")}
    links |= {node.attributes["href"] for node in site.pages["about/index.html"].css("a")}
    assert links & {"method/index.html", "../method/index.html"}


def assert_notes_lead_back(site: Site) -> None:
    """Every note stands once, and each link between note and phrase arrives."""
    page = site.pages[f"{PLAN}.html"]
    ids = [node.id for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    links = [node.attributes["href"] or "" for node in page.css('[href^="#"]')]
    assert [link for link in links if link[1:] not in ids] == []
    notes = [id_ for id_ in ids if re.match("n-.*-[56]$", id_)]
    assert notes == ["n-sit-in-2022-5", "n-approval-2022-6", "n-plan-published-2022-6"]
