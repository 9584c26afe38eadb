"""One build of the preview, in a process of its own: a slow or failing one blocks nothing.

Run as ``python -m generator.preview.rebuild PROJECT``; standard input is the preview's lifeline.
The site goes to ``.cache/preview/``; what is wrong goes to the terminal and, as an overlay, to
``.cache/overlay.html`` (empty when well). Replacing that file is the last act of every build.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from generator import build as pipeline
from generator.console import Console
from generator.options import CACHE, OVERLAY, PREVIEW, Options
from generator.outputs.templating import TemplateFaultError
from generator.preview.children import end_with_parent
from generator.preview.overlay import overlay, overlay_of_crash
from generator.problems import DossierError
from generator.publishing.durable import replace_file
from generator.publishing.ownership import ForeignFolderError
from generator.workspace import read_workspace

FINE, CONTENT, MACHINE = 0, 1, 3
LONGEST = 300.0
"""Seconds after which the preview gives a build up; alone it ends itself after twice as many."""


def rebuild(project: Path) -> int:
    """Build the preview; the exit code of ``build``."""
    console, started = Console(), time.perf_counter()
    cache = project / CACHE
    options = Options(project=project, out=cache / PREVIEW, drafts=True, base_url="", preview=True)
    shown = ""
    try:
        report = pipeline.build(options, pipeline.Telling(progress=console.progress))
    except DossierError as error:
        console.problems(error.problems)
        shown = _window(error, project)
    except ForeignFolderError as error:
        console.fail(f"{error.folder} holds files that Milaff did not write; remove it")
        return MACHINE
    except OSError as error:
        console.fail(f"{error.strerror or error}: {error.filename or cache}")
        return MACHINE
    except (Exception, SystemExit) as error:  # noqa: BLE001 the preview must outlive any fault, ours included
        console.our_fault()
        shown = overlay_of_crash(error)
    else:
        written = len(report.publication.written)
        console.say(f"{written} files written in {time.perf_counter() - started:.2f} s")
    return _show(shown, cache) or (CONTENT if shown else FINE)


def _show(window: str, cache: Path) -> int:
    try:
        replace_file(cache / OVERLAY, window.encode())
    except OSError as error:
        Console().fail(f"{error.strerror or error}: {cache / OVERLAY}")
        return MACHINE
    return FINE


def _window(error: DossierError, project: Path) -> str:
    """Show the problems; plainly where the project's own window is what cannot be filled."""
    try:
        return overlay(error.problems, read_workspace(project))
    except TemplateFaultError:
        return overlay_of_crash(error)


if __name__ == "__main__":
    end_with_parent(2 * LONGEST)
    sys.exit(rebuild(Path(sys.argv[1])))
