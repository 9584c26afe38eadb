"""Files that cannot be kept in a repository, and are refused where they turn up."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from problem_cases import CARD, SEED, assert_well_worded, change, check, run, shown

from generator.intake.ids import MOST
from generator.intake.limits import (
    FAULTS,
    FILE_BYTES,
    TEXT_BYTES,
    TEXT_LINES,
    VOCABULARY_BYTES,
)
from generator.workspace import MAX_BYTES, read_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

SEEDS, ARTICLES = "seeds", "content/articles"


@pytest.mark.parametrize("path", ["content/articles/2024-01-01-huge.md", "seeds/001_huge.txt"])
def test_a_file_of_more_than_32_mebibytes_is_refused(project: Path, path: str) -> None:
    with (project / path).open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    problems = check(project)
    assert shown(problems) == [f"{path}:1:1: error[file-too-large]"]
    assert_well_worded(problems[0])


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        (CARD, FILE_BYTES),
        ("content/pages/about.md", FILE_BYTES),
        ("content/dossier.yaml", FILE_BYTES),
        ("content/people.yaml", VOCABULARY_BYTES),
        ("content/events.yaml", VOCABULARY_BYTES),
    ],
)
def test_a_file_of_content_has_a_size_of_its_own(project: Path, path: str, limit: int) -> None:
    with (project / path).open("ab") as file:
        file.write(b"\n" * (limit + 1 - file.tell()))
    first = check(project)[0]
    assert shown((first,)) == [f"{path}:1:1: error[file-too-large]"]
    assert_well_worded(first)


@pytest.mark.parametrize("text", ["سطر\n" * (TEXT_LINES + 1), "كلمة " * (TEXT_BYTES // 9 + 1)])
def test_a_seed_longer_than_any_article_is_no_text(project: Path, text: str) -> None:
    (project / SEED).write_text(text, "utf-8")
    found = [one for one in check(project) if one.code == "seed-too-large"]
    assert [one.place.line for one in found] == [9]
    assert_well_worded(found[0])


def test_a_seed_that_is_only_an_original_may_be_longer(project: Path) -> None:
    (project / "seeds" / "page.html").write_text("سطر\n" * (TEXT_LINES + 1), "utf-8")
    change(project, CARD, "lines:", "original: page.html\nlines:")
    assert [one.code for one in check(project)] == ["seed-unpinned"]


def test_a_file_of_faults_is_read_until_there_are_enough(project: Path) -> None:
    with (project / "content" / "topics.yaml").open("a", encoding="utf-8") as file:
        file.writelines(f"t{number}:\n  name: اسم\n  x: 1\n" for number in range(FAULTS + 9))
    found = [one for one in check(project) if one.place.path.name == "topics.yaml"]
    assert [one.code for one in found] == ["key-unknown"] * FAULTS + ["problems-many"]
    assert_well_worded(found[-1])


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


def test_a_card_whose_page_could_not_be_named_is_refused(project: Path) -> None:
    for count in (MOST, MOST + 1):
        (project / ARTICLES / f"{'a' * count}.md").write_bytes((project / CARD).read_bytes())
    (fault,) = [one for one in check(project) if one.code == "id-long"]
    assert shown((fault,)) == [f"{ARTICLES}/{'a' * (MOST + 1)}.md:1:1: error[id-long]"]
    assert dict(fault.values) == {"count": str(MOST + 1), "most": str(MOST)}
    assert_well_worded(fault)


@pytest.mark.parametrize("folder", [ARTICLES, "content", SEEDS])
@pytest.mark.parametrize(
    ("name", "characters"),
    [
        (b"a\nb:1:1: error[x]: y.md", "U+000A"),
        (b"a\tb.txt", "U+0009"),
        (b"a\x1b[2J.md", "U+001B"),
        ("a\u0085b.md".encode(), "U+0085"),
        ("a\u202egpj.txt".encode(), "U+202E"),
        (b"a\xff\xfe.md", "\\xff, \\xfe"),
    ],
)
def test_a_name_that_cannot_be_shown_is_refused(
    project: Path, folder: str, name: bytes, characters: str
) -> None:
    Path(os.fsdecode(os.fsencode(project / folder) + b"/" + name)).write_text("x", "utf-8")
    (fault,) = check(project)
    assert (fault.code, dict(fault.values)) == ("file-misnamed", {"characters": characters})
    assert_well_worded(fault)


def test_a_name_forges_no_line_and_its_folder_is_not_looked_into(project: Path) -> None:
    (project / SEEDS / "a\nb:1:1: error[x]: y").mkdir()
    (project / SEEDS / "a\nb:1:1: error[x]: y" / "c.txt").write_text("x", "utf-8")
    done = run("check", "--project", str(project))
    assert done.returncode == 1
    first, found, hint = done.stderr.splitlines()[:3]
    assert first.startswith("seeds/a⏎b:1:1: error[x]: y:1:1: error[file-misnamed]: ")
    assert (found, hint[:11]) == ("    found: a⏎b:1:1: error[x]: y", "    hint:  ")
    assert done.stderr.count("error[file-misnamed]") == 1


@pytest.mark.parametrize("name", ["content/articles/x.md", "content/pages/x.md", "content/x.yaml"])
def test_a_folder_with_the_name_of_a_file_is_reported(project: Path, name: str) -> None:
    (project / name).mkdir()
    assert shown(check(project)) == [f"{name}:1:1: error[file-not-plain]"]


def test_a_socket_and_a_device_are_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / SEEDS / "null.txt").symlink_to("/dev/null")
    monkeypatch.chdir(project / SEEDS)  # the path of a socket may not be long
    with socket.socket(socket.AF_UNIX) as open_socket:
        open_socket.bind("socket.txt")
    assert shown(check(project)) == [
        "seeds/null.txt:1:1: error[file-not-plain]",
        "seeds/socket.txt:1:1: error[file-not-plain]",
    ]


@pytest.mark.parametrize("path", ["content/articles", "content/pages", SEEDS, str(CARD)])
def test_what_may_not_be_read_is_an_error_and_not_passed_over(
    project: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(once: Callable[[Path], object]) -> Callable[[Path], object]:
        def tried(one: Path) -> object:
            if str(one) == str(project / path):
                raise PermissionError(errno.EACCES, "Permission denied", str(one))
            return once(one)

        return tried

    monkeypatch.setattr(os, "scandir", refusing(os.scandir))
    monkeypatch.setattr(Path, "read_bytes", refusing(Path.read_bytes))
    (fault,) = [one for one in check(project) if one.code == "file-unreadable"]
    assert shown((fault,)) == [f"{path}:1:1: error[file-unreadable]"]
    assert dict(fault.values) == {"reason": "Permission denied"}
    assert_well_worded(fault)


def test_a_path_too_long_for_the_system_is_an_error(project: Path) -> None:
    before = os.open(project / SEEDS, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("d" * 250, dir_fd=before)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=before)
        os.close(before)
        before = below
    os.close(before)
    (fault,) = check(project)
    assert (fault.code, dict(fault.values)["reason"]) == ("file-unreadable", "File name too long")


def test_seeds_that_lead_out_of_the_project_are_one_problem(project: Path) -> None:
    (project / SEEDS).rename(project.parent / "elsewhere")
    (project / SEEDS).symlink_to(project.parent / "elsewhere")
    assert "seeds:1:1: error[file-not-plain]" in shown(check(project))
    assert not [one for one in read_workspace(project).files if one.path.parts[0] == SEEDS]


def test_a_link_within_the_project_is_followed(project: Path) -> None:
    (project / "kept").mkdir()
    (project / CARD).rename(project / "kept" / "card.md")
    (project / CARD).symlink_to(project / "kept" / "card.md")
    assert check(project) == ()
