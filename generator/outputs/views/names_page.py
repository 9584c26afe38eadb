"""Lays out the index of names: a letter at a time, with references from every other form."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator import routes
from generator.model.authority import Kind
from generator.outputs.views.names import (
    IndexEntry,
    LetterGroup,
    LetterLink,
    LetterView,
    NamesSection,
    NamesView,
)
from generator.outputs.views.names_lookup import key_of
from generator.routes import Links
from generator.text.collation import letter_group, letter_name, sort_key, surname_first
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from generator.model.authority import Authority
    from generator.outputs.views.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """A line of the index before it is shown."""

    label: str
    see: str
    """For another form the name it leads to; else empty."""
    owner: Authority


_SECTIONS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}


def names_pages(shelf: Shelf) -> Iterator[tuple[PurePosixPath, NamesView | LetterView]]:
    """Lay out the index of names, and pages for the letters of a kind that has very many."""
    links = Links(here=routes.NAMES)
    letters = {kind: tuple(_letters(shelf, kind)) for kind in Kind}
    sections = (_section(shelf, kind, letters[kind], links) for kind in Kind)
    yield routes.NAMES, NamesView(sections=tuple(one for one in sections if one.count))
    for kind, found in letters.items():
        for one in found:
            yield one.address, _letter_page(shelf, kind, found, one)


def section_anchor(kind: Kind) -> str:
    """Anchor of a kind in the index."""
    return _SECTIONS[kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """A page with names of one letter."""

    address: PurePosixPath
    letter: str
    number: int
    forms: tuple[_Form, ...]


def _forms(shelf: Shelf, kind: Kind) -> list[_Form]:
    """List every form of every name of a kind, in the order of the index."""
    forms = [form for one in shelf.names.of_kind(kind) for form in _forms_of(one)]
    return sorted(forms, key=lambda one: (sort_key(one.label), one.see))


def _letters(shelf: Shelf, kind: Kind) -> Iterator[_Letter]:
    """Yield the pages of a kind; none when all its names stand in the index."""
    forms, limit = _forms(shelf, kind), shelf.limits.names
    if len(forms) <= limit:
        return
    for letter, members in groupby(forms, key=lambda one: letter_group(one.label)):
        found = tuple(members)
        for number, start in enumerate(range(0, len(found), limit), 1):
            steps = (_SECTIONS[kind], letter_name(letter), *((f"part-{number}",) if start else ()))
            yield _Letter(
                address=routes.part(routes.NAMES, *steps),
                letter=letter,
                number=number,
                forms=found[start : start + limit],
            )


def _section(shelf: Shelf, kind: Kind, pages: tuple[_Letter, ...], links: Links) -> NamesSection:
    id_, forms = _SECTIONS[kind], () if pages else _forms(shelf, kind)
    grouped = groupby(forms, key=lambda one: letter_group(one.label))
    letters = tuple(
        LetterGroup(
            id=f"{id_}-{number}",
            letter=letter,
            entries=tuple(_entry(shelf, one, links) for one in members),
        )
        for number, (letter, members) in enumerate(grouped, 1)
    )
    return NamesSection(
        id=id_,
        kind=kind.value,
        count=len(shelf.names.of_kind(kind)),
        letters=letters,
        pages=_letter_links(shelf, pages, None, links),
    )


def _letter_page(shelf: Shelf, kind: Kind, pages: tuple[_Letter, ...], here: _Letter) -> LetterView:
    links = Links(here=here.address)
    return LetterView(
        kind=kind.value,
        index=links.to(routes.NAMES, _SECTIONS[kind]),
        letter=here.letter,
        number=_number(shelf, here),
        entries=tuple(_entry(shelf, one, links) for one in here.forms),
        pages=_letter_links(shelf, pages, here, links),
    )


def _letter_links(
    shelf: Shelf, pages: tuple[_Letter, ...], here: _Letter | None, links: Links
) -> tuple[LetterLink, ...]:
    return tuple(
        LetterLink(
            href=links.to(one.address),
            letter=one.letter,
            number=_number(shelf, one),
            current=one is here,
        )
        for one in pages
    )


def _number(shelf: Shelf, one: _Letter) -> str:
    return shelf.calendar.number(one.number) if one.number > 1 else ""


def _entry(shelf: Shelf, form: _Form, links: Links) -> IndexEntry:
    one = form.owner
    return IndexEntry(
        label=form.label,
        href=links.to(routes.name(one.kind, one.id)),
        count=0 if form.see else len(shelf.names.mentions_of(key_of(one))),
        see=form.see,
    )


def _forms_of(one: Authority) -> Iterator[_Form]:
    """Yield a name and its other forms, but none that would stand where the name does."""
    label = _label(one, one.name)
    yield _Form(label=label, see="", owner=one)
    taken = {sort_key(label)[0]}
    for form in one.variants:
        other = _label(one, form)
        key = sort_key(other)[0]
        if key not in taken:
            taken.add(key)
            yield _Form(label=other, see=guillemets(one.name), owner=one)
    for form in one.short:
        key = sort_key(form)[0]
        if all(key != longer[: len(key)] for longer in taken):
            taken.add(key)
            yield _Form(label=guillemets(form), see=guillemets(one.name), owner=one)


def _label(one: Authority, form: str) -> str:
    return guillemets(surname_first(form) if one.kind is Kind.PERSON else form)
