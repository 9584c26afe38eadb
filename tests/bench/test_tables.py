"""The bench's table says what was measured, and whether it is what was aimed at."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from bench.agreement import lacks
from bench.readers import Cost, measure_site
from bench.results import Reading, Results, Save
from bench.rows import CLEAN, Row
from bench.runs import FailedRunError, Run, run
from bench.tables import write_tables
from bench.targets import targets

if TYPE_CHECKING:
    from pathlib import Path


def runs(*walls: float) -> tuple[Run, ...]:
    return tuple(Run(wall=one, cpu=one, memory=10 * one) for one in walls)


RESULTS = Results(
    rows=(
        Row(what=CLEAN, count=1000, runs={"milaff": runs(1, 4, 2), "hugo": runs(1, 2, 4)}),
        Row(what=CLEAN, count=10_000, runs={"milaff": runs(30), "hugo": runs(20)}),
    ),
    saves=(Save(count=1000, generator="milaff", seconds=()),),
    readings=(
        Reading(
            count=1000,
            cost=Cost(largest_page=150_000, name="a.html", first_query=1, files=5, size=9_000_000),
            changed=("a.html",),
        ),
    ),
)


def test_ratios_are_taken_turn_by_turn() -> None:
    row = "| 1,000 | clean build | hugo | 2.00 s, 2.00 s, 20 MB | 2.00 s, 2.00 s, 20 MB |"
    assert f"{row} 1.00 × | 1.00 × | 1.00 × |" in write_tables(RESULTS)


def test_a_target_is_met_or_not() -> None:
    met = {one.what: one.is_met for one in targets(RESULTS) if one.most is not None}
    assert met == {
        "1,000: clean build, wall": True,
        "1,000: clean build, memory": False,
        "10,000: clean build, wall": False,
        "10,000: clean build, memory": False,
        "clean build, from 1,000 to 10,000": False,
        "1,000: from a save to the page, milaff": False,
        "1,000: largest page, `a.html`": True,
        "1,000: fetched for a first query, squeezed": True,
        "1,000: files that one edited article changes": True,
    }
    assert "| 1,000: clean build, memory | 1.00 × Hugo | ≤ 0.7 | no |" in write_tables(RESULTS)


def test_a_run_counts_its_children_too(tmp_path: Path) -> None:
    child = "held = b'x' * 60_000_000; import time; time.sleep(0.5)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    alone = run((sys.executable, "-c", child), tmp_path, dict(os.environ))
    both = run((sys.executable, "-c", parent), tmp_path, dict(os.environ))
    assert 60 < alone.memory < both.memory < 120
    assert both.wall > 0.5
    assert 0 < both.cpu < both.wall


def test_a_run_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(FailedRunError, match="wrong here"):
        run((sys.executable, "-c", "raise SystemExit('wrong here')"), tmp_path, dict(os.environ))


def test_a_site_with_less_than_was_agreed_is_named(tmp_path: Path) -> None:
    for path in ("index.html", "articles/a/index.html", "chronology/index.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / "feed.xml").write_text("<item>", encoding="utf-8")
    (tmp_path / "sitemap.xml").write_text("<loc><loc><loc>", encoding="utf-8")
    assert lacks(tmp_path, 1) == []
    assert lacks(tmp_path, 2) == ["1 of 2 articles/*/index.html", "feed.xml"]


def test_a_first_query_loads_the_first_file_a_shard_and_ten_documents(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    (tmp_path / "index.html").write_text("x" * 50, encoding="utf-8")
    small, large = os.urandom(1000), os.urandom(9000)
    for name, content in {"": small, "-i0": small, "-i1": large, "-a0": small}.items():
        (assets / f"search{name}.0a.json").write_bytes(content)
    cost = measure_site(tmp_path)
    assert (cost.largest_page, cost.name, cost.files) == (50, "index.html", 5)
    assert 20_000 < cost.first_query < 20_500
