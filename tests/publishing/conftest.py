"""A folder that was published to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from publishing_desk import Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder to which three files were published."""
    desk = Desk(tmp_path)
    desk.publish()
    return desk
