"""The files of a templates folder → their texts, and what is wrong with them before any is filled.

Places are named from the project, where the folder is called ``templates``.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.intake.source_file import SourceFile, decode
from generator.outputs.assets import CSS_ORDER, NEEDED
from generator.problems import Place, Problem, problem
from generator.text.shortening import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.outputs.templating import TemplateFaultError

TEMPLATES = PurePosixPath("templates")
"""The folder, as places name it."""
_FILLED = frozenset({".html", ".css", ".xml", ".txt"})
_TEXTS = _FILLED | {".js"}
_FONT = re.compile(r"""url\(\s*["']?fonts/([^"')?#\s]+)""")
_SHOWN = 80
"""Letters shown of a line at fault."""


def template_texts(files: Iterable[SourceFile]) -> dict[str, str]:
    """Decode what is text, by its path in the folder."""
    return {str(one.path): decode(one)[0] for one in files if one.path.suffix in _FILLED}


def template_faults(files: Iterable[SourceFile]) -> Iterator[Problem]:
    """Report files that are no text, and those without which no site can be."""
    kept = {one.path: one for one in files}
    for one in kept.values():
        if one.path.suffix in _TEXTS:
            yield from decode(SourceFile(path=TEMPLATES / one.path, content=one.content))[1]
    for path in NEEDED:
        if path not in kept:
            yield problem("template-missing", Place(path=TEMPLATES / path), str(path))
    yield from _missing_fonts(kept)


def template_problem(fault: TemplateFaultError) -> Problem:
    """Say of a template that it could not be filled, and where."""
    place = Place(path=TEMPLATES / fault.name, line=fault.line)
    if fault.missing:
        return problem("template-missing", place, fault.missing)
    return problem("template-fault", place, shorten(fault.words, _SHOWN), reason=fault.reason)


def _missing_fonts(kept: dict[PurePosixPath, SourceFile]) -> Iterator[Problem]:
    assets = PurePosixPath("assets")
    for path in (assets / "css" / f"{name}.css" for name in CSS_ORDER):
        text = decode(kept[path])[0] if path in kept else ""
        for number, line in enumerate(text.split("\n"), 1):
            for found in _FONT.finditer(line):
                if assets / "fonts" / found[1] not in kept:
                    place = Place(path=TEMPLATES / path, line=number, column=found.start(1) + 1)
                    yield problem("template-missing", place, f"assets/fonts/{found[1]}")
