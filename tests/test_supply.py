"""What the project takes from others: pinned, hashed, above the floors; nothing at build time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SITE = [Requirement(one) for one in PROJECT["dependencies"]]
TEST = [Requirement(one) for one in PROJECT["optional-dependencies"]["test"]]
_PIN = re.compile(
    r"(?m)^([A-Za-z0-9._-]+)==(\S+) \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)"
)

NO_NETWORK = """
import sys
def refuse(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto"}:
        raise SystemExit(f"{event} {arguments}")
sys.addaudithook(refuse)
from generator.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def pins(name: str) -> dict[str, str]:
    """Name → version of every package of a lock that has hashes."""
    text = (ROOT / name).read_text("utf-8")
    return {canonicalize_name(one): version for one, version, _ in _PIN.findall(text)}


@pytest.mark.parametrize(
    ("lock", "wanted"), [("requirements.txt", SITE), ("requirements-test.txt", [*SITE, *TEST])]
)
def test_the_lock_holds_every_dependency_above_its_floor(
    lock: str, wanted: list[Requirement]
) -> None:
    pinned = pins(lock)
    assert [one.name for one in wanted if canonicalize_name(one.name) not in pinned] == []
    low = [one for one in wanted if pinned[canonicalize_name(one.name)] not in one.specifier]
    assert low == []
    assert [one.name for one in wanted if not one.specifier] == [], "every one has its floor"


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-test.txt"])
def test_every_package_of_a_lock_has_its_hashes_and_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    named = re.findall(r"(?m)^([A-Za-z0-9._-]+)==", text)
    assert sorted(pins(lock)) == sorted(map(canonicalize_name, named))
    assert "://" not in text
    assert "index-url" not in text


def test_the_tests_run_with_the_packages_that_the_site_is_built_with() -> None:
    site, test = pins("requirements.txt"), pins("requirements-test.txt")
    assert {name: test.get(name) for name in site} == site


def test_versions_that_matter_have_their_floor() -> None:
    floors = {one.name: str(one.specifier) for one in SITE}
    assert floors["tornado"] == ">=6.5.5", "earlier ones have known holes"
    assert floors["markdown"] == ">=3.11.3"


def test_nothing_is_installed_without_its_hash() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installs = [line for line in makefile.splitlines() if "install" in line and "pip" in line]
    assert len(installs) == 2
    for line in installs:
        # The tool that writes the locks cannot be in them; it is pinned by its version.
        assert "--require-hashes" in line or "'$(PIP_TOOLS)'" in line, line
    assert re.search(r"npm ci --ignore-scripts", makefile)


def test_a_build_asks_nobody(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, "build", "-q", "--out", str(tmp_path / "site")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "index.html").is_file()
