"""Serves the preview on this machine only and tells the browser when to look again."""

from __future__ import annotations

import asyncio
import errno
import resource
import signal
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from tornado import web
from tornado.ioloop import IOLoop

from generator.desk.review import REVIEW
from generator.options import CACHE, PREVIEW
from generator.preview.builder import Builder
from generator.preview.children import Lifeline
from generator.preview.guards import HOST, Nowhere, headers_of, hosts_of
from generator.preview.review_pages import ASSETS, Desk, ReviewAssets, ReviewHandler
from generator.preview.site_pages import SitePages
from generator.preview.sockets import ReloadScript, ReloadSocket, reload_pages

if TYPE_CHECKING:
    from pathlib import Path

    from generator.console import Console

LOOK_EVERY = 0.3
"""Seconds between two looks at the files; more where a look takes long."""
SHARE = 4
"""A look takes at most one part in so many of the time."""
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
MANY_FILES = 4096
"""Connections and files that may be open at once, where the system lets us."""

_PORT_FAULTS = {
    errno.EADDRINUSE: "port {} is in use: stop what uses it, or give another with --port",
    errno.EACCES: "port {} may not be opened: give one from 1024 to 65535 with --port",
}


def serve(project: Path, port: int, console: Console) -> None:
    """Build, show and rebuild on change; ends with ``KeyboardInterrupt`` when told to stop."""
    project = project.resolve()
    (project / CACHE / PREVIEW).mkdir(parents=True, exist_ok=True)
    _allow_many_files()
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    with closing(loop), closing(Lifeline()) as lifeline:
        desk = Desk(project, lifeline)
        builder = Builder(project, console, lifeline, reload_pages)
        _listen(application(project, port, desk, builder), port)
        console.say(f"preview   http://{HOST}:{port}/   (drafts are shown; Ctrl-C stops)")
        for one in ENDINGS:
            if signal.getsignal(one) is not signal.SIG_IGN:  # under nohup the terminal may go
                loop.add_signal_handler(one, loop.stop)
        try:
            _look_again_and_again(builder, loop)
            IOLoop.current().start()
        finally:
            builder.stop()
            desk.stop()
    raise KeyboardInterrupt


def application(project: Path, port: int, desk: Desk, builder: Builder) -> web.Application:
    """Put the handlers together; ``port`` is what Host and Origin must name."""
    root = project / CACHE / PREVIEW
    return web.Application(
        [
            (r"/livereload", ReloadSocket),
            (r"/livereload\.js", ReloadScript),
            (rf"{ASSETS}(.*)", ReviewAssets, {"project": project}),
            (rf"{REVIEW}(.*)", ReviewHandler, {"desk": desk}),
            (r"/(.*)", SitePages, {"path": str(root), "window": builder.window}),
        ],
        default_handler_class=Nowhere,
        log_function=lambda _handler: None,
        hosts=hosts_of(port),
        headers=headers_of(hosts_of(port)),
        websocket_ping_interval=30,
        websocket_max_message_size=4096,
    )


def _listen(application: web.Application, port: int) -> None:
    try:
        application.listen(
            port, address=HOST, idle_connection_timeout=60, body_timeout=10, max_body_size=1024
        )
    except OSError as error:
        said = _PORT_FAULTS.get(error.errno or 0)
        if said is None:
            raise
        raise OSError(error.errno, said.format(port)) from error


def _look_again_and_again(builder: Builder, loop: asyncio.AbstractEventLoop) -> None:
    began = time.perf_counter()
    try:
        builder.look()
    finally:
        pause = max(LOOK_EVERY, (SHARE - 1) * (time.perf_counter() - began))
        loop.call_later(pause, _look_again_and_again, builder, loop)


def _allow_many_files() -> None:
    """Ask for room for open connections: some systems give 256."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MANY_FILES if hard == resource.RLIM_INFINITY else min(MANY_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
