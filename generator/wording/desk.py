"""Sentences of the curator's desk, said in a terminal only: questions, refusals, what was done."""

from __future__ import annotations

from generator.wording.words import isolate

QUESTIONS = {
    "id": "id (small Latin letters, digits, hyphens)",
    "title": "title",
    "date": "date (22 أكتوبر 2023, 2023-10-22, 2023-10, 2023-10-?22, unknown)",
    "topics": "topics, separated by commas",
    "article": "article whose words are quoted (its id, or the path of its card)",
    "line": "line of the capture",
    "quote": "words of that line, exactly as printed",
    "says": "how the date follows from these words",
    "published": "published (22 أكتوبر 2023, 2023-10-22, 2023-10, unknown)",
    "source": "source (id or name; unknown if the capture names none)",
    "seed": "seed, a file in seeds/ (empty: the card holds the text itself)",
    "slug": "short name in small Latin letters, for the address",
}
"""Key → question; each key is an option too."""

SENTENCES = {
    "stopped": "stopped; nothing was written",
    "option-wrong": "--%(option)s: %(why)s",
    "option-missing": "--%(option)s is needed, and nobody answers here; nothing was written",
    "answer-empty": "an answer is needed",
    "answer-not-text": "this is not UTF-8 text",
    "id-wrong": "%(id)s cannot be an address: use small Latin letters, digits and hyphens",
    "id-taken": "%(id)s is the id of another card already",
    "id-reserved": "the generator keeps the name %(id)s for itself",
    "date-read": "date: %(date)s",
    "line-shown": "line %(line)s: %(text)s",
    "line-wrong": "%(line)s is no line of %(seed)s, which has %(count)s",
    "line-not-citable": "line %(line)s is not published: its role is %(role)s",
    "event-known": "%(id)s is there already: %(title)s, %(date)s; these words are added to it",
    "event-taken": (
        "%(id)s is there already (%(place)s): leave out --title, --date and --topics to add "
        "words of another article to it, or give another id"
    ),
    "event-cited": "%(article)s cites %(id)s already; one article speaks for an event once",
    "file-faulty": "%(place)s: the file has a fault; mend it first (check tells more)",
    "card-faulty": "%(place)s: the card or its capture has a fault; mend it first (see check)",
    "article-unknown": "there is no card %(article)s",
    "article-misspelt": "there is no card %(article)s; did you mean %(hint)s?",
    "article-not-current": "%(article)s is withdrawn or an earlier capture: no event rests on it",
    "events-flow": (
        "%(place)s: written between brackets; write it one to a line, with - before each, "
        "then call this again"
    ),
    "events-no-list": "%(place)s: write this as a list, with - before each item, then try again",
    "file-changed": "%(path)s changed in the meantime; nothing was written",
    "read-back": "%(path)s would not read back as it was meant; nothing was written",
    "event-written": "wrote  %(id)s (%(date)s) to %(events)s",
    "citation-written": "wrote  its words to %(card)s",
    "folder-not-empty": "%(folder)s is not empty; name a new folder",
    "dossier-made": "made   %(folder)s",
    "dossier-next": (
        "next:  python -m generator import PAGE.html --project %(folder)s (a saved page or a text "
        "file), then serve"
    ),
    "seed-unknown": "there is no file %(seed)s in seeds/; the seeds are: %(known)s",
    "seed-misspelt": "there is no file %(seed)s in seeds/; did you mean %(hint)s?",
    "card-exists": "%(path)s is there already; nothing was written",
    "card-written": "wrote  %(path)s",
    "kind-unknown": "there is no list %(kind)s; the lists are: %(known)s",
}
"""Code → sentence; it may name values."""


def say(code: str, **values: object) -> str:
    """Say one sentence, Arabic values set off from the English."""
    return SENTENCES[code] % {name: isolate(str(value)) for name, value in values.items()}


HEADINGS = {
    "drafts": ("draft", "drafts"),
    "unreviewed": ("card needs review", "cards need review"),
    "roles": (
        "card whose line roles nobody reviewed (no lines:)",
        "cards whose line roles nobody reviewed (no lines:)",
    ),
    "reasons": (
        "inferred date without reasons",
        "inferred dates without reasons",
    ),
    "undated": ("undated article or event", "undated articles and events"),
    "one-source": ("event with one source", "events with one source"),
    "uncited": (
        "event that no article cites, withdrawn ones apart",
        "events that no article cites, withdrawn ones apart",
    ),
    "dead-ends": ("dead end, used by nothing", "dead ends, used by nothing"),
    "spellings": (
        "spelling like a name, found in no authority",
        "spellings like names, found in no authority",
    ),
    "keywords": (
        "keyword of captures that is no topic and no name yet",
        "keywords of captures that are no topic and no name yet",
    ),
    "shares": ("source of published articles", "sources of published articles"),
    "gaps": ("stretch of months without anything", "stretches of months without anything"),
}
"""Section of the board → its heading for one and for many; the count stands before it."""

COUNTED = {
    "article": ("article", "articles"),
    "event": ("event", "events"),
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "month": ("month", "months"),
    "time": ("time", "times"),
    "mention": ("mention", "mentions"),
    "more": ("more: --format json lists all", "more: --format json lists all"),
}

BOARD = {
    "like": "like %(name)s?",
    "nothing": "nothing to do: %(names)s",
    "faulty": "dead ends are judged when no error is left",
    "no-source": "(no source named)",
    "see-check": "see check",
}


def count(kind: str, number: int) -> str:
    """Say how many there are of something."""
    one, many = {**HEADINGS, **COUNTED}[kind]
    return f"{number} {one if number == 1 else many}"


def board(code: str, **values: object) -> str:
    """Say a phrase of the board."""
    return BOARD[code] % {name: isolate(str(value)) for name, value in values.items()}
