"""A handful of files to publish, and the traces that any write leaves."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from folders import contents

from generator.artifacts import Artifact, fingerprint, fixed
from generator.publishing.publication import Publication, publish

MANIFEST = "manifest.json"
FILES = {
    "404.html": "lost",
    "index.html": "cover",
    "articles/one.html": "one",
    "articles/two.html": "two",
}


class Desk:
    """A folder to publish to, and its ledger."""

    def __init__(self, root: Path) -> None:
        self.site = root / "site"
        self.ledger = root / ".cache" / "site.json"

    def publish(self, files: dict[str, str] = FILES) -> Publication:
        return publish([page(path, text) for path, text in files.items()], self.site, self.ledger)

    def contents(self) -> dict[str, bytes]:
        return contents(self.site)


def page(path: str, text: str, recipe: str = "", make: object = None) -> Artifact:
    """Make an artifact; ``recipe`` changes its fingerprint and not its bytes."""
    plain = fixed(PurePosixPath(path), text.encode())
    return Artifact(path=plain.path, fingerprint=fingerprint(recipe, text), make=make or plain.make)


def traces(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Path → inode, time of writing and bytes, folders too: any write shows in one of them."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_ino,
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (folder, *folder.rglob("*"))
    }
