"""What two claim: one seed for two cards, one address for two pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes
from generator.intake.records import PAGES, SEEDS
from generator.problems import Place, Problem, problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.records import Records


def clashes(records: Records) -> Iterable[Problem]:
    """Report every clash among the records."""
    yield from _shared_seeds(records)
    yield from _former_addresses(records)
    for page in (one.page for one in records.pages):
        if page.id in routes.RESERVED:
            yield problem("id-reserved", Place(path=PAGES / f"{page.id}.md"), page.id)
    for card in records.cards:
        if card.id == routes.INDEX:
            yield problem("id-reserved", card.place, card.id)
    for entry in records.vocabulary:
        # «all» is the choice in the chronology's filter that stands for every topic.
        if entry.record.id in {routes.INDEX, *(["all"] if entry.vocabulary == "topics" else [])}:
            yield problem("id-reserved", entry.place, entry.record.id)
    for was in records.was:
        shelf, _, id_ = was.former.text.partition("/")
        if id_ in (routes.RESERVED if shelf == "pages" else {routes.INDEX}):
            yield problem("id-reserved", was.former.place, id_)


def _shared_seeds(records: Records) -> Iterable[Problem]:
    users: dict[str, str] = {}
    for card in records.cards:
        if card.seed is None:
            continue
        name = card.seed.name.text.strip().removeprefix(f"{SEEDS}/")
        if name in users:
            yield warning("seed-shared", card.seed.name.place, name, other=users[name])
        users.setdefault(name, card.id)


def _former_addresses(records: Records) -> Iterable[Problem]:
    """Refuse a former id that another record has or had."""
    owners = {name: name for name in records.names}
    for one in records.was:
        name = one.former.text
        if name in owners:
            yield problem("address-taken", one.former.place, name, other=owners[name])
        owners[name] = one.owner
