"""Kill a build, or refuse it the disk, at every system call that changes the disk.

``make crash`` runs it (Linux with strace). Whatever happens, ``site/`` must be the whole old or the
whole new site, the next build must heal everything, and nothing may be left behind.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "tests" / "problems" / "_base"
CARD = "content/articles/2023-03-12-library.md"
FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")
CALLS = (
    "openat", "write", "pwrite64", "close", "fsync", "fdatasync", "syncfs", "rename", "renameat",
    "renameat2", "unlink", "unlinkat", "rmdir", "mkdir", "mkdirat", "link", "linkat", "ftruncate",
    "copy_file_range", "sendfile", "chmod", "fchmod", "flock",
)  # fmt: skip
_CALL = re.compile(rf"^\d+\s+({'|'.join(CALLS)})\(")
_READS = re.compile(r"openat\([^)]*O_RDONLY|close\(\d+<(?!.*(?:/\.?site[/.]|/\.cache/|urls\.lock))")
"""Not a change: a file opened to be read, or closed again after it."""


def main() -> int:
    """Try every point, or every n-th; 1 when a site was torn, not healed or left things behind."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--every", type=int, default=1, help="try every n-th point only")
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        points = bench.points()[:: chosen.every]
        bad = False
        for fault in FAULTS:
            with ThreadPoolExecutor(chosen.jobs) as pool:
                outcomes = list(
                    pool.map(lambda point, fault=fault: bench.strike(point, fault), points)
                )
            said = Counter(outcome for found in outcomes for outcome in found)
            tell(fault, len(points), "points:", dict(sorted(said.items())))
            bad = bad or any(outcome.isupper() for outcome in said)
    return int(bad)


class Bench:
    """A built project, an edit of it, and copies to break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before = shutil.copytree(BASE, folder / "before")
        assert run(self.before).returncode == 0
        self.old = tree(self.before / "site")
        with (self.before / CARD).open("a", encoding="utf-8") as card:
            card.write("\nسطر جديد.\n")
        (self.before / "content/articles/2024-01-01-later.md").write_text(
            "---\ntitle: خبر\npublished: 2024-01-01\nsource: waha-news\n---\nنص.\n", "utf-8"
        )
        self.after = shutil.copytree(self.before, folder / "after")
        assert run(self.after).returncode == 0
        self.new = tree(self.after / "site")
        self.names = {path.name for path in self.after.iterdir()}

    def points(self) -> list[tuple[str, int]]:
        """List (system call, how many of its kind came before and with it) of every change."""
        project, log = shutil.copytree(self.before, self.folder / "count"), self.folder / "log"
        run(project, "strace", "-f", "-y", "-o", str(log), "-e", f"trace={','.join(CALLS)}")
        seen: Counter[str] = Counter()
        found: list[tuple[str, int]] = []
        for line in log.read_text("utf-8", "replace").splitlines():
            call = _CALL.match(line)
            if call:
                seen[call[1]] += 1
                if not _READS.search(line):
                    found.append((call[1], seen[call[1]]))
        return found

    def strike(self, point: tuple[str, int], fault: str) -> tuple[str, ...]:
        """Build with one fault, then without; what was found, faults in capitals."""
        call, number = point
        project = shutil.copytree(self.before, self.folder / f"{fault}-{call}-{number}")
        done = run(project, "strace", "-f", "-o", "/dev/null", "-e", f"trace={','.join(CALLS)}",
                   "-e", f"inject={call}:{fault}:when={number}")  # fmt: skip
        site = tree(project / "site")
        outcomes = [{str(self.old): "old", str(self.new): "new"}.get(str(site), "TORN")]
        if b"Traceback" in done.stderr:
            outcomes.append("TRACEBACK")
        healed = run(project)
        if healed.returncode or tree(project / "site") != self.new:
            outcomes.append("NOT HEALED")
        if {path.name for path in project.iterdir()} != self.names:
            outcomes.append("LEFTOVERS")
        if any(outcome.isupper() for outcome in outcomes):
            tell(fault, call, number, outcomes, done.stderr.decode()[-300:])
        shutil.rmtree(project)
        return tuple(outcomes)


def tell(*words: object) -> None:
    """Say something at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def run(project: Path, *before: str) -> subprocess.CompletedProcess[bytes]:
    """Build a project in a process of its own, under another program if one is named."""
    return subprocess.run(
        [*before, sys.executable, "-m", "generator", "build"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
        timeout=300,
    )


def tree(folder: Path) -> dict[str, str]:
    """Path → hash of every file below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(one.relative_to(folder)): hashlib.sha256(one.read_bytes()).hexdigest()
            for one in files}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
