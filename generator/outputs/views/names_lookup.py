"""Who is named where, looked up once.

Comes in: a dossier. Goes out: names with their mentions, articles and events. A name has a page
when a published line mentions it, or an article or an event lists it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from generator import routes
from generator.model.authority import Kind
from generator.outputs.views.names import NameGroup, NameItem
from generator.text.collation import sort_key
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.article import Article
    from generator.model.authority import Authority
    from generator.model.dossier import Dossier
    from generator.model.event import Event
    from generator.model.mention import Mention
    from generator.routes import Links

Key = tuple[Kind, str]


class Names:
    """Lookups over the names of one dossier."""

    def __init__(self, dossier: Dossier, articles: Iterable[Article]) -> None:
        """Index the names of ``articles``, those that are not withdrawn."""
        self.authority = {key_of(one): one for one in dossier.authorities}
        self._articles = {one.id: one for one in articles}
        self._mentions: dict[Key, list[Mention]] = defaultdict(list)
        self._counts: dict[str, Counter[Key]] = defaultdict(Counter)
        self._in_article: dict[str, list[Mention]] = defaultdict(list)
        self._listing: dict[Key, set[str]] = defaultdict(set)
        self._events: dict[Key, list[Event]] = defaultdict(list)
        for mention in dossier.mentions:
            if mention.article in self._articles:
                key = (mention.kind, mention.authority)
                self._mentions[key].append(mention)
                self._counts[mention.article][key] += 1
                self._in_article[mention.article].append(mention)
        for article in self._articles.values():
            for key in listed(article):
                self._listing[key].add(article.id)
        for event in dossier.events:
            for key in listed(event):
                self._events[key].append(event)
        named = self._mentions.keys() | self._listing.keys() | self._events.keys()
        self.used = tuple(one for key, one in self.authority.items() if key in named)
        self._used = {key_of(one) for one in self.used}
        self._forms = {
            key: len({printed_form(one) for one in mentions})
            for key, mentions in self._mentions.items()
        }

    def has_page(self, key: Key) -> bool:
        """Whether anything here names an authority."""
        return key in self._used

    def of_kind(self, kind: Kind) -> tuple[Authority, ...]:
        """Names of one kind that have a page."""
        return tuple(one for one in self.used if one.kind is kind)

    def mentions_of(self, key: Key) -> tuple[Mention, ...]:
        """Mentions of one name, by article in time order, line and offset."""
        return tuple(self._mentions.get(key, ()))

    def mentions_in(self, article: str) -> tuple[Mention, ...]:
        """Mentions within one article."""
        return tuple(self._in_article.get(article, ()))

    def events_with(self, key: Key) -> tuple[Event, ...]:
        """Events that list a name, in time order."""
        return tuple(self._events.get(key, ()))

    def articles_with(self, key: Key) -> tuple[Article, ...]:
        """Articles that mention or list a name, in time order."""
        wanted = {one.article for one in self._mentions.get(key, ())}
        wanted |= self._listing.get(key, set())
        return tuple(one for id_, one in self._articles.items() if id_ in wanted)

    def parts_of(self, key: Key) -> tuple[Authority, ...]:
        """Places within a place that have a page."""
        kind, id_ = key
        return tuple(one for one in self.used if one.kind is kind and one.parent == id_)

    def counted_in(self, articles: Iterable[str]) -> Counter[Key]:
        """Count the mentions of every name in some articles."""
        total: Counter[Key] = Counter()
        for id_ in articles:
            total.update(self._counts.get(id_, {}))
        return total

    def together_with(self, key: Key) -> Counter[Key]:
        """Count the articles that mention other names beside this one."""
        articles = {one.article for one in self._mentions.get(key, ())}
        shared = Counter(other for id_ in sorted(articles) for other in self._counts[id_])
        del shared[key]
        return shared

    def item(self, key: Key, count: int, links: Links) -> NameItem:
        """Show a name in a list."""
        one = self.authority[key]
        return NameItem(
            href=links.to(routes.name(one.kind, one.id)),
            name=guillemets(one.name),
            note=guillemets(one.roles[0] if one.roles else one.type),
            count=count,
            spellings=self._forms.get(key, 0),
        )

    def groups(
        self, counts: Mapping[Key, int], links: Links, most: int | None = None
    ) -> tuple[NameGroup, ...]:
        """Show names by kind, the highest counts first, ``most`` of each; no empty groups."""
        groups = (
            NameGroup(
                kind=kind.value,
                names=tuple(
                    self.item(key, counts[key], links) for key in self._ranked(counts, kind)[:most]
                ),
            )
            for kind in Kind
        )
        return tuple(one for one in groups if one.names)

    def top(
        self, kind: Kind, counts: Mapping[Key, int], links: Links, most: int
    ) -> tuple[NameItem, ...]:
        """Show the names of one kind with the highest counts."""
        ranked = self._ranked(counts, kind)[:most]
        return tuple(self.item(key, counts[key], links) for key in ranked)

    def _ranked(self, counts: Mapping[Key, int], kind: Kind) -> list[Key]:
        keys = [key for key in counts if key[0] is kind and counts[key]]
        return sorted(
            keys, key=lambda key: (-counts[key], sort_key(self.authority[key].name), key[1])
        )


def key_of(authority: Authority) -> Key:
    """Name an authority: ids are unique within a kind only."""
    return authority.kind, authority.id


def listed(one: Article | Event) -> set[Key]:
    """Names that the curator lists in an article or an event."""
    return {
        *((Kind.PERSON, id_) for id_ in one.people),
        *((Kind.PLACE, id_) for id_ in one.places),
        *((Kind.ORGANISATION, id_) for id_ in one.organisations),
    }


def printed_form(mention: Mention) -> str:
    """Write the printed form with its spaces single and its quotation marks alike."""
    return guillemets(" ".join(mention.form.split()))
