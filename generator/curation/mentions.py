"""Every authority's occurrences in the published lines of every article."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.curation.references import listed
from generator.intake.records import ARTICLES, SEEDS
from generator.intake.vocabulary import VOCABULARY_OF
from generator.model.authority import Authority, Kind
from generator.model.mention import Mention
from generator.problems import Place, Problem, warning
from generator.text.matching import Match, Matcher

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.curation.references import Index
    from generator.intake.card import CardRecord
    from generator.model.article import Article


def find_mentions(
    articles: Iterable[Article], authorities: Iterable[Authority]
) -> tuple[tuple[Mention, ...], tuple[Problem, ...]]:
    """Find all mentions, sorted by authority, then by article, line and offset.

    A form that may mean several authorities is reported and counts for none of them.
    """
    names = {_key(one): one for one in authorities}
    matcher = make_matcher(names.values())
    mentions: list[Mention] = []
    problems: list[Problem] = []
    for article in articles:
        for number, line in article.printed_lines():
            for match in matcher.matches(line):
                if len(match.keys) > 1:
                    problems.append(_ambiguous(article, number, line, match))
                    continue
                found = names[match.keys[0]]
                mentions.append(
                    Mention(
                        kind=found.kind,
                        authority=found.id,
                        article=article.id,
                        line=number,
                        start=match.start,
                        end=match.end,
                        form=match.form,
                    )
                )
    order = {one.id: position for position, one in enumerate(articles)}
    kinds = {kind: position for position, kind in enumerate(Kind)}
    mentions.sort(
        key=lambda one: (kinds[one.kind], one.authority, order[one.article], one.line,
                         one.start)
    )  # fmt: skip
    return tuple(mentions), tuple(problems)


def listed_faults(
    cards: Iterable[CardRecord], mentions: Iterable[Mention], indexes: dict[str, Index]
) -> Iterator[Problem]:
    """Warn of names that a card lists and its text does not hold."""
    named = {(one.article, one.kind, one.authority) for one in mentions}
    for card in cards:
        lists = {
            Kind.PERSON: card.index.people,
            Kind.PLACE: card.index.places,
            Kind.ORGANISATION: card.index.organisations,
        }
        for kind, words in lists.items():
            for word in words:
                found, _ = indexes[VOCABULARY_OF[kind]].resolve(word)
                if found and (card.id, kind, found) not in named:
                    yield warning("listed-unmentioned", word.place, word.text)


def make_matcher(authorities: Iterable[Authority]) -> Matcher:
    """Gather every form of every authority."""
    matcher = Matcher()
    for one in authorities:
        for form in (one.name, *one.variants, *one.short):
            matcher.add(form, _key(one))
        for form in one.not_forms:
            matcher.bar(form, _key(one))
    return matcher


def _key(authority: Authority) -> str:
    return f"{authority.kind.value}/{authority.id}"


def _ambiguous(article: Article, number: int, line: str, match: Match) -> Problem:
    if article.capture:
        path = SEEDS / article.capture.seed
        place = Place(path=path, line=number, column=match.start + 1)
    else:
        place = Place(path=PurePosixPath(ARTICLES / f"{article.id}.md"))
    known = listed(sorted(match.keys))
    return warning("mention-ambiguous", place, line[match.start : match.end], known=known)
