"""What many tests need: the repository's own dossier built once, and small projects to break."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from chromium import launched

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
SITES = ROOT / "tests" / "sites"

# What these modules assert is explained like what a test asserts.
pytest.register_assert_rewrite("previews", "problem_cases", "visits")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a run write the expected pages of tests/sites anew."""
    parser.addoption(
        "--refresh-goldens", action="store_true", help="write tests/sites/*/expected anew"
    )


def build(project: Path, out: Path, **options: object) -> pipeline.Report:
    """Build a project into ``out``."""
    return pipeline.build(Options(project=project, out=out, **options))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of this worker."""
    with launched() as one:
        yield one


@pytest.fixture(scope="session")
def dossier_project() -> Path:
    """The repository: the five seeds and their cards."""
    return ROOT


@pytest.fixture(scope="session")
def dossier_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five seeds, built from a copy of their content."""
    project = tmp_path_factory.mktemp("dossier")
    for name in ("content", "seeds"):
        shutil.copytree(ROOT / name, project / name)
    build(project, project / "site")
    return project / "site"


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """A copy of the invented dossier under tests/sites/small, free to be changed."""
    project = tmp_path / "project"
    shutil.copytree(SITES / "small", project, ignore=shutil.ignore_patterns("expected"))
    return project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sound project under tests/problems/_base, free to be broken."""
    return shutil.copytree(ROOT / "tests" / "problems" / "_base", tmp_path / "project")
