"""The one pass that isolates Latin words, figures and dates finds what the expression finds."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.bidi import ISOLATED, left_to_right_runs

SIGNS = st.text(alphabet="aZé0127٣١-.:/?&=#%+~'’_@ ,×*\tعَ", max_size=24)
FIGURES = st.text(alphabet="2023-01 :+aع", max_size=24)
WORDS = st.lists(
    st.sampled_from(
        ["2021-01-25", "14:05", "1+1", "CC BY", "abc-", "a: b", "x@y.z", "قال", "١٢", "1", " ", "-"]
    ),
    max_size=8,
).map("".join)


@given(st.one_of(SIGNS, FIGURES, WORDS))
def test_the_pass_finds_what_the_expression_finds(text: str) -> None:
    isolated = [run for run, alone in left_to_right_runs(text) if alone]
    assert isolated == [found[0] for found in ISOLATED.finditer(text)]
    assert "".join(run for run, _ in left_to_right_runs(text)) == text


@pytest.mark.parametrize(
    "piece", ["1", "-", ".", "/", "@", "a", "1+", "2023-03-", "a:", "x@y.z ", "١", "a ", "_1", "+"]
)
def test_a_long_line_takes_no_square_of_its_length(piece: str) -> None:
    assert seconds(piece * 80_000) < 60 * max(seconds(piece * 10_000), 1e-4)


def seconds(text: str) -> float:
    # The least of three: a busy machine only ever adds.
    taken = []
    for _ in range(3):
        start = time.process_time()
        left_to_right_runs(text)
        taken.append(time.process_time() - start)
    return min(taken)
