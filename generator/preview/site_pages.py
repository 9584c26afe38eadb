"""Serves the preview's files; pages get the reload script, the bar and, if need be, a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tornado import web

from generator.preview.bar import bar
from generator.preview.guards import Guarded, with_reload
from generator.preview.plain_pages import WAITING, plain_page

if TYPE_CHECKING:
    from collections.abc import Callable

INDEX = "index.html"


class SitePages(Guarded, web.StaticFileHandler):
    """Answers with a file below one folder, wherever the links in it lead."""

    def initialize(self, path: str, window: Callable[[], str]) -> None:  # type: ignore[override]
        """Take the folder and what may lie over its pages."""
        super().initialize(path, INDEX)
        self.window = window

    def should_return_304(self) -> bool:
        """Send everything anew: files may change within a second."""
        return False

    def get_modified_time(self) -> None:
        """Give no time, as nothing is kept."""

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 tornado's signature
        """Serve one file; a build may take it away meanwhile."""
        try:
            if not self._served_page(path):
                await super().get(path, include_body)
        except OSError as error:
            raise web.HTTPError(404) from error

    def _served_page(self, path: str) -> bool:
        """Serve ``path`` if it is a page; the first build may still be under way."""
        self.path = self.parse_url_path(path)
        absolute = Path(self.get_absolute_path(self.root, self.path))
        if not path and not (absolute / INDEX).is_file():
            self._page(plain_page(WAITING).encode())
            return True
        if not (absolute.suffix == ".html" or absolute.is_dir()):
            return False
        found = self.validate_absolute_path(self.root, str(absolute))
        if found is not None:
            self._page(Path(found).read_bytes())
        return True

    def write_error(self, status_code: int, **more: object) -> None:
        """Show the site's own page for what is not there."""
        try:
            page = Path(self.root, "404.html").read_bytes() if status_code == 404 else b""
        except OSError:
            page = b""
        if page:
            self._page(page)
        else:
            super().write_error(status_code, **more)

    def _page(self, page: bytes) -> None:
        host = self.request.headers.get("Host", "")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(with_reload(page, host, bar(self.request.path.lstrip("/")) + self.window()))
