"""Which addresses there are: drafts, tombstones, redirects, the lost page, what hosts read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import build as pipeline
from generator.catalogue import ENGLISH
from generator.options import Options
from generator.problems import DossierError
from generator.wording.words import word

if TYPE_CHECKING:
    from built_site import Site

ROOT = Path(__file__).resolve().parents[2]
DRAFT = "articles/2024-09-09-storm.html"
TOMBSTONE = "articles/2020-12-25-rumour.html"
LISTS = ("index.html", "chronology/index.html", "topics/index.html", "sources/index.html")


def test_a_draft_is_nowhere(small: Site) -> None:
    assert DRAFT not in small.files
    for name, words in small.words.items():
        assert "2024-09-09-storm" not in words, name
        assert "عاصفة تغلق المرفأ" not in words, name
        assert "e-storm-2024" not in words, f"{name}: an event that only a draft tells of"


def test_with_drafts_a_draft_has_its_page_its_event_and_its_mark(small_with_drafts: Site) -> None:
    assert small_with_drafts.pages[DRAFT].css(".status")
    chronology = small_with_drafts.pages["chronology/index.html"]
    assert chronology.css("#e-storm-2024")
    assert chronology.css("#a-2024-09-09-storm")
    for name in LISTS:
        assert "2024-09-09-storm" in small_with_drafts.words[name], name


def test_a_card_that_waits_for_review_says_so(small: Site) -> None:
    assert small.pages["articles/2023-02-bridge-closure.html"].css("main .kick .status")
    assert not small.pages["articles/2021-04-dredging.html"].css("main .kick .status")


def test_a_withdrawn_article_leaves_a_tombstone_that_says_why(small: Site) -> None:
    page = small.pages[TOMBSTONE]
    assert "تبيّن أن الخبر منقول عن صفحة ساخرة." in page.css_first("main").text()
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"


def test_a_withdrawn_article_is_in_no_list(small: Site) -> None:
    for name, words in small.words.items():
        if name not in {TOMBSTONE, "articles/2020-12-sale.html", "_redirects", "manifest.json"}:
            assert "2020-12-25-rumour" not in words, name
            assert "بيع المرفأ" not in words, name


def test_a_former_address_leads_to_the_present_one(small: Site) -> None:
    assert len(small.redirects) == 3
    lines = small.files["_redirects"].decode().splitlines()
    assert lines == sorted(lines, key=lambda line: [*small.redirects].index(line.split()[0][1:]))
    for former, present in small.redirects.items():
        page = small.pages[former]
        target = present.removeprefix("articles/")
        refresh = page.css_first("meta[http-equiv=refresh]").attributes["content"]
        assert refresh == f"0; url={target}"
        assert target in {node.attributes["href"] for node in page.css("main a")}
        assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
        assert f"/{former} /{present} 301!" in lines


def test_a_site_that_never_moved_anything_has_no_redirects(site: Site) -> None:
    assert ("_redirects" in site.files) is bool(site.redirects)


def test_the_page_for_lost_readers_counts_from_the_root(site: Site) -> None:
    """It is served at any depth, so a relative address would lead anywhere."""
    base = site.dossier.settings.base_url
    root = "/milaff/" if base else "/"
    page = site.pages["404.html"]
    nodes = page.css("[href], [src]")
    found = [node.attributes.get("href") or node.attributes.get("src") or "" for node in nodes]
    internal = [one for one in found if not one.startswith(("#", "https:", "mailto:"))]
    assert internal
    assert [one for one in internal if not one.startswith(root)] == []


def test_a_page_knows_its_own_address_only_when_the_dossier_does(site: Site) -> None:
    base = site.dossier.settings.base_url
    for name, page in site.whole_pages.items():
        links = page.css("link[rel=canonical]")
        wanted = f"{base}/{name.removesuffix('index.html')}"
        expected = [wanted] if base and name != "404.html" else []
        assert [link.attributes["href"] for link in links] == expected, name


def test_the_headers_are_those_of_netlify_toml(site: Site) -> None:
    configured = tomllib.loads((ROOT / "netlify.toml").read_text(encoding="utf-8"))["headers"]
    wanted = {block["for"]: block["values"] for block in configured}
    found: dict[str, dict[str, str]] = {}
    for line in site.files["_headers"].decode().splitlines():
        if line.startswith("/"):
            values = found.setdefault(line, {})
        elif line:
            name, _, value = line.strip().partition(": ")
            values[name] = value
    assert found == wanted


@pytest.mark.parametrize(
    ("id_", "was"),
    [("2021-04-dredging", "ports-report"), ("2021-04-dredging", "ferryman")],
    ids=["claimed twice", "held by a card"],
)
def test_two_articles_at_one_address_are_an_error_that_names_both(
    small_project: Path, id_: str, was: str
) -> None:
    card = small_project / "content" / "articles" / f"{id_}.md"
    text = card.read_text(encoding="utf-8")
    status = "status: reviewed\n"
    card.write_text(text.replace(status, f"{status}was: [{was}]\n"), "utf-8")
    holder = "2024-ports-report" if was == "ports-report" else was
    said = error_of(small_project)
    assert id_ in said
    assert holder in said


def test_a_page_at_the_address_of_an_index_is_an_error_that_names_the_page(
    small_project: Path,
) -> None:
    page = small_project / "content" / "pages" / "topics.md"
    page.write_text("---\ntitle: صفحة\n---\nنص.\n", "utf-8")
    assert "content/pages/topics.md" in error_of(small_project, "id-reserved")


def error_of(project: Path, code: str = "address-taken") -> str:
    """Build what must not be built; everything said about ``code``."""
    with pytest.raises(DossierError) as failure:
        pipeline.build(Options(project=project, out=project / "site"))
    found = [one for one in failure.value.problems if one.code == code]
    assert found
    assert not (project / "site").exists()
    return "\n".join(f"{one.place} {word(one, ENGLISH).sentence}" for one in found)
