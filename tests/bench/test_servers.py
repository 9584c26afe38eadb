"""A save is timed until the served page shows it, and the server ends with the measure."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bench import servers
from bench.emission import emit
from bench.peers import Generator

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PLAIN = (sys.executable, "-m", "http.server", "{port}", "--bind", "127.0.0.1")


def saves(page: str, project: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[float, ...]:
    monkeypatch.setattr(servers, "_SETTLE", 0.0)
    monkeypatch.setattr(servers, "_LONGEST", 3.0)
    emit(4, "hugo", project)
    plain = Generator(name="hugo", version="", command=(), site="", serve=PLAIN, page=page)
    return servers.measure_saves(plain, 4, project, 2)


def test_every_counted_save_has_its_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    took = saves("/content/articles/{id}.md", tmp_path / "project", monkeypatch)
    assert len(took) == 2
    assert all(0 < one < 3 for one in took)


def test_a_page_that_never_comes_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert saves("/nowhere/{id}", tmp_path / "project", monkeypatch) == ()
