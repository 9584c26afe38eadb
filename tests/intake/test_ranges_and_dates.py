"""Ranges of lines and dates, in every way a curator writes them."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.intake.dates import read_date
from generator.intake.frontmatter import read_yaml
from generator.intake.line_ranges import read_line_ranges
from generator.intake.nodes import Scalar
from generator.problems import Place


def scalar(text: str) -> Scalar:
    return Scalar(text=text, place=Place(path=PurePosixPath("card.md")))


@pytest.mark.parametrize(
    "written",
    [
        "3-5, 8",
        "3-5,8",
        "3-5، 8",
        "[3-5, 8]",
        "3–5، 8",
        "3 — 5, 8",
        "3‑5, 8",
        "٣-٥، ٨",
        "۳-۵، ۸",
        "03-05, 008",
    ],
)
def test_ranges_are_read_with_any_comma_dash_and_digits(written: str) -> None:
    assert read_line_ranges(scalar(written)) == (((3, 5), (8, 8)), ())


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2023", "2023"),
        ("2020", "2020"),
        ("2023-10", "2023-10"),
        ("2023-10-22", "2023-10-22"),
        ("2020/2022", "2020/2022"),
        ("../2023-09-27", "../2023-09-27"),
        ("2023-09-27/..", "2023-09-27/.."),
        ("2023?", "2023?"),
        ("2023-10~", "2023-10~"),
        ("2021?-01-25", "2021?-01-25"),
        ("2025-02-?25", "2025-02-?25"),
        ("[2025-02-25, 2025-02-11]", "[2025-02-11,2025-02-25]"),
        ("٢٠٢٣-١٠-٢٢", "2023-10-22"),
        ("۲۰۲۳-۱۰", "2023-10"),
        ("22/10/2023", "2023-10-22"),
        ("٢٢/١٠/٢٠٢٣", "2023-10-22"),
        ("5/5/2023", "2023-05-05"),
        ("22 أكتوبر 2023", "2023-10-22"),
        ("٢٢ أكتوبر ٢٠٢٣", "2023-10-22"),
        ("22 أكتوبر/تشرين الأول 2023", "2023-10-22"),
        ("25 كانون الثاني 2021", "2021-01-25"),
        ("25 من كانون الثاني عام 2021", "2021-01-25"),
        ("أكتوبر 2023", "2023-10"),
        ("29 فبراير 2024", "2024-02-29"),
    ],
)
def test_a_date_is_read_and_never_completed(written: str, edtf: str) -> None:
    date, problems = read_date(scalar(written))
    assert problems == ()
    assert str(date) == edtf


@pytest.mark.parametrize("written", ["unknown", "غير معروف"])
def test_an_unknown_date_is_an_honest_value(written: str) -> None:
    assert read_date(scalar(written)) == (None, ())


@pytest.mark.parametrize(
    "written", ["2023-02-29", "2023-04-31", "2023-00-10", "2023-10-00", "32 مارس 2023"]
)
def test_a_day_outside_the_calendar_is_never_moved_into_it(written: str) -> None:
    date, problems = read_date(scalar(written))
    assert date is None
    assert [one.code for one in problems] == ["date-impossible"]


@pytest.mark.parametrize(
    "comma",
    [
        ",",
        "،",
    ],
    ids=["latin", "arabic"],
)
def test_a_list_of_days_is_split_at_either_comma(comma: str) -> None:
    mapping, _ = read_yaml(f"date: [2025-02-11{comma} 2025-02-18]\n", PurePosixPath("card.md"))
    assert mapping is not None
    node = mapping.get("date")
    assert node is not None
    assert str(read_date(node)[0]) == "[2025-02-11,2025-02-18]"
