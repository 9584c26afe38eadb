"""What import may never do to a labelled capture, and how well it must at least read each set."""

from __future__ import annotations

from pathlib import Path

import pytest
from capture_labels import read_labels
from capture_marks import mark
from capture_score import measures, propose, total

HERE = Path(__file__).parent
SETS = (HERE, *sorted((HERE.parent / "held-out").iterdir()))


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
def test_a_set_is_read_without_a_wrong_date_and_with_few_wrong_lines(folder: Path) -> None:
    labels = read_labels(folder)
    proposals, said = propose([label.capture for label in labels])
    marks = {label.name: mark(label, proposals.get(label.name)) for label in labels}
    figures = measures(total(labels, marks, "all"))

    assert set(proposals) == {label.capture.name for label in labels}, said
    assert (figures["date wrong"], figures["date invented"]) == (0, 0)
    assert figures["precision"] >= 0.95
    assert figures["recall"] >= 0.95
