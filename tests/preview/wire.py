"""Requests byte by byte: clients normalise what a stranger would not."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field

SHAKE = (
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: bWlsYWZmIG1pbGFmZiAhIQ==",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back; status 0 when the line was closed without a word."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A way to a server on this machine."""

    port: int

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def line(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=5)

    def request(self, path: str, *headers: str, method: str = "GET") -> bytes:
        lines = (f"{method} {path} HTTP/1.1", *headers, "", "")
        return "\r\n".join(lines).encode("latin-1")

    def ask_as(self, path: str, *headers: str, method: str = "GET") -> Answer:
        """Send exactly these headers and read to the end."""
        with self.line() as line:
            line.sendall(self.request(path, *headers, "Connection: close", method=method))
            return read(line)

    def ask(self, path: str, *headers: str, method: str = "GET") -> Answer:
        """Send these headers after the right host."""
        return self.ask_as(path, f"Host: {self.host}", *headers, method=method)

    def shake(self, *headers: str) -> socket.socket:
        """Ask for a WebSocket; the line, to be read."""
        line = self.line()
        line.sendall(self.request("/livereload", f"Host: {self.host}", *SHAKE, *headers))
        return line


def read(line: socket.socket) -> Answer:
    """Read to the end, or to the end of the answer where the line stays open."""
    got = b""
    while chunk := line.recv(65536):
        got += chunk
        answer = parse(got)
        if answer.status == 101 or answer.headers.get("content-length") == str(len(answer.body)):
            break
    return parse(got)


def parse(got: bytes) -> Answer:
    head, end, body = got.partition(b"\r\n\r\n")
    if not end:
        return Answer()
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (one.partition(": ") for one in lines)
    headers = {name.lower(): value for name, _, value in pairs}
    return Answer(status=int(first.split(" ")[1]), headers=headers, body=body)
