"""The browser and the five seeds' site, with their search page open."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "browser"))

from chromium import launched
from finder import Finder
from host import hosted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this worker."""
    with launched() as one:
        yield one


@pytest.fixture(scope="module")
def asked(browser: Browser, dossier_site: Path) -> Iterator[Finder]:
    """The search page of the five seeds, under a path and with the published headers."""
    with hosted({"/": dossier_site, "/sub/dir/": dossier_site}) as origin:
        page = browser.new_page(locale="ar")
        yield Finder(page, f"{origin}/sub/dir/search/index.html")
        page.close()
