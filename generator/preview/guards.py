"""Answers only requests that name this server, so that no other site can reach in.

Every route of the preview is a ``Guarded``, also the one for addresses that nothing answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from tornado import web

from generator.outputs import headers

if TYPE_CHECKING:
    from types import TracebackType

HOST = "127.0.0.1"
NAMES = (HOST, "localhost")

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_WITHOUT_TLS = {"Strict-Transport-Security"}
_END = re.compile(rb"(?i)(?:</body\s*>\s*)?(?:</html\s*>\s*)?\Z")
_END_AT_MOST = 256
"""Bytes in which the closing tags are looked for."""


def hosts_of(port: int) -> frozenset[str]:
    """Name what ``Host`` may be."""
    return frozenset(f"{name}:{port}" for name in NAMES)


def headers_of(hosts: frozenset[str]) -> dict[str, str]:
    """List the headers of every answer: those of the published site, as far as they fit here."""
    sockets = " ".join(sorted(f"ws://{host}" for host in hosts))
    policy = headers.POLICY.removesuffix("; upgrade-insecure-requests")
    return {
        **{k: value for k, value in headers.HEADERS["/*"].items() if k not in _WITHOUT_TLS},
        "Content-Security-Policy": policy.replace(
            "connect-src 'self'", f"connect-src 'self' {sockets}"
        ),
        "Cache-Control": "no-store",
    }


class Guarded(web.RequestHandler):
    """What every handler of the preview is. The application's settings hold hosts and headers."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def set_default_headers(self) -> None:
        """Keep nothing, run nothing foreign, be part of no other site."""
        for name, value in self.settings["headers"].items():
            self.set_header(name, value)
        self.clear_header("Server")

    def compute_etag(self) -> None:
        """Give no tag: nothing is kept."""

    def prepare(self) -> None:
        """Refuse foreign names (DNS rebinding), requests that other sites send, odd addresses."""
        host = self.request.headers.get("Host", "")
        if host not in self.settings["hosts"]:
            raise web.HTTPError(421)
        if self.request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
            raise web.HTTPError(403)
        if self.request.headers.get("Origin", f"http://{host}") != f"http://{host}":
            raise web.HTTPError(403)
        if not is_readable(self.request.path):
            raise web.HTTPError(400)

    def write_error(self, status_code: int, **_: object) -> None:
        """Say the number and nothing else."""
        if status_code == 405:
            self.set_header("Allow", ", ".join(self.SUPPORTED_METHODS))
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")

    def log_exception(
        self,
        typ: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        """Keep refusals off the terminal: what a stranger writes does not belong there."""
        if not isinstance(value, web.HTTPError):
            super().log_exception(typ, value, tb)


class Nowhere(Guarded):
    """Answers what no other route does."""

    def prepare(self) -> None:
        """Refuse, and say first what is wrong with the request."""
        super().prepare()
        raise web.HTTPError(404)


def is_readable(path: str) -> bool:
    """Whether an address is UTF-8 without control characters."""
    try:
        return not _CONTROL.search(unquote_to_bytes(path.encode("latin-1")).decode())
    except UnicodeError:
        return False


def with_reload(page: bytes, host: str, extra: str = "") -> bytes:
    """Let a page know when it is stale; ``extra`` stands before the script.

    Both go before the tags that close the page, or to its very end where there are none: a parser
    takes what follows ``</html>`` for part of the body. All other bytes stay as they are.
    """
    script = f'<script src="/livereload.js?port={host.rpartition(":")[2]}"></script>'
    closing = _END.search(page[-_END_AT_MOST:])
    at = len(page) - len(closing[0] if closing else b"")
    return b"".join((page[:at], extra.encode(), script.encode(), page[at:]))
