"""A curator's answers → an event in events.yaml and the words it rests on in an article's card.

Both files are read back before either is written: the new record as it was asked, all else equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.curation.dating import is_printed
from generator.desk import insertion, reading_answers
from generator.desk.asking import Answers, answers_from, needed
from generator.desk.quotation import read_line, read_quote
from generator.desk.read_back import check_read_back, new_problems
from generator.desk.refusal import FINE, USAGE, RefusalError, WrongAnswerError
from generator.desk.survey import (
    EVENTS,
    Survey,
    card_path,
    find_card,
    read_survey,
    with_changes,
)
from generator.desk.wishes import CitationWish, EventWish
from generator.desk.writing import Change, write_together
from generator.desk.yaml_text import flow_list, quoted, scalar
from generator.intake.source_file import BOM, SourceFile, decode
from generator.wording.desk import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path, PurePosixPath

    from generator.console import Console
    from generator.problems import Problem

KEYS = ("id", "title", "date", "topics", "article", "line", "quote", "says")
"""What is asked, in this order; each is an option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventWritten:
    """What was written, and what the check says of it that it did not say before."""

    event: EventWish
    citation: CitationWish
    problems: tuple[Problem, ...]


def run(options: Namespace, console: Console) -> int:
    """Ask, write, and say what was done; the exit code."""
    answers = answers_from(options, KEYS, console)
    try:
        done = new_event(options.project, answers)
    except RefusalError as error:
        console.fail(error.sentence)
        return error.exit_code
    card = card_path(done.citation.article)
    console.result("written", [*([str(EVENTS)] if done.event.is_new else []), str(card)])
    date = done.event.date or "unknown"
    if done.event.is_new:
        console.say(say("event-written", id=done.event.id, date=date, events=EVENTS))
    console.say(say("citation-written", card=card))
    console.problems(done.problems)
    return FINE


def new_event(project: Path, answers: Answers) -> EventWritten:
    """Ask for an event and write it; raises ``RefusalError`` with nothing written."""
    before = read_survey(project)
    event = _ask_event(before, answers)
    citation = _ask_citation(before, answers, event)
    changes = _changes(before, event, citation)
    after = with_changes(before, {one.path: one.after for one in changes})
    check_read_back(before, after, event, citation)
    write_together(project, changes)
    return EventWritten(event=event, citation=citation, problems=new_problems(before, after))


def _ask_event(before: Survey, answers: Answers) -> EventWish:
    id_ = answers.read("id", reading_answers.read_id)
    known = next((one for one in before.records.events if one.id == id_), None)
    if known is None:
        title = answers.read("title", needed)
        date = answers.read("date", reading_answers.read_day)
        answers.asking.tell(say("date-read", date=date or "unknown"))
        topics = answers.read(
            "topics", reading_answers.names_in(before.index("topics")), optional=True
        )
        return EventWish(id=id_, title=title, date=date, topics=topics)
    if answers.given.keys() & {"title", "date", "topics"}:
        raise RefusalError(say("event-taken", id=id_, place=known.place), USAGE)
    date_shown = known.date or "unknown"
    answers.asking.tell(say("event-known", id=id_, title=known.title, date=date_shown))
    return EventWish(id=id_, title=known.title, date=known.date, topics=(), is_new=False)


def _ask_citation(before: Survey, answers: Answers, event: EventWish) -> CitationWish:
    def read_article(text: str) -> str:
        id_ = _known_card(before, needed(text))
        article = before.article(id_)
        if article is None:
            raise RefusalError(say("card-faulty", place=card_path(id_)))
        if not article.is_current:
            raise WrongAnswerError(say("article-not-current", article=id_))
        if any(one.event == event.id for one in article.citations):
            raise WrongAnswerError(say("event-cited", article=id_, id=event.id))
        return id_

    id_ = answers.read("article", read_article)
    article = before.article(id_)
    line = 0
    if article and article.capture:
        line, text = answers.read("line", read_line(article.capture))
        answers.asking.tell(say("line-shown", line=line, text=text.strip()))
    quote = answers.read("quote", read_quote(article, line, card_path(id_)))
    printed = event.date is None or is_printed(event.date, (quote,))
    asked = not printed or "says" in answers.given
    says = answers.read("says", str, optional=True) if asked else ""
    return CitationWish(article=id_, line=line, quote=quote, says=says)


def _known_card(before: Survey, word: str) -> str:
    try:
        return find_card(before, word)
    except RefusalError as error:
        raise WrongAnswerError(error.sentence) from None


def _changes(before: Survey, event: EventWish, citation: CitationWish) -> tuple[Change, ...]:
    card = card_path(citation.article)
    pairs = {
        "event": event.id,
        "line": str(citation.line or ""),
        "quote": quoted(citation.quote),
        "says": quoted(citation.says) if citation.says else "",
    }
    cited = tuple((name, value) for name, value in pairs.items() if value)
    into_card = _change(before, card, lambda text: insertion.append_citation(text, card, cited))
    if not event.is_new:
        return (into_card,)
    record = (
        ("date", scalar(str(event.date or "unknown"))),
        ("title", scalar(event.title)),
        *((("topics", flow_list(event.topics)),) if event.topics else ()),
    )
    into_events = _change(
        before, EVENTS, lambda text: insertion.append_record(text, EVENTS, event.id, record)
    )
    return (into_events, into_card)


def _change(before: Survey, path: PurePosixPath, insert: Callable[[str], str]) -> Change:
    """Insert into a file's text; a byte order mark stays."""
    content = before.content(path)
    text, faults = decode(SourceFile(path=path, content=content or b""))
    if faults:
        raise RefusalError(say("file-faulty", place=faults[0].place))
    mark = BOM if content and content.startswith(BOM.encode()) else ""
    return Change(path=path, before=content, after=f"{mark}{insert(text)}".encode())
