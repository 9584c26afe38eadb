"""The live preview as a curator meets it: a real server, real edits, a real browser."""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING

from axe_playwright_python.base import AXE_SCRIPT
from measures import AXE
from places import ROOT
from playwright.sync_api import Page, expect
from previews import CARD, SOON, TITLE, Preview, previewed, wait_until

if TYPE_CHECKING:
    from pathlib import Path

OVERLAY = ".milaff-overlay"


def test_an_edit_shows_in_the_open_page_by_itself(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    expect(page.locator("h1")).to_have_text(TITLE)
    preview.edit("ينتهي قبل موعده", "يتأخر عن موعده")
    expect(page.locator("h1")).to_have_text("تعميق حوض المرفأ القديم يتأخر عن موعده", timeout=SOON)


def test_an_edit_that_leaves_size_and_time_alone_is_noticed(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    before = preview.card.stat()
    preview.edit("title: تعميق", "title: تعميم")
    os.utime(preview.card, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = preview.card.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    expect(page.locator("h1")).to_contain_text("تعميم", timeout=SOON)


def test_a_card_saved_by_renaming_is_noticed(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    draft = preview.card.with_suffix(".part")
    text = preview.card.read_text(encoding="utf-8")
    draft.write_text(text.replace("تعميق", "تعميم"), encoding="utf-8")
    draft.replace(preview.card)
    expect(page.locator("h1")).to_contain_text("تعميم", timeout=SOON)


def test_a_broken_card_is_laid_over_the_last_good_page_until_mended(
    preview: Preview, page: Page
) -> None:
    page.goto(preview.page)
    preview.edit("published: 2021-04", "published: 2021-44")
    overlay = page.locator(OVERLAY)
    expect(overlay).to_be_visible(timeout=SOON)
    expect(overlay).to_contain_text(f"content/articles/{CARD}.md:3:12")
    expect(overlay).to_contain_text("date-impossible")
    expect(overlay).to_contain_text("تعذّر بناء المحتوى")
    expect(overlay.locator("h3").first).to_have_text(re.compile("[\u0621-\u064a]"))
    expect(page.locator("h1")).to_have_text(TITLE)
    preview.edit("published: 2021-44", "published: 2021-04")
    expect(overlay).to_have_count(0, timeout=SOON)


def test_the_overlay_is_accessible_and_can_be_hidden(
    preview: Preview, page: Page, complaints: list[str]
) -> None:
    page.goto(preview.page)
    preview.edit("published: 2021-04", "published: 2021-44")
    overlay = page.locator(OVERLAY)
    expect(overlay).to_be_visible(timeout=SOON)
    page.evaluate(AXE_SCRIPT)
    assert page.evaluate(AXE, ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]) == []
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)
    page.reload()
    overlay.get_by_role("button").click()
    expect(overlay).to_have_count(0)
    assert complaints == []


def test_a_changed_seed_is_noticed(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    seed = preview.project / "seeds" / "dredging.txt"
    kept = seed.read_bytes()
    seed.write_bytes(kept + b"\n")
    expect(page.locator(OVERLAY)).to_contain_text("seed-changed", timeout=SOON)
    seed.write_bytes(kept)
    expect(page.locator(OVERLAY)).to_have_count(0, timeout=SOON)


def test_a_changed_template_is_noticed_and_a_broken_one_is_outlived(
    small_project: Path, page: Page
) -> None:
    shutil.copytree(ROOT / "templates", small_project / "templates")
    template = small_project / "templates" / "pages" / "article.html"
    kept = template.read_text(encoding="utf-8")
    with previewed(small_project) as preview:
        page.goto(preview.page)
        template.write_text(kept.replace("<h1>", '<h1 class="new">'), encoding="utf-8")
        expect(page.locator("h1.new")).to_have_text(TITLE, timeout=SOON)
        template.write_text(kept.replace("<h1>", "{% if %}<h1>"), encoding="utf-8")
        expect(page.locator(OVERLAY)).to_contain_text("template-fault", timeout=SOON)
        template.write_text(kept, encoding="utf-8")
        expect(page.locator(OVERLAY)).to_have_count(0, timeout=SOON)
        expect(page.locator("h1.new")).to_have_count(0)


def test_a_dossier_broken_from_the_start_says_so_and_recovers(
    small_project: Path, page: Page
) -> None:
    card = small_project / "content" / "articles" / f"{CARD}.md"
    good = card.read_text(encoding="utf-8")
    card.write_text(good.replace("2021-04\n", "2021-44\n", 1), encoding="utf-8")
    with previewed(small_project, built=False) as preview:
        page.goto(preview.origin)
        expect(page.locator(OVERLAY)).to_contain_text("date-impossible", timeout=SOON)
        card.write_text(good, encoding="utf-8")
        expect(page.locator(".brand")).to_be_visible(timeout=SOON)
        expect(page.locator(OVERLAY)).to_have_count(0)


def test_ten_failed_builds_in_a_row_leave_it_serving(preview: Preview, page: Page) -> None:
    page.goto(preview.page)
    shown = preview.project / ".cache" / "overlay.html"
    wrong = "2021-04"
    for month in range(44, 54):
        preview.edit(f"published: {wrong}", f"published: 2021-{month}")
        wrong = f"2021-{month}"
        wait_until(lambda wrong=wrong: wrong in shown.read_text(encoding="utf-8"), wrong)
    assert preview.ask("/")[0] == 200
    preview.edit(f"published: {wrong}", "published: 2021-04")
    expect(page.locator(OVERLAY)).to_have_count(0, timeout=SOON)
    expect(page.locator("h1")).to_have_text(TITLE)


def test_drafts_are_shown_and_marked(standing: Preview, page: Page) -> None:
    page.goto(f"{standing.origin}/articles/2024-09-09-storm.html")
    expect(page.locator("h1")).to_have_text("عاصفة تغلق المرفأ ليلة كاملة")
    expect(page.locator(".kick .status")).to_have_text("مسوّدة")
    expect(page.locator(".preview")).to_contain_text("معاينة")


def test_every_page_of_the_preview_loads_without_complaint(
    standing: Preview, page: Page, complaints: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(standing.origin)
    for link in page.locator(".nav a").evaluate_all("all => all.map(a => a.href)"):
        page.goto(link)
        expect(page.locator("h1")).to_be_visible()
    assert [url for url in asked if not url.startswith(f"{standing.origin}/")] == []
    assert complaints == []


def test_a_missing_page_shows_the_one_of_the_site(standing: Preview, page: Page) -> None:
    answer = page.goto(f"{standing.origin}/no/such/page.html")
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("لا توجد صفحة في هذا العنوان")


def test_the_published_site_is_not_touched(standing: Preview) -> None:
    assert standing.ask("/")[0] == 200
    names = {path.name for path in standing.project.iterdir()}
    assert names == {"content", "seeds", ".cache", "terminal.log"}
