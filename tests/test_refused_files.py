"""Files that cannot be kept in a repository, and are refused where they turn up."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from problem_cases import assert_well_worded, check, run, shown

from generator.workspace import MAX_BYTES

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", ["content/articles/2024-01-01-huge.md", "seeds/001_huge.txt"])
def test_a_file_of_more_than_32_mebibytes_is_refused(project: Path, path: str) -> None:
    with (project / path).open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    problems = check(project)
    assert shown(problems) == [f"{path}:1:1: error[file-too-large]"]
    assert_well_worded(problems[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_refused_and_never_waited_for(project: Path) -> None:
    os.mkfifo(project / "content" / "articles" / "2024-01-01-pipe.md")
    os.mkfifo(project / "seeds" / "001_pipe.txt")

    done = run("check", "--project", str(project))

    assert done.returncode == 1
    assert [line.partition(": ")[0] for line in done.stderr.splitlines() if "error[" in line] == [
        "content/articles/2024-01-01-pipe.md:1:1",
        "seeds/001_pipe.txt:1:1",
    ]
    assert done.stderr.count("error[file-not-plain]") == 2


@pytest.mark.parametrize("target", ["outside.txt", "nothing.txt"])
def test_a_link_out_of_the_project_or_to_nothing_is_refused(project: Path, target: str) -> None:
    (project.parent / "outside.txt").write_text("سطر من خارج الملف\n", encoding="utf-8")
    (project / "seeds" / "001_link.txt").symlink_to(project.parent / target)
    problems = check(project)
    assert shown(problems) == ["seeds/001_link.txt:1:1: error[file-not-plain]"]
    assert_well_worded(problems[0])


def test_a_linked_folder_is_refused_and_not_passed_over(project: Path) -> None:
    (project / "content" / "articles").rename(project.parent / "articles")
    (project / "content" / "articles").symlink_to(project.parent / "articles")
    codes = [one.code for one in check(project)]
    assert "file-not-plain" in codes
