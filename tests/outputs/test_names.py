"""Names: counted where they stand, linked once, shown only in words that readers may see."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

import pytest
from built_site import squeezed
from test_contract import resolved

from generator import routes
from generator.text.collation import sort_key
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Callable

    from built_site import Card, Site
    from selectolax.lexbor import LexborHTMLParser, LexborNode

PAGES = re.compile(r"(people|places|organisations)/(?!index)")


def name_pages(site: Site) -> dict[str, LexborHTMLParser]:
    return {name: page for name, page in site.pages.items() if PAGES.match(name)}


def counted(site: Site, article: str = "") -> Counter[str]:
    """Address of a name → its mentions, in one article or in all."""
    return Counter(
        str(routes.name(one.kind, one.authority))
        for one in site.dossier.mentions
        if article in {"", one.article}
    )


def figure(node: LexborNode) -> int:
    """Read the number at the beginning of what is counted."""
    word = node.text().split()[0]
    return {"مرة": 1, "مرتان": 2}.get(word) or int(word)


def readable(card: Card) -> dict[int, str]:
    """Line → what readers see of it; 0 is the headline."""
    headline = guillemets(" ".join(card.numbered("headline").values()))
    return {**card.published(), 0: squeezed(headline)}


def test_every_name_that_is_mentioned_or_listed_has_a_page_and_no_other(site: Site) -> None:
    listed = {
        f"{folder}/{id_}.html"
        for one in (*site.dossier.articles, *site.dossier.events)
        for folder in ("people", "places", "organisations")
        for id_ in getattr(one, folder)
    }
    assert set(name_pages(site)) == set(counted(site)) | listed


def test_a_names_figures_agree_with_its_forms_and_its_bars(site: Site) -> None:
    for name, page in name_pages(site).items():
        total, articles, forms = (int(node.text()) for node in page.css(".facts dd"))
        assert total == counted(site)[name], name
        rows = page.css(".forms tbody tr")
        assert forms == len(rows), name
        assert sum(figure(row.css_first(".n")) for row in rows) == total, name
        bars = [node.text() for node in page.css(".mentions .n")]
        assert sum(int(bar) for bar in bars if bar != "–") == total, name
        assert sum(bar != "–" for bar in bars) == articles, name


def test_the_concordance_quotes_only_lines_that_readers_see_and_leads_to_them(site: Site) -> None:
    seen = 0
    for name, page in name_pages(site).items():
        for row in page.css(".kwic > li"):
            address, anchor = urldefrag(row.css_first("a").attributes["href"])
            target = resolved(site, name, address)
            card = site.card(target.removeprefix("articles/").removesuffix(".html"))
            words = squeezed(row.css_first("p").text().replace("…", ""))
            if card.lines:
                assert words in readable(card)[int(anchor[1:] or 0)], f"{name}: {words}"
            else:
                text = site.pages[target].css_first(".body").text()
                assert words in squeezed(text), f"{name}: {words}"
            assert row.css_first("b").text() in words
            seen += 1
    assert seen >= 4


def test_an_article_links_each_name_once_and_never_inside_another_link(site: Site) -> None:
    for card in site.cards:
        if card.status in {"draft", "withdrawn"}:
            continue
        name = f"articles/{card.id}.html"
        source = re.sub(r"<!--.*?-->", "", site.files[name].decode(), flags=re.DOTALL)
        opened = [tag == "<a" for tag in re.findall(r"<a\b|</a>", source)]
        assert all(one is not other for one, other in pairwise(opened)), name
        text = site.pages[name].css(".body a, .art-head .deck a")
        targets = [resolved(site, name, node.attributes["href"]) for node in text]
        found = Counter(one for one in targets if PAGES.match(one))
        assert set(found) <= set(counted(site, card.id)), name
        assert set(found.values()) <= {1}, name


def test_an_article_lists_its_names_with_their_counts(site: Site) -> None:
    for card in site.cards:
        if card.status in {"draft", "withdrawn"}:
            continue
        name = f"articles/{card.id}.html"
        shown = {
            resolved(site, name, item.css_first("a").attributes["href"]): figure(
                item.css_first(".n")
            )
            for item in site.pages[name].css(".named li")
        }
        assert shown == counted(site, card.id), name


def test_the_index_has_every_name_once_in_order_and_its_references_lead_somewhere(
    site: Site,
) -> None:
    page = site.pages["names/index.html"]
    names = [
        node for node in page.css(".az li") if "see" not in (node.attributes.get("class") or "")
    ]
    shown = {
        resolved(site, "names/index.html", node.css_first("a").attributes["href"]): figure(
            node.css_first(".n")
        )
        for node in names
    }
    assert len(names) == len(shown)
    assert shown == {name: counted(site)[name] for name in name_pages(site)}
    for section in page.css(".az"):
        labels = [node.text().split(": ")[0] for node in section.css("li")]
        labels = [re.sub(r"\s+\d+ \w+$", "", squeezed(label)) for label in labels]
        assert labels == sorted(labels, key=sort_key)
        letters = [node.text() for node in section.css("h3")]
        assert len(letters) == len(set(letters))


@pytest.fixture
def with_forms(rewritten: Callable[..., Site]) -> Callable[[str], Site]:
    """Build the invented dossier with one more short form of Nadia's."""

    def build(form: str) -> Site:
        return rewritten("people.yaml", ("Nadia Abbar", f"Nadia Abbar, short: [{form}]"))

    return build


def test_a_mention_in_a_line_held_back_is_counted_and_not_quoted(
    with_forms: Callable[[str], Site],
) -> None:
    site = with_forms("ليلة")
    page = site.pages["people/abbar.html"]
    assert "مرة أخرى في نص لا يُعرض هنا" in page.css_first(".notice").text()
    assert "هبط" not in page.root.text()
    assert len(page.css(".kwic > li")) == 3


def test_a_name_that_an_edit_touches_stays_plain_and_is_quoted_as_shown(
    with_forms: Callable[[str], Site],
) -> None:
    site = with_forms("مساءأمس")
    article = site.pages["articles/2022-11-03-two-plus-three.html"]
    assert article.css(".body a[href$='abbar.html']") == []
    quoted = [node.text() for node in site.pages["people/abbar.html"].css(".kwic b")]
    assert "مساء أمس" in quoted


def test_a_name_within_an_events_phrase_leaves_the_link_to_the_next(
    with_forms: Callable[[str], Site],
) -> None:
    """Line 3 has «تشرين» in the contract's phrase; line 6 twice in other phrases."""
    site = with_forms("تشرين")
    page = site.pages["articles/2022-11-03-two-plus-three.html"]
    assert page.css(".body a[href$='abbar.html']") == []
    assert "تشرين" in page.css_first(".ev-ref").text()


def test_a_name_that_only_the_curator_lists_says_so_and_shows_where_it_lies(
    rewritten: Callable[..., Site],
) -> None:
    site = rewritten("events.yaml", ("places: [الدالية]", "places: [ras-nawaris]"))
    page = site.pages["places/ras-nawaris.html"]
    assert "لا يرد هذا الاسم في سطر منشور" in page.css_first(".empty").text()
    assert page.css_first(".ties a").attributes["href"] == "dalia.html"
    assert len(page.css(".events > li")) == 1
    parts = site.pages["places/dalia.html"].css(".ties a")
    assert [node.attributes["href"] for node in parts] == ["ras-nawaris.html"]


def test_the_same_record_elsewhere_is_linked(rewritten: Callable[..., Site]) -> None:
    address = "https://catalogue.example/Q7"
    site = rewritten("people.yaml", ("Nadia Abbar", f"Nadia Abbar, same_as: ['{address}']"))
    link = site.pages["people/abbar.html"].css_first(f'a[href="{address}"]')
    assert "noopener" in link.attributes["rel"]


def test_the_text_of_an_article_without_a_seed_links_too(small: Site) -> None:
    page = small.pages["articles/2024-05-12-council-vote.html"]
    links = page.css(".body .prose a")
    assert [(node.attributes["href"], node.text()) for node in links] == [
        ("../organisations/nordquay.html", "NordQuay")
    ]
