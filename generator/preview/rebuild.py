"""One build of the preview, in a process of its own: a slow or failing one blocks nothing.

Run as ``python -m generator.preview.rebuild PROJECT``. The site goes to ``.cache/preview/``; what
is wrong goes to the terminal and, as an overlay, to ``.cache/overlay.html`` (empty when well).
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from generator import build as pipeline
from generator.console import Console
from generator.preview.overlay import overlay, overlay_of_crash
from generator.problems import DossierError
from generator.workspace import read_workspace


def rebuild(project: Path) -> int:
    """Build the preview; the exit code of ``build``."""
    console, started = Console(), time.perf_counter()
    cache = project / pipeline.CACHE
    options = pipeline.Options(
        project=project, out=cache / pipeline.PREVIEW, drafts=True, base_url="", preview=True
    )
    shown = ""
    try:
        report = pipeline.build(options, pipeline.Telling(progress=console.progress))
    except DossierError as error:
        console.problems(error.problems)
        shown = overlay(error.problems, read_workspace(project))
    except Exception as error:  # noqa: BLE001 the preview must outlive any fault, ours included
        console.our_fault()
        shown = overlay_of_crash(error)
    else:
        written = len(report.publication.written)
        console.say(f"{written} files written in {time.perf_counter() - started:.2f} s")
    cache.mkdir(exist_ok=True)
    draft = cache / f"{pipeline.OVERLAY}.part"
    draft.write_text(shown, encoding="utf-8")
    draft.replace(cache / pipeline.OVERLAY)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(rebuild(Path(sys.argv[1])))
