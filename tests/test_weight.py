"""The first view of every page is light, also on a slow telephone line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import brotli
from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from pathlib import Path

MOST = 75_000
"""Bytes: the page, its style sheets, its script, its icon and all four fonts."""
MOST_TO_SEARCH = 90_000
"""The same for the search page; tests/search adds the first part of its index."""


def sent(file: Path) -> int:
    """Size as a host sends it: text squeezed, fonts as they are."""
    content = file.read_bytes()
    return len(content if file.suffix == ".woff2" else brotli.compress(content, quality=11))


def parts(page: Path, site: Path) -> set[Path]:
    """Files that the first view of a page needs, beside the page itself."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    linked = [
        *(
            node.attributes["href"]
            for node in tree.css('link:is([rel="stylesheet"], [rel="icon"])')
        ),
        *(node.attributes["src"] for node in tree.css("script[src]")),
    ]
    # The page for missing addresses counts from the root.
    files = {
        site / one.lstrip("/") if one.startswith("/") else (page.parent / one).resolve()
        for one in linked
    }
    return files | set(site.glob("assets/*.woff2"))


def test_no_first_view_is_heavy(dossier_site: Path) -> None:
    site = dossier_site.resolve()
    known: dict[Path, int] = {}
    weights: dict[str, int] = {}
    for page in sorted(site.rglob("*.html")):
        files = parts(page, site)
        assert len([file for file in files if file.suffix == ".woff2"]) == 4
        for file in files - known.keys():
            known[file] = sent(file)
        weights[page.relative_to(site).as_posix()] = sent(page) + sum(known[one] for one in files)
    table = [f"{weight:>7,}  {name}" for name, weight in weights.items()]
    table += [f"{size:>7,}  {file.name}" for file, size in known.items()]
    limits = {"search/index.html": MOST_TO_SEARCH}
    heavy = [name for name, weight in weights.items() if weight > limits.get(name, MOST)]
    assert weights
    assert heavy == [], "\n".join(["bytes", *table])
