"""Words at fault are shown, never obeyed: a card gives no orders to a terminal or to GitHub."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from command_line import CONTENT, run

if TYPE_CHECKING:
    from pathlib import Path

CARD = PurePosixPath("content/articles/2023-03-12-library.md")
HOSTILE = "x\\e[2J\\a\\nFORGED:1:1: error[x]: y"
SPOILT = {
    "value-not-offered": ("status: reviewed", f'status: "{HOSTILE}"'),
    "key-unknown": ("status: reviewed", f'"{HOSTILE}": reviewed'),
    "seed-not-found": ("seed: 000_library.txt", f'seed: "{HOSTILE}"'),
    "date-unreadable": ("published: 2023-03-12", f'published: "{HOSTILE}"'),
    "url-unsafe": ("url: https://news.example.org/library", f'url: "{HOSTILE}"'),
    "reference-unknown": ("topics: [library]", f'topics: ["{HOSTILE}"]'),
}


def spoil(project: Path, code: str) -> None:
    old, new = SPOILT[code]
    text = (project / CARD).read_text(encoding="utf-8")
    assert old in text
    (project / CARD).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("code", SPOILT)
def test_a_problem_is_a_line_of_place_one_of_words_and_one_of_mend(
    project: Path, code: str
) -> None:
    spoil(project, code)
    done = run("check", "--project", project)
    assert done.returncode == CONTENT
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", done.stderr)
    lines = done.stderr.splitlines()
    (at,) = [number for number, line in enumerate(lines) if f"error[{code}]" in line]
    assert lines[at].startswith(f"{CARD}:")
    assert "x [2J ⏎FORGED:1:1: error[x]: y" in lines[at + 1]
    assert lines[at + 1].startswith("    found: ")
    assert lines[at + 2].startswith("    hint:  ")
    assert not any(line.startswith("FORGED") for line in lines)


def test_a_workflow_command_stays_one_line(project: Path) -> None:
    spoil(project, "value-not-offered")
    done = run("check", "--project", project, "--format", "github")
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", done.stdout)
    assert "x [2J ⏎FORGED" in done.stdout
    assert all(line.startswith("::") for line in done.stdout.splitlines())


def test_a_program_is_given_the_words_as_they_are(project: Path) -> None:
    spoil(project, "value-not-offered")
    said = json.loads(run("check", "--project", project, "--format", "json").stdout)
    assert "x [2J \nFORGED:1:1: error[x]: y" in [one["found"] for one in said["problems"]]


def test_what_is_said_of_no_problem_orders_nothing_either(project: Path) -> None:
    stray = project / "site" / "a\x1b[2J\nb.html"
    assert run("build", "--project", project).returncode == 0
    stray.write_text("", encoding="utf-8")
    done = run("build", "--project", project, "--verbose")
    assert done.returncode == 0
    assert "a␛[2J⏎b.html: no build had written it" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
