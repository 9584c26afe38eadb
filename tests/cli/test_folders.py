"""The folders that the command reads, writes and clears; those it refuses are left alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command_line import ENVIRONMENT, FINE, USAGE, run

if TYPE_CHECKING:
    from pathlib import Path

DRAFT = "articles/2024-09-09-storm.html"


def test_a_folder_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    done = run("build", "--project", tmp_path)
    assert done.returncode == ENVIRONMENT
    assert str(tmp_path / "content") in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["build", "clean"])
def test_a_foreign_folder_is_refused_and_left_alone(
    small_project: Path, tmp_path: Path, command: str
) -> None:
    foreign = tmp_path / "photographs"
    foreign.mkdir()
    (foreign / "harbour.jpg").write_bytes(b"picture")
    done = run(command, "--project", small_project, "--out", foreign)
    assert done.returncode == ENVIRONMENT
    assert f"{foreign} holds files that Milaff did not write" in done.stderr
    assert [path.name for path in foreign.iterdir()] == ["harbour.jpg"]


def test_a_place_that_cannot_be_written_is_named(small_project: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    done = run("build", "--project", small_project, "--out", tmp_path / "file" / "site")
    assert done.returncode == ENVIRONMENT
    assert "error: " in done.stderr
    assert "Traceback" not in done.stderr


def test_out_sends_the_site_elsewhere_also_to_the_folder_one_stands_in(
    small_project: Path, tmp_path: Path
) -> None:
    assert run("build", "--project", small_project, "--out", tmp_path / "deep" / "er").stdout
    assert (tmp_path / "deep" / "er" / "index.html").is_file()
    assert not (small_project / "site").exists()
    here = tmp_path / "here"
    here.mkdir()
    done = run("build", "--project", small_project, "--out", ".", cwd=here)
    assert "Traceback" not in done.stderr
    assert (here / "index.html").is_file() or done.returncode in {USAGE, ENVIRONMENT}


def test_drafts_are_built_only_when_asked_for(small_project: Path) -> None:
    run("build", "--drafts", cwd=small_project)
    assert (small_project / "site" / DRAFT).is_file()
    assert re.search(r"\b[1-9]\d* removed", run("build", cwd=small_project).stdout)
    assert not (small_project / "site" / DRAFT).exists()


def test_clean_removes_what_was_built_and_leaves_a_stray_file(small_project: Path) -> None:
    before = {path for path in small_project.rglob("*") if path.is_file()}
    run("build", "-q", cwd=small_project)
    stray = small_project / "site" / "articles" / "notes.txt"
    stray.write_text("mine", "utf-8")
    assert run("clean", cwd=small_project).returncode == FINE
    kept = {stray, small_project / "urls.lock"}
    assert {path for path in small_project.rglob("*") if path.is_file()} == before | kept
