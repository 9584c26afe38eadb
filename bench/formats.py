"""Articles → the same articles for the peers: their front matter, the text as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.dossier import lengthened, markdown, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bench.corpus import Article


def yaml_page(article: Article, addition: str = "") -> str:
    """Write a page as Hugo, MkDocs and Eleventy read it."""
    return (
        f"---\ntitle: {quoted(article.title)}\ndate: {article.when:%Y-%m-%dT%H:%M:%S}Z\n"
        f"source: {quoted(article.source[1])}\n"
        + _list("topics", [name for _, name in article.topics])
        + _list("people", [one.name for one in article.names])
        + f"latin: {article.id}\n---\n{markdown(lengthened(article, addition))}"
    )


def pelican_page(article: Article, addition: str = "") -> str:
    """Write a page as Pelican reads it: tags for topics, authors for names."""
    return (
        f"Title: {article.title}\nDate: {article.when:%Y-%m-%d %H:%M}\n"
        f"Source: {article.source[1]}\nTags: {', '.join(name for _, name in article.topics)}\n"
        f"Authors: {'; '.join(one.name for one in article.names)}\nSlug: {article.id}\n"
        f"Category: articles\n\n{markdown(lengthened(article, addition))}"
    )


def _list(key: str, values: list[str]) -> str:
    return f"{key}:\n" + "".join(f"  - {quoted(value)}\n" for value in values)


PAGES: dict[str, tuple[str, Callable[[Article, str], str]]] = {
    "hugo": ("content/articles", yaml_page),
    "pelican": ("content/articles", pelican_page),
    "mkdocs": ("docs/articles", yaml_page),
    "eleventy": ("content/articles", yaml_page),
}
"""Peer → where its pages lie, and how one is written."""


def peer_files(peer: str, articles: list[Article]) -> Iterator[tuple[str, str]]:
    """Give (path, text) of every page."""
    folder, page = PAGES[peer]
    for article in articles:
        yield f"{folder}/{article.id}.md", page(article, "")
