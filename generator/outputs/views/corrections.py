"""What publishers changed between two captures, laid out: dossier's corrections → views."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import routes
from generator.model.dates import FAR_PAST, Day, sort_day
from generator.outputs.views.authority_contexts import mark
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.correction import Correction
    from generator.model.provenance import Dating
    from generator.outputs.views.authority import ArticleMark
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links
    from generator.text.differences import Change, Piece

KINDS = ("headline", "changed", "added", "removed", "moved")
"""In the order in which they are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One sentence that differs."""

    kind: str
    """One of KINDS."""
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    href: str
    """The paragraph where it stands now, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """The difference between two captures of one article."""

    anchor: str
    href: str
    """Its place on the page of the article as it is published now."""
    title: str
    source: str
    date: DateView
    """Unknown where no capture says when the text was changed."""
    older: ArticleMark
    changes: tuple[ChangeView, ...]
    counts: tuple[tuple[str, int], ...]
    """How many changes of each kind; none of a kind is left out."""
    withheld: bool
    """Whether the texts may not be shown whole, so that no difference is."""


def corrections_of(shelf: Shelf, article: Article, links: Links) -> tuple[CorrectionView, ...]:
    """Lay out what an article changed of the one before it, that one of its own, and so on."""
    return tuple(correction_view(shelf, one, links) for one in _line(shelf, article))


def all_corrections(shelf: Shelf, links: Links) -> tuple[CorrectionView, ...]:
    """Lay out every correction of the dossier, the latest first and the undated ones last."""
    ordered = sorted(shelf.corrections, key=lambda one: _day(shelf, one), reverse=True)
    return tuple(correction_view(shelf, one, links) for one in ordered)


def correction_view(shelf: Shelf, correction: Correction, links: Links) -> CorrectionView:
    """Lay out one correction."""
    newer = shelf.article[correction.newer]
    page, anchor = present(shelf, newer), routes.correction_anchor(newer.id)
    dated, head = dating_of(shelf, correction), correction.headline
    changes = (
        *([_change(head, "headline", newer, links)] if head else []),
        *(_change(one, one.kind, newer, links) for one in correction.changes),
    )
    return CorrectionView(
        anchor=anchor,
        href=links.to(routes.article(page.id), anchor),
        title=guillemets(newer.title),
        source=shelf.source[newer.source].name,
        date=shelf.date(newer) if dated.date else shelf.calendar.view(dated),
        older=mark(shelf, shelf.article[correction.older], links),
        changes=changes,
        counts=count_changes(correction),
        withheld=correction.withheld,
    )


def dating_of(shelf: Shelf, correction: Correction) -> Dating:
    """Say when the text was changed: as the later capture is dated.

    A later capture that still prints the first day says nothing of the day of the change.
    """
    dating = shelf.article[correction.newer].dating
    same = dating.date == shelf.article[correction.older].dating.date
    return replace(dating, date=None) if same else dating


def count_changes(correction: Correction) -> tuple[tuple[str, int], ...]:
    """Count the changes of each kind; a kind without one is left out."""
    counts = Counter(one.kind for one in correction.changes)
    counts["headline"] = int(correction.headline is not None)
    return tuple((kind, counts[kind]) for kind in KINDS if counts[kind])


def present(shelf: Shelf, article: Article) -> Article:
    """Find the capture that is published now; curation lets no ring through."""
    while article.superseded_by:
        article = shelf.article[article.superseded_by]
    return article


def first_of(shelf: Shelf, article: Article) -> Article:
    """Find the first capture of an article."""
    while article.supersedes:
        article = shelf.article[article.supersedes]
    return article


def _line(shelf: Shelf, article: Article) -> Iterator[Correction]:
    found = {one.newer: one for one in shelf.dossier.corrections}
    here: str = article.id
    while here in found:
        yield found[here]
        here = found[here].older


def _change(change: Change, kind: str, newer: Article, links: Links) -> ChangeView:
    anchor = routes.line_anchor(change.line) if change.line else ""
    return ChangeView(
        kind=kind,
        before=change.before,
        after=change.after,
        href=links.to(routes.article(newer.id), anchor) if anchor else "",
    )


def _day(shelf: Shelf, correction: Correction) -> Day:
    date = dating_of(shelf, correction).date
    return sort_day(date) if date else FAR_PAST
