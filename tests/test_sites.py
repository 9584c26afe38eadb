"""Whole sites compared, page by page, with what was last found right.

Only what lies in ``<main>`` is kept, under tests/sites/<name>/expected. After a wanted change
write it anew with ``pytest --refresh-goldens`` and read the difference before committing it.
"""

from __future__ import annotations

import os
import re
import shutil
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

SITES = Path(__file__).resolve().parent / "sites"
PROBLEMS = "problems.txt"
FINGERPRINT = re.compile(r"\.[0-9a-f]{10}\.")
CORRECTED = (
    "about--index.html",
    "articles--2023-04-10-dam-opens.html",
    "articles--2023-05-02-flood.html",
    "articles--2023-05-03-flood-again.html",
    "articles--2023-08-01-withdrawn.html",
    "articles--2023-09-04-west-later.html",
    "articles--flood-last.html",
    "chronology--index.html",
)
"""Of the third site only the pages that shared texts and corrections change."""
SHOWN = 40
"""Lines of difference that a person will read."""


@pytest.fixture
def hold_together(request: pytest.FixtureRequest) -> Callable[[dict[str, str], Path], None]:
    """Compare pages with a folder; or write them there, when this run is to refresh it."""
    wanted = request.config.getoption("refresh_goldens", default=False)
    return write if wanted or os.environ.get("REFRESH_GOLDENS") else compare


def test_the_five_seeds_make_the_pages_last_found_right(
    dossier_site: Path, hold_together: Callable[[dict[str, str], Path], None]
) -> None:
    hold_together(mains(dossier_site), SITES / "seeds" / "expected")


def test_the_invented_dossier_makes_the_pages_and_problems_last_found_right(
    small_project: Path, hold_together: Callable[[dict[str, str], Path], None]
) -> None:
    found = pipeline.build(Options(project=small_project, out=small_project / "site"))
    pages = mains(small_project / "site")
    pages[PROBLEMS] = "".join(
        f"{one.place}: {one.severity.value}[{one.code}]: {one.found}\n"
        for one in found.project.problems
    )
    hold_together(pages, SITES / "small" / "expected")


def test_shared_texts_and_corrections_make_the_pages_last_found_right(
    tmp_path: Path, hold_together: Callable[[dict[str, str], Path], None]
) -> None:
    unwanted = shutil.ignore_patterns("expected")
    project = shutil.copytree(SITES / "wires", tmp_path / "wires", ignore=unwanted)
    found = pipeline.build(Options(project=project, out=project / "site"))
    assert found.project.problems == ()
    pages = mains(project / "site")
    hold_together({name: pages[name] for name in CORRECTED}, SITES / "wires" / "expected")


def write(found: dict[str, str], folder: Path) -> None:
    """Take what was found as what is right."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def compare(found: dict[str, str], folder: Path) -> None:
    """Fail with the difference, page by page."""
    expected = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    came, went = sorted(set(found) - set(expected)), sorted(set(expected) - set(found))
    assert (came, went) == ([], []), "pages came or went"
    changed = [name for name in sorted(found) if found[name] != expected[name]]
    if changed:
        told = "\n\n".join(difference(name, expected[name], found[name]) for name in changed)
        pytest.fail(
            f"{len(changed)} of {len(found)} pages differ; if that is right, run "
            f"pytest --refresh-goldens tests/test_sites.py\n\n{told}",
            pytrace=False,
        )


def difference(name: str, before: str, after: str) -> str:
    """Show what changed in one page, the first lines of it."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), f"expected/{name}", "built"))
    rest = [f"… and {len(lines) - SHOWN} lines more"] if len(lines) > SHOWN else []
    return "\n".join(line.rstrip() for line in (*lines[:SHOWN], *rest))


def mains(site: Path) -> dict[str, str]:
    """Flat name → the main part of each page, white space that no reader sees left out."""
    pages = sorted(site.rglob("*.html"))
    names = ["--".join(page.relative_to(site).parts) for page in pages]
    return {
        name: main(page.read_text(encoding="utf-8"))
        for name, page in zip(names, pages, strict=True)
    }


def main(page: str) -> str:
    """Cut out the main element, one line for each that is not blank.

    Fingerprints in names of files change with the generator's sources; they are left out.
    """
    page = FINGERPRINT.sub(".….", page)
    start, end = page.index("<main"), page.index("</main>") + len("</main>")
    lines = (line.strip() for line in page[start:end].splitlines())
    return "".join(f"{line}\n" for line in lines if line)
