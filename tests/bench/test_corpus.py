"""The invented dossier of the bench is the same everywhere, sound, and as dense as real ones."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING

import pytest

from bench.corpus import make_articles
from bench.emission import OURS, emit
from bench.formats import PAGES
from bench.names import NAMES, SOURCES, TOPICS
from generator import build as pipeline
from generator.options import Options
from generator.problems import Severity

if TYPE_CHECKING:
    from generator.model.article import Article

ROOT = Path(__file__).resolve().parent.parent.parent
COUNT = 60


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "project"
    emit(COUNT, OURS, folder)
    return folder


@pytest.fixture(scope="module")
def read(project: Path) -> pipeline.Project:
    return pipeline.read_project(Options(project=project, out=project / "site"))


def contents(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


@pytest.mark.parametrize("generator", [OURS, *PAGES])
def test_the_corpus_does_not_depend_on_the_run(generator: str, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        folder = tmp_path / seed
        command = (sys.executable, "-m", "bench.emission", "12", generator, str(folder))
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}", "LC_ALL": "C"}
        subprocess.run(command, cwd=ROOT, env=environment, check=True)
    assert contents(tmp_path / "1") == contents(tmp_path / "2")


def test_a_larger_corpus_tells_the_same_stories() -> None:
    few, many = list(make_articles(40)), list(make_articles(400))
    assert [one.title for one in few] == [one.title for one in many[:40]]
    assert [one.when for one in few] == sorted(one.when for one in few)


def test_the_dossier_has_no_faults_and_no_warnings(read: pipeline.Project) -> None:
    assert [one for one in read.problems if one.severity is not Severity.NOTE] == []


def test_the_dossier_builds(project: Path) -> None:
    report = pipeline.build(Options(project=project, out=project / "site"))
    assert (project / "site" / "feed.atom").is_file()
    assert len(report.project.dossier.articles) == COUNT


def test_the_dossier_uses_what_dossiers_use(read: pipeline.Project) -> None:
    dossier = read.dossier
    captured = [one for one in dossier.articles if one.capture]
    assert len(captured) == COUNT // 2
    assert all({"headline", "text", "credit", "other-article"} <= roles(one) for one in captured)
    assert len(dossier.events) == COUNT // 5
    assert len(dossier.authorities) == len(NAMES) == 60
    assert len(TOPICS) == 40
    assert len(SOURCES) == 12
    assert 8 < len(dossier.mentions) / COUNT < 40


def roles(article: Article) -> set[str]:
    return {passage.role.value for passage in article.capture.passages}


def test_some_dates_are_known_in_part() -> None:
    articles = list(make_articles(300))
    lengths = {len(one.published) for one in articles}
    assert lengths == {len("2016-01-01"), len("2016-01"), len("unknown")}
    events = [one.event for one in articles if one.event]
    assert {len(one.date) for one in events} == {len("2016-01-01"), len("2016-01")}


def test_texts_are_as_long_as_articles_are() -> None:
    lengths = [
        sum(len(words.split()) for _, words in one.paragraphs) for one in make_articles(COUNT)
    ]
    assert min(lengths) >= 300
    assert max(lengths) <= 560
    assert 350 < mean(lengths) < 450
