"""Problems → the window laid over the last good page, in the dossier's language."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.blueprint import read_language
from generator.outputs.template_files import TEMPLATES
from generator.outputs.templating import Templates
from generator.problems import Problem, Severity
from generator.text.printable import printable
from generator.wording.words import word

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.workspace import Workspace

LANGUAGE = "ar"
NEAR = 1
"""Lines shown before and after the one at fault."""

_FRAME = """<link rel="stylesheet" href="/_review/_assets/overlay.css">
{}
<script src="/_review/_assets/overlay.js"></script>
"""
"""Nothing inline: the preview runs no more than the published site does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView:
    """One problem as the overlay shows it."""

    sentence: str
    hint: str
    where: str
    code: str
    severity: str
    found: str
    excerpt: tuple[tuple[int, str, bool], ...]
    """(line number, text, whether it is the line at fault)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayView:
    """All problems of a build."""

    problems: tuple[ProblemView, ...]
    errors: int
    warnings: int


def overlay(problems: tuple[Problem, ...], files: Workspace) -> str:
    """Write the overlay's HTML; its styles and its script stand among the review's."""
    catalogue = read_language(files, LANGUAGE)
    texts = {
        str(one.path): one.content.decode("utf-8", "replace")
        for one in files.templates
        if one.path.suffix in {".html", ".css"}
    }
    templates = Templates(texts, catalogue, "latn")
    read = {
        **{one.path: one for one in files.files},
        **{TEMPLATES / one.path: one for one in files.templates},
    }
    lines = {path: one.content.decode("utf-8", "replace").split("\n") for path, one in read.items()}
    # What stops the build is read first; warnings wait below.
    ordered = sorted(problems, key=lambda one: one.severity is not Severity.ERROR)
    view = OverlayView(
        problems=tuple(_view(one, lines, templates) for one in ordered),
        errors=sum(one.severity is Severity.ERROR for one in problems),
        warnings=sum(one.severity is Severity.WARNING for one in problems),
    )
    return _FRAME.format(templates.render("preview/overlay.html", view, None).decode())


def overlay_of_crash(error: BaseException) -> str:
    """Write a plain window for a fault of the generator or of a template."""
    said = html.escape(f"{type(error).__name__}: {error}")
    return _FRAME.format(
        '<div class="milaff-overlay" dir="ltr" lang="en" role="alertdialog"'
        ' aria-labelledby="milaff-overlay-title" tabindex="-1"><div class="milaff-overlay-box">'
        '<h2 id="milaff-overlay-title">The build ended with an exception</h2>'
        f"<pre>{said}</pre><p>The terminal shows where.</p></div></div>"
    )


def _view(one: Problem, lines: dict[PurePosixPath, list[str]], templates: Templates) -> ProblemView:
    words = word(one, templates.catalogue, mark=printable)  # the template isolates
    return ProblemView(
        sentence=words.sentence,
        hint=words.hint,
        where=printable(str(one.place)),
        code=one.code,
        severity=one.severity.value,
        found=printable(one.found),
        excerpt=_excerpt(lines.get(one.place.path, []), one.place.line),
    )


def _excerpt(lines: list[str], at: int) -> tuple[tuple[int, str, bool], ...]:
    first, last = max(1, at - NEAR), min(len(lines), at + NEAR)
    return tuple(
        (number, lines[number - 1].rstrip("\r"), number == at) for number in range(first, last + 1)
    )
