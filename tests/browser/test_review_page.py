"""The review in the preview: a real server, a card changed on disk, a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from measures import AXE, FOCUSABLE, FOCUSED, STICKING_OUT
from playwright.sync_api import Page, expect
from previews import CARD, SOON, TITLE, Preview, wait_until

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import BrowserContext

REVIEW = f"/_review/{CARD}/"
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]


def test_a_changed_role_shows_in_the_open_review_by_itself(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.origin}/_review/")
    page.locator(f'a[href="{REVIEW}"]').click()
    expect(page.locator("h1")).to_have_text(TITLE)
    line = page.locator("#l14")
    expect(line).to_contain_text("عنوان فرعي")
    preview.edit("subheading: 14", "furniture: 14")
    expect(line).to_contain_text("البطاقة: عنصر واجهة", timeout=SOON)
    expect(line).to_contain_text("الاقتراح: عنوان فرعي")
    expect(line).to_contain_text("لا يُنشر")


def test_a_gap_in_the_roles_is_shown_where_the_build_stops(preview: Preview, page: Page) -> None:
    page.goto(f"{preview.origin}{REVIEW}")
    preview.edit("  subheading: 14\n", "")
    expect(page.locator("#l14")).to_contain_text("بلا دور", timeout=SOON)
    expect(page.locator(".rv-faults")).to_contain_text("lines-gap")
    expect(page.locator(".rv-next")).to_contain_text(f"content/articles/{CARD}.md:")
    expect(page.locator(".milaff-overlay")).to_have_count(0)


@pytest.mark.parametrize("path", ["/_review/", REVIEW, "/_review/2024-09-09-storm/"])
def test_a_review_loads_without_complaint_and_is_accessible(
    standing: Preview, page: Page, complaints: list[str], path: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{standing.origin}{path}")
    page.evaluate("document.fonts.ready")
    assert [url for url in asked if not url.startswith(f"{standing.origin}/")] == []
    assert complaints == []
    assert page.locator("style, script:not([src]), [style]").count() == 0
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate(AXE_SCRIPT)
        assert page.evaluate(AXE, TAGS) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_nothing_sticks_out_and_the_lines_come_first(
    standing: Preview, new_context: Callable[..., BrowserContext], width: int
) -> None:
    page = new_context(viewport={"width": width, "height": 800}, locale="ar").new_page()
    page.goto(f"{standing.origin}{REVIEW}")
    page.evaluate("document.fonts.ready")
    assert page.evaluate(STICKING_OUT) == []
    tops = page.evaluate("['lines', 'card'].map(id => document.getElementById(id).offsetTop)")
    assert (tops[0] < tops[1]) is (width < 1024)


def test_tab_reaches_everything_in_order(standing: Preview, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{standing.origin}{REVIEW}")
    wanted, stops = page.evaluate(FOCUSABLE), []
    page.keyboard.press("Tab")
    while (focused := page.evaluate(FOCUSED)) and len(stops) < 200:
        assert focused["ring"] >= 2, focused
        assert focused["seen"], focused
        stops.append(focused["index"])
        page.keyboard.press("Tab")
    assert set(wanted) <= set(stops)
    assert stops == sorted(stops)


def test_quoted_words_and_their_entry_lead_to_each_other(standing: Preview, page: Page) -> None:
    page.goto(f"{standing.origin}{REVIEW}")
    words = page.locator("a.rv-quoted").first
    entry = words.get_attribute("href")
    assert entry
    words.click()
    page.locator(f"{entry} a").first.click()
    assert page.url.endswith(f"#q-{entry[1:]}")


def test_an_article_of_the_preview_leads_to_its_review(standing: Preview, page: Page) -> None:
    page.goto(standing.page)
    page.get_by_role("link", name="مراجعة هذا الالتقاط").click()
    assert page.url == f"{standing.origin}{REVIEW}"
    expect(page.locator("h1")).to_have_text(TITLE)


def test_nothing_of_the_review_is_ever_written(standing: Preview, tmp_path: Path) -> None:
    assert standing.ask(REVIEW)[0] == 200
    site = tmp_path / "site"
    pipeline.build(Options(project=standing.project, out=site))
    for folder in (site, standing.project / ".cache" / "preview"):
        files = [path for path in folder.rglob("*") if path.is_file()]
        assert files
        assert [path for path in files if b"_review" in path.read_bytes()] == []
        assert not list(folder.rglob("*_review*"))


@pytest.mark.parametrize(
    "path",
    [
        "/_review/nothing/",
        "/_review/../../content/dossier.yaml/",
        "/_review/%2e%2e/%2e%2e/content/dossier.yaml/",
        "/_review/seeds/%2e%2e/content/dossier.yaml/",
        "/_review/seeds//etc/passwd/",
        "/_review/--help/",
        "/_review/_assets/nothing.css",
        "/_review/_assets/../review.html",
        "/_review/_assets/fonts/%2e%2e/%2e%2e/icon.svg",
    ],
)
def test_what_is_not_there_is_not_found(standing: Preview, path: str) -> None:
    status, body = standing.ask(path)
    assert status == 404
    assert "curator: هند" not in body
    assert "root:" not in body


def test_the_guards_of_the_preview_stand_here_too(standing: Preview) -> None:
    for path in ("/_review/", REVIEW, "/_review/_assets/review.css"):
        assert standing.ask(path, Host="evil.example")[0] == 421
        assert standing.ask(path, Sec_Fetch_Site="cross-site")[0] == 403
    assert standing.ask("/_review/%00/")[0] == 400


def test_an_address_without_its_last_slash_leads_on(standing: Preview, page: Page) -> None:
    page.goto(f"{standing.origin}/_review/{CARD}")
    assert page.url == f"{standing.origin}{REVIEW}"


def test_other_pages_come_while_a_review_is_made(standing: Preview, page: Page) -> None:
    page.goto(standing.origin)
    order = page.evaluate(
        """async review => {
            const order = [];
            const ask = url => fetch(url).then(answer => order.push(answer.url));
            await Promise.all([ask(review), ask(review), ask(review), ask("/index.html")]);
            return order;
        }""",
        REVIEW,
    )
    assert order[0] == f"{standing.origin}/index.html"
    wait_until(lambda: standing.ask(REVIEW)[0] == 200, "the review is still not there")
