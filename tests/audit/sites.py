"""Builds the sites that ``make audit`` looks at, as they would be published: with an address.

``python tests/audit/sites.py FOLDER`` writes into FOLDER the dossier, and those of the browser
tests' invented dossiers in which every other type of page occurs, one with all its lists cut; and
``types.json``, the address of one page of each type.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from cut_lists import write_cut
from places import INVENTED, ROOT
from visits import TYPES

from generator import build as pipeline
from generator.options import Options

AUDITED = ("/milaff/", "/no-about/", "/empty/")
"""The other invented dossiers have no type of page that these lack."""
CUT = {
    "chronology-of-parts": "/cut/chronology/index.html",
    "chronology-part": "/cut/chronology/2022/11/part-2/index.html",
    "topic-part": "/cut/topics/bridge/2023/index.html",
    "name-part": "/cut/places/dalia/2021/03/index.html",
    "source-part": "/cut/sources/marfaa-agency/2024/index.html",
    "letter": "/cut/names/people/ain/index.html",
    "removed-part": "/cut/about/removed/2022/index.html",
}
"""Types of page that only long lists have."""


def build(project: Path, out: Path, base_url: str) -> None:
    """Build a project without a fault."""
    pipeline.build(Options(project=project, out=out, base_url=base_url))


def main(folder: Path) -> None:
    """Build every site."""
    build(ROOT, folder / "dossier", "https://dossier.example")
    for prefix in AUDITED:
        with TemporaryDirectory() as project:
            INVENTED[prefix](Path(project))
            build(Path(project), folder / prefix.strip("/"), f"https://dalia.example{prefix}")
    small = ROOT / "tests" / "sites" / "small"
    write_cut(Options(project=small, out=folder / "cut", base_url="https://dalia.example/cut"))
    elsewhere = tuple(INVENTED.keys() - set(AUDITED))
    types = {name: path for name, path in TYPES.items() if not path.startswith(elsewhere)}
    (folder / "types.json").write_text(json.dumps(types | CUT, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
