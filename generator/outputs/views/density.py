"""The density chart: how many entries each month has, from the first year to the last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dates import PartialDate
from generator.model.event import Event
from generator.model.provenance import Basis, Dating
from generator.outputs.views.chronology import Bar, YearTick
from generator.outputs.views.strip import LONGEST
from generator.outputs.views.timeline import Item, slot_of

if TYPE_CHECKING:
    from generator.outputs.views.dates import DateView
    from generator.outputs.views.shelf import Shelf
    from generator.routes import Links

_GAP = 0.8
"""Share of a month's width that its bar fills."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The bars, the years under them and the month with most entries."""

    bars: tuple[Bar, ...]
    ticks: tuple[YearTick, ...]
    busiest: DateView | None


def chart(shelf: Shelf, dated: list[Item], links: Links) -> Chart:
    """Lay out the chart; things without a single month have a year but no bar.

    A time too long for bars one can see has no chart.
    """
    slots = [slot_of(one) for one in dated]
    years = {one.year for one in slots}
    if not years or max(years) - min(years) >= LONGEST:
        return Chart(bars=(), ticks=(), busiest=None)
    in_month = [(one, slot) for one, slot in zip(dated, slots, strict=True) if slot.month]
    events = Counter((slot.year, slot.month) for one, slot in in_month if isinstance(one, Event))
    totals = Counter((slot.year, slot.month) for _, slot in in_month)
    articles = totals - events
    top = max(totals.values(), default=1)
    span = range(min(years), max(years) + 1)
    width = 100 / (12 * len(span))
    bars = tuple(
        Bar(
            x=round(((year - span[0]) * 12 + month - 1) * width, 3),
            width=round(width * _GAP, 3),
            events=round(100 * events[year, month] / top, 1),
            articles=round(100 * articles[year, month] / top, 1),
        )
        for year, month in sorted(totals)
    )
    ticks = tuple(
        YearTick(
            year=shelf.calendar.number(year),
            href=shelf.chronology.year(year, links) if year in years else "",
        )
        for year in span
    )
    return Chart(bars=bars, ticks=ticks, busiest=_busiest(shelf, totals))


def _busiest(shelf: Shelf, totals: Counter[tuple[int, int]]) -> DateView | None:
    """Find the month with most entries, the later of equals."""
    found = max(totals, key=lambda one: (totals[one], one), default=None)
    if found is None:
        return None
    date = PartialDate(year=found[0], month=found[1])
    return shelf.calendar.view(Dating(date=date, basis=Basis.STATED))
