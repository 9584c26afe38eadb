"""The sites served as a host would serve them, and pages to visit them with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from host import hosted
from measures import listen
from places import INVENTED, Places, copy_small
from previews import is_mended, previewed, wait_until

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page
    from previews import Preview


@pytest.fixture(scope="session")
def places(dossier_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Places]:
    """Every site that the tests of pages visit, on one host."""
    folders = {"/": dossier_site, "/sub/dir/": dossier_site}
    for prefix, prepare in INVENTED.items():
        project = tmp_path_factory.mktemp("invented")
        prepare(project)
        folders[prefix] = project / "site"
        pipeline.build(
            Options(project=project, out=folders[prefix], base_url=f"https://dalia.example{prefix}")
        )
    with hosted(folders) as origin:
        yield Places(origin=origin, folders=folders)


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


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview that the tests of a worker share."""
    project = tmp_path_factory.mktemp("standing") / "project"
    copy_small(project)
    with previewed(project) as one:
        yield one


@pytest.fixture
def preview(standing: Preview) -> Iterator[Preview]:
    """The shared preview, to edit and to break: the card is mended afterwards."""
    kept = standing.card.read_bytes()
    yield standing
    if standing.card.read_bytes() != kept:
        standing.card.write_bytes(kept)
    wait_until(lambda: is_mended(standing), "the card is as it was, the preview is not")
