"""What the search page loads, how it works by keyboard, and what it is without a script."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import brotli

if TYPE_CHECKING:
    from pathlib import Path

    from finder import Finder
    from playwright.sync_api import Browser

MOST = 90_000
"""Bytes of the first view with the index's first files, as a host sends them."""


def sent(file: Path) -> int:
    content = file.read_bytes()
    return len(content if file.suffix == ".woff2" else brotli.compress(content, quality=11))


def test_nothing_of_the_index_is_loaded_before_a_query(asked: Finder) -> None:
    loaded: list[str] = []
    asked.page.on("request", lambda one: loaded.append(one.url))
    asked.ask("")
    assert [one for one in loaded if one.endswith(".json")] == []
    asked.page.fill("#q", "لافروف")
    asked.page.wait_for_selector("#results li")
    assert [one for one in loaded if one.endswith(".json")]


def test_the_first_view_with_the_first_shard_is_light(dossier_site: Path) -> None:
    names = ("site.*.css", "search.*.css", "*.js", "*.svg", "*.woff2", "search.*.json",
             "search-i0.*.json")  # fmt: skip
    files = [file for name in names for file in dossier_site.glob(f"assets/{name}")]
    sizes = {file.name: sent(file) for file in (*files, dossier_site / "search" / "index.html")}
    assert len(sizes) == 12
    assert sum(sizes.values()) <= MOST, sizes


def test_the_keyboard_alone_finds_and_follows(asked: Finder) -> None:
    asked.ask("")
    asked.page.focus("#q")
    asked.page.keyboard.type("بيراموف")
    asked.page.keyboard.press("Enter")
    asked.page.wait_for_selector("#results li")
    for _ in range(6):
        asked.page.keyboard.press("Tab")
    assert asked.page.evaluate("document.activeElement.closest('#results') !== null")
    asked.page.keyboard.press("Enter")
    asked.page.wait_for_url("**/articles/**")


def test_results_are_announced(asked: Finder) -> None:
    asked.ask("لافروف")
    assert asked.page.get_by_role("status").inner_text()
    assert asked.page.locator("#q").get_attribute("aria-describedby") == "hint"


def test_without_a_script_every_heading_and_name_is_a_link(
    browser: Browser, asked: Finder, dossier_site: Path
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(asked.address)
        assert not page.is_visible("form")
        assert "جافاسكربت" in page.inner_text("main")
        links = set(page.locator("#browse a").evaluate_all("all => all.map(one => one.pathname)"))
    for folder in ("articles", "people", "places", "organisations", "topics"):
        for file in (dossier_site / folder).glob("*.html"):
            if file.name != "index.html":
                assert f"/sub/dir/{folder}/{file.name}" in links


def test_the_same_content_makes_the_same_files(dossier_site: Path) -> None:
    """Their names tell their content, and every name that the script asks for is there."""
    names = {file.name.split(".")[0] for file in dossier_site.glob("assets/search*.json")}
    assert {"search", "search-i0", "search-a0", "search-e0", "search-n0", "search-t0"} <= names
    meta = json.loads(next(dossier_site.glob("assets/search.*.json")).read_text(encoding="utf-8"))
    listed = meta["files"] + "".join(kind["files"] for kind in meta["kinds"])
    told = {listed[start : start + 8] for start in range(0, len(listed), 8)}
    files = dossier_site.glob("assets/search-*.json")
    assert {file.name.split(".")[1] for file in files} == told
