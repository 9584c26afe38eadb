"""What nothing points at: seeds without a card, events without a citation, topics without a page.

Judged only when everything could be read and verified: a card with a fault may be the one that
uses the thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.intake.records import SEEDS
from generator.problems import Place, Problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.records import Records
    from generator.model.article import Article
    from generator.model.event import Event


def unused(
    records: Records, articles: Iterable[Article], events: Iterable[Event]
) -> Iterable[Problem]:
    """Warn of what no card uses; drafts and withdrawn articles count as users.

    An earlier capture cites no event and files nothing under a topic: the later one must.
    """
    cards = list(articles)
    captures = [one.capture for one in cards if one.capture]
    seeds = {name for one in captures for name in (one.seed, one.original)}
    for file in records.seeds:
        name = str(file.path.relative_to(SEEDS))
        if name not in seeds:
            yield warning("seed-unused", Place(path=file.path), name)
    earlier = [one for one in cards if one.superseded_by]
    cards = [one for one in cards if not one.superseded_by]
    cited = {citation.event for one in cards for citation in one.citations}
    for event in records.events:
        if event.id not in cited:
            yield warning("event-uncited", event.place, event.id)
    filed = {topic for one in cards for topic in one.topics}
    filed |= {topic for event in events for topic in event.topics}
    for entry in records.vocabulary:
        if entry.vocabulary != "topics" or entry.record.id in filed:
            continue
        last = next((one for one in earlier if entry.record.id in one.topics), None)
        if last is None:
            yield warning("topic-unused", entry.place, entry.record.id)
        else:
            yield warning("topic-outdated", entry.place, entry.record.id, other=last.id,
                          newer=last.superseded_by)  # fmt: skip
