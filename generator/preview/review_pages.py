"""Serves the reviews: pages made by a process of their own, and their style, fonts and script."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from tornado import web

from generator.desk.review import REVIEW
from generator.outputs.assets import CSS_ORDER
from generator.preview.children import end
from generator.preview.guards import Guarded, with_reload
from generator.preview.plain_pages import FAILED, plain_page
from generator.preview.review import FOUND, LONGEST, NOT_FOUND
from generator.workspace import PACKAGE, templates_of

if TYPE_CHECKING:
    from asyncio.subprocess import Process
    from collections.abc import Callable
    from pathlib import Path

    from generator.preview.children import Lifeline

ASSETS = f"{REVIEW}_assets/"
AT_ONCE = 2
"""Pages that are made at the same time; the others wait."""


class Desk:
    """Makes pages of the review of one project."""

    def __init__(self, project: Path, lifeline: Lifeline) -> None:
        """Take the project's folder and what the pages' processes hang on."""
        self.project = project
        self._lifeline = lifeline
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._running: set[Process] = set()

    async def page(self, key: str, is_wanted: Callable[[], bool]) -> tuple[int, str]:
        """Make the page of a key: HTTP status and HTML; who went away meanwhile gets none."""
        async with self._turn:
            if not is_wanted():
                return 503, plain_page(FAILED)
            command = (sys.executable, "-m", "generator.preview.review", str(self.project), key)
            process = await asyncio.create_subprocess_exec(
                *command,
                stdout=asyncio.subprocess.PIPE,
                **self._lifeline.settings(),
            )
            self._running.add(process)
            try:
                made, _ = await asyncio.wait_for(process.communicate(), LONGEST)
            except TimeoutError:
                return 504, plain_page(FAILED)
            finally:
                self._running.discard(process)
                _end(process)
        statuses = {FOUND: 200, NOT_FOUND: 404}
        status = statuses.get(process.returncode or 0, 500)
        return status, made.decode() if status != 500 else plain_page(FAILED)

    def stop(self) -> None:
        """End what still runs."""
        for process in self._running:
            _end(process)


def _end(process: Process) -> None:
    if process.returncode is None:
        end(process.pid)


class ReviewHandler(Guarded):
    """Answers with the review of a card or a seed, or with the list of them."""

    def initialize(self, desk: Desk) -> None:
        """Take what makes the pages."""
        self.desk = desk
        self.is_gone = False

    def on_connection_close(self) -> None:
        """Note that nobody waits any more: each save reloads every open page."""
        self.is_gone = True

    async def get(self, key: str) -> None:
        """Show one page. The key is looked up by the process that makes it, never opened."""
        if key and not key.endswith("/"):
            self.redirect(f"{self.request.path}/")
            return
        status, page = await self.desk.page(key.removesuffix("/"), lambda: not self.is_gone)
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(with_reload(page.encode(), self.request.headers.get("Host", "")))

    head = get


class ReviewAssets(Guarded):
    """Serves what the pages of the review need, by its name alone."""

    def initialize(self, project: Path) -> None:
        """Take the project, which may have templates of its own."""
        self.project = project

    def get(self, name: str) -> None:
        """Serve one file out of those there are."""
        kind, parts = asset_parts(self.project).get(name, ("", ()))
        if not kind:
            raise web.HTTPError(404)
        try:
            content = b"".join(part.read_bytes() for part in parts)
        except OSError as error:  # a project's own templates may lack it
            raise web.HTTPError(404) from error
        self.set_header("Content-Type", kind)
        self.finish(content)

    head = get


def asset_parts(project: Path) -> dict[str, tuple[str, tuple[Path, ...]]]:
    """List the files there are: name → media type and what it is joined of."""
    folder = templates_of(project)
    own = PACKAGE.parent / "templates"
    styles = [folder / "assets" / "css" / f"{name}.css" for name in CSS_ORDER if name != "print"]
    parts = {
        "review.css": ("text/css", (*styles, own / "preview" / "review.css")),
        "bar.css": ("text/css", (own / "preview" / "review_bar.css",)),
        "overlay.css": ("text/css", (own / "preview" / "overlay.css",)),
        "overlay.js": ("text/javascript", (own / "preview" / "overlay.js",)),
        "icon.svg": ("image/svg+xml", (folder / "assets" / "icon.svg",)),
        "site.js": ("text/javascript", (folder / "assets" / "js" / "site.js",)),
    }
    fonts = sorted((folder / "assets" / "fonts").glob("*.woff2"))
    return parts | {f"fonts/{one.name}": ("font/woff2", (one,)) for one in fonts}
