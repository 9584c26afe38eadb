"""The keyword lines of captures → single keywords that are neither a topic nor a listed name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.desk.lookup import names_of
from generator.intake.records import SEEDS
from generator.model.provenance import PUBLISHED, Role
from generator.reading.keywords import read_keywords
from generator.reading.line import Line
from generator.text.invisible import is_visible
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A keyword of one capture or more; the place is that of the first."""

    word: str
    articles: int
    path: str
    line: int


def keywords_without_topic(dossier: Dossier) -> tuple[Keyword, ...]:
    """List keywords, the most frequent first."""
    names = names_of(dossier)
    known = {_key(name) for name in names}
    times: Counter[str] = Counter()
    first: dict[str, Keyword] = {}
    for article in dossier.articles:
        found = {_key(one.word): one for one in _keywords(article, names)}
        for key, one in found.items():
            if key and key not in known:
                times[key] += 1
                first.setdefault(key, one)
    ranked = sorted(times.items(), key=lambda one: (-one[1], one[0]))
    return tuple(replace(first[key], articles=count) for key, count in ranked)


def _key(text: str) -> str:
    """Fold words for comparison."""
    return " ".join(token.folded for token in tokenise(text))


def _keywords(article: Article, names: tuple[str, ...]) -> Iterator[Keyword]:
    if article.capture is None:
        return
    text = _lines(article, *PUBLISHED)
    path = str(SEEDS / article.capture.seed)
    for line in _lines(article, Role.KEYWORDS):
        for word in read_keywords([line], text, names):
            yield Keyword(word=word, articles=1, path=path, line=line.number)


def _lines(article: Article, *roles: Role) -> tuple[Line, ...]:
    lines = article.capture.numbered(*roles) if article.capture else ()
    return tuple(Line(number, text.strip()) for number, _, text in lines if is_visible(text))
