"""Asks every query of queries.md and says how well it was answered: ``make search-score``."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from finder import finder

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from finder import Answer

ROOT = Path(__file__).resolve().parents[2]
QUERIES = Path(__file__).with_name("queries.md")
REMOVED = "Words that stand in removed lines only"
NOTHING = "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """One row of queries.md."""

    section: str
    text: str
    articles: frozenset[str]


def read_queries() -> list[Query]:
    """Read the tables, the letters replaced by the articles they stand for."""
    letters: dict[str, str] = {}
    section, found = "", []
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            letters[line[2]] = line.split("`")[1]
        elif line.startswith("## "):
            section = line[3:]
        elif line.startswith("| ") and not line.startswith(("| query", "| ---")):
            text, articles = (cell.strip() for cell in line.strip("| ").split(" | "))
            wanted = frozenset(letters[one] for one in articles.split() if one != NOTHING)
            found.append(Query(section=section, text=text, articles=wanted))
    return found


def faults(query: Query, answer: Answer) -> tuple[set[str], set[str]]:
    """List (articles missed, things found that should not be); events and names only for none."""
    found = set(answer.ids()) if query.articles else {one.id for one in answer.results}
    return set(query.articles) - found, found - query.articles


def main() -> int:
    """Build the site, ask everything, print the figures; 1 when they are below the aim."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "project" / "site"
        project = out.parent
        for name in ("content", "seeds"):
            shutil.copytree(ROOT / name, project / name)
        pipeline.build(Options(project=project, out=out))
        with finder(out) as asked:
            asked.ask("إيران")  # the browser's own start is not measured
            rows = [(query, asked.ask(query.text)) for query in read_queries()]
    return report(rows)


def report(rows: list[tuple[Query, Answer]]) -> int:
    """Print what was missed, what was found wrongly, and the figures."""
    relevant = missed = wrong = hits = false = 0
    for query, answer in rows:
        missing, extra = faults(query, answer)
        relevant += len(query.articles)
        missed += len(missing)
        if query.section == REMOVED:
            false += len(extra)
        else:
            hits += len(answer.ids())
            wrong += len(extra)
        if missing or extra:
            print(f"{query.text}: missed {sorted(missing)}, besides {sorted(extra)}")  # noqa: T201
    recall = 1 - missed / relevant
    times = sorted(answer.milliseconds for _, answer in rows)
    print(  # noqa: T201
        f"{len(rows)} queries, {relevant} relevant results: recall {recall:.1%}, "
        f"precision {1 - wrong / hits:.1%}, {false} hits on removed lines; "
        f"median {statistics.median(times):.0f} ms from the address to the results, "
        f"longest {times[-1]:.0f} ms"
    )
    return int(recall < 0.98 or false > 0)


if __name__ == "__main__":
    sys.exit(main())
