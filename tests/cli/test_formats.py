"""What the command says to programs, and check --fix as a person meets it."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from command_line import CONTENT, ENVIRONMENT, FINE, USAGE, run

from generator.problems import Place, Problem, Severity
from generator.reports import as_workflow_command
from generator.wording.words import WORDINGS

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = ["path", "line", "column", "severity", "code", "found", "sentence", "hint", "values"]
CARD = "content/articles/ferryman.md"
WRITTEN = "published: 3 تشرين الثاني 2022"


def in_json(*arguments: object) -> dict:
    done = run(*arguments, "--format", "json")
    assert done.stderr == ""
    return json.loads(done.stdout)


def spoil(project: Path) -> None:
    card = project / CARD
    card.write_text(card.read_text(encoding="utf-8").replace("unknown", "قريبًا", 1), "utf-8")


# JSON.


def test_check_gives_one_object_with_every_problem_and_a_summary(reading: Path) -> None:
    said = in_json("check", "--project", reading)
    assert sorted(said) == ["problems", "summary"]
    kinds = [one["severity"] for one in said["problems"]]
    assert said["summary"] == {
        "errors": 0,
        "warnings": 3,
        "notes": kinds.count("note"),
        "articles": 9,
    }
    text = run("check", "--project", reading).stderr
    for one in said["problems"]:
        assert list(one) == FIELDS
        place = f"{one['path']}:{one['line']}:{one['column']}"
        assert f"{place}: {one['severity']}[{one['code']}]: " in text
    assert len(said["problems"]) == len(re.findall(r"(?m)^content/", text))


def test_a_sentence_for_programs_holds_no_isolates(small_project: Path) -> None:
    spoil(small_project)
    (one,) = [
        one
        for one in in_json("check", "--project", small_project)["problems"]
        if one["severity"] == "error"
    ]
    assert one["sentence"] == "قريبًا is not a date that can be read"
    assert (one["path"], one["line"], one["column"]) == (CARD, 3, 12)
    assert (one["found"], one["values"]) == ("قريبًا", {})


def test_build_gives_what_it_did_or_what_stopped_it(small_project: Path) -> None:
    done = run("build", "--project", small_project, "--format", "json")
    summary = json.loads(done.stdout)["summary"]
    assert (done.returncode, summary["unchanged"], summary["errors"]) == (FINE, 0, 0)
    assert summary["written"] > 20
    assert summary["site"].endswith("site")
    spoil(small_project)
    stopped = run("build", "--project", small_project, "--format", "json")
    assert stopped.returncode == CONTENT
    assert json.loads(stopped.stdout)["summary"]["errors"] == 1
    assert "written" not in json.loads(stopped.stdout)["summary"]


def test_where_nothing_is_wrong_the_list_is_empty(project: Path) -> None:
    said = in_json("check", "--project", project)
    assert said["problems"] == []
    assert said["summary"] == {"errors": 0, "warnings": 0, "notes": 0, "articles": 1}


def test_what_ends_a_command_early_is_said_beside_standard_output(tmp_path: Path) -> None:
    done = run("check", "--project", tmp_path, "--format", "json")
    assert (done.returncode, done.stdout) == (ENVIRONMENT, "")
    assert "error: " in done.stderr


@pytest.mark.parametrize("wrong", [("check", "--format", "xml"), ("serve", "--format", "json"),
                                   ("--format", "json", "serve")])  # fmt: skip
def test_a_format_that_is_not_to_be_had_is_a_wrong_call(reading: Path, wrong: tuple) -> None:
    done = run(*wrong, "--project", reading)
    assert (done.returncode, done.stdout) == (USAGE, "")


# GitHub.


def test_github_gets_a_command_for_every_problem_at_its_line(small_project: Path) -> None:
    spoil(small_project)
    done = run("check", "--format", "github", "--project", "project", cwd=small_project.parent)
    assert done.returncode == CONTENT
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert any(
        line.startswith(f"::error file=project/{CARD},line=3,col=12,title=date-unreadable::")
        and line.endswith("or unknown when the date is not known")
        for line in commands
    )
    assert any(line.startswith("::warning file=project/content/") for line in commands)
    assert "error[" not in done.stderr


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")],
)
def test_what_github_would_read_as_its_own_signs_is_escaped(
    severity: Severity, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(WORDINGS, "odd", ("100 %% of: %(found)s,\r\nall", "50 %%"))
    place = Place(path=PurePosixPath("a:b, 5%.md"), line=2, column=4)
    one = Problem(code="odd", place=place, found="x", severity=severity)
    assert as_workflow_command(one, PurePosixPath("here")) == (
        f"::{level} file=here/a%3Ab%2C 5%25.md,line=2,col=4,title=odd"
        "::100 %25 of: x,%0D%0Aall; 50 %25"
    )


# check --fix.


def test_fix_tells_each_change_and_then_what_remains(small_project: Path) -> None:
    first = run("check", "--fix", "--project", small_project)
    assert first.returncode == FINE
    assert re.search(
        r"(?m)^content/articles/\S+\.md:3:12 \u2068?3 تشرين الثاني 2022\u2069? → 2022-11-03$",
        first.stdout,
    )
    assert "3 warnings in 9 articles" in first.stderr
    again = run("check", "--fix", "--project", small_project)
    assert "nothing to fix" in again.stdout
    assert again.stderr == first.stderr


def test_fix_gives_programs_the_list_of_changes(small_project: Path) -> None:
    said = in_json("check", "--fix", "--project", small_project)
    assert said["left"] == []
    assert all(list(one) == ["path", "line", "column", "old", "new"] for one in said["fixed"])
    assert "3 تشرين الثاني 2022" in [one["old"] for one in said["fixed"]]


def test_fix_names_a_file_that_it_had_to_leave(project: Path) -> None:
    card = project / "content" / "articles" / "2023-03-12-library.md"
    text = card.read_text(encoding="utf-8")
    text = re.sub(r"seed: (\S+)\nsha256: \S+", r"seed: |\n  \1", text)
    card.write_text(text, encoding="utf-8")
    done = run("check", "--fix", "--project", project)
    assert done.returncode == CONTENT
    assert "content/articles/2023-03-12-library.md: left as it was: " in done.stderr
    assert card.read_text(encoding="utf-8") == text


def test_check_without_fix_changes_nothing(small_project: Path) -> None:
    files = {path: path.read_bytes() for path in small_project.rglob("*") if path.is_file()}
    run("check", "--project", small_project)
    assert {path: path.read_bytes() for path in files} == files
    assert any(WRITTEN.encode() in content for content in files.values())
