"""Lays out the curator's free pages; the about page also tells what was removed and corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Article, Publish
from generator.outputs.views.capture import line_counts, removed_roles, share
from generator.outputs.views.corrections import all_corrections
from generator.outputs.views.division import divide, latest
from generator.outputs.views.index import PageView, RemovedPageView, RemovedRow
from generator.outputs.views.parts import part_links, position
from generator.routes import Links

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from generator.model.dossier import Page
    from generator.outputs.views.division import Division
    from generator.outputs.views.shelf import Shelf


def free_page(shelf: Shelf, page: Page, links: Links) -> PageView:
    """Lay out a free page; the about page also carries the table of removed lines."""
    if page.id != routes.ABOUT:
        return PageView(title=page.title, html=page.html)
    division = _removed(shelf)
    captured = _captured(shelf)
    counts = [line_counts(one) for one in captured]
    shown = latest(captured, shelf.most(division))
    corrections = all_corrections(shelf, links)
    return PageView(
        title=page.title,
        deck=shelf.dossier.settings.subtitle,
        html=page.html,
        rows=tuple(_row(shelf, one, links) for one in shown),
        parts=part_links(shelf, division, division.parts, links),
        kept=sum(kept for kept, _ in counts),
        total=sum(total for _, total in counts),
        all_shown=all(one.publish is Publish.FULL for one in shelf.articles),
        corrections=corrections[: shelf.limits.corrections],
        more_corrections=max(0, len(corrections) - shelf.limits.corrections),
    )


def removed_pages(shelf: Shelf) -> Iterator[tuple[PurePosixPath, RemovedPageView]]:
    """Lay out the parts of a table of removed lines that is too long for the about page."""
    division = _removed(shelf)
    for part in division.pages():
        here = division.address(part)
        links = Links(here=here)
        articles = (one for one in part.items if isinstance(one, Article))
        yield (
            here,
            RemovedPageView(
                rows=tuple(_row(shelf, one, links) for one in articles),
                position=position(shelf, division, part, links),
                parts=part_links(shelf, division, part.months, links),
            ),
        )


def _captured(shelf: Shelf) -> tuple[Article, ...]:
    return tuple(one for one in shelf.articles if one.capture)


def _removed(shelf: Shelf) -> Division:
    whole = routes.page(routes.ABOUT)
    return divide(whole, _captured(shelf), shelf.limits.removed, below=routes.REMOVED)


def _row(shelf: Shelf, article: Article, links: Links) -> RemovedRow:
    kept, total = line_counts(article)
    return RemovedRow(
        title=article.title,
        href=links.to(routes.article(article.id)),
        source=shelf.source[article.source].name,
        date=shelf.date(article),
        kept=kept,
        total=total,
        share=share(article),
        removed=removed_roles(article),
    )
