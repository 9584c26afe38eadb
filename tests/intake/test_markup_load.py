"""No text takes long: a bound in steps, held to seconds by looking for the worst within it."""

from __future__ import annotations

import itertools
import os
import time
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

from generator.intake.markup import render_body
from generator.problems import errors

if TYPE_CHECKING:
    from generator.problems import Problem

PAGE = PurePosixPath("content/pages/about.md")
MEBIBYTE = 1 << 20
SECONDS = 4.0
"""Twice the promise, for a machine with much else to do; markup_load names the worst found."""
SIGNS = (
    "[", "![", "*", "**", "_", "`", "<", ">", "\\", "&", "|", "[a](", "[a](b)", "<b>", "\n", "\n\n",
    "- ", "1. ", "> ", "# ", "    ", "  \n", "---\n", ": ", "*a*", "a\n: b\n\n", "|a|b|\n|-|-|\n",
    "<https://a.b>", "[a]: https://b.c\n",
)  # fmt: skip
THOROUGH = bool(os.environ.get("THOROUGH"))
USUAL = SIGNS if THOROUGH else ("<", "\n\n", "- ")
"""``make bodies`` tries every sign and the pairs of them: some minutes."""
DEEP = ("> ", "- ", "1. ", "> - ", "- > ", "*a _b ", "**a *b ", "[a")


def render(text: str) -> tuple[float, tuple[Problem, ...]]:
    """Render a text; the processor's seconds and the errors."""
    begun = time.process_time()
    _, problems = render_body(text, PAGE, 1)
    return time.process_time() - begun, errors(problems)


def heaviest(unit: str) -> str:
    """Repeat a text as often as it is not refused, up to a mebibyte, by halves."""
    lower, upper = 1, MEBIBYTE // len(unit.encode())
    if not render(unit * upper)[1]:
        return unit * upper
    while upper - lower > lower // 4 + 1:
        middle = int((lower * upper) ** 0.5) + 1
        lower, upper = (lower, middle) if render(unit * middle)[1] else (middle, upper)
    return unit * lower


@pytest.mark.parametrize("sign", USUAL)
def test_the_most_that_is_let_pass_takes_no_time(sign: str) -> None:
    assert render(heaviest(sign))[0] < SECONDS
    assert render(heaviest(f"{sign}س "))[0] < SECONDS


@pytest.mark.parametrize("sign", USUAL)
def test_a_mebibyte_of_a_sign_takes_no_time(sign: str) -> None:
    for other in ("", "س", "سطر عادي\n\n"):
        unit = sign + other
        assert render(unit * (MEBIBYTE // len(unit.encode())))[0] < SECONDS


@pytest.mark.parametrize("sign", DEEP)
def test_no_nest_ends_python(sign: str) -> None:
    closers = {"[a": "](https://a.b)", "*a _b ": " b_ a*", "**a *b ": " b* a**"}
    for deep in (10, 100, 1000, 20_000):
        render(sign * deep + "نص" + closers.get(sign, "") * deep)
        render("".join("    " * level + sign + "\n" for level in range(min(deep, 600))))


def test_a_mebibyte_of_plain_words_is_rendered() -> None:
    for text in ("سطر\n\n" * 120_000, "كلمة " * 110_000, "سطر\n" * 140_000, "\n" * 1_000_000):
        seconds, problems = render(text)
        assert not problems
        assert seconds < SECONDS


def test_what_people_write_is_far_from_the_bound() -> None:
    words = "كلمة " * 50
    paragraphs = [
        f"{words}[رابط {i}](https://example.org/{i}) **مهم** و*مائل*." for i in range(200)
    ]
    row = "| " + " | ".join(["خانة"] * 8) + " |\n"
    table = row + "| " + " | ".join(["---"] * 8) + " |\n" + row * 40
    nested = "".join("    " * level + "- بند\n" for level in range(6)) * 10
    listed = "".join(f"{i}. [بند](https://example.org/{i})\n" for i in range(1, 201))
    parts = [*paragraphs, "## عنوان", table, "فقرة", nested, "فقرة", listed, "> > قول", "فقرة"]
    seconds, problems = render("\n\n".join(parts))
    assert not problems
    assert seconds < SECONDS


def test_the_place_is_where_it_becomes_too_much() -> None:
    (fault,) = render("فقرة\n\n" + "- بند\n" * 6000)[1]
    assert (fault.code, fault.place.line) == ("markup-long", 5003)
    (fault,) = render("فقرة\n\nقال [أ](https://a.b)\n\n" + "[أ](ب " * 3000)[1]
    assert (fault.code, fault.found, fault.place.line) == ("markup-heavy", "[", 5)
    (fault,) = render("فقرة\n\n" + "> " * 50 + "نص")[1]
    assert (fault.code, fault.place.line) == ("markup-deep", 3)


@pytest.mark.skipif(not THOROUGH, reason="some minutes: make bodies")
def test_pairs_of_signs_take_no_time_either() -> None:
    few = ("[", "*", "`", "|", "\n", "- ")
    for pair in itertools.permutations(few, 2):
        assert render("".join(pair) * 20_000)[0] < SECONDS, pair
