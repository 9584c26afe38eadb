"""How a preview ends when it is told to, and what it says where it cannot begin or write."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from previews import previewed, wait_until
from test_builder import CARD, members, processes
from tornado import web

from generator import cli
from generator.preview.children import end
from generator.preview.rebuild import rebuild

if TYPE_CHECKING:
    from collections.abc import Iterator

    from previews import Preview


@pytest.fixture
def building(small_project: Path) -> Iterator[tuple[Preview, int]]:
    """A preview and its first build, which is stopped and so would hang for ever."""
    with previewed(small_project, built=False) as one:
        found: list[int] = []

        def has_build() -> bool:
            found[:] = builds_of(one)
            return bool(found)

        wait_until(has_build, "no build was begun")
        os.kill(found[0], signal.SIGSTOP)
        try:
            yield one, found[0]
        finally:
            end(found[0])  # stopped, it hears of nothing else


def builds_of(preview: Preview) -> list[int]:
    return [pid for pid, _, parent, _ in processes() if parent == preview.process.pid]


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_stop_it_takes_a_hanging_build_along(
    building: tuple[Preview, int], told: signal.Signals
) -> None:
    preview, build = building
    preview.process.send_signal(told)
    assert preview.process.wait(timeout=5) == 130
    wait_until(lambda: not members(build), "an orphan")
    said = (preview.project / "terminal.log").read_text(encoding="utf-8")
    assert said.endswith("stopped\n")
    assert "Traceback" not in said


def test_a_port_that_nobody_may_open_is_said_in_a_sentence(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(web.Application, "listen", refuse)
    assert cli.main(["serve", "--project", str(small_project), "--port", "80"]) == 3
    wanted = "error: port 80 may not be opened: give one from 1024 to 65535 with --port\n"
    assert capsys.readouterr().err == wanted


def test_a_port_in_use_is_named_with_the_way_out(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert cli.main(["serve", "--project", str(small_project), "--port", str(port)]) == 3
    wanted = f"error: port {port} is in use: stop what uses it, or give another with --port\n"
    assert capsys.readouterr().err == wanted


def test_a_folder_that_cannot_be_written_is_named(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_project / ".cache").write_text("in the way", encoding="utf-8")
    assert cli.main(["serve", "--project", str(small_project)]) == 3
    assert capsys.readouterr().err.endswith(".cache/preview\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a full device")
def test_a_full_disk_is_said_in_a_sentence(
    small_project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    card = small_project / CARD
    card.write_text(card.read_text(encoding="utf-8").replace("2021-04\n", "2021-44\n"), "utf-8")
    (small_project / ".cache").mkdir()
    (small_project / ".cache" / ".overlay.html.part").symlink_to("/dev/full")
    assert rebuild(small_project) == 3
    said = capsys.readouterr().err
    assert re.search(r"error: No space left on device: .*overlay\.html\n$", said)
    assert "Traceback" not in said


def test_a_file_that_vanishes_while_it_is_read_is_no_fault_of_ours(
    small_project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def vanish(path: Path) -> bytes:
        raise FileNotFoundError(2, "No such file or directory", str(path))

    monkeypatch.setattr(Path, "read_bytes", vanish)
    assert rebuild(small_project) == 1
    said = capsys.readouterr().err
    assert "cannot be read: No such file or directory" in said
    assert "Traceback" not in said


def test_a_save_begins_a_build_within_a_second(standing: Preview) -> None:
    standing.edit("تعميق", "تعميم")
    began = time.monotonic()
    wait_until(lambda: bool(builds_of(standing)), "no build was begun")
    assert time.monotonic() - began < 1
    standing.edit("تعميم", "تعميق")


def test_an_ignored_hangup_stays_ignored(small_project: Path) -> None:
    """As under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with previewed(small_project, built=False) as preview:
            preview.process.send_signal(signal.SIGHUP)
            with pytest.raises(subprocess.TimeoutExpired):
                preview.process.wait(timeout=0.5)
    finally:
        signal.signal(signal.SIGHUP, before)
