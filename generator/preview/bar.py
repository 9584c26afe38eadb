"""The address of a page of the preview → the bar that leads from it to the review."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath

from generator.catalogue import read_catalogue
from generator.desk.review_index import address
from generator.outputs.templating import Templates
from generator.preview.overlay import LANGUAGE
from generator.routes import article
from generator.workspace import PACKAGE

TEMPLATE = "preview/review_bar.html"


def bar(path: str) -> str:
    """Write the bar; on an article's page it leads to the review of this very article."""
    id_ = PurePosixPath(path).stem
    own = address(id_) if id_ and PurePosixPath(path) == article(id_) else ""
    return _templates().render(TEMPLATE, own, None).decode()


@lru_cache(maxsize=1)
def _templates() -> Templates:
    text = (PACKAGE / "catalogues" / f"{LANGUAGE}.po").read_text(encoding="utf-8")
    template = (PACKAGE.parent / "templates" / TEMPLATE).read_text(encoding="utf-8")
    return Templates({TEMPLATE: template}, read_catalogue(text, LANGUAGE), "latn")
