"""A title and a date become the id of a card that no other has."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk.slugs import propose_id
from generator.intake.ids import ID
from generator.model.edtf import read_edtf

TITLE = "هل تعود المياه إلى المدينة القديمة؟"


@pytest.mark.parametrize(
    ("published", "head"),
    [("2023-05-02", "2023-05-02-"), ("2023-05", "2023-05-"), ("2023", "2023-"), ("2023?", ""),
     ("2023-05-?02", ""), ("2020/2022", ""), ("[2023-05-02,2023-05-03]", ""), (None, "")],
)  # fmt: skip
def test_the_id_begins_with_the_certain_part_of_one_date(published: str | None, head: str) -> None:
    edtf = read_edtf(published) if published else None
    assert propose_id(TITLE, edtf, (), {}) == f"{head}tawd-myah-mdynh"


def test_known_names_come_before_the_words_of_the_title() -> None:
    found = propose_id(TITLE, None, ("najjar", "waha", "najjar", "council", "dam"), {})
    assert found == "najjar-waha-council"


def test_a_taken_id_gets_a_number() -> None:
    taken = {"tawd-myah-mdynh": 1, "tawd-myah-mdynh-2": 1}
    assert propose_id(TITLE, None, (), taken) == "tawd-myah-mdynh-3"


@pytest.mark.parametrize("title", ["", "؟!", "گژپچ", "🙂", "٢٠٢٣", "日本語", "من إلى"])
def test_a_title_without_a_word_to_keep_still_has_an_id(title: str) -> None:
    assert ID.fullmatch(propose_id(title, None, (), {}))


def test_the_name_of_the_chronology_is_never_proposed() -> None:
    assert propose_id("Index", None, (), {}) != "index"


@given(
    st.one_of(st.text(max_size=200), st.text(alphabet="ابتگچ-ـ ءۀة٣3x_", max_size=200)),
    st.none() | st.dates(date(1000, 1, 1)),
    st.lists(st.sampled_from(("najjar", "2-b", "x" * 61, "a-" * 29 + "b")), max_size=4),
)
def test_every_title_gives_an_id_that_can_be_an_address(
    title: str, day: date | None, named: list[str]
) -> None:
    edtf = read_edtf(day.isoformat()) if day else None
    first = propose_id(title, edtf, named, {})
    again = propose_id(title, edtf, named, {first: 1})
    assert ID.fullmatch(first)
    assert ID.fullmatch(again)
    assert first != again
    assert len(again) <= 64
