"""Tells open pages to look again: the connection, and the script that listens on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from livereload import handlers
from tornado import websocket

from generator.preview.guards import Guarded

if TYPE_CHECKING:
    import asyncio

_RELOAD = json.dumps({"command": "reload", "path": "*", "liveCSS": False, "liveImg": False})
_SCRIPT = Path(handlers.__file__).parent / "vendors" / "livereload.js"


class ReloadSocket(Guarded, handlers.LiveReloadHandler):  # type: ignore[misc]
    """The connection over which a page learns that it is stale."""

    def prepare(self) -> None:
        """Let nobody in who does not say where it comes from: every browser does.

        Whoever does say it has been looked at by then; livereload itself would let in anyone.
        """
        super().prepare()
        if "Origin" not in self.request.headers:
            self.send_error(403)

    def on_message(self, message: str | bytes) -> None:
        """Answer the script's greeting; whoever says anything else is not our page."""
        try:
            super().on_message(message)
        except (ValueError, TypeError, AttributeError, RecursionError):
            self.close(1003)


def reload_pages() -> None:
    """Tell every open page; one that has just gone is no fault."""
    for page in tuple(handlers.LiveReloadHandler.waiters):
        try:
            sent = page.write_message(_RELOAD)
        except websocket.WebSocketClosedError:
            continue
        sent.add_done_callback(_forget)


def _forget(sent: asyncio.Future[None]) -> None:
    if not sent.cancelled():
        sent.exception()


class ReloadScript(Guarded):
    """The script that listens on the connection."""

    def get(self) -> None:
        """Serve livereload's own."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.finish(_SCRIPT.read_bytes())

    head = get
