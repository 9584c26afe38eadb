"""Everything a curator can do wrong, and what is said about it: the cases of problem_cases.py."""

from __future__ import annotations

import os
import shutil
from functools import partial
from io import StringIO
from pathlib import Path, PurePosixPath

import pytest
import yaml
from folders import contents
from problem_cases import (
    BASE,
    CARD,
    CASES,
    PROBLEMS,
    assert_place_exists,
    assert_well_worded,
    change,
    check,
    expected,
    has_error,
    lay_out,
    run,
    shown,
)

from generator import build as pipeline
from generator import cli
from generator.console import Console
from generator.options import Options
from generator.problems import DossierError
from generator.wording.words import WORDINGS

MADE_HERE = {
    "file-misnamed", "file-not-plain", "file-too-large", "file-unreadable",
    "input-changed", "manifest-foreign", "manifest-unreadable", "problems-many",
    "published-changed", "published-missing", "published-stray", "seed-too-large",
    "template-fault", "template-missing",
}  # fmt: skip
"""Codes that no folder can provoke: what they need cannot be kept in a repository, or was built."""


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sound project, with its cache beside it."""
    project = shutil.copytree(BASE, tmp_path_factory.mktemp("sound") / "project")
    pipeline.build(Options(project=project, out=project / "site"))
    return project


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> tuple[StringIO, StringIO]:
    """What the command says, on standard output and on standard error."""
    out, err = StringIO(), StringIO()
    monkeypatch.setattr(cli, "Console", partial(Console, out=out, err=err))
    return out, err


# The folders.


def test_the_base_has_no_problem(project: Path) -> None:
    assert check(project) == ()


def test_every_code_has_a_folder_and_every_folder_a_code() -> None:
    folders = {folder.name for folder in PROBLEMS.iterdir() if folder.is_dir()} - {BASE.name}
    assert folders | MADE_HERE == set(WORDINGS)
    assert {case.partition("/")[0] for case in CASES} == folders


def test_every_case_expects_its_own_code() -> None:
    wrong = [case for case in CASES if f"[{case.partition('/')[0]}]" not in str(expected(case))]
    assert not wrong


@pytest.mark.parametrize("case", CASES)
def test_exactly_the_expected_problems_are_found(case: str, tmp_path: Path) -> None:
    project = lay_out(case, tmp_path / "project")
    problems = check(project)
    assert shown(problems) == expected(case)
    for one in problems:
        assert_place_exists(project, one.place)
        assert_well_worded(one)


@pytest.mark.parametrize("case", [case for case in CASES if has_error(case)])
def test_an_error_stops_the_build_and_leaves_the_site(
    case: str, tmp_path: Path, sound_site: Path, terminal: tuple[StringIO, StringIO]
) -> None:
    project = lay_out(case, tmp_path / "project")
    for name in ("site", ".cache"):
        shutil.copytree(sound_site / name, project / name, copy_function=os.link)

    assert cli.main(["build", "--project", str(project)]) == cli.CONTENT

    _, err = terminal
    assert all(f"{line}: " in err.getvalue() for line in expected(case))
    assert "Traceback" not in err.getvalue()
    assert contents(project / "site") == contents(sound_site / "site")


@pytest.mark.parametrize("case", [case for case in CASES if not has_error(case)])
def test_a_warning_stops_only_a_strict_check_and_a_note_none(
    case: str, tmp_path: Path, terminal: tuple[StringIO, StringIO]
) -> None:
    project = str(lay_out(case, tmp_path / "project"))

    assert cli.main(["check", "--project", project]) == cli.FINE
    strict = cli.CONTENT if "warning[" in str(expected(case)) else cli.FINE
    assert cli.main(["check", "--strict", "--project", project]) == strict

    _, err = terminal
    assert all(err.getvalue().count(f"{line}: ") == 2 for line in expected(case))


@pytest.mark.parametrize("case", [case for case in CASES if case.startswith("yaml-")])
def test_yaml_without_the_c_library_finds_the_same(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.intake.frontmatter._Loader", yaml.SafeLoader)
    assert shown(check(lay_out(case, tmp_path / "project"))) == expected(case)


# Whole runs.


def test_the_command_says_what_is_wrong_and_how_to_mend_it(tmp_path: Path) -> None:
    case = "yaml-colon/title"
    project = lay_out(case, tmp_path / "project")

    done = run("build", "--project", str(project))

    assert done.returncode == 1
    place, _, rest = done.stderr.partition(": error[yaml-colon]: ")
    assert place == "content/articles/2023-04-02-visit.md:2:8"
    assert [line.partition(":")[0].strip() for line in rest.splitlines()[1:3]] == ["found", "hint"]
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_three_faults_in_three_files_are_reported_in_one_run(project: Path) -> None:
    change(project, CARD, "title: افتتاح", "title: الواحة: افتتاح")
    change(project, PurePosixPath("content/dossier.yaml"), "hijri: true", "hijri: ربما")
    change(project, PurePosixPath("content/sources.yaml"), "https://news", "news")

    with pytest.raises(DossierError) as raised:
        pipeline.build(Options(project=project, out=project / "site"))

    errors = [line for line in shown(raised.value.problems) if " error[" in line]
    assert errors == [
        f"{CARD}:2:8: error[yaml-colon]",
        "content/dossier.yaml:10:8: error[value-not-offered]",
        "content/sources.yaml:5:13: error[url-unsafe]",
    ]


def test_two_faults_in_one_file_are_reported_in_one_run(project: Path) -> None:
    change(project, CARD, "title: افتتاح", "title: الواحة: افتتاح")
    change(project, CARD, 'says: "نُشر', 'says: "نُشر "الخبر')
    errors = [line for line in shown(check(project)) if " error[" in line]
    assert errors == [f"{CARD}:2:8: error[yaml-colon]", f"{CARD}:22:11: error[yaml-inner-quotes]"]
