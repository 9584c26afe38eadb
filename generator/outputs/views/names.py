"""Names as they stand in lists, and the index of all of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NameItem:
    """A name in a list, with what is counted there: mentions, or articles in common."""

    href: str
    name: str
    note: str
    """The first role of a person, the curator's word for what a place or a body is, or empty."""
    count: int
    spellings: int
    """In how many forms the whole dossier prints it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGroup:
    """Names of one kind."""

    kind: str
    """``person``, ``place`` or ``organisation``."""
    names: tuple[NameItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """One line of the index: a name, or another form that leads to it."""

    label: str
    """As it sorts: of people the surname first."""
    href: str
    count: int
    see: str
    """For another form: the name it leads to; else empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterGroup:
    """The entries under one letter."""

    id: str
    letter: str
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLink:
    """A letter with a page of its own; a very long one has several."""

    href: str
    letter: str
    number: str
    """Empty for the first page of a letter."""
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesSection:
    """The index of one kind."""

    id: str
    kind: str
    count: int
    """Names, without the other forms."""
    letters: tuple[LetterGroup, ...]
    pages: tuple[LetterLink, ...] = ()
    """Instead of the letters, when they have pages of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """The page of a letter."""

    kind: str
    index: str
    """Its kind in the index of names."""
    letter: str
    number: str
    """Empty for the first page of a letter."""
    entries: tuple[IndexEntry, ...]
    pages: tuple[LetterLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesView:
    """The index of names."""

    sections: tuple[NamesSection, ...]
    """Kinds that have names."""
