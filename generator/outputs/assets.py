"""Style sheets, fonts, script and icon → files whose names tell their content."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fixed
from generator.text.script_table import script_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CSS_ORDER = ("reset", "tokens", "base", "layout", "components", "print")
"""Cascade layers, weakest first; the site has one style sheet made of these files."""
SEARCH_ORDER = ("fold", "find", "page")
"""The parts of the search's script, each leaning on those before it."""
PRELOADED = ("naskh-ar.woff2", "vazir-ar.woff2")
"""The fonts of the first line and the first heading."""

_ASSETS = PurePosixPath("assets")
NEEDED = (
    *(_ASSETS / "css" / f"{name}.css" for name in (*CSS_ORDER, "search")),
    _ASSETS / "js" / "site.js",
    *(_ASSETS / "js" / f"search-{name}.js" for name in SEARCH_ORDER),
    _ASSETS / "icon.svg",
)
"""What the templates folder must hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assets:
    """Addresses of the shared files, and the files."""

    stylesheet: PurePosixPath
    filters: PurePosixPath
    script: PurePosixPath
    search: PurePosixPath
    """The script of the search page."""
    search_style: PurePosixPath
    icon: PurePosixPath
    preload: tuple[PurePosixPath, ...]
    artifacts: tuple[Artifact, ...]


def plan(files: Mapping[PurePosixPath, bytes], topics: Iterable[str]) -> Assets:
    """Plan the assets; ``files`` are the templates folder's, ``topics`` the ids to filter by."""
    fonts = {
        path.name: _named(path.name, content)
        for path, content in files.items()
        if path.parent == _ASSETS / "fonts" and path.suffix == ".woff2"
    }
    css = b"".join(files[_ASSETS / "css" / f"{name}.css"] for name in CSS_ORDER)
    for name, artifact in sorted(fonts.items()):
        css = css.replace(f"fonts/{name}".encode(), artifact.path.name.encode())
    stylesheet = _named("site.css", css)
    filters = _named("filters.css", filter_rules(topics).encode())
    script = _named("site.js", files[_ASSETS / "js" / "site.js"])
    search = _named("search.js", search_script(files))
    search_style = _named("search.css", files[_ASSETS / "css" / "search.css"])
    icon = _named("icon.svg", files[_ASSETS / "icon.svg"])
    named = (stylesheet, filters, script, search, search_style, icon)
    return Assets(
        stylesheet=stylesheet.path,
        filters=filters.path,
        script=script.path,
        search=search.path,
        search_style=search_style.path,
        icon=icon.path,
        preload=tuple(fonts[name].path for name in PRELOADED if name in fonts),
        artifacts=(*named, *(fonts[name] for name in sorted(fonts))),
    )


def search_script(files: Mapping[PurePosixPath, bytes]) -> bytes:
    """Join the parts of the search's script behind the table that Python folds by."""
    parts = (files[_ASSETS / "js" / f"search-{name}.js"].decode() for name in SEARCH_ORDER)
    table = json.dumps(script_table(), separators=(",", ":"))
    head = (
        "(() => {",
        '"use strict";',
        'const FORM = document.querySelector("form[data-index]");',
        "const INDEX = FORM.dataset.index;",
        f"const TABLE = {table};",
    )
    return "\n".join((*head, *parts, "})();\n")).encode()


def filter_rules(topics: Iterable[str]) -> str:
    """Write the rules that filter the chronology by topic without a script."""
    return "".join(map(_rules_of, topics))


def _rules_of(topic: str) -> str:
    """Hide what is filed elsewhere, and headings that then stand over nothing.

    With a kind chosen too, headings must fit both; when nothing fits both, a sentence says so.
    """
    chosen, filed = f"body:has(#t-{topic}:checked)", f'[data-topics~="{topic}"]'
    kinds = ("event", "article")
    hidden = [
        f"{chosen} .entry:not({filed})",
        f"{chosen} :is(.month,.year):not(:has(.entry{filed}))",
        *(
            f"{chosen}:has(#k-{kind}:checked) :is(.month,.year):not(:has(.entry.{kind}{filed}))"
            for kind in kinds
        ),
    ]
    nothing = [
        f"{chosen}:has(#k-{kind}:checked):not(:has(.entry.{kind}{filed})) .none" for kind in kinds
    ]
    return ",\n".join(hidden) + "{display:none}\n" + ",\n".join(nothing) + "{display:block}\n"


def _named(name: str, content: bytes) -> Artifact:
    return fixed(routes.asset(name, hashlib.sha256(content).hexdigest()), content)
