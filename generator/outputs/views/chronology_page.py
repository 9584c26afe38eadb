"""Lays out the chronology: events and articles interleaved by year and month."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from generator import routes
from generator.model.article import Publish
from generator.model.event import Event
from generator.model.provenance import BODY
from generator.outputs.views import density
from generator.outputs.views.authority_contexts import mark
from generator.outputs.views.chronicle import rows_of
from generator.outputs.views.chronology import (
    ChronologyView,
    CitationView,
    Entry,
    FilterOption,
    Month,
    Year,
)
from generator.outputs.views.parts import part_links, position
from generator.outputs.views.shown_line import split_line
from generator.outputs.views.timeline import (
    Item,
    Slot,
    first_month,
    last_month,
    slot_of,
    time_order,
)
from generator.outputs.views.visible_lines import shows_line
from generator.routes import Links
from generator.text.quotes import guillemets
from generator.text.shortening import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import PurePosixPath

    from generator.model.article import Article, Citation
    from generator.outputs.views.authority import ArticleMark
    from generator.outputs.views.division import Part
    from generator.outputs.views.shelf import Shelf

REACH = 70
"""Letters of a sentence shown on each side of an event's phrase."""
SILENCE = 6
"""Months without an entry that are worth saying."""


def chronology_pages(shelf: Shelf) -> Iterator[tuple[PurePosixPath, ChronologyView]]:
    """Lay out the chronology, and the pages of its years when it is long."""
    division = shelf.chronology.division
    links = Links(here=division.whole)
    items: tuple[Item, ...] = (*shelf.dossier.events, *shelf.articles)
    dated = sorted((one for one in items if one.dating.date), key=time_order)
    view = _overview(shelf, items, dated, links)
    if not division.parts:
        yield division.whole, view
        return
    latest = _latest(dated, shelf.limits.newest)
    yield (
        division.whole,
        replace(
            view,
            years=_years(shelf, latest, None, links)[0],
            parts=part_links(shelf, division, division.parts, links),
        ),
    )
    last: int | None = None
    for part in division.pages():
        address = division.address(part)
        page, last = _part(shelf, part, last, Links(here=address))
        yield address, page


def _latest(dated: list[Item], most: int) -> list[Item]:
    """Take the last entries that have ``most`` rows together, at least one."""
    rows, first = rows_of(dated[-1]) if dated else 0, len(dated) - 1
    while first > 0 and (rows := rows + rows_of(dated[first - 1])) <= most:
        first -= 1
    return dated[max(0, first) :]


def _overview(
    shelf: Shelf, items: tuple[Item, ...], dated: list[Item], links: Links
) -> ChronologyView:
    """Lay out the chart; of a short chronology also everything in it."""
    short = not shelf.chronology.division.parts
    chart = density.chart(shelf, dated, links)
    return ChronologyView(
        first_year=chart.ticks[0].year if chart.ticks else "",
        last_year=chart.ticks[-1].year if chart.ticks else "",
        busiest=chart.busiest,
        bars=chart.bars,
        ticks=chart.ticks,
        filters=tuple(_filters(shelf, items)) if short else (),
        events=len(shelf.dossier.events),
        articles=len(shelf.articles),
        years=_years(shelf, dated, None, links)[0] if short else (),
        undated=_undated(shelf, items, links) if short else (),
    )


def _part(
    shelf: Shelf, part: Part, last: int | None, links: Links
) -> tuple[ChronologyView, int | None]:
    """Lay out a year or a month; ``last`` is the month of the entry before it."""
    division = shelf.chronology.division
    events = sum(isinstance(one, Event) for one in part.items)
    dated = [one for one in part.items if one.dating.date]
    years, last = _years(shelf, dated, last, links)
    view = ChronologyView(
        filters=tuple(one for one in _filters(shelf, part.items) if one.count),
        events=events,
        articles=len(part.items) - events,
        years=years,
        undated=_undated(shelf, part.items, links),
        parts=part_links(shelf, division, part.months, links),
        position=position(shelf, division, part, links),
    )
    return view, last


def _undated(shelf: Shelf, items: Iterable[Item], links: Links) -> tuple[Entry, ...]:
    return tuple(_entry(shelf, one, links) for one in items if not one.dating.date)


def _filters(shelf: Shelf, items: Iterable[Item]) -> Iterable[FilterOption]:
    counts = Counter(topic for one in items for topic in one.topics)
    for topic in shelf.topics:
        yield FilterOption(id=topic.id, name=topic.name, count=counts[topic.id])


def _years(
    shelf: Shelf, dated: Iterable[Item], last: int | None, links: Links
) -> tuple[tuple[Year, ...], int | None]:
    """Lay out years; ``last`` is the month (counted from year 0) of the entry before."""
    years: list[Year] = []
    for number, in_year in groupby(dated, key=lambda one: slot_of(one).year):
        months: list[Month] = []
        for slot, members in groupby(sorted(in_year, key=slot_of), key=slot_of):
            month, last = _month(shelf, slot, list(members), last, links)
            months.append(month)
        years.append(
            Year(
                id=routes.year_anchor(number),
                year=shelf.calendar.number(number),
                months=tuple(months),
            )
        )
    return tuple(years), last


def _month(
    shelf: Shelf, slot: Slot, members: list[Item], last: int | None, links: Links
) -> tuple[Month, int | None]:
    """Lay out one month; ``last`` is the month (counted from year 0) of the entry before."""
    begins = min(first_month(one) for one in members)
    silent = max(0, begins - last - 1) if last is not None else 0
    last = max(last or 0, *(last_month(one) for one in members))
    if silent < SILENCE:
        silent = 0
    name, also = shelf.calendar.month(slot.month) if slot.month else ("", "")
    month = Month(
        label=slot.label,
        month=name,
        month_also=also,
        gap_years=silent // 12,
        gap_months=silent % 12,
        entries=tuple(_entry(shelf, one, links) for one in sorted(members, key=time_order)),
    )
    return month, last


def _entry(shelf: Shelf, one: Item, links: Links) -> Entry:
    is_event = isinstance(one, Event)
    return Entry(
        kind="event" if is_event else "article",
        id=routes.event_anchor(one.id) if is_event else f"a-{one.id}",
        title=guillemets(one.title),
        href="" if is_event else links.to(routes.article(one.id)),
        date=shelf.date(one),
        topics=" ".join(one.topics),
        source="" if isinstance(one, Event) else shelf.source[one.source].name,
        citations=tuple(citations(shelf, one, links)) if isinstance(one, Event) else (),
    )


def citations(shelf: Shelf, event: Event, links: Links) -> Iterator[CitationView]:
    """Lay out what an event rests on; a text that several printed stands once, with their names."""
    texts: dict[str, list[CitationView]] = {}
    marks: dict[str, dict[str, ArticleMark]] = {}
    for cited in event.citations:
        article = shelf.article[cited.article]
        texts.setdefault(article.text, []).append(_citation(shelf, cited, links))
        marks.setdefault(article.text, {}).setdefault(article.id, mark(shelf, article, links))
    for text, found in texts.items():
        if len(marks[text]) == 1:
            yield from found
            continue
        first = next((one for one in found if one.quote), found[0])
        page = first.href.partition("#")[0]
        copies = tuple(one for one in marks[text].values() if one.href != page)
        says = " ".join(dict.fromkeys(one.says for one in found if one.says))
        yield replace(first, says=says, copies=copies)


def _citation(shelf: Shelf, citation: Citation, links: Links) -> CitationView:
    article = shelf.article[citation.article]
    before, quote, after = _sentence(article, citation)
    anchor = routes.line_anchor(citation.line) if citation.line and quote else ""
    page = routes.article(article.id)
    edited = quote and any(one.line == citation.line for one in article.edits)
    return CitationView(
        before=before,
        quote=quote,
        after=after,
        href=links.to(page, anchor),
        source=shelf.source[article.source].name,
        title=guillemets(article.title),
        date=shelf.date(article),
        says=citation.says,
        edits=links.to(page, routes.EDITS_ANCHOR) if edited else "",
    )


def _sentence(article: Article, citation: Citation) -> tuple[str, str, str]:
    """Cut the line around a phrase; nothing of a line that is not let out."""
    if citation.line == 0:
        return "", citation.quote if article.publish is Publish.FULL else "", ""
    found = article.capture.at(citation.line) if article.capture else None
    if not (found and found[0] in BODY and shows_line(article, citation.line)):
        return "", "", ""
    before, quote, after = split_line(article, citation, REACH)
    start, end = len(before), len(before) + len(quote)
    before, quote, after = around(before + quote + after, start, end, REACH)
    return before.lstrip(), quote, after.rstrip()
