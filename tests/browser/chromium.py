"""Finds Chromium and starts it."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
"""Where .ci/chromium looks too."""
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str:
    """Name the browser; a missing one is a failure with a sentence, never a skip."""
    wanted = os.environ.get("CHROMIUM")
    for name in (wanted,) if wanted else NAMES:
        found = shutil.which(name)
        if found:
            return found
    if wanted:
        pytest.fail(f"CHROMIUM names '{wanted}', which is no program here.", pytrace=False)
    pytest.fail(
        "The browser tests need Chromium or Chrome, and none was found. Install it "
        "(Debian: apt-get install chromium) or name one: CHROMIUM=/path/to/chrome make test",
        pytrace=False,
    )


@contextmanager
def launched() -> Iterator[Browser]:
    """Start the browser, and end it afterwards."""
    path = find_chromium()
    with sync_playwright() as driver:
        one = driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield one
        one.close()
