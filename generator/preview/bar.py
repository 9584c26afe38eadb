"""The address of a page of the preview → the bar that leads from it to the review."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.desk.review_index import address
from generator.preview.plain_pages import BAR, plain_page
from generator.routes import article


def bar(path: str) -> str:
    """Write the bar; on an article's page it leads to the review of this very article."""
    id_ = PurePosixPath(path).stem
    own = address(id_) if id_ and PurePosixPath(path) == article(id_) else ""
    return plain_page(BAR, own)
