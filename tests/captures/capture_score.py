"""Labelled captures → how well ``import --propose`` reads them.

Usage: ``python tests/captures/capture_score.py``. Arguments: ``--json`` for machines; a folder to
score another set in the same format. The command runs from an empty dossier, so that no vocabulary
helps it.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from capture_labels import read_labels
from capture_marks import Marks, mark

if TYPE_CHECKING:
    from capture_labels import Label
    from capture_marks import Proposal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LEVELS = ("plain", "hard")
PATIENCE = 300
"""Seconds the command may take for all captures."""


def main() -> int:
    """Score a folder and print; 0 whatever the figures, 3 when nothing was proposed."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("folder", nargs="?", type=Path, default=HERE)
    reader.add_argument("--json", action="store_true")
    wanted = reader.parse_args()
    labels = read_labels(wanted.folder.resolve())
    began = time.monotonic()
    proposals, said = propose([label.capture for label in labels])
    seconds = time.monotonic() - began
    marks = {label.name: mark(label, proposals.get(label.name)) for label in labels}
    totals = {level: total(labels, marks, level) for level in ("all", *LEVELS)}
    if wanted.json:
        figures = {level: measures(one) for level, one in totals.items()}
        faults = {name: one.faults for name, one in marks.items() if one.faults}
        record = {"seconds": round(seconds, 1), "figures": figures, "faults": faults}
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(table(totals) + f"\n{seconds:.1f} s\n\n" + listing(labels, marks))
    if said:
        sys.stderr.write(said)
    return 0 if proposals else 3


def propose(captures: list[Path]) -> tuple[dict[str, Proposal], str]:
    """Run the command on all captures, then alone on each it said nothing about."""
    with tempfile.TemporaryDirectory() as folder:
        dossier = Path(folder) / "content" / "dossier.yaml"
        dossier.parent.mkdir()
        dossier.write_text("title: ملف بلا مفردات\n", encoding="utf-8")
        found, said = _run(captures, Path(folder))
        if found:
            for capture in captures:
                if capture.name not in found:
                    more, complaint = _run([capture], Path(folder))
                    found |= more
                    said += complaint
        return found, said


def _run(captures: list[Path], dossier: Path) -> tuple[dict[str, Proposal], str]:
    done = subprocess.run(
        [sys.executable, "-m", "generator", "import", "--propose", *map(str, captures)],
        cwd=dossier,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    proposals = [json.loads(line) for line in lines]
    return {Path(str(one["file"])).name: one for one in proposals}, done.stderr


def total(labels: tuple[Label, ...], marks: dict[str, Marks], level: str) -> Marks:
    """Add up the marks of one level, or of all."""
    together = Marks()
    for label in labels:
        if level in ("all", label.level):
            together.add(marks[label.name])
    return together


def measures(marks: Marks) -> dict[str, float]:
    """Turn counts into figures: shares from 0 to 1, counts of captures where a share would hide."""
    counts = marks.counts
    words = counts["words found"] + counts["words wanted"]
    return {
        "captures": counts["captures"],
        "precision": marks.share("right", "found"),
        "recall": marks.share("right", "wanted"),
        "exactly right": marks.share("exactly right", "with text"),
        "date right": marks.share("date right", "dated"),
        "date unknown": counts["unknown"],
        "date wrong": counts["date wrong"],
        "date invented": counts["invented"],
        "title": marks.share("title right", "captures"),
        "source": marks.share("source right", "captures"),
        "author": marks.share("author right", "captures"),
        "keywords F1": 2 * counts["words right"] / words if words else 1.0,
        "roles of lines": marks.share("roles right", "role lines"),
    }


def table(totals: dict[str, Marks]) -> str:
    """Lay the figures out, a column for each level."""
    columns = {level: measures(marks) for level, marks in totals.items()}
    rows = [f"{'':16}" + "".join(f"{level:>9}" for level in columns)]
    for name in columns["all"]:
        values = [figures[name] for figures in columns.values()]
        cells = (f"{one:9.1%}" if isinstance(one, float) else f"{one:9}" for one in values)
        rows.append(f"{name:16}" + "".join(cells))
    return "\n".join(rows) + "\n"


def listing(labels: tuple[Label, ...], marks: dict[str, Marks]) -> str:
    """List what was wrong, capture by capture."""
    wrong = [label for label in labels if marks[label.name].faults]
    blocks = (
        "\n    ".join([f"{label.name} ({label.level})", *marks[label.name].faults])
        for label in wrong
    )
    return "\n".join(blocks) + "\n"


if __name__ == "__main__":
    sys.exit(main())
