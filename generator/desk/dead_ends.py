"""A project → what nothing leads to: topics, sources, names and captures that no card uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.intake.records import SEEDS
from generator.intake.vocabulary import VOCABULARY_OF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.desk.survey import Survey
    from generator.intake.vocabulary import Entry

LISTS = ("topics", *VOCABULARY_OF.values())
"""What an article or an event lists."""


def unused_entries(found: Survey) -> Iterator[Entry]:
    """Yield the records of topics, sources and authorities that nothing uses."""
    used = _used(found)
    for entry in found.records.vocabulary:
        if (entry.vocabulary, entry.record.id) not in used:
            yield entry


def unused_seeds(found: Survey) -> Iterator[str]:
    """Yield the names of captures that no card names."""
    named: set[str] = set()
    for card in found.records.cards:
        if card.seed:
            words = (card.seed.name, card.seed.original)
            named |= {one.text.strip().removeprefix(f"{SEEDS}/") for one in words if one}
    known = {name: name.removeprefix("original/") for name in found.seeds()}
    yield from (name for name, short in known.items() if not named & {name, short})


def _used(found: Survey) -> set[tuple[str, str]]:
    """Collect (vocabulary, id) of everything that something points at."""
    used: set[tuple[str, str]] = set()
    for article in found.dossier.articles:
        used |= {("sources", article.source), ("sources", article.via)}
        used |= {(name, id_) for name in LISTS for id_ in getattr(article, name)}
    for mention in found.dossier.mentions:
        used.add((VOCABULARY_OF[mention.kind], mention.authority))
    for name in LISTS:
        index = found.index(name)
        words = (word for event in found.records.events for word in getattr(event, name))
        used |= {(name, id_) for word in words if (id_ := index.resolve(word)[0])}
    for topic in found.dossier.topics:
        used.add(("topics", topic.parent))
    for one in found.dossier.authorities:
        used |= {("places", one.parent), ("places", one.country)}
    return used
