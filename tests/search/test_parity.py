"""The browser folds, cuts and strips as Python does: on every code point and on made-up words."""

from __future__ import annotations

import json
import random
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.outputs.search.postings import encode
from generator.text.folding import fold
from generator.text.proclitics import search_forms
from generator.text.script_table import script_table
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCRIPT = Path(__file__).resolve().parents[2] / "templates" / "assets" / "js" / "search-fold.js"
LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىٱپچژڤگکیەۀ\u064b\u064f\u0651\u0640\u200c٣۴7 -+«"

RECLASSIFIED = {"\U0001171e"}
"""Marks of Unicode 14 that are none by the browser's newer Unicode (Ahom)."""


@pytest.fixture(scope="module")
def ask(browser: object) -> object:
    """Call a function of the script on many texts."""
    page: Page = browser.new_page()
    source = f"const TABLE = {json.dumps(script_table())};\n{SCRIPT.read_text(encoding='utf-8')}"
    page.goto("about:blank")
    page.add_script_tag(content=source)

    def run(call: str, texts: list[str]) -> list[object]:
        # Handed over as one text: item by item, half a minute goes into the handing.
        every = f"all => JSON.stringify(JSON.parse(all).map(one => {call}))"
        return json.loads(page.evaluate(every, json.dumps(texts)))

    yield run
    page.close()


def code_points() -> list[str]:
    """Every character that this Python's Unicode knows; a newer browser may know more."""
    every = map(chr, range(sys.maxunicode + 1))
    known = (one for one in every if unicodedata.category(one) not in {"Cs", "Cn"})
    return [one for one in known if one not in RECLASSIFIED]


def made_up(count: int) -> list[str]:
    chance = random.Random(3)  # noqa: S311 no secret
    return ["".join(chance.choices(LETTERS, k=chance.randint(1, 14))) for _ in range(count)]


def differences(texts: list[str], ours: list[object], theirs: list[object]) -> list[str]:
    pairs = zip(texts, ours, theirs, strict=True)
    return [f"{text!r}: {mine!r}, {its!r}" for text, mine, its in pairs if mine != its]


def test_every_code_point_is_folded_alike(ask: object) -> None:
    texts = code_points()
    assert differences(texts, [fold(one) for one in texts], ask("fold(one)", texts)) == []


def test_every_code_point_is_part_of_a_word_or_not_on_both_sides(ask: object) -> None:
    texts = [f"ب{one}ت" for one in code_points()]
    ours = [[[one.folded, one.start] for one in tokenise(text)] for text in texts]
    call = "tokenise(one).map(t => [t.word, [...one.slice(0, t.start)].length])"
    assert differences(texts, ours, ask(call, texts)) == []


def test_made_up_words_are_folded_and_stripped_alike(ask: object) -> None:
    texts = made_up(20_000)
    assert differences(texts, [fold(one) for one in texts], ask("fold(one)", texts)) == []
    words = [word for text in texts for word in fold(text).split()]
    ours = [list(search_forms(word)) for word in words]
    theirs = ask("searchForms(one)", words)
    assert differences(words, [sorted(one) for one in ours], [sorted(one) for one in theirs]) == []
    assert [one[0] for one in theirs] == words


def test_numbers_come_back_as_they_were_written(ask: object) -> None:
    chance = random.Random(5)  # noqa: S311 no secret
    places = {n * 97: sorted(chance.sample(range(5000), n % 9)) for n in range(120)}
    steps = [encode(97 if number else 0, found) for number, found in places.items()]
    [back] = ask("[...decode(one)]", ["".join(steps)])
    assert back == [[number, found] for number, found in places.items()]
