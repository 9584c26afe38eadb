"""Texts written as YAML read back as they were."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.desk.yaml_text import flow_list, quoted, scalar
from generator.intake.characters import fit
from generator.intake.frontmatter import read_yaml

PATH = PurePosixPath("content/articles/a.md")
TEXTS = (
    "نص عادي", "نص: فيه نقطتان", "نص #وسم", "نص # تعليق", "# أول", "- شرطة", "«مقتبس»، ثم نص",
    '"مقتبس" ثم نص', "'مقتبس'", "[واحد، اثنان]", "{واحد}", "? سؤال", "! تعجب", "& و", "* نجم",
    "| عمود", "> أكبر", "% نسبة", "@ هنا", "` علامة", ", فاصلة", "~", "null", "ينتهي بنقطتين:",
    "شرطة مائلة \\ وأخرى", "no", "12:30", "2023-10-22", "2021?-01-?25", "../2023-09-27",
    "[2025-02-11,2025-02-18]", "...", "---", "“مقتبس” ثم", "x:y", "سطر\u2028آخر", "\u200fخفي",
    "لصق\ufeff هنا", "جدول\tهنا", "…وبعد", "3+3", "؟", "1: 2", "🙂 وجه", "a\u0085b", "''", '\\"',
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.encode("unicode_escape").decode())
def test_every_text_reads_back_as_it_was(text: str) -> None:
    for written in (scalar(text), quoted(text)):
        mapping, problems = read_yaml(f"a: {written}\n", PATH)
        assert problems == ()
        assert mapping
        assert mapping.get("a").text == fit(text)


@given(st.text(alphabet=st.one_of(
    st.characters(codec="utf-8"),
    st.sampled_from("اب :#-?!&*|>%@`,[]{}'\"\\~\t.\u200f\ufeff«»“”…12")
)))  # fmt: skip
def test_any_text_at_all_reads_back(text: str) -> None:
    text = text.strip()
    for written in (scalar(text), quoted(text)):
        mapping, problems = read_yaml(f"list:\n  - a: {written}\n    b: c\n", PATH)
        assert problems == ()
        assert mapping.get("list").items[0].get("a").text == fit(text)


def test_ordinary_words_and_dates_need_no_quotation_marks() -> None:
    for text in ("نص عادي", "«مقتبس»، ثم نص", "2023-10-22", "2021?-01-?25", "../2023-09-27"):
        assert scalar(text) == text


def test_ids_are_listed_between_brackets() -> None:
    assert flow_list(("water", "dam-2")) == "[water, dam-2]"
    assert flow_list(()) == "[]"
