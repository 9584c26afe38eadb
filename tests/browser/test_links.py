"""From any path, without scripts: everything is reached and leads on."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urlsplit

import pytest
from playwright.sync_api import Page, expect
from visits import TYPES, system_fonts

if TYPE_CHECKING:
    from places import Places

DOWNLOADS = {
    "atom": "application/atom+xml; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
}
"""Files that a browser keeps instead of showing → the type that is published for them."""


@pytest.mark.parametrize("prefix", ["/sub/dir/", "/milaff/"])
def test_everything_is_reached_from_the_cover_under_any_path_and_without_scripts(
    plain_page: Page, places: Places, prefix: str
) -> None:
    home, answers = f"{places.origin}{prefix}", []
    plain_page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    waiting, links, anchors = [f"{home}index.html"], set(), {}
    downloads: set[str] = set()
    while waiting:
        url = waiting.pop()
        if url not in anchors:
            plain_page.goto(url)
            found = plain_page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
            anchors[url] = plain_page.eval_on_selector_all("[id]", "all => all.map(a => a.id)")
            inside = [link for link in found if link.startswith(places.origin)]
            downloads.update(link for link in inside if is_download(link))
            pages = [link for link in inside if not is_download(link)]
            links.update((url, link) for link in pages)
            waiting += [urldefrag(link).url for link in pages if link.startswith(home)]
    for link in downloads:
        answer = plain_page.request.get(link)
        answers.append((answer.status, link))
        assert answer.headers["content-type"] == DOWNLOADS[link.rpartition(".")[2]]
    assert [one for one in answers if one[0] >= 400 or not one[1].startswith(home)] == []
    for here, link in sorted(links):
        target, fragment = urldefrag(link)
        assert target in anchors, f"{here} leads to {link}"
        assert not fragment or fragment in anchors[target], f"{here} leads to {link}"
    # Only links from elsewhere lead to these.
    unlisted = {f"{home}404.html", places.origin + TYPES["withdrawn"], *moved(places, prefix)}
    assert set(places.files(prefix)) - unlisted == set(anchors)


def is_download(link: str) -> bool:
    return link.rpartition(".")[2] in DOWNLOADS


def moved(places: Places, prefix: str) -> set[str]:
    """Former addresses of pages."""
    listed = places.folders[prefix] / "_redirects"
    lines = listed.read_text(encoding="utf-8").splitlines() if listed.is_file() else []
    return {f"{places.origin}{prefix}{line.split()[0].lstrip('/')}" for line in lines}


def test_a_moved_page_leads_on_by_itself(plain_page: Page, places: Places) -> None:
    plain_page.goto(f"{places.origin}{TYPES['redirect']}")
    plain_page.wait_for_url("**/2024-ports-report.html")
    expect(plain_page.locator("h1")).to_contain_text("هيئة المرافئ")


def test_a_missing_address_deep_below_still_leads_home(page: Page, places: Places) -> None:
    answer = page.goto(f"{places.origin}{TYPES['not-found']}")
    assert answer
    assert answer.status == 404
    page.locator(".brand").click()
    assert urlsplit(page.url).path == "/milaff/index.html"


def test_the_site_opens_from_a_folder(page: Page, places: Places) -> None:
    page.goto((places.folders["/"] / "index.html").as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].some(f => f.status === 'loaded')")
    page.locator(".lead a").first.click()
    expect(page.locator("article.art h1")).to_be_visible()
    assert system_fonts(page, "h1") == []
