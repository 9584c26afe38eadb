"""Lays out the page of a name."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from generator import routes
from generator.model.authority import Kind
from generator.outputs.views.authority import AuthorityView, MentionBar, Spelling
from generator.outputs.views.authority_contexts import contexts, mark
from generator.outputs.views.frame import Link
from generator.outputs.views.names_lookup import key_of, printed_form
from generator.outputs.views.names_page import section_anchor
from generator.text.collation import sort_key
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from generator.model.authority import Authority
    from generator.model.mention import Mention
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

WHERE = 6
"""Articles named beside a form."""
BESIDE = 12
"""Names of each kind shown as named together with this one."""
BARS = 24
"""Articles up to which the ones that do not mention a name have a place in its chart too."""


def authority_view(shelf: Shelf, one: Authority, links: Links) -> AuthorityView:
    """Lay out the page of a name."""
    key = key_of(one)
    mentions = shelf.names.mentions_of(key)
    shown = contexts(shelf, mentions, links)
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
        bars=_bars(shelf, mentions, links),
        contexts=shown,
        hidden=len(mentions) - sum(len(group.rows) for group in shown),
        articles=shelf.newest_first(shelf.names.articles_with(key), links),
        mentioning=len({mention.article for mention in mentions}),
        events=tuple(shelf.event_item(event, links) for event in shelf.names.events_with(key)),
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
