"""What anybody may have written is shown in one line and orders nothing at a terminal."""

from __future__ import annotations

import os

import pytest

from generator.text.printable import printable, printable_lines, unprintable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("خبر a-1 «x»", "خبر a-1 «x»"),
        ("می\u200cروم", "می\u200cروم"),
        ("a\nb\x0bc\x0cd\u0085e\u2028f\u2029g", "a⏎b⏎c⏎d⏎e⏎f⏎g"),
        ("a\r\n\tb", "a␍⏎␉b"),
        ("\x1b[31mred\x07\0\x7f", "␛[31mred␇␀␡"),
        ("\x9b2J", "U+009B2J"),
        ("\u202egpj\u2069", "U+202EgpjU+2069"),
        (os.fsdecode(b"a\xff.md"), "a\\xff.md"),
        ("\ud800", "U+D800"),
    ],
)
def test_every_control_becomes_a_sign(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert printable(shown) == shown


def test_lines_and_isolates_of_our_own_stay_where_there_may_be_several() -> None:
    assert printable_lines("a\n\u2068ب\u2069\x1b[2J") == "a\n\u2068ب\u2069␛[2J"


def test_what_cannot_be_shown_is_named_once() -> None:
    assert unprintable("a\n\n\x1b\u202e" + os.fsdecode(b"\xff")) == (
        "U+000A", "U+001B", "U+202E", "\\xff",
    )  # fmt: skip
    assert unprintable("خبر 1.txt") == ()
