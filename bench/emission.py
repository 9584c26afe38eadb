"""Puts the articles on the disk for one generator, with its theme; and edits them there.

``python -m bench.emission COUNT GENERATOR FOLDER`` is a process of its own, because what a parent
holds in memory would be counted as its children's.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import make_article, make_articles
from bench.dossier import article_files, dossier_files, name_row
from bench.formats import PAGES, peer_files
from bench.names import NAMES, SPELT_ANEW

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bench.corpus import Article

OURS = "milaff"
ROOT = Path(__file__).resolve().parent.parent
_THEMES = Path(__file__).resolve().parent / "themes"
TEMPLATES = {
    OURS: "templates/pages/article.html",
    "hugo": "layouts/page.html",
    "pelican": "theme/templates/article.html",
    "mkdocs": "theme/main.html",
    "eleventy": "_includes/article.njk",
}
"""Generator → the template of its article pages."""


def emit(count: int, generator: str, folder: Path) -> None:
    """Write a project of ``count`` articles that the generator can build."""
    articles = list(make_articles(count))
    if generator == OURS:
        shutil.copytree(ROOT / "templates", folder / "templates")
        _write(folder, dossier_files(articles))
    else:
        shutil.copytree(_THEMES / generator, folder)
        _write(folder, peer_files(generator, articles))


def edited_article(count: int) -> Article:
    """Give the one whose text is edited: in the middle, and captured."""
    middle = count // 2
    return make_article(middle - middle % 2, count)


def marker(turn: int) -> str:
    """Write the sentence that the edit of a turn puts at the end of a paragraph."""
    return f"أضيفت هذه الجملة عند القياس رقم {turn}."


def edit_text(count: int, generator: str, folder: Path, turn: int) -> None:
    """Lengthen the third paragraph of one article; the sentence of the last turn goes."""
    article = edited_article(count)
    if generator == OURS:
        _write(folder, article_files(article, marker(turn)))
    else:
        pages, page = PAGES[generator]
        _write(folder, [(f"{pages}/{article.id}.md", page(article, marker(turn)))])


def edit_spelling(count: int, generator: str, folder: Path, turn: int) -> None:
    """Add one spelling to an authority; the peers know none, for them an article is edited."""
    if generator != OURS:
        edit_text(count, generator, folder, turn)
        return
    if turn >= len(SPELT_ANEW.unlisted):
        message = f"there are spellings for {len(SPELT_ANEW.unlisted)} turns"
        raise ValueError(message)
    added = SPELT_ANEW.unlisted[: turn + 1]
    rows = [
        name_row(one, *(added if one is SPELT_ANEW else ()))
        for one in NAMES
        if one.kind == SPELT_ANEW.kind
    ]
    _write(folder, [(f"content/{SPELT_ANEW.kind}.yaml", "".join(rows))])


def edit_template(_count: int, generator: str, folder: Path, turn: int) -> None:
    """Change an attribute in the template of the article pages."""
    file = folder / TEMPLATES[generator]
    text = file.read_text(encoding="utf-8")
    opening = f'<article data-turn="{turn}"'
    file.write_text(re.sub(r'<article( data-turn="\d+")?', opening, text, count=1), "utf-8")


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    for path, text in files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    emit(int(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
