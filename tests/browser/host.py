"""A small host: folders in, answers with the published headers out.

Two of those headers need https, which a test has not: ``upgrade-insecure-requests`` and
``Strict-Transport-Security`` are left out; every other one is sent as it is published.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote, urlsplit

from generator.outputs.headers import HEADERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".json": "application/json",
}
ONLY_OVER_HTTPS = {"Strict-Transport-Security"}


def published_headers(path: str) -> dict[str, str]:
    """Headers of one address, counted from the root of its site."""
    found: dict[str, str] = {}
    for pattern, values in HEADERS.items():
        if fnmatchcase(path, pattern):
            found |= values
    policy = "Content-Security-Policy"
    found[policy] = found[policy].replace("; upgrade-insecure-requests", "")
    return {name: value for name, value in found.items() if name not in ONLY_OVER_HTTPS}


class _Answer(BaseHTTPRequestHandler):
    """Serves the folder whose prefix is the longest that fits."""

    protocol_version = "HTTP/1.1"
    mounts: ClassVar[Mapping[str, Path]]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        prefix = max((one for one in self.mounts if path.startswith(one)), key=len)
        site, inside = self.mounts[prefix], path[len(prefix) - 1 :]
        file = site / inside.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        found = file.is_file()
        if not found:
            file = site / "404.html"
        content = file.read_bytes()
        self.send_response(200 if found else 404)
        kind = TYPES.get(file.suffix, "application/octet-stream")
        for name, value in ({"Content-Type": kind} | published_headers(inside)).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Stay silent."""


@contextmanager
def hosted(mounts: Mapping[str, Path]) -> Iterator[str]:
    """Serve each folder under its prefix on this machine; the origin."""
    answer = type("Answer", (_Answer,), {"mounts": dict(mounts)})
    with ThreadingHTTPServer(("127.0.0.1", 0), answer) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
