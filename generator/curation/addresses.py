"""Addresses never die: whatever was published must still answer, as itself or by leading on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes
from generator.intake.records import ARTICLES, PAGES
from generator.model.article import Status
from generator.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.intake.records import Records
    from generator.problems import Problem


def moved(records: Records, kept: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """List (former name, present name) of records; ``kept`` are the ids of published articles."""
    articles = {f"articles/{id_}" for id_ in kept}
    return tuple(
        (one.former.text, one.owner)
        for one in records.was
        if not one.owner.startswith("articles/") or one.owner in articles
    )


def lost(records: Records, *, drafts: bool) -> Iterable[Problem]:
    """Report published addresses at which nothing would answer any more.

    A file that cannot be read may be the one that answers: what it names is not judged.
    """
    answering = {*routes.FIXED, *(path for name in _names(records, drafts=drafts)
                                  for path in routes.addresses(name))}  # fmt: skip
    unreadable = b"\n".join(file.content.replace(b"\0", b"") for file in records.unreadable)
    for one in records.published:
        stem = one.path.parent.name if one.path.stem == routes.INDEX else one.path.stem
        if one.path not in answering and stem.encode() not in unreadable:
            yield problem("address-lost", one.place, str(one.path), id=stem)


def _names(records: Records, *, drafts: bool) -> Iterator[str]:
    """Name every record that has, or leads to, an address of its own."""
    for card in records.cards:
        if drafts or card.standing.status is not Status.DRAFT:
            yield f"articles/{card.id}"
            yield from (one.former.text for one in card.was)
    for file in records.unreadable:
        if file.path.parent in {ARTICLES, PAGES}:
            yield f"{file.path.parent.name}/{file.path.stem}"
    yield "sources/unknown"
    for entry in records.vocabulary:
        yield f"{entry.vocabulary}/{entry.record.id}"
        yield from (one.former.text for one in entry.was)
    for page in records.pages:
        yield f"pages/{page.page.id}"
        yield from (one.former.text for one in page.was)
