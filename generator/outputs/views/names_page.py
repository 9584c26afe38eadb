"""Lays out the index of names: a letter at a time, with references from every other form."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator import routes
from generator.model.authority import Kind
from generator.outputs.views.names import IndexEntry, LetterGroup, NamesSection, NamesView
from generator.outputs.views.names_lookup import key_of
from generator.text.collation import letter_group, sort_key, surname_first
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.authority import Authority
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_SECTIONS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}


def names_view(shelf: Shelf, links: Links) -> NamesView:
    """Lay out the index of names."""
    sections = (_section(shelf, kind, links) for kind in Kind)
    return NamesView(sections=tuple(one for one in sections if one.count))


def section_anchor(kind: Kind) -> str:
    """Anchor of a kind in the index."""
    return _SECTIONS[kind]


def _section(shelf: Shelf, kind: Kind, links: Links) -> NamesSection:
    names = shelf.names.of_kind(kind)
    entries = [entry for one in names for entry in _entries(shelf, one, links)]
    entries.sort(key=lambda one: (sort_key(one.label), one.see))
    id_ = _SECTIONS[kind]
    grouped = groupby(entries, key=lambda one: letter_group(one.label))
    letters = tuple(
        LetterGroup(id=f"{id_}-{number}", letter=letter, entries=tuple(members))
        for number, (letter, members) in enumerate(grouped, 1)
    )
    return NamesSection(id=id_, kind=kind.value, count=len(names), letters=letters)


def _entries(shelf: Shelf, one: Authority, links: Links) -> Iterator[IndexEntry]:
    """Yield a name and its other forms, but none that would stand where the name does."""
    href = links.to(routes.name(one.kind, one.id))
    count = len(shelf.names.mentions_of(key_of(one)))
    label = _label(one, one.name)
    yield IndexEntry(label=label, href=href, count=count, see="")
    taken = {sort_key(label)[0]}
    for form in one.variants:
        other = _label(one, form)
        key = sort_key(other)[0]
        if key not in taken:
            taken.add(key)
            yield IndexEntry(label=other, href=href, count=0, see=guillemets(one.name))
    for form in one.short:
        key = sort_key(form)[0]
        if all(key != longer[: len(key)] for longer in taken):
            taken.add(key)
            yield IndexEntry(label=guillemets(form), href=href, count=0, see=guillemets(one.name))


def _label(one: Authority, form: str) -> str:
    return guillemets(surname_first(form) if one.kind is Kind.PERSON else form)
