"""The project that the tests of the command read."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SMALL = ROOT / "tests" / "sites" / "small"


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that no test changes."""
    project = tmp_path_factory.mktemp("reading") / "project"
    return shutil.copytree(SMALL, project, ignore=shutil.ignore_patterns("expected"))
