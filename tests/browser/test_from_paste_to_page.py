"""The whole way of the tutorial: a text is pasted, reviewed, built, and read in a browser."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from host import hosted
from places import ROOT
from playwright.sync_api import Page, expect
from previews import SOON, previewed

if TYPE_CHECKING:
    from pathlib import Path

HEADLINE = "مرفأ دالية يستأنف العمل بعد عاصفة دامت يومين"
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
PASTED = re.search(r"<<'END'\n(.*?)\nEND\n", TUTORIAL, re.DOTALL)[1]  # type: ignore[index]
"""The capture is the tutorial's own, so that its steps are the ones tested here."""
ADDRESS = "https://manara.example/2024/dalia-harbour"
ANSWERS = {
    r"# ؟ [^\n]*\nsource: unknown\n": "source: manara\n",
    r"# ؟ [^\n]*\nurl:\n": f"url: {ADDRESS}\n",
    r"status: draft\n": "status: reviewed\n",
}
"""What the tutorial has the curator write on the card."""


def run(*words: object, pasted: str = "") -> str:
    """Run one command as the tutorial gives it; what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", *map(str, words)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        input=pasted,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A new dossier into which one text was pasted."""
    folder = tmp_path / "dalia"
    run("new", "dossier", folder, "--title", "ملف مرفأ دالية")
    run("--project", folder, "import", "-", pasted=PASTED)
    return folder


def test_a_pasted_text_becomes_a_page(dossier: Path, page: Page) -> None:
    [card] = (dossier / "content" / "articles").glob("*.md")
    with previewed(dossier) as preview:
        page.goto(f"{preview.origin}/_review/")
        page.get_by_role("link", name=HEADLINE).click()
        expect(page.locator(".rv-values .rv-ask")).to_have_count(2)
        expect(page.locator("#l2")).to_contain_text("سطر التاريخ")
        answer(dossier, card)
        expect(page.locator(".rv-ask")).to_have_count(0, timeout=SOON)
        expect(page.locator(".rv-state")).to_contain_text("مراجَع")
        expect(page.locator(".rv-next")).to_contain_text("python -m generator build")
    run("--project", dossier, "build", "--strict")
    with hosted({"/": dossier / "site"}) as origin:
        page.goto(f"{origin}/articles/{card.stem}.html")
        look_at_the_page(page)


def answer(dossier: Path, card: Path) -> None:
    """Do what the tutorial does in an editor."""
    sources = dossier / "content" / "sources.yaml"
    entry = re.search(r"```yaml\n(manara:.*?)```", TUTORIAL, re.DOTALL)
    assert entry
    with sources.open("a", encoding="utf-8") as file:
        file.write(f"\n{entry[1]}")
    text = card.read_text(encoding="utf-8")
    for asked, said in ANSWERS.items():
        text, count = re.subn(asked, said, text)
        assert count == 1, asked
    card.write_text(text, encoding="utf-8")


def look_at_the_page(page: Page) -> None:
    expect(page.locator("h1")).to_have_text(HEADLINE)
    expect(page.locator("time[datetime='2024-03-14']").first).to_have_text("14 مارس/آذار 2024")
    expect(page.locator(".body p")).to_have_count(3)
    expect(page.locator(f"a[href='{ADDRESS}']").first).to_be_visible()
    removed = page.get_by_text("تابعونا على فيسبوك")
    expect(removed).to_be_hidden()
    page.locator("details", has=removed).locator("summary").click()
    expect(removed).to_be_visible()
