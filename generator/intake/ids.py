"""Ids, and the former ids at which records were once to be found."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.problems import Place, Problem, problem
from generator.text.shortening import ELLIPSIS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.fields import Fields
    from generator.intake.nodes import Scalar

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""Ids are addresses: Latin letters, digits, hyphens."""

MOST = 200
"""Letters of an id: file systems take names of 255 bytes, and files are named after ids."""
_SHOWN = 40

SHELVES = ("articles", "topics", "people", "places", "organisations", "sources", "pages")
"""Every record with an address stands on one of these; ``shelf/id`` names it among all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Was:
    """A former name of a record."""

    owner: str
    """``shelf/id`` of the record today."""
    former: Scalar
    """``shelf/id`` of then, where the card says so."""


def id_fault(id_: str, place: Place, found: str = "") -> Problem | None:
    """Say why an id can be no address; ``found`` is what is shown of it."""
    if not ID.fullmatch(id_):
        return problem("id-letters", place, found or id_)
    if len(id_) > MOST:
        shown = id_[:_SHOWN] + ELLIPSIS
        return problem("id-long", place, shown, count=len(id_), most=MOST)
    return None


def read_was(fields: Fields, shelf: str, id_: str) -> tuple[Was, ...]:
    """Read ``was``: ids on the record's own shelf, or ``shelf/id`` of one it stood on before."""
    found: list[Was] = []
    for word in fields.texts("was"):
        before, slash, former = word.text.strip().rpartition("/")
        fault = id_fault(former, word.place, word.text)
        if fault:
            fields.problems.append(fault)
        elif slash and before not in SHELVES:
            known = ", ".join(f"{one}/{former}" for one in SHELVES)
            fields.problems.append(problem("value-not-offered", word.place, word.text, known=known))
        else:
            name = f"{before or shelf}/{former}"
            found.append(Was(owner=f"{shelf}/{id_}", former=replace(word, text=name)))
    return tuple(found)


def former_ids(was: Iterable[Was], shelf: str) -> tuple[str, ...]:
    """List the former ids on one shelf."""
    names = (one.former.text.partition("/") for one in was)
    return tuple(id_ for before, _, id_ in names if before == shelf)
