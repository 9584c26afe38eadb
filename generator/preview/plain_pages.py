"""Pages and pieces of the preview that show nothing of a project: template's name → HTML."""

from __future__ import annotations

from functools import lru_cache

from generator.catalogue import read_catalogue
from generator.outputs.templating import Templates
from generator.preview.overlay import LANGUAGE
from generator.workspace import PACKAGE

BAR = "preview/review_bar.html"
FAILED = "preview/failed.html"
UNFINISHED = "preview/unfinished.html"
WAITING = "preview/waiting.html"


def plain_page(name: str, page: object = None) -> str:
    """Fill one of the templates above."""
    return _templates().render(name, page, None).decode()


@lru_cache(maxsize=1)
def _templates() -> Templates:
    text = (PACKAGE / "catalogues" / f"{LANGUAGE}.po").read_text(encoding="utf-8")
    folder = PACKAGE.parent / "templates"
    names = (BAR, FAILED, UNFINISHED, WAITING)
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in names}
    return Templates(texts, read_catalogue(text, LANGUAGE), "latn")
