"""Brings a site folder into line with a set of artifacts, touching as little as possible.

Unchanged files are taken over by hard link, changed ones written as new files in a folder beside
the site; then the two folders change places. A published file is never written in place.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.publishing.durable import flush_tree, keep_note, remove_tree, write_new
from generator.publishing.exchange import fresh_beside, mend, put_in_place
from generator.publishing.ledger import (
    MANIFEST,
    hash_of,
    json_bytes,
    names_below,
    read_json,
    sha256,
)
from generator.publishing.ownership import check_owner, published
from generator.publishing.workers import share_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.artifacts import Artifact


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What one run did."""

    written: tuple[tuple[str, str], ...]
    """(path, why): ``new``, ``changed`` or ``damaged``."""
    unchanged: int
    removed: tuple[str, ...]
    strays: tuple[str, ...] = ()
    """Of those removed: files that no build had written."""
    unkept: str = ""
    """Why the ledger could not be written: the next build makes every file again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What stands, what is wanted, and what is missing."""

    artifacts: dict[str, Artifact]
    before: dict[str, str]
    fingerprints: dict[str, str]
    standing: dict[str, str]
    """Path → hash of every file that may be kept as it is."""

    def why(self, path: str) -> str:
        """Say why a file must be written."""
        if path not in self.before:
            return "new"
        if self.fingerprints.get(path, "").startswith(f"{self.artifacts[path].fingerprint} "):
            return "damaged"
        return "changed"


def publish(
    artifacts: Iterable[Artifact],
    site: Path,
    ledger: Path,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
    before: Callable[[], None] = lambda: None,
) -> Publication:
    """Publish to ``site``; ``ledger`` keeps the fingerprints between runs.

    ``before`` is called when everything is made and nothing is published yet. Whatever the system
    refuses, or wherever the program is killed, ``site`` is the whole old or the whole new one.
    """
    mend(site)
    check_owner(site, ledger)
    wanted = {str(artifact.path): artifact for artifact in artifacts}
    plan = _make_plan(wanted, site, read_json(ledger))
    surplus = _surplus(site, wanted)
    if len(plan.standing) == len(wanted) == len(plan.before) and not surplus:
        before()
        return Publication(written=(), unchanged=len(wanted), removed=())
    try:
        hashes, written = _stage(plan, site, progress)
        before()
    except BaseException:
        remove_tree(fresh_beside(site))
        raise
    # Fingerprint and hash together: several sites may be built in turn with one cache.
    lines = {path: f"{one.fingerprint} {hashes[path]}" for path, one in wanted.items()}
    unkept = _replace_site(site, ledger, json_bytes(lines))
    return Publication(
        written=tuple(written),
        unchanged=len(wanted) - len(written),
        removed=tuple(surplus),
        strays=tuple(path for path in surplus if path not in plan.before),
        unkept=unkept,
    )


def remove(site: Path, ledger: Path) -> int:
    """Remove what was published and nothing else; the number of files removed."""
    ours = published(site, ledger)
    names = sorted(ours | {MANIFEST}) if ours else []
    removed = 0
    for name in names:
        path = site / name
        if path.is_file() and path.resolve().is_relative_to(site.resolve()):
            path.unlink()
            removed += 1
    folders = [path for path in site.rglob("*") if path.is_dir()] if site.is_dir() else []
    for folder in sorted([*folders, site], key=lambda path: len(path.parts), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return removed


def _make_plan(wanted: dict[str, Artifact], site: Path, fingerprints: dict[str, str]) -> _Plan:
    before = read_json(site / MANIFEST)
    standing = {
        path: before[path]
        for path, artifact in wanted.items()
        if path in before
        and fingerprints.get(path) == f"{artifact.fingerprint} {before[path]}"
        and hash_of(site / path) == before[path]
    }
    return _Plan(artifacts=wanted, before=before, fingerprints=fingerprints, standing=standing)


def _surplus(site: Path, wanted: dict[str, Artifact]) -> list[str]:
    """List what lies in the site and is no longer named."""
    return [name for name in names_below(site) if name not in wanted and name != MANIFEST]


def _stage(
    plan: _Plan, site: Path, progress: Callable[[int, int], None]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Fill the folder beside the site, down to the disk; hashes, and which files were written."""
    fresh = fresh_beside(site)
    fresh.mkdir(parents=True)
    hashes = dict(plan.standing)
    for path in plan.standing:
        _link(site / path, fresh / path)
    written: list[tuple[str, str]] = []
    missing = sorted(plan.artifacts.keys() - plan.standing.keys())
    made = share_out(missing, lambda path: _put(plan, site, path))
    for path, (digest, is_new) in zip(missing, made, strict=True):
        hashes[path] = digest
        written += [(path, plan.why(path))] if is_new else []
        progress(len(hashes), len(plan.artifacts))
    write_new(fresh / MANIFEST, json_bytes(hashes))
    flush_tree(fresh, [fresh / path for path in (MANIFEST, *(path for path, _ in written))])
    return hashes, written


def _put(plan: _Plan, site: Path, path: str) -> tuple[str, bool]:
    """Make one file and put it beside the site: its hash, and whether it is written anew."""
    content = plan.artifacts[path].make()
    digest = sha256(content)
    stands = digest == plan.before.get(path) == hash_of(site / path)
    if stands:
        _link(site / path, fresh_beside(site) / path)
    else:
        write_new(fresh_beside(site) / path, content)
    return digest, not stands


def _replace_site(site: Path, ledger: Path, lines: bytes) -> str:
    """Exchange the folders; the old one goes last, for readers who are still inside it.

    The site is published then. A ledger that cannot be written costs the next build its haste and
    nothing else: why it could not is returned.
    """
    old = put_in_place(site)
    try:
        return keep_note(ledger, lines)
    finally:
        if old:
            remove_tree(old)


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileExistsError:
        return  # a worker that failed afterwards had linked it
    except OSError:
        shutil.copyfile(source, target)
