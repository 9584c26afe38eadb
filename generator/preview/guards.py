"""Answers only requests that name this server, so that no other site can reach in."""

from __future__ import annotations

from tornado import web


class Guarded(web.RequestHandler):
    """What every handler of the preview is."""

    hosts: frozenset[str]

    def prepare(self) -> None:
        """Refuse foreign names (DNS rebinding) and requests that other sites send."""
        if self.request.headers.get("Host", "") not in self.hosts:
            raise web.HTTPError(421)
        if self.request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
            raise web.HTTPError(403)


def with_reload(page: str, host: str, extra: str = "") -> str:
    """Let a page know when it is stale; ``extra`` stands before the script."""
    script = f'<script src="/livereload.js?port={host.rpartition(":")[2]}"></script>'
    before, _, after = page.rpartition("</body>")
    return f"{before}{extra}{script}</body>{after}"
