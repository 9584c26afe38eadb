"""Asks a built site's search page in Chromium and reads what it answers."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from chromium import launched
from host import hosted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

RESULTS = """list => [...list.children].map(one => ({
    kind: one.dataset.kind,
    href: one.querySelector("a").getAttribute("href"),
    title: one.querySelector("a").textContent,
    marks: [...one.querySelectorAll("mark")].map(mark => mark.textContent),
    excerpt: one.querySelector(".snip")?.textContent ?? "",
}))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One line of the results."""

    kind: str
    href: str
    title: str
    marks: list[str]
    excerpt: str

    @property
    def id(self) -> str:
        """Id of what was found: the file's name, or the anchor of an event."""
        if self.kind == "event":
            return self.href.partition("#e-")[2]
        return self.href.partition("#")[0].rpartition("/")[2].removesuffix(".html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a query found."""

    results: list[Result]
    said: str
    milliseconds: float

    def ids(self, kind: str = "article") -> list[str]:
        return [one.id for one in self.results if one.kind == kind]


class Finder:
    """A search page that is open in a browser."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def ask(self, query: str, **filters: str) -> Answer:
        """Open the page with a query in its address."""
        chosen = "".join(f"&{name}={quote(value)}" for name, value in filters.items())
        start = time.perf_counter()
        self.page.goto(f"{self.address}?q={quote(query)}{chosen}")
        return self.answer(start)

    def answer(self, start: float) -> Answer:
        """Read the results when they stand."""
        self.page.wait_for_selector("#results[data-state=done]", state="attached")
        took = (time.perf_counter() - start) * 1000
        found = self.page.eval_on_selector("#results", RESULTS)
        return Answer(
            results=[Result(**one) for one in found],
            said=self.page.inner_text("#found"),
            milliseconds=took,
        )


@contextmanager
def finder(site: Path) -> Iterator[Finder]:
    """Serve a site and open its search page."""
    with hosted({"/": site}) as origin, launched() as browser:
        yield Finder(browser.new_page(locale="ar"), f"{origin}/search/index.html")
