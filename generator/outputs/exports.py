"""Bibliographies to take away: one BibTeX and one RIS file an article, and one of each for all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import fixed
from generator.model.article import Status, TitleBasis
from generator.outputs.citations import Work, bibtex, ris
from generator.outputs.views.article import ExportView
from generator.outputs.views.article_page import withdrawn_view
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.artifacts import Artifact
    from generator.model.article import Article
    from generator.outputs.templating import Templates
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_DOUBT = "feeds/doubt.html"
_WITHDRAWN = "feeds/withdrawn.html"


class Exports:
    """Writes the entries of one dossier, each once."""

    def __init__(self, shelf: Shelf, templates: Templates) -> None:
        """Take the articles, and the templates that word the doubt of a date."""
        self._shelf = shelf
        self._worded = cache(templates.render_words)
        self._written: dict[str, tuple[str, str]] = {}

    def views(self, article: Article, links: Links) -> tuple[ExportView, ...]:
        """Show an article's entries, with the files they can be had as."""
        bib, entry = self._entries(article)
        return (
            ExportView(
                id="bibtex", name="BibTeX", text=bib, href=links.to(routes.bibtex(article.id))
            ),
            ExportView(id="ris", name="RIS", text=entry, href=links.to(routes.ris(article.id))),
        )

    def plan(self) -> Iterator[Artifact]:
        """Plan the files; drafts that a build shows stay out of those for all."""
        shelf = self._shelf
        for article in shelf.dossier.articles:
            for id_ in self._ids(article):
                bib, entry = self._entries(article)
                yield fixed(routes.bibtex(id_), bib.encode())
                yield fixed(routes.ris(id_), _file(entry))
        listed = [self._entries(one) for one in listed_articles(shelf)]
        if listed or shelf.was_published(routes.BIBTEX):
            yield fixed(routes.BIBTEX, "\n".join(bib for bib, _ in listed).encode())
            yield fixed(routes.RIS, _file("\n".join(entry for _, entry in listed)))

    def _ids(self, article: Article) -> Iterator[str]:
        """Yield the ids, former ones too, under which an article's references are to be had.

        Of a withdrawn article they are those under which there were references before.
        """
        names = (name.partition("/") for name in self._shelf.former_names(article.id))
        former = (id_ for shelf, _, id_ in names if shelf == "articles")
        for id_ in (article.id, *former):
            published = self._shelf.was_published(routes.bibtex(id_))
            if published or article.status is not Status.WITHDRAWN:
                yield id_

    def _entries(self, article: Article) -> tuple[str, str]:
        if article.id not in self._written:
            work = self._work(article)
            self._written[article.id] = bibtex(work), ris(work)
        return self._written[article.id]

    def _work(self, article: Article) -> Work:
        """Gather the facts; of a withdrawn article no more than its tombstone says."""
        settings = self._shelf.dossier.settings
        gone = article.status is Status.WITHDRAWN
        title = guillemets(article.title)
        page = routes.absolute(settings.base_url, routes.article(article.id))
        return Work(
            id=article.id,
            title=title if article.title_basis is TitleBasis.PRINTED else f"[{title}]",
            author="" if gone else article.author,
            source=self._shelf.source[article.source].name,
            date=article.dating.date,
            remarks=tuple(self._remarks(article)),
            language=settings.language,
            dossier=settings.title,
            addresses=tuple(one for one in (page, "" if gone else article.url) if one),
            sha256=article.capture.sha256 if article.capture and not gone else "",
        )

    def _remarks(self, article: Article) -> Iterator[str]:
        date = self._shelf.date(article)
        if date.doubtful:
            yield self._worded(_DOUBT, date)
        if article.status is Status.WITHDRAWN:
            yield self._worded(_WITHDRAWN, withdrawn_view(self._shelf, article))


def listed_articles(shelf: Shelf) -> tuple[Article, ...]:
    """Articles that feeds and lists for machines may name: no drafts, even where they are shown."""
    return tuple(one for one in shelf.articles if one.status is not Status.DRAFT)


def _file(entry: str) -> bytes:
    """End lines as RIS asks."""
    return entry.replace("\n", "\r\n").encode()
