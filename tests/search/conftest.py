"""The five seeds' site with its search page open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from finder import Finder
from host import hosted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def asked(browser: Browser, dossier_site: Path) -> Iterator[Finder]:
    """The search page of the five seeds, under a path and with the published headers."""
    with hosted({"/": dossier_site, "/sub/dir/": dossier_site}) as origin:
        page = browser.new_page(locale="ar")
        yield Finder(page, f"{origin}/sub/dir/search/index.html")
        page.close()
