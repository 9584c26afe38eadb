"""Labels under figures agree with their number in Arabic."""

from __future__ import annotations

import pytest
from problem_cases import ARABIC

COUNTS = (0, 1, 2, 3, 11, 100)


@pytest.mark.parametrize(
    ("one", "many", "said"),
    [
        ("article", "articles", ("مقالات", "مقال", "مقالان", "مقالات", "مقالًا", "مقال")),
        ("person", "people", ("أشخاص", "شخص", "شخصان", "أشخاص", "شخصًا", "شخص")),
        (
            "written form",
            "written forms",
            ("رسوم للاسم", "رسم للاسم", "رسمان للاسم", "رسوم للاسم", "رسمًا للاسم", "رسم للاسم"),
        ),
    ],
)
def test_a_label_agrees_with_its_figure(one: str, many: str, said: tuple[str, ...]) -> None:
    assert tuple(ARABIC.ngettext(one, many, count) for count in COUNTS) == said


def test_two_years_are_covered_in_the_dual() -> None:
    said = [ARABIC.ngettext("year covered", "years covered", count) for count in (1, 2, 3)]
    assert said == ["سنة يغطيها الملف", "سنتان يغطيهما الملف", "سنوات يغطيها الملف"]
