"""Sentences about articles that belong together: one text in two outlets, one captured again."""

from __future__ import annotations

TIES: dict[str, tuple[str, str]] = {
    "text-alike": (
        (
            "the text is mostly that of %(found)s%(more)s: %(sentences)s per cent of the sentences "
            "and %(shingles)s per cent of the word triples are common"
        ),
        (
            "if it is one text in two outlets, write same_text: [%(found)s]; if it is a later "
            "capture of one article, supersedes: %(found)s"
        ),
    ),
    "text-unlike": (
        (
            "the text has little in common with that of %(found)s: %(sentences)s per cent of the "
            "sentences and %(shingles)s per cent of the word triples"
        ),
        "check that the right article is named",
    ),
    "reference-itself": (
        "the card names itself under %(key)s",
        "name the other article's card",
    ),
    "supersedes-twice": (
        "%(found)s is superseded by %(other)s already",
        "captures of one article stand in a row: name the one before this",
    ),
    "supersedes-ring": (
        "%(found)s supersedes itself by way of others",
        "follow supersedes: from card to card and take out the one that leads back",
    ),
    "parent-deep": (
        "%(found)s lies within more than %(limit)s others, one in another",
        "point in: at a wider one directly",
    ),
}
