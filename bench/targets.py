"""Results → what is aimed at, beside what was measured.

Ratios are to Hugo's figures; targets that were not measured are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from bench.emission import OURS
from bench.results import memory, middle, ratio, wall
from bench.rows import CLEAN, EDITS, SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.results import Reading, Results

HUGO = "hugo"
_NOTHING, _TEXT, _SPELLING, _TEMPLATE = EDITS
_WALL = {
    (CLEAN, 1_000): 1.3,
    (CLEAN, 10_000): 1.0,
    (_NOTHING, 1_000): 0.15,
    (_NOTHING, 10_000): 0.06,
    (_TEXT, 1_000): 0.4,
    (_TEXT, 10_000): 0.1,
    (_SPELLING, 1_000): 1.0,
    (_SPELLING, 10_000): 0.6,
    (_TEMPLATE, 1_000): 1.0,
    (_TEMPLATE, 10_000): 0.6,
}
_MEMORY = {1_000: 0.7, 10_000: 0.3}
_GROWTH = 11.0
_SAVE = {1_000: 0.3, 10_000: 1.0}
_SEEDS = {f"{SEEDS}, cold": 0.35, f"{SEEDS}, nothing changed": 0.12}
_PAGE, _QUERY, _CHANGED = 200.0, 300.0, 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One figure and the most it may be; None where it was measured without an aim."""

    what: str
    figure: float
    most: float | None
    unit: str

    @property
    def is_met(self) -> bool:
        """Whether the figure keeps to it."""
        return self.most is None or self.figure <= self.most


def targets(results: Results) -> Iterator[Target]:
    """Judge everything that was measured, in the order of the tables."""
    yield from _builds(results)
    yield from _growth(results)
    for what, most in _SEEDS.items():
        row = results.row(what, 5)
        if row:
            yield Target(what=what, figure=middle(row, OURS, wall), most=most, unit="s")
    yield from _saves(results)
    for reading in results.readings:
        yield from _readers(reading)


def _builds(results: Results) -> Iterator[Target]:
    for row in results.rows:
        if HUGO not in row.runs:
            continue
        what, unit = f"{row.count:,}: {row.what}", "× Hugo"
        most = _WALL.get((row.what, row.count))
        yield Target(what=f"{what}, wall", figure=ratio(row, HUGO, wall), most=most, unit=unit)
        if row.what == CLEAN:
            figure = ratio(row, HUGO, memory)
            most = _MEMORY.get(row.count)
            yield Target(what=f"{what}, memory", figure=figure, most=most, unit=unit)


def _growth(results: Results) -> Iterator[Target]:
    small, large = results.row(CLEAN, 1_000), results.row(CLEAN, 10_000)
    if small and large:
        grown = middle(large, OURS, wall) / middle(small, OURS, wall)
        what = "clean build, from 1,000 to 10,000"
        yield Target(what=what, figure=grown, most=_GROWTH, unit="×")


def _saves(results: Results) -> Iterator[Target]:
    for save in results.saves:
        ours = save.generator == OURS
        what = f"{save.count:,}: from a save to the page, {save.generator}"
        seconds = median(save.seconds) if save.seconds else float("inf")
        most = _SAVE.get(save.count) if ours else None
        yield Target(what=what, figure=seconds, most=most, unit="s")
    # Hugo edits fastest inside its watcher; a build of ours from a cold start is to be faster.
    for save in results.saves:
        row = results.row(_TEXT, save.count)
        if save.generator == HUGO and save.seconds and row:
            what = f"{save.count:,}: {_TEXT}, our whole build"
            figure = middle(row, OURS, wall) / median(save.seconds)
            yield Target(what=what, figure=figure, most=1.0, unit="× Hugo's watcher")


def _readers(reading: Reading) -> Iterator[Target]:
    cost, count = reading.cost, f"{reading.count:,}: "
    page = f"{count}largest page, `{cost.name}`"
    yield Target(what=page, figure=cost.largest_page / 1000, most=_PAGE, unit="kB")
    query = f"{count}fetched for a first query, squeezed"
    yield Target(what=query, figure=cost.first_query / 1000, most=_QUERY, unit="kB")
    changed = f"{count}files that one edited article changes"
    yield Target(what=changed, figure=len(reading.changed), most=_CHANGED, unit="files")
    yield Target(what=f"{count}files of the site", figure=cost.files, most=None, unit="files")
    yield Target(what=f"{count}size of the site", figure=cost.size / 1e6, most=None, unit="MB")
