"""Lays out an article's page and its neighbours in the dossier."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Publish, TitleBasis
from generator.model.dates import Doubt, dates_of, sort_day
from generator.model.provenance import Role
from generator.outputs.views.article import ArticleView, EvidenceView, WithdrawnView
from generator.outputs.views.authority_contexts import mark
from generator.outputs.views.capture import capture_view
from generator.outputs.views.corrections import corrections_of, present
from generator.outputs.views.frame import Link
from generator.outputs.views.names_in_body import linked_body
from generator.outputs.views.paragraphs import note, paragraphs, shown_citations
from generator.outputs.views.visible_lines import visible_lines
from generator.text.quotes import guillemets, inner_marks

if TYPE_CHECKING:
    from generator.model.article import Article
    from generator.outputs.views.article import ExportView
    from generator.outputs.views.listing import ArticleItem
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

RELATED = 3


def article_view(
    shelf: Shelf, article: Article, links: Links, exports: tuple[ExportView, ...]
) -> ArticleView:
    """Lay out one article; ``exports`` are its entries for bibliographies."""
    previous, following = shelf.before.get(article.id), shelf.after.get(article.id)
    return ArticleView(
        title=guillemets(article.title),
        title_basis=article.title_basis.value,
        headline=_printed_headline(article),
        date=shelf.date(article),
        source=_source_link(shelf, article.source, links),
        via=_source_link(shelf, article.via, links) if article.via else None,
        author=article.author,
        url=article.url,
        topics=shelf.topic_links(article.topics, links),
        status=article.status.value,
        excerpt=article.publish is Publish.EXCERPT,
        reference=article.publish is Publish.REFERENCE,
        paragraphs=paragraphs(shelf, article, links),
        body=linked_body(shelf, article, links) if article.publish is Publish.FULL else "",
        note=article.note_html,
        evidence=_evidence(article, links),
        reasons=article.dating.reasons,
        capture=capture_view(article),
        body_notes=tuple(
            note(shelf, one, links) for one in shown_citations(shelf, article) if not one.line
        ),
        named=shelf.names.groups(shelf.names.counted_in([article.id]), links),
        related=_related(shelf, article, links),
        previous=shelf.article_item(previous, links) if previous else None,
        next=shelf.article_item(following, links) if following else None,
        exports=exports,
        year=_year_link(shelf, article, links),
        same_text=tuple(mark(shelf, shelf.article[id_], links) for id_ in article.same_text),
        corrections=corrections_of(shelf, article, links),
        later=mark(shelf, present(shelf, article), links) if article.superseded_by else None,
    )


def withdrawn_view(shelf: Shelf, article: Article) -> WithdrawnView:
    """Lay out the tombstone of a withdrawn article."""
    return WithdrawnView(
        title=article.title,
        date=shelf.date(article),
        source=shelf.source[article.source].name,
        why=article.why_withdrawn,
    )


def _source_link(shelf: Shelf, id_: str, links: Links) -> Link | None:
    name = shelf.source[id_].name
    used = shelf.articles_from(id_) or shelf.articles_via(id_)
    href = links.to(routes.source(id_)) if used else ""
    return Link(name=name, href=href) if name else None


def _evidence(article: Article, links: Links) -> tuple[EvidenceView, ...]:
    """Show the words a date rests on; of lines that are not let out, only their number."""
    shown = {number for number, _, _ in visible_lines(article)}
    full = article.publish is Publish.FULL
    here = routes.article(article.id)
    return tuple(
        EvidenceView(
            quote=inner_marks(guillemets(one.quote)) if full or one.line in shown else "",
            line=one.line,
            href=links.to(here, routes.line_anchor(one.line)) if one.line in shown else "",
        )
        for one in article.dating.evidence
    )


def _related(shelf: Shelf, article: Article, links: Links) -> tuple[ArticleItem, ...]:
    """Choose the articles with most in common, and say what: shared events weigh double.

    Articles of the same text are named at the head of the page already.
    """
    mine = dict.fromkeys(one.event for one in article.citations if one.event in shelf.event)
    weights: Counter[str] = Counter()
    for topic in article.topics:
        weights.update(one.id for one in shelf.articles_on(topic))
    for event in mine:
        for id_ in {one.article for one in shelf.event[event].citations}:
            weights[id_] += 2
    for id_ in (article.id, present(shelf, article).id, *article.same_text):
        del weights[id_]
    chosen = nsmallest(RELATED, weights.items(), key=lambda one: (-one[1], one[0]))
    return tuple(_related_item(shelf, article, shelf.article[id_], links) for id_, _ in chosen)


def _related_item(shelf: Shelf, article: Article, other: Article, links: Links) -> ArticleItem:
    theirs = {one.event for one in other.citations}
    shared = theirs & shelf.event.keys()
    events = dict.fromkeys(one.event for one in article.citations if one.event in shared)
    names = (
        *(guillemets(shelf.event[id_].title) for id_ in events),
        *(shelf.topic[id_].name for id_ in article.topics if id_ in other.topics),
    )
    return shelf.article_item(other, links, shared=names)


def _year_link(shelf: Shelf, article: Article, links: Links) -> Link | None:
    date = article.dating.date
    if (
        article.superseded_by
        or date is None
        or any(one.doubts[0] is not Doubt.NONE for one in dates_of(date))
    ):
        return None
    year = sort_day(date)[0]
    return Link(
        name=shelf.calendar.number(year),
        href=shelf.chronology.year(year, links),
    )


def _printed_headline(article: Article) -> str:
    if article.title_basis is not TitleBasis.CHANGED or article.capture is None:
        return ""
    lines = article.capture.numbered(Role.HEADLINE)
    return inner_marks(guillemets(" ".join(line.strip() for _, _, line in lines)))
