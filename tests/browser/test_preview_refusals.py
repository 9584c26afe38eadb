"""What the live preview refuses."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from previews import Preview


def test_other_names_for_this_machine_are_refused(standing: Preview) -> None:
    assert standing.ask("/", Host="evil.example")[0] == 421
    assert standing.ask("/", Host=f"evil.example:{standing.port}")[0] == 421
    assert standing.ask("/livereload.js", Host="evil.example")[0] == 421
    assert standing.ask("/", Host=f"localhost:{standing.port}")[0] == 200


def test_requests_that_other_sites_send_are_refused(standing: Preview) -> None:
    for path in ("/", "/livereload.js", "/articles/ferryman.html"):
        assert standing.ask(path, Sec_Fetch_Site="cross-site")[0] == 403
        assert standing.ask(path, Sec_Fetch_Site="same-site")[0] == 403
        assert standing.ask(path, Sec_Fetch_Site="same-origin")[0] == 200


def test_a_foreign_page_may_not_listen(standing: Preview) -> None:
    shake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "bWlsYWZmIG1pbGFmZiAhIQ==",
    }
    assert standing.ask("/livereload", **shake, Origin="http://evil.example")[0] == 403
    assert standing.ask("/livereload", **shake, Origin="null")[0] == 403
    assert standing.ask("/livereload", **shake, Origin=standing.origin)[0] == 101


@pytest.mark.parametrize("path", ["/%00", "/articles/%00.html", "/index.html%00.css"])
def test_a_nul_in_an_address_is_a_bad_request(standing: Preview, path: str) -> None:
    assert standing.ask(path)[0] == 400


@pytest.mark.parametrize(
    "path",
    [
        "/../../content/dossier.yaml",
        "/%2e%2e/%2e%2e/content/dossier.yaml",
        "/..%2f..%2fcontent/dossier.yaml",
        "/articles/../../../content/dossier.yaml",
        "/../overlay.html",
        "/../preview.json",
        "//etc/passwd",
        "/..\\..\\content\\dossier.yaml",
    ],
)
def test_nothing_outside_the_preview_is_served(standing: Preview, path: str) -> None:
    status, body = standing.ask(path)
    assert status in {403, 404}
    assert "curator: هند" not in body
    assert "root:" not in body


def test_only_this_machine_is_listened_to(standing: Preview) -> None:
    with socket.socket() as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", standing.port))
