"""Addresses never die: whatever was published must still answer, as itself or by leading on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes
from generator.intake.records import ARTICLES, PAGES
from generator.model.article import Status
from generator.model.authority import UNKNOWN_SOURCE
from generator.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.intake.records import Records
    from generator.problems import Problem


def moved(records: Records, *, drafts: bool) -> tuple[tuple[str, str], ...]:
    """List (former name, present name) of the records that are shown."""
    hidden = _hidden(records, drafts=drafts)
    return tuple((one.former.text, one.owner) for one in records.was if one.owner not in hidden)


def lost(records: Records, *, drafts: bool) -> Iterable[Problem]:
    """Report published addresses at which nothing would answer any more.

    A file that cannot be read may be the one that answers: what it names is not judged.
    """
    names = {*records.names, *_unread(records), f"sources/{UNKNOWN_SOURCE.id}"}
    names -= _hidden(records, drafts=drafts)
    names |= {former for former, _ in moved(records, drafts=drafts)}
    answering = routes.FIXED.union(*map(routes.addresses, names))
    unreadable = b"\n".join(file.content.replace(b"\0", b"") for file in records.unreadable)
    for one in records.published:
        stem = one.path.parent.name if one.path.stem == routes.INDEX else one.path.stem
        held = {one.path, routes.whole(one.path)}
        if answering.isdisjoint(held) and stem.encode() not in unreadable:
            yield problem("address-lost", one.place, str(one.path), id=stem)


def _hidden(records: Records, *, drafts: bool) -> set[str]:
    """Name the drafts that a build does not show."""
    cards = () if drafts else records.cards
    return {f"articles/{one.id}" for one in cards if one.standing.status is Status.DRAFT}


def _unread(records: Records) -> Iterator[str]:
    """Name what a file that cannot be read is a record of."""
    for path in (file.path for file in records.unreadable):
        if path.parent in {ARTICLES, PAGES}:
            yield f"{path.parent.name}/{path.stem}"
