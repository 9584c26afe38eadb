"""A number → that many invented articles, oldest first: the same ones at every run and anywhere."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bench.names import NAMES, SOURCES, TOPICS, Name
from bench.prose import MONTHS, Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST = datetime(2016, 1, 1)  # noqa: DTZ001 a day of the calendar, nobody's clock
_MINUTES = 10 * 365 * 24 * 60
"""Ten years, whatever the number of articles."""
_EVENT_EVERY = 5
EDITED = 2
"""The paragraph that an edit lengthens: no lead, no heading, no event in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, and the words of one article that say when."""

    id: str
    date: str
    """EDTF: a day, or a month where the text says no more."""
    title: str
    topic: str
    paragraph: int
    """Which paragraph of the article holds the quotation, from 0."""
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article, in no generator's format yet."""

    number: int
    id: str
    """Begins with the part of the date that is certain."""
    title: str
    when: datetime
    published: str
    """EDTF: most often the day of ``when``, sometimes its month, rarely ``unknown``."""
    source: tuple[str, str]
    topics: tuple[tuple[str, ...], ...]
    names: tuple[Name, ...]
    paragraphs: tuple[tuple[str, str], ...]
    """(sign, words): the sign is Markdown's, ``## ``, ``> `` or nothing."""
    event: Event | None

    @property
    def has_seed(self) -> bool:
        """Half of the articles were captured, the others written below their card's keys."""
        return self.number % 2 == 0


def make_articles(count: int) -> Iterator[Article]:
    """Make them one by one, oldest first."""
    return (make_article(number, count) for number in range(count))


def make_article(number: int, count: int) -> Article:
    """Make one of ``count``; but for its dates it is the same in a corpus of any size."""
    dice = random.Random(f"milaff {number}")  # noqa: S311 no secret
    step = _MINUTES // count
    when = _FIRST + timedelta(minutes=int((number + dice.random()) * step))
    # Each topic has its turn, so that none stays unused.
    first = TOPICS[number % len(TOPICS)]
    others = dice.sample([one for one in TOPICS if one != first], dice.randint(1, 3))
    topics = (first, *others)
    names = tuple(dice.sample(NAMES, dice.randint(4, 8)))
    writer = Writer(dice, names, tuple(name for _, name in topics))
    published = _precision(when, dice)
    begins = "" if published == "unknown" else f"{published}-"
    paragraphs = _paragraphs(writer, dice)
    event = None
    if number % _EVENT_EVERY == 0:
        event, paragraphs = _add_event(number, when, writer, paragraphs, topics[0][0])
    return Article(
        number=number,
        id=f"{begins}{names[0].id}-{number:05}",
        title=writer.title(),
        when=when,
        published=published,
        source=dice.choice(SOURCES),
        topics=topics,
        names=names,
        paragraphs=tuple(paragraphs),
        event=event,
    )


def in_words(date: str) -> str:
    """Write a day or a month as texts print it."""
    year, month, *day = date.split("-")
    return " ".join([*(str(int(one)) for one in day), MONTHS[int(month) - 1], year])


def _precision(when: datetime, dice: random.Random) -> str:
    chance = dice.random()
    if chance < 0.01:
        return "unknown"
    return f"{when:%Y-%m}" if chance < 0.06 else f"{when:%Y-%m-%d}"


def _paragraphs(writer: Writer, dice: random.Random) -> list[tuple[str, str]]:
    """Write 300 to 500 words; the first three paragraphs are plain ones."""
    made: list[tuple[str, str]] = []
    words, wanted = 0, dice.randint(300, 470)
    while words < wanted:
        text = " ".join(writer.sentence() for _ in range(dice.randint(2, 4)))
        words += len(text.split())
        chance = dice.random()
        if len(made) > EDITED and chance < 0.08:
            made.append(("## ", writer.heading()))
        made.append(("> " if len(made) > EDITED and chance > 0.92 else "", text))
    return made


def _add_event(
    number: int, when: datetime, writer: Writer, paragraphs: list[tuple[str, str]], topic: str
) -> tuple[Event, list[tuple[str, str]]]:
    """End the last paragraph with what happened, and on which day or in which month."""
    day = when - timedelta(days=1 + number % 40)
    date = f"{day:%Y-%m}" if number % (_EVENT_EVERY * 4) == 0 else f"{day:%Y-%m-%d}"
    title = writer.event()
    quote = f"{in_words(date)}، {' '.join(title.split()[:4])}"
    at = len(paragraphs) - 1
    sign, words = paragraphs[at]
    told = f"{words} ففي {quote} {' '.join(title.split()[4:])}."
    event = Event(
        id=f"event-{number:05}", date=date, title=title, topic=topic, paragraph=at, quote=quote
    )
    return event, [*paragraphs[:at], (sign, told)]
