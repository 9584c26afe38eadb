"""Spellings that are one: names with their variants, topics, sources, months.

Comes in: the shelf's vocabulary. Goes out: groups; a query that holds any phrase of a group finds
the places where any other stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from generator.outputs.views.source_page import used_sources
from generator.text.months import month_names
from generator.text.skeleton import distance
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.authority import Authority
    from generator.outputs.views.shelf import Shelf

SHORTEST_WORD = 4
"""Letters of a word whose spellings are joined apart from the rest of its name."""
_LATIN_STOPS = frozenset({"of", "the", "for", "and", "in", "on", "to"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Phrases with one meaning."""

    forms: tuple[str, ...]
    """As they are written; looked for in texts and in queries."""
    asked: tuple[str, ...] = ()
    """Looked for in queries only: a word of a Latin name."""
    barred: tuple[str, ...] = ()
    """Phrases within which no form counts («روسيا اليوم» is not روسيا)."""


def groups(shelf: Shelf) -> tuple[Group, ...]:
    """Gather the groups; the first twelve are the months."""
    names = shelf.names.used
    topics = tuple((one.name, *one.variants) for one in shelf.topics)
    sources = ((one.name, *one.variants) for one in used_sources(shelf) if one.name)
    spellings = (*((one.name, *one.variants) for one in names), *topics)
    return (
        *(Group(forms=month_names(number)) for number in range(1, 13)),
        *(_name(one) for one in names),
        *(Group(forms=forms) for forms in topics),
        *(Group(forms=forms) for forms in sources),
        *(Group(forms=forms) for forms in _words(spellings)),
    )


def _name(name: Authority) -> Group:
    forms = dict.fromkeys((name.name, *name.variants, *name.short, name.latin))
    words = (token.folded for token in tokenise(name.latin))
    return Group(
        forms=tuple(one for one in forms if one),
        asked=tuple(one for one in words if len(one) > 2 and one not in _LATIN_STOPS),
        barred=name.not_forms,
    )


def _words(spellings: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Join words that stand at one place of two forms of a name and differ in a letter or two.

    So «سيرجي» alone finds «سيرغي», and «شويغو» finds «شويجو», though neither is a declared form.
    """
    joined: dict[str, set[str]] = {}
    for forms in spellings:
        cut = [[token.folded for token in tokenise(form)] for form in forms]
        for one, other in combinations(cut, 2):
            if len(one) == len(other) > 1:
                for pair in zip(one, other, strict=True):
                    if _alike(*pair):
                        whole = joined.get(pair[0], {pair[0]}) | joined.get(pair[1], {pair[1]})
                        joined.update(dict.fromkeys(whole, whole))
    seen: set[str] = set()
    for word in sorted(joined):
        if word not in seen:
            seen |= joined[word]
            yield tuple(sorted(joined[word]))


def _alike(one: str, other: str) -> bool:
    shortest = min(len(one), len(other))
    if one == other or shortest < SHORTEST_WORD:
        return False
    limit = 1 if shortest < 6 else 2
    return distance(one, other, limit) <= limit
