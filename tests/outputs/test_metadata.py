"""Open Graph and JSON-LD: what the page says, and nothing else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.outputs.views.metadata import json_ld

if TYPE_CHECKING:
    from collections.abc import Callable

    from built_site import Site
    from selectolax.lexbor import LexborHTMLParser

BASE = "https://dalia.example/milaff"


def graph(page: LexborHTMLParser) -> dict[str, str]:
    nodes = page.css("meta[property]")
    return {node.attributes["property"]: node.attributes["content"] for node in nodes}


def told(site: Site, id_: str) -> dict[str, Any]:
    page = site.pages[f"articles/{id_}.html"]
    return json.loads(page.css_first('script[type="application/ld+json"]').text())


def test_every_page_that_is_a_destination_introduces_itself(site: Site) -> None:
    for name, page in site.whole_pages.items():
        found = graph(page)
        if page.css('meta[name="robots"]'):
            assert found == {}, name
            continue
        article = name.startswith("articles/")
        assert found["og:type"] == ("article" if article else "website"), name
        assert found["og:locale"] == "ar_AR"
        assert found["og:site_name"] == site.dossier.settings.title
        assert page.css_first("title").text().startswith(found["og:title"]), name
        assert found["og:description"] == page.css_first("meta[name=description]").attributes.get(
            "content"
        )
        canonical = page.css_first("link[rel=canonical]")
        assert found.get("og:url") == (canonical.attributes["href"] if canonical else None)


def test_an_articles_day_is_told_only_when_it_is_certain(small: Site) -> None:
    days = {
        name: graph(page)["article:published_time"]
        for name, page in small.whole_pages.items()
        if "article:published_time" in graph(page)
    }
    assert days == {
        "articles/2022-11-03-two-plus-three.html": "2022-11-03",
        "articles/2024-05-12-council-vote.html": "2024-05-12",
    }


def test_articles_and_nothing_else_are_told_in_json_ld(site: Site) -> None:
    for name, page in site.whole_pages.items():
        blocks = page.css('script[type="application/ld+json"]')
        article = name.startswith("articles/") and not page.css('meta[name="robots"]')
        assert len(blocks) == int(article), name


def test_json_ld_says_what_is_known_of_an_article(small: Site) -> None:
    assert told(small, "2021-04-dredging") == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "تعميق حوض المرفأ القديم ينتهي قبل موعده",
        "author": "ريما السبعاوي",
        "datePublished": "2021-04",
        "inLanguage": "ar",
        "publisher": {"@type": "Organization", "name": "إذاعة الساحل"},
        "url": f"{BASE}/articles/2021-04-dredging.html",
        "isBasedOn": "https://sahel.example/2021/04/dredging?page=1&lang=ar",
        "isPartOf": {"@type": "Collection", "name": "ملف مرفأ الدالية", "url": f"{BASE}/"},
        "about": [{"@type": "Thing", "name": "أعمال الحفر"}],
    }


def test_json_ld_invents_nothing(small: Site) -> None:
    undated = told(small, "ferryman")
    assert undated.keys() & {"datePublished", "publisher", "headline", "isBasedOn"} == set()
    assert undated["name"] == "العم جابر يعبر النهر"
    for id_ in ("2023-02-bridge-closure", "2024-ports-report", "2024-06-01-interview"):
        assert "datePublished" not in told(small, id_), id_


def test_without_an_address_json_ld_has_none(rewritten: Callable[..., Site]) -> None:
    site = rewritten("dossier.yaml", (f"base_url: {BASE}", "base_url:"))
    said = told(site, "2021-04-dredging")
    assert "url" not in said
    assert "url" not in said["isPartOf"]


def test_words_cannot_end_the_data_block(rewritten: Callable[..., Site]) -> None:
    site = rewritten(
        "articles/2022-11-03-two-plus-three.md",
        (
            "title: خطة «2+3» لتوسعة المرفأ تبدأ مع شركة NordQuay",
            r'title: "</script><script>x</script><!-- \u2028 \\ {"',
        ),
    )
    page = site.pages["articles/2022-11-03-two-plus-three.html"]
    assert len(page.css("script")) == 2
    assert told(site, "2022-11-03-two-plus-three")["name"].startswith("</script><script>x</script")


def test_the_data_block_has_no_sign_that_html_or_old_javascript_reads() -> None:
    written = json_ld({"name": "</script><!--&\u2028\u2029", "gone": "", "none": None})
    assert not set("<>&\u2028\u2029") & set(written)
    assert json.loads(written) == {"name": "</script><!--&\u2028\u2029"}
