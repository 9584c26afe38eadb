"""One Chromium for each worker, and the two dossiers served as a host would serve them."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from host import hosted
from playwright.sync_api import sync_playwright

from generator import build as pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "sites" / "small"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the sites stand."""

    origin: str
    folders: dict[str, Path]
    """Prefix → folder."""

    def files(self, prefix: str, pattern: str = "*.html") -> list[str]:
        """Addresses of the files of one site."""
        folder = self.folders[prefix]
        found = sorted(folder.rglob(pattern))
        return [f"{self.origin}{prefix}{file.relative_to(folder).as_posix()}" for file in found]


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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser of this worker."""
    path = find_chromium()
    with sync_playwright() as driver:
        one = driver.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield one
        one.close()


@pytest.fixture(scope="session")
def places(dossier_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """The repository's dossier at / and at /sub/dir/, the invented one at its own /milaff/."""
    project = tmp_path_factory.mktemp("small")
    shutil.copytree(SMALL, project, ignore=shutil.ignore_patterns("expected"), dirs_exist_ok=True)
    give_a_topic_only_an_event(project)
    small = project / "site"
    pipeline.build(pipeline.Options(project=project, out=small))
    folders = {"/": dossier_site, "/sub/dir/": dossier_site, "/milaff/": small}
    with hosted(folders) as origin:
        yield Places(origin=origin, folders=folders)


def give_a_topic_only_an_event(project: Path) -> None:
    """File an event under a topic without articles, so that choosing both fits nothing."""
    events = project / "content" / "events.yaml"
    text = events.read_text(encoding="utf-8")
    contract = "title: توقيع عقد التوسعة مع NordQuay\n  topics: [harbour"
    assert contract in text
    events.write_text(text.replace(contract, f"{contract}, fishing"), encoding="utf-8")


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """What the tests of a module share: one cache, one set of loaded fonts."""
    with browser.new_context(locale="ar") as one:
        yield one


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[BrowserContext]:
    """A reader whose browser runs no scripts."""
    with browser.new_context(locale="ar", java_script_enabled=False) as one:
        yield one


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh page that runs scripts."""
    one = context.new_page()
    yield one
    one.close()


@pytest.fixture
def plain_page(scriptless: BrowserContext) -> Iterator[Page]:
    """A fresh page that runs none."""
    one = scriptless.new_page()
    yield one
    one.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """What the browser says is wrong with ``page``, from now on: errors and refused content."""
    return listen(page)


def listen(page: Page) -> list[str]:
    """Collect what the console complains of; a page that is meant to be missing is no fault."""
    heard: list[str] = []

    def hear(message: object) -> None:
        expected = "404" in message.text and message.location["url"] == page.url
        if message.type in {"error", "warning"} and not expected:
            heard.append(f"{message.type}: {message.text}")

    page.on("console", hear)
    page.on("pageerror", lambda error: heard.append(f"exception: {error}"))
    return heard


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Make contexts of one's own; they are closed afterwards."""
    made: list[BrowserContext] = []

    def make(**options: object) -> BrowserContext:
        made.append(browser.new_context(**options))
        return made[-1]

    yield make
    for one in made:
        one.close()
