"""When a text was changed: as the later capture says, and undated where it says nothing new."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from generator.model.correction import Correction
from generator.model.edtf import read_edtf
from generator.model.provenance import Basis, Dating
from generator.outputs.views.corrections import dating_of


def dated(older: str, newer: str) -> str:
    """The date of the change between two captures; empty for none."""
    articles = {
        id_: SimpleNamespace(dating=Dating(date=read_edtf(date) if date else None,
                                           basis=Basis.STATED))
        for id_, date in (("older", older), ("newer", newer))
    }  # fmt: skip
    shelf = SimpleNamespace(article=articles)
    return str(dating_of(shelf, Correction(older="older", newer="newer")).date or "")


@pytest.mark.parametrize(
    ("older", "newer", "change"),
    [
        ("2023-05-02", "2023-05-03", "2023-05-03"),
        ("2023-05-02", "2023-05-02", ""),
        ("2023-05", "2023-05-02", "2023-05-02"),
        ("", "2023-05-02", "2023-05-02"),
        ("2023-05-02", "", ""),
        ("", "", ""),
    ],
)
def test_a_change_bears_no_day_that_the_earlier_capture_bears_already(
    older: str, newer: str, change: str
) -> None:
    assert dated(older, newer) == change
