"""Results → Markdown: what every build took, and the targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.emission import OURS
from bench.results import cpu, memory, middle, ratio, wall
from bench.targets import targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.results import Figure, Results
    from bench.rows import Row

_FIGURES: tuple[Figure, ...] = (wall, cpu, memory)


def write_tables(results: Results) -> str:
    """Write both tables."""
    return "\n".join([*_builds(results), "", *_targets(results), ""])


def _builds(results: Results) -> Iterator[str]:
    yield "| articles | build | peer | ours | the peer | wall | CPU | memory |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for row in results.rows:
        peers = [name for name in row.runs if name != OURS]
        for peer in peers or [""]:
            yield _build(row, peer)


def _build(row: Row, peer: str) -> str:
    cells = [f"{row.count:,}", row.what, peer, _took(row, OURS)]
    if peer:
        ratios = [ratio(row, peer, figure) for figure in _FIGURES]
        cells += [_took(row, peer), *(f"{one:.2f} ×" for one in ratios)]
    else:
        cells += [""] * 4
    return f"| {' | '.join(cells)} |"


def _took(row: Row, generator: str) -> str:
    seconds, busy, megabytes = (middle(row, generator, figure) for figure in _FIGURES)
    return f"{seconds:.2f} s, {busy:.2f} s, {megabytes:.0f} MB"


def _targets(results: Results) -> Iterator[str]:
    yield "| what | measured | target | met |"
    yield "| --- | --- | --- | --- |"
    for one in targets(results):
        digits = 2 if one.figure < 100 and one.unit not in {"files", "kB"} else 0
        said = ("", "") if one.most is None else (f"≤ {one.most:g}", "yes" if one.is_met else "no")
        yield f"| {one.what} | {one.figure:,.{digits}f} {one.unit} | {' | '.join(said)} |"
