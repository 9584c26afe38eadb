"""Bibliographies to take away: one BibTeX and one RIS file an article, and one of each for all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import fixed
from generator.model.article import Status, TitleBasis
from generator.outputs.citations import Work, bibtex, ris
from generator.outputs.views.article import ExportView
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.artifacts import Artifact
    from generator.model.article import Article
    from generator.outputs.templating import Templates
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_DOUBT = "feeds/doubt.html"


class Exports:
    """Writes the entries of one dossier, each once."""

    def __init__(self, shelf: Shelf, templates: Templates) -> None:
        """Take the articles, and the templates that word the doubt of a date."""
        self._shelf = shelf
        self._worded = cache(lambda date: templates.render_words(_DOUBT, date))
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
        for article in (*self._shelf.articles, *self._shelf.earlier):
            bib, entry = self._entries(article)
            yield fixed(routes.bibtex(article.id), bib.encode())
            yield fixed(routes.ris(article.id), _file(entry))
        listed = [self._entries(one) for one in listed_articles(self._shelf)]
        if listed:
            yield fixed(routes.BIBTEX, "\n".join(bib for bib, _ in listed).encode())
            yield fixed(routes.RIS, _file("\n".join(entry for _, entry in listed)))

    def _entries(self, article: Article) -> tuple[str, str]:
        if article.id not in self._written:
            work = self._work(article)
            self._written[article.id] = bibtex(work), ris(work)
        return self._written[article.id]

    def _work(self, article: Article) -> Work:
        settings = self._shelf.dossier.settings
        title = guillemets(article.title)
        date = self._shelf.date(article)
        page = routes.absolute(settings.base_url, routes.article(article.id))
        return Work(
            id=article.id,
            title=title if article.title_basis is TitleBasis.PRINTED else f"[{title}]",
            author=article.author,
            source=self._shelf.source[article.source].name,
            date=article.dating.date,
            doubt=self._doubt(date),
            language=settings.language,
            dossier=settings.title,
            addresses=tuple(one for one in (page, article.url) if one),
            sha256=article.capture.sha256 if article.capture else "",
        )

    def _doubt(self, date: DateView) -> str:
        return self._worded(date) if date.doubtful else ""


def listed_articles(shelf: Shelf) -> tuple[Article, ...]:
    """Articles that feeds and lists for machines may name: no drafts, even where they are shown."""
    return tuple(one for one in shelf.articles if one.status is not Status.DRAFT)


def _file(entry: str) -> bytes:
    """End lines as RIS asks."""
    return entry.replace("\n", "\r\n").encode()
