"""How the live preview ends, and where it does not begin."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from places import ROOT
from previews import Preview, previewed, serve

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def own_preview(small_project: Path) -> Iterator[Preview]:
    """A preview of one's own, to end."""
    with previewed(small_project) as one:
        yield one


def test_ctrl_c_ends_it_at_once(own_preview: Preview) -> None:
    own_preview.process.send_signal(signal.SIGINT)
    assert own_preview.process.wait(timeout=3) == 130
    assert "Traceback" not in (own_preview.project / "terminal.log").read_text(encoding="utf-8")


def test_ctrl_c_ends_it_also_while_it_builds(small_project: Path) -> None:
    with previewed(small_project, built=False) as preview:
        assert 'class="brand"' not in preview.ask("/")[1]
        # A terminal sends it to the build as well; here the build is the first to hear of it.
        preview.process.send_signal(signal.SIGSTOP)
        os.killpg(preview.process.pid, signal.SIGINT)
        time.sleep(0.5)
        preview.process.send_signal(signal.SIGCONT)
        assert preview.process.wait(timeout=3) == 130
    assert "Traceback" not in (small_project / "terminal.log").read_text(encoding="utf-8")


def test_a_port_in_use_is_said_in_a_sentence(small_project: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process = serve(small_project, taken.getsockname()[1])
        try:
            assert process.wait(timeout=5) == 3
        finally:
            process.kill()
    said = (small_project / "terminal.log").read_text(encoding="utf-8")
    assert re.search("(?i)in use", said)
    assert "Traceback" not in said


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_an_impossible_port_is_a_wrong_call(small_project: Path, port: str) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--project", str(small_project)]
    done = subprocess.run(
        [*command, "--port", port], cwd=ROOT, capture_output=True, text=True, timeout=5, check=False
    )
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
