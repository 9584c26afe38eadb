"""The command as a person or a script meets it: arguments in; words and an exit code out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from command_line import CONTENT, FINE, USAGE, run

if TYPE_CHECKING:
    from pathlib import Path

WARNINGS = ("card-unreviewed", "title-differs", "topic-unused", "topic-unused")
CARD = "content/articles/ferryman.md"


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
        ("build", "--base-url", "https://a@dalia.example"),
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
