"""``python -m bench``: measures this generator beside its peers and prints the tables."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench.emission import OURS, edit_text
from bench.names import SPELT_ANEW
from bench.peers import BUILT, PEERS, Generator, find_peer, ours
from bench.readers import changed_files, content_hashes, measure_site
from bench.results import Reading, Results, Save
from bench.rows import Corpus, Row, environment, measure_seeds
from bench.runs import run
from bench.servers import measure_saves
from bench.tables import write_tables

_MEMORY_DISK = Path("/dev/shm")  # noqa: S108 a folder of our own is made in it
_MOST_REPS = len(SPELT_ANEW.unlisted) - 1


def main() -> None:
    """Measure what the arguments ask for."""
    asked = _read_arguments()
    generators = (ours(), *map(find_peer, asked.peers))
    place = _MEMORY_DISK if _MEMORY_DISK.is_dir() else BUILT
    place.mkdir(parents=True, exist_ok=True)
    said = _surroundings(asked.reps, generators, place)
    scratch = Path(tempfile.mkdtemp(prefix="milaff-bench-", dir=place))
    try:
        results = _measure(asked.counts, asked.reps, generators, scratch)
    finally:
        shutil.rmtree(scratch)
    sys.stdout.write(f"{said}\n\n{write_tables(results)}")


def _measure(
    counts: list[int], reps: int, generators: tuple[Generator, ...], scratch: Path
) -> Results:
    rows: list[Row] = measure_seeds(generators[0], scratch, reps)
    saves: list[Save] = []
    readings: list[Reading] = []
    for count in counts:
        _say(f"{count} articles for {', '.join(one.name for one in generators)}")
        corpus = Corpus(count, generators, scratch)
        rows += corpus.measure(reps, _say)
        readings.append(_read_site(generators[0], corpus))
        saves += _save(generators, corpus, reps)
        for folder in corpus.folders.values():
            shutil.rmtree(folder)
    return Results(rows=tuple(rows), saves=tuple(saves), readings=tuple(readings))


def _read_site(generator: Generator, corpus: Corpus) -> Reading:
    """Edit an article once more and see what of the site changes."""
    folder = corpus.folders[generator.name]
    before = content_hashes(folder / generator.site)
    edit_text(corpus.count, OURS, folder, 50)
    run(generator.command, folder, environment())
    changed = changed_files(before, content_hashes(folder / generator.site))
    _say(f"changed: {' '.join(changed[:12])}")
    cost = measure_site(folder / generator.site)
    return Reading(count=corpus.count, cost=cost, changed=changed)


def _save(generators: tuple[Generator, ...], corpus: Corpus, reps: int) -> list[Save]:
    saves = []
    for one in generators:
        if one.serve:
            seconds = measure_saves(one, corpus.count, corpus.folders[one.name], reps)
            _say(f"{corpus.count} saves: {one.name} {seconds}")
            saves.append(Save(count=corpus.count, generator=one.name, seconds=seconds))
    return saves


def _surroundings(reps: int, generators: tuple[Generator, ...], place: Path) -> str:
    versions = ", ".join(f"{one.name} ({one.version})" for one in generators)
    return (
        f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, {_processor()}, Python "
        f"{platform.python_version()}, files in {place}; load {os.getloadavg()[0]:.1f}.\n"
        f"{versions}. Medians of {reps} turns after one that is not counted."
    )


def _processor() -> str:
    said = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    models = [line.partition(":")[2].strip() for line in said if line.startswith("model name")]
    return models[0] if models else platform.machine()


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1000], metavar="N")
    parser.add_argument("--reps", type=int, default=5, choices=range(1, _MOST_REPS + 1))
    parser.add_argument("--peers", nargs="*", default=["hugo"], choices=PEERS)
    return parser.parse_args()


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    main()
