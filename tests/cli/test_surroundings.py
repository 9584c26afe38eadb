"""What surrounds the command: a pipe, a terminal, a locale, an impatient person."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import FINE, INTERRUPTED, ROOT, run
from folders import contents

from generator import build as pipeline
from generator import cli

if TYPE_CHECKING:
    from pathlib import Path

COLOUR = "\033["


def test_nothing_is_coloured_that_goes_to_a_file_or_a_pipe(reading: Path) -> None:
    done = run("check", "--project", reading, FORCE_COLOR="1", CLICOLOR_FORCE="1")
    assert COLOUR not in done.stdout + done.stderr


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_is_coloured_unless_no_color_is_set(
    reading: Path, no_color: str, *, coloured: bool
) -> None:
    said = on_terminal("check", "--project", reading, NO_COLOR=no_color)
    assert "card-unreviewed" in said
    assert (COLOUR in said) is coloured


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONOPTIMIZE": "2"},
        {"LC_ALL": "POSIX"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Damascus", "LC_ALL": "C"},
    ],
    ids=lambda one: " ".join(f"{key}={value}" for key, value in one.items()),
)
def test_neither_optimising_nor_locale_nor_clock_changes_a_byte(
    reading: Path, dossier: dict[str, bytes], tmp_path: Path, environment: dict[str, str]
) -> None:
    done = run("build", "--project", reading, "--out", tmp_path / "site", **environment)
    assert done.returncode == FINE, done.stderr
    assert "إغلاق جسر الضفتين شهرين للترميم" in done.stderr
    assert contents(tmp_path / "site") == dossier


def test_an_interrupted_build_says_so(
    reading: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    arguments = ["build", "--project", str(reading), "--out", str(tmp_path / "site")]
    assert cli.main(arguments) == INTERRUPTED


@pytest.fixture(scope="module")
def dossier(reading: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an ordinary build of the project makes."""
    out = tmp_path_factory.mktemp("ordinary") / "site"
    run("build", "--project", reading, "--out", out)
    shutil.rmtree(reading / ".cache")
    return contents(out)


def on_terminal(*arguments: object, **environment: str) -> str:
    """Run the command on a terminal of its own; what it wrote there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | environment,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    ):
        os.close(theirs)
        said = b""
        try:
            while chunk := os.read(ours, 65536):
                said += chunk
        except OSError:  # how a terminal says that its other end is closed
            pass
        os.close(ours)
    return said.decode()
