"""What every answer carries, what a page gets, and that many clients keep no one from theirs."""

from __future__ import annotations

import asyncio
import gc
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.websocket import WebSocketClosedError
from wire import read

from generator.preview.guards import with_reload
from generator.preview.sockets import reload_pages

if TYPE_CHECKING:
    from pathlib import Path

    from wire import Wire

SCRIPT = b'<script src="/livereload.js?port=8000"></script>'


@pytest.mark.parametrize("route", ["/", "/manifest.json", "/articles", "/nothing", "/%00", "*"])
def test_no_other_site_may_have_a_part_in_any_answer(wire: Wire, route: str) -> None:
    for answer in (
        wire.ask(route),
        wire.ask(route, method="POST"),
        wire.ask(route, "Sec-Fetch-Site: cross-site"),
        wire.ask_as(route, "Host: evil.example"),
        wire.ask(f"/_review{route}"),
        wire.ask(f"/_review/_assets{route}"),
        wire.ask("/livereload.js"),
        wire.ask("/livereload"),
    ):
        sent = answer.headers
        assert sent["x-content-type-options"] == "nosniff"
        assert sent["cache-control"] == "no-store"
        assert sent["x-frame-options"] == "DENY"
        assert sent["cross-origin-resource-policy"] == "same-origin"
        assert sent["cross-origin-opener-policy"] == "same-origin"
        assert sent["referrer-policy"] == "no-referrer"
        policy = sent["content-security-policy"].split("; ")
        assert {"default-src 'none'", "script-src 'self'", "style-src 'self'"} <= set(policy)
        assert {"frame-ancestors 'none'", "base-uri 'none'"} <= set(policy)
        assert "unsafe" not in sent["content-security-policy"]
        assert not {"etag", "last-modified", "server"} & sent.keys()


@pytest.mark.parametrize(
    ("page", "before"),
    [
        (b"<p>x</p></body></html>\n", b"<p>x</p>"),
        (b"<p>x</p></BODY >\r\n</HTML>\r\n", b"<p>x</p>"),
        (b"<p></body> is a tag</p>", b"<p></body> is a tag</p>"),
        (b"<p>x</p></body></html><!-- </body> -->", b"<p>x</p></body></html><!-- </body> -->"),
        (b"<p>\xff\xfe\r\n" + b"x" * 200_000 + b"</html>", b"<p>\xff\xfe\r\n" + b"x" * 200_000),
        (b"", b""),
    ],
)
def test_the_script_goes_to_the_end_of_a_page_and_all_else_stays(
    page: bytes, before: bytes
) -> None:
    after = page.removeprefix(before)
    assert with_reload(page, "127.0.0.1:8000", "ب") == before + "ب".encode() + SCRIPT + after


def test_a_page_beyond_64_kib_and_of_any_bytes_gets_it_too(wire: Wire, shown: Path) -> None:
    long = shown / "long.html"
    content = b"<!doctype html>\r\n<body>" + b"\xff \r\n" * 50_000 + b"</body>"
    long.write_bytes(content)
    try:
        answer = wire.ask("/long.html")
    finally:
        long.unlink()
    assert answer.status == 200
    assert answer.body.startswith(content.removesuffix(b"</body>"))
    assert answer.body.endswith(f'/livereload.js?port={wire.port}"></script></body>'.encode())


def test_hundreds_of_lines_left_open_keep_no_one_waiting(wire: Wire) -> None:
    origin = f"Origin: http://{wire.host}"
    part = wire.request("/", f"Host: {wire.host}")[:-2]
    with ExitStack() as open_lines:
        for _ in range(200):
            listening = open_lines.enter_context(wire.shake(origin))
            assert read(listening).status == 101
            open_lines.enter_context(wire.line()).sendall(part)
        for _ in range(50):
            stalled = open_lines.enter_context(wire.line())
            stalled.sendall(wire.request("/manifest.json", f"Host: {wire.host}") * 100)
        began = time.monotonic()
        assert wire.ask("/").status == 200
        assert time.monotonic() - began < 2


@pytest.mark.parametrize("said", [b"{", b"[]", b"null", b"\xff", b"[" * 4000, b"x" * 5000])
def test_nonsense_on_the_connection_closes_it(wire: Wire, said: bytes) -> None:
    with wire.shake(f"Origin: http://{wire.host}") as line:
        assert read(line).status == 101
        line.sendall(frame(said))
        assert line.recv(1) in {b"\x88", b""}


def test_pages_that_have_just_gone_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def tell() -> list[object]:
        loop = asyncio.new_event_loop()
        complaints: list[object] = []
        loop.set_exception_handler(lambda _, context: complaints.append(context))

        class Closed:
            def write_message(self, _: str) -> asyncio.Future[None]:
                raise WebSocketClosedError

        class Closing:
            def write_message(self, _: str) -> asyncio.Future[None]:
                sent = loop.create_future()
                sent.set_exception(WebSocketClosedError())
                return sent

        monkeypatch.setattr(LiveReloadHandler, "waiters", {Closed(), Closing()})
        reload_pages()
        loop.run_until_complete(asyncio.sleep(0))
        gc.collect()
        loop.close()
        return complaints

    # In a thread of its own: a browser's loop may be running in this one.
    with ThreadPoolExecutor(1) as pool:
        complaints = pool.submit(tell).result()
    assert complaints == []


def frame(said: bytes) -> bytes:
    """Mask a short text as a browser does, here with zeros."""
    size = len(said).to_bytes(2, "big")
    head = bytes([0x81, 0x80 | len(said)]) if len(said) < 126 else bytes([0x81, 0xFE]) + size
    return head + bytes(4) + said
