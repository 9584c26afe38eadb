"""Says what a first query loads: ``python tests/search/transfer.py FOLDER``, a project's folder.

Only the search page, the assets and the index are made. Sizes are the index's files as they are
and as a host squeezes them; the page, its style sheets, script and fonts are told apart.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from finder import finder

from generator import build as pipeline
from generator.blueprint import plan
from generator.options import Options


def main(folder: Path, queries: list[str]) -> None:
    """Make the files, ask each query in a fresh page, print what it cost."""
    with tempfile.TemporaryDirectory() as made:
        site = Path(made)
        options = Options(project=folder, out=site)
        project = pipeline.read_project(options)
        start = time.perf_counter()
        for artifact in plan(project.dossier, project.workspace, preview=False):
            if artifact.path.parts[0] in {"assets", "search"}:
                file = site / artifact.path
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(artifact.make())
        index = list(site.glob("assets/search*.json"))
        size = sum(file.stat().st_size for file in index)
        said = (
            f"{len(index)} files, {size / 1e6:.1f} MB, made in {time.perf_counter() - start:.1f} s"
        )
        print(said)  # noqa: T201
        with finder(site) as asked:
            loaded: list[str] = []
            asked.page.on("request", lambda one: loaded.append(urlsplit(one.url).path))
            for query in queries:
                loaded.clear()
                answer = asked.ask(query)
                files = [site / path.lstrip("/") for path in loaded]
                print(told(query, answer.said, files, answer.milliseconds))  # noqa: T201


def told(query: str, said: str, files: list[Path], milliseconds: float) -> str:
    """Write one row: kilobytes plain and squeezed, of the index and of the rest."""
    index = [file for file in files if file.suffix == ".json"]
    rest = [file for file in files if file not in index and file.is_file()]
    plain = sum(file.stat().st_size for file in index)
    page = sum(squeezed(file) for file in rest)
    small = sum(map(squeezed, index))
    return (
        f"{query} | {said[:40]} | {len(index)} files, {plain / 1000:.0f} kB, squeezed "
        f"{small / 1000:.0f} kB; page {page / 1000:.0f} kB | {milliseconds:.0f} ms"
    )


def squeezed(file: Path) -> int:
    """Size as a host sends it."""
    content = file.read_bytes()
    return len(content if file.suffix == ".woff2" else brotli.compress(content, quality=5))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
