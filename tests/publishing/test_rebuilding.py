"""Building a whole dossier again and again: what changes, what stays, and nothing stale."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from folders import contents

from generator import build as pipeline
from generator.options import Options
from generator.problems import DossierError, Severity

if TYPE_CHECKING:
    from generator.publishing.publication import Publication

CARD = "content/articles/ferryman.md"
PAGE = "articles/ferryman.html"
MANIFEST = "manifest.json"
SMALL = Path(__file__).resolve().parents[1] / "sites" / "small"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier, built."""
    project = tmp_path_factory.mktemp("built") / "project"
    shutil.copytree(SMALL, project, ignore=shutil.ignore_patterns("expected"))
    build(project)
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of it, site and cache included, free to be changed."""
    return shutil.copytree(built, tmp_path / "project")


def test_an_unchanged_dossier_is_not_written_again(project: Path) -> None:
    before = traces(project / "site")
    done = build(project)
    assert (done.written, done.removed) == ((), ())
    assert traces(project / "site") == before


def test_a_card_rewrites_only_the_pages_that_show_it(project: Path) -> None:
    before = traces(project / "site")
    edit(project)
    assert build(project).written == ((PAGE, "changed"),)
    after = traces(project / "site")
    assert {path for path in after if after[path] != before[path]} == {PAGE, MANIFEST}
    assert "سطر جديد" in (project / "site" / PAGE).read_text(encoding="utf-8")


def test_an_edit_undone_gives_the_same_bytes(project: Path) -> None:
    before, card = contents(project / "site"), (project / CARD).read_bytes()
    edit(project)
    build(project)
    (project / CARD).write_bytes(card)
    build(project)
    assert contents(project / "site") == before


def test_a_new_card_brings_its_page_which_a_card_taken_away_does_not_take(project: Path) -> None:
    before = contents(project / "site")
    card = project / "content" / "articles" / "2024-08-01-visit.md"
    card.write_text("---\ntitle: زيارة\npublished: 2024-08-01\nsource: manara\n---\nنص.\n", "utf-8")
    assert ("articles/2024-08-01-visit.html", "new") in build(project).written
    card.unlink()
    with pytest.raises(DossierError) as raised:
        build(project)
    assert {one.code for one in raised.value.problems if one.severity is Severity.ERROR} == {
        "address-lost"
    }
    lock = project / "urls.lock"
    kept = [line for line in lock.read_text("utf-8").splitlines() if card.stem not in line]
    lock.write_text("\n".join(kept), "utf-8")
    gone = {f"articles/2024-08-01-visit.{kind}" for kind in ("html", "bib", "ris")}
    removed = build(project).removed
    # What the search reads is named by its content, so that changes its name too.
    assert {path for path in removed if not path.startswith("assets/")} == gone
    assert contents(project / "site") == before


def test_a_failed_build_leaves_the_site_as_it_was(project: Path) -> None:
    before = traces(project / "site")
    text = (project / CARD).read_text(encoding="utf-8")
    (project / CARD).write_text(text.replace("published: unknown", "published: lately"), "utf-8")
    with pytest.raises(DossierError):
        build(project)
    assert traces(project / "site") == before


def test_switching_the_base_address_to_and_fro_never_leaves_a_stale_page(
    project: Path, tmp_path: Path
) -> None:
    first = contents(project / "site")
    for number, base in enumerate(("https://one.example/sub", "")):
        build(project, base_url=base)
        build(project, tmp_path / f"fresh-{number}", base_url=base)
        assert contents(project / "site") == contents(tmp_path / f"fresh-{number}")
    build(project)
    assert contents(project / "site") == first


def test_switching_drafts_on_and_off_never_leaves_a_stale_page(project: Path) -> None:
    before = contents(project / "site")
    build(project, drafts=True)
    assert (project / "site" / "articles" / "2024-09-09-storm.html").is_file()
    build(project)
    assert contents(project / "site") == before


def test_two_folders_may_be_built_in_turn_from_one_cache(project: Path, tmp_path: Path) -> None:
    build(project, tmp_path / "other", drafts=True)
    edit(project)
    build(project)
    build(project, tmp_path / "other")
    assert contents(tmp_path / "other") == contents(project / "site")


def edit(project: Path) -> None:
    """Add a line to a curator's note."""
    with (project / CARD).open("a", encoding="utf-8") as card:
        card.write("\nسطر جديد.\n")


def build(project: Path, out: Path | None = None, **options: object) -> Publication:
    """Build a project; what was written."""
    wanted = Options(project=project, out=out or project / "site", **options)
    return pipeline.build(wanted).publication


def traces(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Path → inode, time of writing and bytes of every file."""
    return {
        path: ((folder / path).stat().st_ino, (folder / path).stat().st_mtime_ns, content)
        for path, content in contents(folder).items()
    }
