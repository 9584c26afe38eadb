"""Line ends and what only looks like one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from problem_cases import CARD, SEED, change, check, write_seed

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path

SEPARATORS = ("\u2028", "\u2029", "\u0085")
SEPARATOR_NAMES = ("line-separator", "paragraph-separator", "next-line")


def curated(project: Path, noted: list[str] | None = None) -> object:
    found = pipeline.read_project(Options(project=project, out=project / "site"))
    assert [one.code for one in found.problems] == (noted or [])
    return found.dossier


def test_files_with_the_line_ends_of_windows_read_the_same(project: Path) -> None:
    before = curated(project)
    for path in sorted((project / "content").rglob("*.*")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert curated(project) == before


def test_files_with_a_byte_order_mark_read_the_same(project: Path) -> None:
    before = curated(project)
    for path in sorted((project / "content").rglob("*.*")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert curated(project) == before


@pytest.mark.parametrize("windows", [False, True], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
def test_a_seed_has_the_same_lines_whatever_its_line_ends(
    project: Path, mark: bytes, *, windows: bool
) -> None:
    content = (project / SEED).read_bytes()
    lines = tuple(content.decode().split("\n")[:-1])
    write_seed(project, mark + (content.replace(b"\n", b"\r\n") if windows else content))
    article = curated(project).articles[0]
    assert article.capture.lines == lines


@pytest.mark.parametrize("separator", SEPARATORS, ids=SEPARATOR_NAMES)
def test_what_is_no_line_end_to_an_editor_does_not_shift_lines(
    project: Path, separator: str
) -> None:
    text = (project / SEED).read_text(encoding="utf-8")
    write_seed(project, text.replace("مدينة ", f"مدينة{separator}").encode())
    noted = ["seed-invisible"] if separator == "\u0085" else []
    article = curated(project, noted).articles[0]
    assert len(article.capture.lines) == text.count("\n")
    assert article.citations[0].line == 3
    assert article.citations[0].quote == "أمس السبت"


@pytest.mark.parametrize("separator", SEPARATORS, ids=SEPARATOR_NAMES)
@pytest.mark.parametrize("topic", ["library", "*all"], ids=["topic", "alias"])
def test_what_is_no_line_end_to_an_editor_does_not_shift_problems(
    project: Path, separator: str, topic: str
) -> None:
    change(project, CARD, "status: reviewed", "statuss: reviewed")
    change(project, CARD, "topics: [library]", f"topics: [{topic}]")
    change(project, CARD, "source:", f'author: "سالم{separator * 40}النجار"\nsource:')
    places = {one.code: one.place.line for one in check(project)}
    assert places["key-misspelt"] == 24
