"""Serves the preview on this machine only and tells the browser when to look again."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tornado import web
from tornado.ioloop import IOLoop, PeriodicCallback

from generator import build as pipeline
from generator.desk.review import REVIEW
from generator.preview.guards import HOST, Nowhere, headers_of, hosts_of
from generator.preview.inputs import Inputs
from generator.preview.review_pages import ASSETS, Desk, ReviewAssets, ReviewHandler
from generator.preview.site_pages import SitePages
from generator.preview.sockets import ReloadScript, ReloadSocket, reload_pages
from generator.workspace import PACKAGE

if TYPE_CHECKING:
    from pathlib import Path

    from generator.console import Console

LOOK_EVERY = 300
"""Milliseconds between two looks at the files."""


def serve(project: Path, port: int, console: Console) -> None:
    """Build, show and rebuild on change until interrupted."""
    project = project.resolve()
    root = project / pipeline.CACHE / pipeline.PREVIEW
    root.mkdir(parents=True, exist_ok=True)
    asyncio.set_event_loop(asyncio.new_event_loop())
    desk = Desk(project)
    application(project, port, desk).listen(
        port, address=HOST, idle_connection_timeout=60, body_timeout=10, max_body_size=1024
    )
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
    cache = project / pipeline.CACHE
    return web.Application(
        [
            (r"/livereload", ReloadSocket),
            (r"/livereload\.js", ReloadScript),
            (rf"{ASSETS}(.*)", ReviewAssets, {"project": project}),
            (rf"{REVIEW}(.*)", ReviewHandler, {"desk": desk}),
            (
                r"/(.*)",
                SitePages,
                {"path": str(cache / pipeline.PREVIEW), "overlay": cache / pipeline.OVERLAY},
            ),
        ],
        default_handler_class=Nowhere,
        log_function=lambda _handler: None,
        hosts=hosts_of(port),
        headers=headers_of(hosts_of(port)),
        websocket_ping_interval=30,
        websocket_max_message_size=4096,
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
            reload_pages()
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
