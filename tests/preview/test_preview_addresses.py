"""Addresses as they should not be: out of the folder, unreadable, endless, leading elsewhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from wire import Wire

SECRET = b"what lies outside"
OUTSIDE = (
    "/../overlay.html",
    "/../preview.json",
    "/%2e%2e/preview.json",
    "/%2e%2e%2fpreview.json",
    "/..%2fpreview.json",
    "/..%5cpreview.json",
    "/..\\preview.json",
    "/%252e%252e/preview.json",
    "/..%252fpreview.json",
    "/%c0%ae%c0%ae/preview.json",
    "/articles/../../preview.json",
    "/..;/preview.json",
    "//etc/passwd",
    "/%2fetc/passwd",
    "/%2Fetc%2Fpasswd",
    "///etc/passwd",
    "/_review/../preview.json",
    "/_review/..%2f..%2fcontent%2fdossier.yaml/",
    "/_review/_assets/../review.html",
    "/_review/_assets/fonts/..%2f..%2f..%2f..%2fREADME.md",
    "http://evil.example/",
    "file:///etc/passwd",
)
LINKS = (
    "/out.html",
    "/out.css",
    "/out-again.html",
    "/out.fifo",
    "/out-folder",
    "/out-folder/",
    "/out-folder/secret.html",
)
PLACES = (
    "/",
    "/articles",
    "/articles/",
    "/manifest.json",
    "/nothing",
    "/%00",
    "/livereload.js",
    "/_review/_assets/bar.css",
    "/_review/_assets/nothing",
    "/_review/%00",
)
UNREADABLE = (
    *(f"/{at}%{code:02x}" for at in ("", "_review/") for code in (*range(32), 127)),
    "/a%00.html",
    "/index.html%00.css",
    "/_review/x%0d%0aLocation:%20http:%2f%2fevil.example",
    "/_review/_assets/%00",
    "/livereload.js%00",
    "/%c2%85",
    "/%ff",
    "/%c3%28.html",
    "/%ed%a0%80",
    "/_review/%ff/",
    "/\xff\xfe",
)
ELSEWHERE = (
    "//evil.example",
    "//evil.example/",
    "//evil.example/..",
    "//evil.example/%2e%2e",
    "//evil.example/../articles",
    "//evil.example%2f..%2farticles",
    "/%5cevil.example/..",
    "/\\evil.example/..",
    "/.//evil.example/..",
    "/articles/..//evil.example/..",
    "//_review/x",
    "/_review//evil.example",
    "/_review/%2f%2fevil.example",
)


@pytest.fixture(scope="module", autouse=True)
def ways_out(shown: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Links that lead out of the served folder, and files that never end."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.html").write_bytes(SECRET)
    made = [shown / f"out{one}" for one in (".html", ".css", "-folder", "-again.html", ".fifo")]
    made[0].symlink_to(outside / "secret.html")
    made[1].symlink_to(outside / "secret.html")
    made[2].symlink_to(outside)
    made[3].symlink_to("out.html")
    os.mkfifo(made[4])
    yield
    for one in made:
        one.unlink()


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_is_served(wire: Wire, path: str) -> None:
    answer = wire.ask(path)
    assert answer.status in {302, 400, 403, 404}
    assert not answer.body.startswith((b"{", b"root:", b"# "))
    assert b"curator:" not in answer.body


@pytest.mark.parametrize("path", LINKS)
def test_links_do_not_lead_out_either(wire: Wire, path: str) -> None:
    answer = wire.ask(path)
    assert answer.status == 403
    assert SECRET not in answer.body


def test_what_cannot_be_read_is_a_bad_request(wire: Wire) -> None:
    assert {path: wire.ask(path).status for path in UNREADABLE} == dict.fromkeys(UNREADABLE, 400)


def test_what_is_too_long_is_not_there(wire: Wire) -> None:
    for path in ("a" * 300, "a" * 5000 + ".html", "a/" * 5000, "%61" * 20000, "_review/_assets/a"):
        assert wire.ask(f"/{path}").status == 404
    assert wire.ask("/" + "a" * 70_000).status in {0, 414, 431}
    assert wire.ask("/").status == 200


def test_no_redirect_leads_elsewhere(wire: Wire) -> None:
    for path in ELSEWHERE:
        answer = wire.ask(path)
        assert answer.status in {200, 301, 302, 400, 403, 404}, path
        to = answer.headers.get("location", "/")
        assert to[0] == "/", path
        assert to[1:2] not in {"/", "\\"}, path
    assert wire.ask("/articles").headers["location"] == "/articles/"
    assert wire.ask("/_review/x").headers["location"] == "/_review/x/"


@pytest.mark.parametrize("path", PLACES)
def test_head_is_get_without_a_body(wire: Wire, path: str) -> None:
    whole, head = wire.ask(path), wire.ask(path, method="HEAD")
    assert (head.status, head.body) == (whole.status, b"")
    assert {**head.headers, "date": ""} == {**whole.headers, "date": ""}


def test_a_part_of_a_file_can_be_asked_for(wire: Wire, shown: Path) -> None:
    whole = (shown / "manifest.json").read_bytes()
    for asked, status, wanted in (
        ("bytes=0-9", 206, whole[:10]),
        ("bytes=-5", 206, whole[-5:]),
        ("bytes=0-", 200, whole),
        (f"bytes={len(whole)}-", 416, b""),
        ("bytes=5-2", 416, b""),
        ("bytes=x", 200, whole),
        ("lines=1-2", 200, whole),
    ):
        answer = wire.ask("/manifest.json", f"Range: {asked}")
        assert (answer.status, answer.body) == (status, wanted), asked
