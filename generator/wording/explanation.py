"""Sentences that explain an article in a terminal."""

from __future__ import annotations

from generator.wording.words import isolate

BASES = {
    "stated": "stated: the words quoted print every part of it",
    "inferred": "inferred: from the words quoted and the reasons",
    "curated": "the curator's word: nothing is quoted for it",
}
TITLES = {
    "printed": "as printed",
    "changed": "not as the headline line prints it",
    "curator": "the curator's: the capture has no headline",
}
REMOVED = {
    "dateline": "moved to the date",
    "credit": "moved to the source",
    "author": "moved to the author",
    "keywords": "kept as candidates for topics",
    "read-also": "another article's headline",
    "other-article": "another article, glued on by the site",
}
"""Role → why its lines are not published; of every other: ``SITE``."""
SITE = "the site's, not the article's"
SENTENCES = {
    "article": "%(id)s  %(status)s",
    "files": "%(path)s",
    "title": "title: %(title)s (%(basis)s)",
    "source": "source: %(source)s",
    "date": "date: %(date)s, %(basis)s",
    "quote": "line %(line)s: %(quote)s",
    "quote-body": "text: %(quote)s",
    "reason": "because: %(reason)s",
    "weekday": "the calendar has: %(weekdays)s",
    "weekday-agrees": "the calendar has %(weekdays)s, as the words say",
    "weekday-differs": "the calendar has %(weekdays)s; the words say %(named)s",
    "roles-card": "roles, as the card says:",
    "roles-automatic": "roles, automatic: nobody reviewed them:",
    "roles-to-paste": "when they are right, write into the card:",
    "roles-none": "no capture: the card holds the text itself",
    "role": "%(role)s %(lines)s: %(kept)s",
    "role-rule": "%(role)s %(lines)s: %(kept)s, by the rule %(rule)s",
    "mentions": "mentions: %(count)s",
    "mention": "%(vocabulary)s/%(id)s: %(form)s, line %(lines)s; matched %(key)s %(spelling)s",
    "barred": "%(vocabulary)s/%(id)s: %(form)s, line %(line)s; held back by not",
    "events": "events that rest on it: %(count)s",
    "event": "%(id)s, %(date)s (%(basis)s): %(title)s",
    "event-alone": "no other article speaks for it",
    "event-others": "so do: %(others)s",
    "problems": "problems: %(count)s",
}
"""Code → sentence; it may name values."""


def say(code: str, **values: object) -> str:
    """Say one sentence, Arabic values set off from the English."""
    return SENTENCES[code] % {name: isolate(str(value)) for name, value in values.items()}


def fate(role: str, *, published: bool) -> str:
    """Say what becomes of the lines of a role, and why."""
    return "published" if published else f"removed, {REMOVED.get(role, SITE)}"
