"""The command as a person or a script meets it: arguments in; words, files and an exit code out."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import cli

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "sites" / "small"
FINE, CONTENT, USAGE, ENVIRONMENT, INTERRUPTED = 0, 1, 2, 3, 130
COLOUR = "\033["
WARNINGS = ("card-unreviewed", "title-differs", "topic-unused", "topic-unused")
CARD = "content/articles/ferryman.md"
DRAFT = "articles/2024-09-09-storm.html"


def run(
    *arguments: object, cwd: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, arguments)],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that no test changes."""
    project = tmp_path_factory.mktemp("reading") / "project"
    return shutil.copytree(SMALL, project, ignore=shutil.ignore_patterns("expected"))


def test_check_tells_every_warning_with_its_place_and_ends_well(reading: Path) -> None:
    done = run("check", "--project", reading)
    assert done.returncode == FINE
    for code in WARNINGS:
        assert re.search(rf"(?m)^content/[\w./-]+:\d+:\d+: warning\[{code}\]: ", done.stderr)
    assert "3 warnings in 9 articles" in done.stderr


def test_check_writes_nothing(reading: Path) -> None:
    before = sorted(path.relative_to(reading) for path in reading.rglob("*"))
    times = [path.stat().st_mtime_ns for path in sorted(reading.rglob("*"))]
    run("check", "--project", reading, "--drafts")
    assert sorted(path.relative_to(reading) for path in reading.rglob("*")) == before
    assert [path.stat().st_mtime_ns for path in sorted(reading.rglob("*"))] == times


def test_options_may_stand_before_the_command_after_it_or_on_both_sides(reading: Path) -> None:
    ways = (
        ["--project", reading, "--strict", "check"],
        ["check", "--project", reading, "--strict"],
        ["--strict", "check", "--project", reading],
    )
    done = [run(*way) for way in ways]
    assert [one.returncode for one in done] == [CONTENT] * 3
    assert done[0].stderr == done[1].stderr == done[2].stderr


def test_the_project_is_the_folder_one_stands_in(small_project: Path) -> None:
    done = run("build", cwd=small_project)
    assert done.returncode == FINE
    assert (small_project / "site" / "index.html").is_file()
    assert "site/index.html" in done.stdout


def test_build_says_what_it_did_and_the_second_time_that_there_was_nothing_to_do(
    small_project: Path,
) -> None:
    first = run("build", "--project", small_project)
    assert first.returncode == FINE
    assert re.search(r"\d+ articles, 12 events: \d+ written, 0 unchanged", first.stdout)
    again = run("build", "--project", small_project)
    assert re.search(r": 0 written, \d+ unchanged", again.stdout)


def test_verbose_gives_the_reason_for_every_file(small_project: Path) -> None:
    assert re.search(r"(?m)^ +new +index\.html$", run("build", "-v", cwd=small_project).stdout)
    with (small_project / CARD).open("a", encoding="utf-8") as card:
        card.write("\nسطر جديد.\n")
    (small_project / "site" / "404.html").write_text("cut", "utf-8")
    (small_project / "site" / "stray.html").write_text("stray", "utf-8")
    said = run("build", "-v", cwd=small_project).stdout
    reasons = re.findall(r"(?m)^ +(\w+) +(\S+)$", said)
    assert reasons == [
        ("damaged", "404.html"),
        ("changed", "articles/ferryman.html"),
        ("removed", "stray.html"),
    ]


def test_quiet_says_nothing_of_a_build_that_went_well(small_project: Path) -> None:
    done = run("build", "-q", "--project", small_project)
    assert (done.returncode, done.stdout, done.stderr) == (FINE, "", "")


def test_quiet_still_says_why_a_strict_build_failed(small_project: Path) -> None:
    done = run("build", "-q", "--strict", "--project", small_project)
    assert done.returncode == CONTENT
    for code in WARNINGS:
        assert f"warning[{code}]" in done.stderr


def test_strict_lets_a_clean_dossier_pass(small_project: Path) -> None:
    for name in ("2023-02-bridge-closure", "2024-09-09-storm", "2020-12-25-rumour"):
        (small_project / "content" / "articles" / f"{name}.md").unlink()
    for name in ("bridge", "storm", "rumour"):
        (small_project / "seeds" / f"{name}.txt").unlink()
    for name, keys in (("events", "sale|bridge|minister|storm"), ("topics", "fishing")):
        path = small_project / "content" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"(?m)^(?:{keys})\b.*\n(?:  .*\n)*", "", text), "utf-8")
    done = run("check", "--strict", "--project", small_project)
    assert (done.returncode, done.stderr) == (FINE, "")
    assert "checked" in done.stdout


def test_a_fault_in_a_card_fails_and_leaves_the_site_as_it_was(small_project: Path) -> None:
    run("build", "-q", cwd=small_project)
    before = {path: path.stat().st_mtime_ns for path in (small_project / "site").rglob("*")}
    card = small_project / CARD
    card.write_text(card.read_text(encoding="utf-8").replace("unknown", "lately", 1), "utf-8")
    done = run("build", cwd=small_project)
    assert done.returncode == CONTENT
    assert f"{CARD}:3:12: error[date-unreadable]: " in done.stderr
    assert "hint:" in done.stderr
    assert "left as it was" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in (small_project / "site").rglob("*")} == before


def test_a_fault_in_a_card_is_not_told_again_as_a_fault_of_what_the_card_names(
    small_project: Path,
) -> None:
    card = small_project / CARD
    card.write_text(card.read_text(encoding="utf-8").replace("unknown", "lately", 1), "utf-8")
    done = run("check", cwd=small_project)
    assert "seed-unused" not in done.stderr
    assert "ferry-1987" not in done.stderr
    assert "1 error, " in done.stderr


@pytest.mark.parametrize(
    "wrong",
    [
        (),
        ("publish",),
        ("build", "--colour"),
        ("build", "--base-url", "dalia.example"),
        ("build", "--base-url", "javascript:alert(1)"),
        ("serve", "--port", "harbour"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_told_apart_from_a_wrong_dossier(reading: Path, wrong: tuple) -> None:
    done = run(*wrong, "--project", reading)
    assert (done.returncode, done.stdout) == (USAGE, "")
    assert "error: " in done.stderr


def test_help_tells_the_commands_and_the_exit_codes() -> None:
    done = run("--help")
    assert done.returncode == FINE
    for word in ("build", "check", "serve", "clean", "--drafts", "--strict", "130"):
        assert word in done.stdout


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
    assert "1 removed" in run("build", cwd=small_project).stdout
    assert not (small_project / "site" / DRAFT).exists()


def test_clean_removes_what_was_built_and_leaves_a_stray_file(small_project: Path) -> None:
    before = {path for path in small_project.rglob("*") if path.is_file()}
    run("build", "-q", cwd=small_project)
    stray = small_project / "site" / "articles" / "notes.txt"
    stray.write_text("mine", "utf-8")
    assert run("clean", cwd=small_project).returncode == FINE
    assert {path for path in small_project.rglob("*") if path.is_file()} == before | {stray}


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

    monkeypatch.setattr(cli.pipeline, "build", interrupt)
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


def contents(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
