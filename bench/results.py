"""What was measured, in one piece; medians and pairwise ratios of it."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from bench.emission import OURS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.readers import Cost
    from bench.rows import Row
    from bench.runs import Run

    Figure = Callable[[Run], float]


def wall(one: Run) -> float:
    """Seconds."""
    return one.wall


def cpu(one: Run) -> float:
    """Seconds."""
    return one.cpu


def memory(one: Run) -> float:
    """Megabytes."""
    return one.memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """From a save to the page that shows it, in seconds; nothing where it never came."""

    count: int
    generator: str
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a site of so many articles costs, and what of it an edited article changes."""

    count: int
    cost: Cost
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Everything of one run of the bench."""

    rows: tuple[Row, ...]
    saves: tuple[Save, ...]
    readings: tuple[Reading, ...]

    def row(self, what: str, count: int) -> Row | None:
        """Find a row, if it was measured."""
        return next((one for one in self.rows if (one.what, one.count) == (what, count)), None)


def middle(row: Row, generator: str, figure: Figure) -> float:
    """Give the median of a generator's runs."""
    return median(map(figure, row.runs[generator]))


def ratio(row: Row, peer: str, figure: Figure) -> float:
    """Give the median of the ratios of one turn each, ours to the peer's."""
    pairs = zip(row.runs[OURS], row.runs[peer], strict=True)
    return median(figure(own) / figure(other) for own, other in pairs)
