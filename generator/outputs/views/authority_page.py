"""Lays out the page of a name."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Article
from generator.model.authority import Kind
from generator.model.event import Event
from generator.outputs.views.authority import AuthorityView, MentionBar, Spelling, YearBar
from generator.outputs.views.authority_contexts import contexts, count_hidden, mark
from generator.outputs.views.division import divide, latest
from generator.outputs.views.frame import Link
from generator.outputs.views.names_lookup import key_of, printed_form
from generator.outputs.views.names_page import section_anchor
from generator.outputs.views.part_page import Record
from generator.outputs.views.parts import part_links
from generator.text.collation import sort_key
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from generator.model.authority import Authority
    from generator.model.mention import Mention
    from generator.outputs.views.shelf import Shelf
    from generator.outputs.views.timeline import Item
    from generator.routes import Links

WHERE = 6
"""Articles named beside a form."""
BESIDE = 12
"""Names of each kind shown as named together with this one."""
BARS = 24
"""Articles up to which the ones that do not mention a name have a place in its chart too."""


def authority_record(shelf: Shelf, one: Authority) -> Record:
    """Gather where a name stands, cut when it is too much for its page."""
    key = key_of(one)
    mentions = shelf.names.mentions_of(key)
    counts = Counter(mention.article for mention in mentions)
    items: tuple[Item, ...] = (*shelf.names.events_with(key), *shelf.names.articles_with(key))

    def rows(item: Item) -> int:
        count = 0 if isinstance(item, Event) else counts[item.id]
        return 1 + (1 + count if count else 0)

    return Record(
        kind=one.kind.value,
        id=one.id,
        name=guillemets(one.name),
        division=divide(routes.name(*key), items, shelf.limits.mentions, rows),
        mentions=mentions,
    )


def authority_view(shelf: Shelf, one: Authority, record: Record, links: Links) -> AuthorityView:
    """Lay out the page of a name."""
    key = key_of(one)
    mentions, division, most = record.mentions, record.division, shelf.most(record.division)
    articles, events = shelf.names.articles_with(key), shelf.names.events_with(key)
    children = shelf.names.parts_of(key) if one.kind is Kind.PLACE else ()
    parts = [
        shelf.names.item(key_of(part), len(shelf.names.mentions_of(key_of(part))), links)
        for part in sorted(children, key=lambda part: sort_key(part.name))
    ]
    return AuthorityView(
        kind=one.kind.value,
        name=guillemets(one.name),
        type=one.type,
        roles=tuple(guillemets(role) for role in one.roles),
        latin=one.latin,
        country=_place(shelf, one.country, links),
        within=_within(shelf, one, links),
        parts=tuple(parts),
        same_as=one.same_as,
        index=links.to(routes.NAMES, section_anchor(one.kind)),
        mentions=len(mentions),
        spellings=_spellings(shelf, mentions, links),
        bars=() if division.parts else _bars(shelf, mentions, links),
        years=_year_bars(shelf, record, links),
        by_year=part_links(shelf, division, division.parts, links),
        contexts=contexts(shelf, _latest(shelf, mentions, most), links),
        hidden=count_hidden(shelf, mentions),
        articles_count=len(articles),
        articles=shelf.newest_first(articles, links, most),
        mentioning=len({mention.article for mention in mentions}),
        events=tuple(shelf.event_item(event, links) for event in latest(events, most)),
        together=shelf.names.groups(shelf.names.together_with(key), links, BESIDE),
    )


def _place(shelf: Shelf, id_: str, links: Links) -> Link | None:
    """Name a place, with its address when it has a page."""
    key = (Kind.PLACE, id_)
    place = shelf.names.authority.get(key)
    if place is None:
        return None
    href = links.to(routes.name(*key)) if shelf.names.has_page(key) else ""
    return Link(name=guillemets(place.name), href=href)


def _within(shelf: Shelf, one: Authority, links: Links) -> tuple[Link, ...]:
    """List the places that hold a name, the widest first; curation lets no ring through."""
    chain: list[Link] = []
    parent = one.parent
    while (link := _place(shelf, parent, links)) is not None:
        chain.insert(0, link)
        parent = shelf.names.authority[Kind.PLACE, parent].parent
    return tuple(chain)


def _spellings(shelf: Shelf, mentions: tuple[Mention, ...], links: Links) -> tuple[Spelling, ...]:
    """List the printed forms, the commonest first."""
    counts = Counter(printed_form(one) for one in mentions)
    where: dict[str, dict[str, None]] = {form: {} for form in counts}
    for one in mentions:
        where[printed_form(one)].setdefault(one.article)
    top = max(counts.values(), default=1)
    return tuple(
        Spelling(
            form=form,
            count=counts[form],
            share=round(100 * counts[form] / top, 1),
            articles=tuple(
                mark(shelf, shelf.article[id_], links) for id_ in islice(where[form], WHERE)
            ),
            more=max(0, len(where[form]) - WHERE),
        )
        for form in sorted(counts, key=lambda form: (-counts[form], sort_key(form)))
    )


def _latest(shelf: Shelf, mentions: tuple[Mention, ...], most: int | None) -> tuple[Mention, ...]:
    """Take the mentions in the last articles, about ``most``; all without a number."""
    if most is None:
        return mentions
    dated = [one for one in mentions if shelf.article[one.article].dating.date]
    return tuple(dated[-most:])


def _year_bars(shelf: Shelf, record: Record, links: Links) -> tuple[YearBar, ...]:
    """Lay out a bar for each part of a list that was cut."""
    counts = Counter(one.article for one in record.mentions)
    parts = record.division.parts
    sums = [sum(counts[one.id] for one in part.all if isinstance(one, Article)) for part in parts]
    top = max((*sums, 1))
    marks = part_links(shelf, record.division, parts, links)
    return tuple(
        YearBar(part=mark, count=count, height=round(100 * count / top, 1))
        for mark, count in zip(marks, sums, strict=True)
    )


def _bars(shelf: Shelf, mentions: tuple[Mention, ...], links: Links) -> tuple[MentionBar, ...]:
    """Lay out a bar for each article in time order, the undated ones last."""
    counts = Counter(one.article for one in mentions)
    if not counts:
        return ()
    top = max(counts.values())
    few = len(shelf.articles) <= BARS
    return tuple(
        MentionBar(
            article=mark(shelf, one, links),
            count=counts[one.id],
            height=round(100 * counts[one.id] / top, 1),
        )
        for one in shelf.articles
        if few or counts[one.id]
    )
