"""Build the repository's dossier in hostile surroundings: every time the same bytes.

``make reproduce`` runs it. What is not installed (faketime, disorderfs) is left out and named.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INPUTS = ("content", "seeds", "templates", "urls.lock")
SURROUNDINGS: dict[str, dict[str, str]] = {
    "plain": {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"},
    "hash seed 1": {"PYTHONHASHSEED": "1"},
    "hash seed 4294967295": {"PYTHONHASHSEED": "4294967295"},
    "Tehran": {"TZ": "Asia/Tehran"},
    "Kiritimati, C": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    "POSIX, no UTF-8": {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "optimised, nobody": {"PYTHONOPTIMIZE": "2", "HOME": "/nonexistent", "USER": "nobody"},
}


def main() -> int:
    """Print a hash for each surrounding; 1 unless all are one."""
    with tempfile.TemporaryDirectory() as folder:
        found = {name: build(Path(folder), name, **more) for name, more in SURROUNDINGS.items()}
        found["umask 077"] = build(
            Path(folder), "umask", before=["sh", "-c", 'umask 077; "$@"', "-"]
        )
        if shutil.which("faketime"):
            clock = ["faketime", "-f", "2001-02-28 23:59:58"]
            found["clock in 2001"] = build(Path(folder), "clock", before=clock)
        if shutil.which("disorderfs") and shutil.which("fusermount"):
            found["folders in disorder"] = disordered(Path(folder))
    for name, digest in found.items():
        sys.stdout.write(f"{digest[:16]}  {name}\n")
    left_out = 10 - len(found)
    sys.stdout.write(f"{len(set(found.values()))} hash in {len(found)} surroundings, "
                     f"{left_out} left out\n")  # fmt: skip
    return int(len(set(found.values())) != 1)


def build(folder: Path, name: str, before: list[str] | None = None, **more: str) -> str:
    """Build a copy at a path of its own; the hash of the site."""
    project = folder / name / f"مسار طويل {name}"
    for one in INPUTS:
        source = ROOT / one
        target = project / one
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target)
    run(project, before or [], more)
    return digest(project / "site")


def disordered(folder: Path) -> str:
    """Build from a file system that lists every folder in another order each time."""
    source, mounted = folder / "source", folder / "mounted"
    for one in INPUTS:
        (source / one).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / one).is_dir() else shutil.copyfile
        copy(ROOT / one, source / one)
    mounted.mkdir()
    mount = [shutil.which("disorderfs"), "--shuffle-dirents=yes", source, mounted]
    subprocess.run(mount, check=True, capture_output=True)
    try:
        run(mounted, [], {})
    finally:
        subprocess.run([shutil.which("fusermount"), "-u", mounted], check=True)
    return digest(source / "site")


def run(project: Path, before: list[str], more: dict[str, str]) -> None:
    """Build a project in a process of its own."""
    subprocess.run(
        [*before, sys.executable, "-m", "generator", "build", "-q"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT), **more},
        check=True,
        capture_output=True,
    )


def digest(site: Path) -> str:
    """Hash the paths and bytes of a site."""
    whole = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(site)}\0".encode() + path.read_bytes() + b"\0")
    return whole.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
