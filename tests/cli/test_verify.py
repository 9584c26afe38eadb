"""``verify`` and ``build --prove``: a byte changed anywhere is named."""

from __future__ import annotations

import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import CONTENT, ENVIRONMENT, FINE, UNPROVEN, run

if TYPE_CHECKING:
    from pathlib import Path

CARD = "content/articles/ferryman.md"
KINDS = ("site/*.html", "site/articles/*.html", "site/articles/*.bib", "site/assets/*.css",
         "site/_headers", "site/manifest.json",
         "seeds/*.txt", "content/*.yaml", "content/articles/*.md")  # fmt: skip


@pytest.fixture(scope="module")
def built(reading: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with its site."""
    project = shutil.copytree(reading, tmp_path_factory.mktemp("verified") / "project")
    assert run("build", "-q", cwd=project).returncode == FINE
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return shutil.copytree(built, tmp_path / "project")


def flip(path: Path, offset: int) -> None:
    """Change one bit of one byte."""
    content = bytearray(path.read_bytes())
    content[offset % len(content)] ^= 1
    path.write_bytes(content)


def test_what_was_just_built_is_verified(project: Path) -> None:
    done = run("verify", cwd=project)
    assert done.returncode == FINE, done.stderr
    assert "against their seeds" in done.stdout
    assert "manifest  sha256 " in done.stdout


@pytest.mark.parametrize("offset", [0, -1])
@pytest.mark.parametrize("kind", KINDS)
def test_a_flipped_bit_names_its_file(project: Path, kind: str, offset: int) -> None:
    path = max(project.glob(kind))
    flip(path, offset)
    done = run("verify", cwd=project)
    assert done.returncode == UNPROVEN
    assert str(path.relative_to(project)) in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_taken_away_and_one_put_there_are_named(project: Path) -> None:
    (project / "site" / "about" / "index.html").unlink()
    (project / "site" / "beacon.js").write_text("fetch('/')", "utf-8")
    done = run("verify", cwd=project)
    assert done.returncode == UNPROVEN
    assert "site/about/index.html:1:1: error[published-missing]" in done.stderr
    assert "site/beacon.js:1:1: error[published-stray]" in done.stderr


def test_file_and_list_forged_together_are_found_out_where_it_was_built(project: Path) -> None:
    one = project / "site" / "robots.txt"
    manifest = project / "site" / "manifest.json"
    before = sha256(one)
    one.write_text("User-agent: *\nDisallow: /\n", "utf-8")
    manifest.write_text(manifest.read_text("utf-8").replace(before, sha256(one)), "utf-8")
    done = run("verify", cwd=project)
    assert done.returncode == UNPROVEN
    assert "error[manifest-foreign]" in done.stderr


def test_an_edit_since_the_build_is_named_until_the_next(project: Path) -> None:
    with (project / CARD).open("a", encoding="utf-8") as card:
        card.write("\nسطر جديد.\n")
    done = run("verify", cwd=project)
    assert f"{CARD}:1:1: error[input-changed]" in done.stderr
    run("build", cwd=project)
    assert run("verify", cwd=project).returncode == FINE


def test_a_copy_is_verified_without_its_project(project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(project / "site", tmp_path / "elsewhere" / "copy")
    assert run("verify", copy, cwd=tmp_path).returncode == FINE
    flip(copy / "index.html", 99)
    done = run("verify", copy, cwd=tmp_path)
    assert done.returncode == UNPROVEN
    assert "index.html:1:1: error[published-changed]" in done.stderr


def test_a_list_that_points_out_of_the_folder_is_none(project: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(project / "site", tmp_path / "copy")
    (copy / "manifest.json").write_text(f'{{"../secret": "{"0" * 64}"}}', "utf-8")
    done = run("verify", copy, cwd=tmp_path)
    assert done.returncode == UNPROVEN
    assert "manifest-unreadable" in done.stderr


def test_what_is_not_there_cannot_be_verified(tmp_path: Path) -> None:
    assert run("verify", tmp_path / "nothing", cwd=tmp_path).returncode == ENVIRONMENT


def test_a_build_proves_itself(project: Path) -> None:
    with (project / CARD).open("a", encoding="utf-8") as card:
        card.write("\nسطر جديد.\n")
    done = run("build", "--prove", cwd=project)
    assert done.returncode == FINE
    assert "a clean build makes the same files" in done.stdout


def test_a_cache_that_lies_is_caught_by_the_proof(project: Path) -> None:
    """A ledger and a manifest made to agree with a changed page: the build would keep it."""
    page, ledger = project / "site" / "about" / "index.html", project / ".cache" / "site.json"
    before = sha256(page)
    page.write_text("<!doctype html><title>غيره</title>", "utf-8")
    for file in (ledger, project / "site" / "manifest.json"):
        file.write_text(file.read_text("utf-8").replace(before, sha256(page)), "utf-8")
    done = run("build", "--prove", cwd=project)
    assert done.returncode == UNPROVEN
    assert "about/index.html is not what a clean build makes" in done.stderr


def test_a_fault_stops_the_proof_as_it_stops_the_build(project: Path) -> None:
    (project / CARD).write_text("---\ntitle: [\n---\n", "utf-8")
    assert run("build", "--prove", cwd=project).returncode == CONTENT


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
