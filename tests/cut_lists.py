"""The invented dossier as if every list of it were too long for its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import blueprint
from generator import build as pipeline
from generator.outputs.views.limits import Limits

if TYPE_CHECKING:
    from generator.model.dossier import Dossier
    from generator.options import Options

FEW = Limits(chronology=3, articles=1, mentions=4, names=2, removed=2, newest=2)


def write_cut(options: Options) -> Dossier:
    """Write the site of a project whose lists may hold next to nothing."""
    read = pipeline.read_project(options)
    for artifact in blueprint.plan(read.dossier, read.workspace, preview=False, limits=FEW):
        file = options.out / artifact.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.make())
    return read.dossier
