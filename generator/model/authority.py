"""Controlled names: people, places, organisations, topics and sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What an authority names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """A named person, place or body with its spellings."""

    id: str
    kind: Kind
    name: str
    variants: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    """Forms that suffice alone: a surname."""
    not_forms: tuple[str, ...] = ()
    """Strings that look like the name and are not («السورية» the adjective)."""
    roles: tuple[str, ...] = ()
    country: str = ""
    parent: str = ""
    """Id of the place that holds a place."""
    type: str = ""
    """The curator's word for what it is («إقليم», «وزارة»)."""
    latin: str = ""
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A thread through the dossier."""

    id: str
    name: str
    about: str = ""
    order: int = 0
    parent: str = ""
    variants: tuple[str, ...] = ()


class SourceKind(Enum):
    """What sort of publisher a source is."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    WEBSITE = "website"
    CHANNEL = "channel"
    """On a network such as Telegram."""
    AGGREGATOR = "aggregator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher. The id ``unknown`` is built in, with an empty name."""

    id: str
    name: str
    variants: tuple[str, ...] = ()
    kind: SourceKind | None = None
    about: str = ""
    homepage: str = ""


UNKNOWN_SOURCE = Source(id="unknown", name="")
