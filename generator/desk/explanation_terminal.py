"""An explanation → lines for a terminal."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from generator.desk.explanation import (
    DateExplained,
    EventExplained,
    Explanation,
    explain,
    problems_of,
    ranges,
)
from generator.desk.refusal import FINE, RefusalError
from generator.desk.survey import find_card, read_survey
from generator.reports import Format, problem_fields
from generator.wording.explanation import BASES, TITLES, fate, say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from generator.console import Console


def run(options: Namespace, console: Console) -> int:
    """Explain ``options.article``; the exit code."""
    found = read_survey(options.project)
    try:
        id_ = find_card(found, options.article)
    except RefusalError as error:
        console.fail(error.sentence)
        return error.exit_code
    try:
        explained = explain(found, id_)
    except RefusalError as error:
        console.problems(problems_of(found, id_))
        console.fail(error.sentence)
        return error.exit_code
    fields = asdict(explained)
    fields["problems"] = [problem_fields(one) for one in explained.problems]
    console.result("explanation", fields)
    if console.format is not Format.JSON:
        console.out.write("".join(f"{line}\n" for line in render(explained)))
        console.problems(explained.problems)
    return FINE


def render(one: Explanation) -> Iterator[str]:
    """Write an explanation; its problems are the console's."""
    yield say("article", id=one.id, status=one.status)
    yield from (say("files", path=path) for path in (one.path, one.seed) if path)
    yield say("title", title=one.title, basis=TITLES[one.title_basis])
    yield say("source", source=one.source)
    yield ""
    yield from _date(one.date)
    yield ""
    yield from _roles(one)
    yield ""
    yield from _mentions(one)
    yield ""
    yield say("events", count=len(one.events))
    for event in one.events:
        yield from _event(event)
    yield ""
    yield say("problems", count=len(one.problems))


def _date(date: DateExplained) -> Iterator[str]:
    yield say("date", date=date.date, basis=BASES[date.basis])
    for one in date.quotes:
        yield f"  {_quote(one.line, one.quote)}"
    for reason in date.reasons:
        yield f"  {say('reason', reason=reason)}"
    weekdays = ", ".join(date.weekdays)
    if date.weekday_agrees is None and weekdays:
        yield f"  {say('weekday', weekdays=weekdays)}"
    elif date.weekday_agrees:
        yield f"  {say('weekday-agrees', weekdays=weekdays)}"
    elif weekdays:
        named = ", ".join(dict.fromkeys(one.weekday for one in date.quotes if one.weekday))
        yield f"  {say('weekday-differs', weekdays=weekdays, named=named)}"


def _quote(line: int, quote: str) -> str:
    return say("quote", line=line, quote=quote) if line else say("quote-body", quote=quote)


def _roles(one: Explanation) -> Iterator[str]:
    if not one.seed:
        yield say("roles-none")
        return
    yield say("roles-automatic" if one.automatic_roles else "roles-card")
    for role in one.roles:
        code = "role-rule" if role.rule else "role"
        kept = fate(role.role, published=role.published)
        yield f"  {say(code, role=role.role, lines=ranges(role), kept=kept, rule=role.rule)}"
    if one.to_paste:
        yield say("roles-to-paste")
        yield "lines:"
        yield from (f"  {role}: {lines}" for role, lines in one.to_paste)


def _mentions(one: Explanation) -> Iterator[str]:
    yield say("mentions", count=sum(len(mention.lines) for mention in one.mentions))
    for mention in one.mentions:
        fields = asdict(mention) | {"lines": ", ".join(map(str, mention.lines))}
        yield f"  {say('mention', **fields)}"
    for barred in one.barred:
        yield f"  {say('barred', **asdict(barred))}"


def _event(event: EventExplained) -> Iterator[str]:
    yield f"  {say('event', id=event.id, date=event.date, basis=event.basis, title=event.title)}"
    yield f"    {_quote(event.line, event.quote)}"
    if event.says:
        yield f"    {say('reason', reason=event.says)}"
    others = ", ".join(event.others)
    yield f"    {say('event-others', others=others) if others else say('event-alone')}"
