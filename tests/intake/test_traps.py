"""YAML reads every value as text: what looks like a number, a date or a fault is left alone."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.intake.fields import Fields
from generator.intake.frontmatter import read_yaml
from generator.intake.nodes import Scalar


def read_value(written: str) -> str:
    mapping, problems = read_yaml(f"key: {written}\n", PurePosixPath("card.md"))
    assert problems == ()
    assert mapping is not None
    value = mapping.get("key")
    assert isinstance(value, Scalar)
    return value.text


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "True",
        "12:30",
        "010",
        "0x1F",
        "0b11",
        "1_000",
        "1e3",
        ".inf",
        "3.10",
        "2020",
        "2023-10",
        "2023-10-22",
        "2023-10-22T10:00:00Z",
        "2023-99-99",
        "=",
        "٢٠٢٣",
    ],
)
def test_yaml_leaves_a_value_as_it_was_written(written: str) -> None:
    assert read_value(written) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"قمة: #القوقاز"', "قمة: #القوقاز"),
        ("'قمة: #القوقاز'", "قمة: #القوقاز"),
        (r'"قال \"نعم\" ومضى"', 'قال "نعم" ومضى'),
        ("قمة # ملاحظة للمحرّر", "قمة"),
        ("قمة:القوقاز", "قمة:القوقاز"),
        ("قمة#القوقاز", "قمة#القوقاز"),
        ("-قمة", "-قمة"),
        ("?قمة", "?قمة"),
        ("«قمة، القوقاز»", "«قمة، القوقاز»"),
        ("“قمة, القوقاز”", "“قمة, القوقاز”"),
        ('"على\n  سطرين"', "على سطرين"),
        (">\n  على\n  سطرين\n", "على سطرين\n"),
        ("|\n  على\n  سطرين\n", "على\nسطرين\n"),
    ],
)
def test_yaml_that_is_meant_so_is_not_suspected(written: str, meant: str) -> None:
    assert read_value(written) == meant


def test_a_comment_needs_no_space_on_a_line_of_its_own() -> None:
    text = "#أول الملف\nkey:\n#لا قيمة بعد\nother: قيمة\n"
    mapping, problems = read_yaml(text, PurePosixPath("card.md"))
    assert problems == ()
    assert mapping is not None
    assert [key.text for key, _ in mapping.entries] == ["key", "other"]


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("[أ، ب]", ["أ", "ب"]),
        ("[أ, ب]", ["أ", "ب"]),
        ("[أ، ب, ج]", ["أ", "ب", "ج"]),
        ("أ، ب", ["أ", "ب"]),
        ("أ", ["أ"]),
        ('["أ، ب"]', ["أ، ب"]),
        ('"أ، ب"', ["أ، ب"]),
        ("\n  - أ\n  - ب", ["أ", "ب"]),
        ("[]", []),
        ("", []),
    ],
)
def test_a_list_is_split_at_either_comma(written: str, items: list[str]) -> None:
    mapping, _ = read_yaml(f"topics: {written}\n", PurePosixPath("card.md"))
    assert mapping is not None
    fields = Fields(mapping, ("topics",))
    assert list(fields.plain_texts("topics")) == items
    assert fields.problems == []
