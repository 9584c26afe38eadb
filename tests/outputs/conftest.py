"""Both sites, each built once, and a way to build one with a change."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from built_site import Site
from cut_lists import write_cut
from hostile import plant

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PROJECTS = {
    "seeds": ROOT,
    "small": ROOT / "tests" / "sites" / "small",
    "wires": ROOT / "tests" / "sites" / "wires",
}


def _built(project: Path, **options: object) -> Site:
    out = project / "site"
    report = pipeline.build(Options(project=project, out=out, **options))
    return Site(project, out, report.project.dossier)


def _copied(name: str, folder: Path) -> Path:
    for part in ("content", "seeds"):
        shutil.copytree(PROJECTS[name] / part, folder / "project" / part)
    return folder / "project"


@pytest.fixture(scope="session", params=["seeds", "small", "hostile"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Each of three sites: the five seeds, the invented dossier, and that one made hostile."""
    name = "seeds" if request.param == "seeds" else "small"
    project = _copied(name, tmp_path_factory.mktemp(request.param))
    if request.param == "hostile":
        plant(project)
    return _built(project)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the invented dossier."""
    return _built(_copied("small", tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def small_with_drafts(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same, drafts included."""
    return _built(_copied("small", tmp_path_factory.mktemp("drafts")), drafts=True)


@pytest.fixture(scope="session")
def wires(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the invented dossier of shared texts, corrections and withheld ones."""
    return _built(_copied("wires", tmp_path_factory.mktemp("wires")))


@pytest.fixture(scope="session")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of the invented dossier, as if every list of it were too long for its page."""
    project = _copied("small", tmp_path_factory.mktemp("cut"))
    options = Options(project=project, out=project / "site")
    return Site(project, options.out, write_cut(options))


@pytest.fixture
def rewritten(small_project: Path) -> Callable[..., Site]:
    """Build the invented dossier after replacing words in one of its files."""

    def rewrite(file: str, *changes: tuple[str, str]) -> Site:
        path = small_project / "content" / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, f"{old} must stand once in {file}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        return _built(small_project)

    return rewrite
