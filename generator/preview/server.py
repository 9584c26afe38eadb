"""Serves the preview on this machine only and tells the browser when to look again."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from livereload import handlers
from livereload.watcher import Watcher
from tornado import web
from tornado.ioloop import IOLoop, PeriodicCallback

from generator import build as pipeline
from generator.desk.review import REVIEW
from generator.preview.bar import bar
from generator.preview.guards import Guarded, with_reload
from generator.preview.inputs import Inputs
from generator.preview.plain_pages import WAITING, plain_page
from generator.preview.review_pages import ASSETS, Desk, ReviewAssets, ReviewHandler
from generator.workspace import PACKAGE

if TYPE_CHECKING:
    from generator.console import Console

HOST = "127.0.0.1"
LOOK_EVERY = 300
"""Milliseconds between two looks at the files."""


def serve(project: Path, port: int, console: Console) -> None:
    """Build, show and rebuild on change until interrupted."""
    project = project.resolve()
    root = project / pipeline.CACHE / pipeline.PREVIEW
    root.mkdir(parents=True, exist_ok=True)
    asyncio.set_event_loop(asyncio.new_event_loop())
    desk = Desk(project)
    application(project, port, desk).listen(port, address=HOST)
    console.say(f"preview   http://{HOST}:{port}/   (drafts are shown; Ctrl-C stops)")
    builder = Builder(project, console)
    PeriodicCallback(builder.look, LOOK_EVERY).start()
    builder.look()
    try:
        IOLoop.current().start()
    finally:
        builder.stop()
        desk.stop()


def application(project: Path, port: int, desk: Desk) -> web.Application:
    """Put the handlers together; ``port`` is what Host and Origin must name."""
    handlers.LiveReloadHandler.watcher = Watcher()
    handlers.LiveReloadHandler.live_css = False
    cache = project / pipeline.CACHE
    names = (HOST, "localhost", "[::1]")
    allowed = {"hosts": frozenset(f"{name}:{port}" for name in names)}
    return web.Application(
        [
            (r"/livereload", ReloadSocket, allowed),
            (r"/livereload\.js", ReloadScript, allowed),
            (rf"{ASSETS}(.*)", ReviewAssets, {**allowed, "project": project}),
            (rf"{REVIEW}(.*)", ReviewHandler, {**allowed, "desk": desk}),
            (
                r"/(.*)",
                PageHandler,
                {
                    **allowed,
                    "path": str(cache / pipeline.PREVIEW),
                    "default_filename": "index.html",
                    "overlay": cache / pipeline.OVERLAY,
                },
            ),
        ]
    )


class Builder:
    """Notices changed files and builds in a process of its own, one at a time."""

    def __init__(self, project: Path, console: Console) -> None:
        """Begin with a build."""
        self.project = project
        self.console = console
        self._inputs = Inputs(project)
        self._running: subprocess.Popen[bytes] | None = None

    def look(self) -> None:
        """Finish a build that has ended, or begin one when something changed."""
        if self._running is not None:
            if self._running.poll() is None:
                return
            self._running = None
            handlers.LiveReloadHandler.reload_waiters("*")
        if not self._inputs.have_changed():
            return
        environment = {**os.environ, "PYTHONPATH": str(PACKAGE.parent)}
        command = [sys.executable, "-m", "generator.preview.rebuild", str(self.project)]
        # A session of its own: Ctrl-C at the terminal is ours to handle, not the build's.
        self._running = subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603 our own module

    def stop(self) -> None:
        """End a build that still runs."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait()


class ReloadSocket(Guarded, handlers.LiveReloadHandler):  # type: ignore[misc]
    """The connection over which a page learns that it is stale."""

    def initialize(self, hosts: frozenset[str]) -> None:
        """Take the names this server goes by."""
        self.hosts = hosts

    def check_origin(self, origin: str) -> bool:
        """Accept only pages of this server."""
        return origin in {f"http://{host}" for host in self.hosts}


class ReloadScript(Guarded, handlers.LiveReloadJSHandler):  # type: ignore[misc]
    """The script that listens on the connection."""

    def initialize(self, hosts: frozenset[str]) -> None:
        """Take the names this server goes by."""
        self.hosts = hosts


class PageHandler(Guarded, web.StaticFileHandler):
    """Serves the preview's files; pages get the reload script and, if need be, the overlay."""

    def initialize(  # type: ignore[override]
        self, path: str, default_filename: str, hosts: frozenset[str], overlay: Path
    ) -> None:
        """Take the folder, the server's names and the overlay's file."""
        super().initialize(path, default_filename)
        self.hosts = hosts
        self.overlay = overlay

    def set_default_headers(self) -> None:
        """Keep nothing: the next request must see the next build."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        """Give no tag: nothing is kept."""

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 tornado's signature
        """Serve one file."""
        if "\0" in path:
            raise web.HTTPError(400)
        if not self._served_page(path):
            await super().get(path, include_body)

    def _served_page(self, path: str) -> bool:
        """Serve ``path`` if it is a page; the first build may still be under way."""
        self.path = self.parse_url_path(path)
        absolute = self.get_absolute_path(self.root, self.path)
        if not path and not Path(absolute, "index.html").is_file():
            self._page(plain_page(WAITING))
            return True
        if not (absolute.endswith(".html") or Path(absolute).is_dir()):
            return False
        found = self.validate_absolute_path(self.root, absolute)
        if found is not None:
            self._page(Path(found).read_text(encoding="utf-8"))
        return True

    def write_error(self, status_code: int, **_: object) -> None:
        """Show the site's own page for what is not there."""
        page = Path(self.root, "404.html")
        if status_code == 404 and page.is_file():
            self._page(page.read_text(encoding="utf-8"))
        else:
            self.finish(f"{status_code}\n")

    def _page(self, text: str) -> None:
        overlay = self.overlay.read_text(encoding="utf-8") if self.overlay.is_file() else ""
        host = self.request.headers.get("Host", "")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(with_reload(text, host, bar(self.request.path.lstrip("/")) + overlay))
