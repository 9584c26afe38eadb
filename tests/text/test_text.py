"""Arabic text functions beyond the prose cases."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from babel.core import Locale

from generator.text import months
from generator.text.folding import find_quote, fold
from generator.text.hijri import hijri
from generator.text.months import weekday_of, weekdays_in
from generator.text.printed_dates import printed_dates
from generator.text.shortening import around, shorten


@pytest.mark.parametrize(
    ("locale", "names"),
    [("ar", months.STANDARD), ("ar_SY", months.LEVANTINE), ("ar_MA", months.MAGHREBI),
     ("ar_TN", months.TUNISIAN)],
)  # fmt: skip
def test_month_names_are_those_of_cldr(locale: str, names: tuple[str, ...]) -> None:
    cldr = Locale.parse(locale).months["format"]["wide"]
    assert tuple(cldr[number] for number in range(1, 13)) == names


def test_weekday_names_are_those_of_cldr() -> None:
    cldr = Locale.parse("ar").days["format"]["wide"]
    assert tuple(cldr[number] for number in range(7)) == months.WEEKDAYS


def test_folding_twice_changes_nothing_on_any_code_point() -> None:
    for number in range(sys.maxunicode + 1):
        letter = chr(number)
        if unicodedata.category(letter) != "Cs":
            assert fold(fold(letter)) == fold(letter), hex(number)


def test_a_weekday_is_found_with_its_proclitic_and_counted_once() -> None:
    assert weekdays_in("يوم الإثنين، والاثنين وبالاثنين") == (0,)
    assert weekdays_in("بين الأحد والثلاثاء") == (6, 1)
    assert weekdays_in("المسألة السورية في واحد من الأحدات") == ()


def test_the_weekdays_of_the_seeds_are_right() -> None:
    assert weekday_of(2021, 1, 25) == 0
    assert weekday_of(2023, 9, 20) == 2
    assert {weekday_of(2025, 2, day) for day in (4, 11, 18, 25)} == {1}


def test_hijri_uses_the_house_names() -> None:
    assert hijri(2023, 10, 22) == "٧ ربيع الآخر ١٤٤٥ هـ"
    assert hijri(1800, 1, 1) == ""


def test_a_quote_is_found_whatever_marks_and_spaces_it_was_typed_with() -> None:
    line = "الأنباء الإيرانية “إرنا” (رسمية) قالت"
    assert find_quote('الإيرانية  "إرنا"', line) == ((8, 24),)
    assert line[8:24] == "الإيرانية “إرنا”"


def test_a_quote_is_found_in_a_line_of_decomposed_letters() -> None:
    line = unicodedata.normalize("NFD", "قال أحمد إنه آت")
    [(start, end)] = find_quote("أحمد", line)
    assert unicodedata.normalize("NFC", line[start:end]) == "أحمد"


def test_a_quote_is_not_found_with_another_letter() -> None:
    assert find_quote("قره باغ", "إقليم قرة باغ") == ()


def test_a_line_is_cut_at_words_only() -> None:
    assert shorten("كلمة وكلمة وكلمة", 11) == "كلمة وكلمة…"
    assert shorten("كلمة", 11) == "كلمة"
    before, quote, after = around("واحد اثنان ثلاثة أربعة خمسة", 11, 16, 8)
    assert (before, quote, after) == ("… اثنان ", "ثلاثة", " أربعة …")


def test_days_that_share_a_month_and_a_year_stand_together() -> None:
    [printed, _] = printed_dates("في 23 و24 من كانون الثاني 2017")
    assert (printed.years, printed.months, printed.days) == ({2017}, {1}, {23, 24})
