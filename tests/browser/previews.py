"""A running preview, and what tests do with it."""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SOON = 10_000
"""Milliseconds within which an open page must have noticed."""
CARD = "2021-04-dredging"
TITLE = "تعميق حوض المرفأ القديم ينتهي قبل موعده"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A running ``serve`` and the project it shows."""

    project: Path
    port: int
    process: subprocess.Popen[str] = field(repr=False)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        """Address of the page of the card that the tests edit."""
        return f"{self.origin}/articles/{CARD}.html"

    @property
    def card(self) -> Path:
        return self.project / "content" / "articles" / f"{CARD}.md"

    def edit(self, old: str, new: str) -> None:
        """Change some words of the card."""
        text = self.card.read_text(encoding="utf-8")
        assert old in text
        self.card.write_text(text.replace(old, new), encoding="utf-8")

    def ask(self, path: str, **headers: str) -> tuple[int, str]:
        """Send one request as it is written here; status and body."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        line.putrequest("GET", path, skip_host="Host" in headers)
        for name, value in headers.items():
            line.putheader(name.replace("_", "-"), value)
        line.endheaders()
        answer = line.getresponse()
        # An accepted WebSocket stays open: it has no body to wait for.
        body = "" if answer.status == 101 else answer.read().decode()
        line.close()
        return answer.status, body


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def serve(project: Path, port: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", "serve", "--project", str(project)]
    log = (project / "terminal.log").open("w", encoding="utf-8")
    with log:
        return subprocess.Popen(
            [*command, "--port", str(port)],
            cwd=ROOT,
            stdout=log,
            stderr=log,
            text=True,
            start_new_session=True,
        )


@contextmanager
def previewed(project: Path, *, built: bool = True) -> Iterator[Preview]:
    """Run ``serve`` and, whatever happens, end it with the builds it started."""
    port = free_port()
    process = serve(project, port)
    try:
        preview = Preview(project=project, port=port, process=process)
        wait_until(lambda: is_ready(preview, built=built), f"{project}/terminal.log says why")
        yield preview
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=5)


def is_ready(preview: Preview, *, built: bool) -> bool:
    assert preview.process.poll() is None, (preview.project / "terminal.log").read_text()
    try:
        status, body = preview.ask("/")
    except OSError:
        return False
    return status == 200 and (not built or 'class="brand"' in body)


def wait_until(fact: Callable[[], bool], otherwise: str) -> None:
    until = time.monotonic() + SOON / 1000
    while not fact():
        assert time.monotonic() < until, otherwise
        time.sleep(0.05)


def is_mended(preview: Preview) -> bool:
    body = preview.ask(f"/articles/{CARD}.html")[1]
    return f">{TITLE}</h1>" in body and "milaff-overlay" not in body
