"""Who is not answered: other names for this machine, other sites, other methods."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from previews import CARD
from wire import read

if TYPE_CHECKING:
    from wire import Wire

ROUTES = (
    "/",
    f"/articles/{CARD}.html",
    "/livereload",
    "/livereload.js",
    "/_review/",
    f"/_review/{CARD}/",
    "/_review/_assets/bar.css",
    "/manifest.json",
    "/nothing.css",
    "*",
)
NAMES = (
    "evil.example",
    "evil.example:{port}",
    "",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1.:{port}",
    "localhost.:{port}",
    "LOCALHOST:{port}",
    "you@127.0.0.1:{port}",
    "127.0.0.1.evil.example:{port}",
    "127.0.0.1:{port},evil.example",
    "127.1:{port}",
    "0.0.0.0:{port}",
    "[::1]:{port}",
)
ORIGINS = (
    "null",
    "http://evil.example",
    "https://127.0.0.1:{port}",
    "ws://127.0.0.1:{port}",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "http://127.0.0.1.evil:{port}",
    "http://you@127.0.0.1:{port}",
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}",
    "",
)


@pytest.mark.parametrize("route", ROUTES)
def test_only_its_own_name_is_answered_to(wire: Wire, route: str) -> None:
    for name in NAMES:
        host = name.format(port=wire.port)
        assert wire.ask_as(route, f"Host: {host}").status in {400, 421}, host
    assert wire.ask_as(route).status in {400, 421}
    for twice in ((wire.host, "evil.example"), ("evil.example", wire.host)):
        assert wire.ask_as(route, *(f"Host: {one}" for one in twice)).status in {400, 421}


@pytest.mark.parametrize("route", ROUTES)
def test_what_other_sites_send_is_refused(wire: Wire, route: str) -> None:
    for site in ("cross-site", "same-site", "Same-Origin", ""):
        assert wire.ask(route, f"Sec-Fetch-Site: {site}").status == 403, site
    for origin in ORIGINS:
        assert wire.ask(route, f"Origin: {origin.format(port=wire.port)}").status == 403, origin


def test_its_own_pages_are_answered(wire: Wire) -> None:
    for name in ("127.0.0.1", "localhost"):
        host = f"{name}:{wire.port}"
        own = (f"Host: {host}", f"Origin: http://{host}", "Sec-Fetch-Site: same-origin")
        assert wire.ask_as("/", *own).status == 200


def test_only_its_own_pages_may_listen(wire: Wire) -> None:
    with wire.shake(f"Origin: http://{wire.host}") as line:
        assert read(line).status == 101
    refused = [(f"Origin: {one.format(port=wire.port)}",) for one in ORIGINS]
    refused += [(), ("Sec-WebSocket-Origin: http://evil.example",)]
    refused += [(f"Origin: http://{wire.host}", "Origin: http://evil.example")]
    for headers in refused:
        with wire.shake(*headers, "Connection: close") as line:
            assert read(line).status in {400, 403}, headers


@pytest.mark.parametrize("route", ROUTES)
def test_nothing_is_taken_only_given(wire: Wire, route: str) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "MILAFF"):
        answer = wire.ask(route, "Content-Length: 0", method=method)
        assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD"), method


def test_nobody_can_order_a_reload(wire: Wire) -> None:
    assert wire.ask("/forcereload").status == 404
    assert wire.ask("/forcereload?path=x").status == 404


def test_the_other_loopback_is_not_listened_to(wire: Wire) -> None:
    if not socket.has_ipv6:
        pytest.skip("a machine without IPv6")
    with socket.socket(socket.AF_INET6) as other, pytest.raises(OSError, match=r"."):
        other.connect(("::1", wire.port))
