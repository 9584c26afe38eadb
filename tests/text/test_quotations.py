"""A quotation is found as printed: forgiven its typography, never a letter."""

from __future__ import annotations

import pytest

from generator.text.folding import find_quote


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("قال «نعم»", 'ثم قال "نعم" ومضى'),
        ('قال "نعم"', "ثم قال “نعم” ومضى"),
        ("قال “نعم“", "ثم قال ”نعم“ ومضى"),
        ("قال 'نعم'", "ثم قال ‘نعم’ ومضى"),
        ("قال نعم", "ثم قال\u200f نعم ومضى"),
        ("قال\u200e نعم", "ثم قال نعم ومضى"),
        ("قال نعم", "ثم قال\u00a0نعم ومضى"),
        ("قال  نعم", "ثم قال نعم ومضى"),
        ("  قال نعم ", "ثم قال نعم ومضى"),
        ("قال نعم", "ثم قال\u2028نعم ومضى"),
        ("آب", "في ا\u0653ب الماضي"),
        ("في ا\u0653ب", "في آب الماضي"),
        ("مؤتمر", "عُقد مو\u0654تمر"),
        ("café", "مقهى cafe\u0301 الصغير"),
    ],
)
def test_a_quotation_is_found_whatever_a_keyboard_made_of_it(quote: str, line: str) -> None:
    assert len(find_quote(quote, line)) == 1


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("امس", "وصل أمس"),
        ("مدرسه", "زار مدرسة"),
        ("مستشفي", "زار مستشفى"),
        ("كتب", "وقد كَتَبَ"),
        ("12 مارس", "يوم ١٢ مارس"),
        ("كتاب", "كتـاب"),
        ("", "سطر"),
        ("«»", "سطر"),
    ],
)
def test_a_quotation_is_never_forgiven_a_letter(quote: str, line: str) -> None:
    assert find_quote(quote, line) == ()


def test_a_quotation_keeps_the_words_as_printed() -> None:
    line = "ثم قال\u200f “نعم” ومضى"
    ((start, end),) = find_quote('قال "نعم"', line)
    assert line[start:end] == "قال\u200f “نعم”"


def test_a_quotation_that_stands_twice_is_found_twice() -> None:
    assert find_quote("نعم", "نعم ثم نعم") == ((0, 3), (7, 10))
