"""One preview that the tests of refusals share, and what it may not have said meanwhile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from places import copy_small
from previews import previewed
from wire import Wire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from previews import Preview


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Whatever strangers send, the terminal stays quiet."""
    project = tmp_path_factory.mktemp("standing") / "project"
    copy_small(project)
    with previewed(project) as one:
        yield one
        said = (project / "terminal.log").read_text(encoding="utf-8")
    assert not re.search("Traceback|GET|HEAD|127.0.0.1 ", said), said


@pytest.fixture(scope="session")
def wire(standing: Preview) -> Wire:
    """The way to it."""
    return Wire(port=standing.port)


@pytest.fixture(scope="session")
def shown(standing: Preview) -> Path:
    """The folder that is served."""
    return standing.project / ".cache" / "preview"
