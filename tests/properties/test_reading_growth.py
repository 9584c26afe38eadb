"""A capture of any length is read in steps that grow with it, not with its square."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from generator.reading.capture import raw_lines, read_capture
from generator.reading.cohesion import stem_key

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = ["بدأت بلدية دار النخيل ترميم السد القديم.", "وقال العمدة إن السد سليم تماما."]
MADE: dict[str, Callable[[int], list[str]]] = {
    "sentences": lambda count: [f"هذا سطر قصير رقمه {n} في النص." for n in range(count)],
    "labels": lambda count: [*TEXT, *["اقرأ أيضا"] * count],
    "labels-and-hours": lambda count: [*TEXT, *["اقرأ أيضا", "12:30"] * count],
    "labels-without-values": lambda count: [*TEXT, *["المصدر"] * count],
    "stamps": lambda count: ["12:30"] * count,
    "outlets": lambda count: [*TEXT, *["صحيفة الساحل"] * count],
    "headings-of-lists": lambda count: [*TEXT, *["مواضيع ذات صلة"] * count],
    "words-on-one-line": lambda count: ["كلمة أخرى " * count],
    "sentences-on-one-line": lambda count: ["قال العمدة إن السد سليم. " * count],
}


def steps(lines: list[str]) -> int:
    # Calls and returns as the interpreter counts them: a clock would tell of the machine.
    found = 0

    def count(*_: object) -> None:
        nonlocal found
        found += 1

    stem_key.cache_clear()
    sys.setprofile(count)
    try:
        read_capture(raw_lines(lines))
    finally:
        sys.setprofile(None)
    return found


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
def test_twice_the_lines_take_about_twice_the_steps(made: Callable[[int], list[str]]) -> None:
    assert steps(made(500)) < 2.5 * steps(made(250))


def seconds(lines: list[str]) -> float:
    # The least of three: a busy machine only ever adds.
    taken = []
    for _ in range(3):
        start = time.process_time()
        read_capture(raw_lines(lines))
        taken.append(time.process_time() - start)
    return min(taken)


def test_a_line_of_two_hundred_thousand_characters_takes_no_square_of_its_length() -> None:
    word = "كلمة أخرى "
    short, long = [word * 2_500], [word * 20_000]
    assert len(long[0]) == 200_000
    assert seconds(long) < 30 * seconds(short)


def test_five_thousand_short_sentences_are_each_read() -> None:
    lines = MADE["sentences"](5_000)
    assert [one.line for one in read_capture(raw_lines(lines)).verdicts] == list(range(1, 5_001))


def test_two_thousand_labels_are_each_read() -> None:
    lines = MADE["labels"](2_000)
    assert [one.line for one in read_capture(raw_lines(lines)).verdicts] == list(range(1, 2_003))
