"""Runs the cases of tests/cases/*.md."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.curation.dating import is_printed
from generator.intake import card_reader
from generator.intake.aliases import KEYS
from generator.intake.dates import read_date
from generator.intake.line_ranges import read_line_ranges
from generator.intake.nodes import Scalar
from generator.model.dates import dates_of
from generator.model.edtf import DateFault, read_edtf
from generator.problems import Place
from generator.text.bidi import left_to_right_runs
from generator.text.collation import letter_group, sort_key
from generator.text.folding import fold
from generator.text.matching import Matcher
from generator.text.plurals import arabic_form
from generator.text.proclitics import stems
from generator.text.quotes import guillemets

CASES = Path(__file__).resolve().parent.parent / "cases"
NOWHERE = Place(path=PurePosixPath("card.md"))


def cases(name: str) -> list[object]:
    """Read (input, expected) pairs, each named by its title."""
    text = (CASES / f"{name}.md").read_text(encoding="utf-8")
    parts = [part.strip("\n") for part in text.split("\n.\n")]
    found = []
    for number in range(0, len(parts) - 2, 3):
        title = [line for line in parts[number].split("\n") if line and line[0] != "#"][-1]
        found.append(pytest.param(parts[number + 1], parts[number + 2], id=title))
    return found


@pytest.mark.parametrize(("given", "expected"), cases("folding"))
def test_spellings_of_one_name_fold_together_and_others_do_not(given: str, expected: str) -> None:
    one, other = given.split("\n")
    assert (fold(one) == fold(other)) is (expected == "واحد"), (fold(one), fold(other))


@pytest.mark.parametrize(("given", "expected"), cases("keys"))
def test_a_key_is_known_however_it_is_spelled(given: str, expected: str) -> None:
    assert (KEYS.meant(given, card_reader.KEYS) or "–") == expected


@pytest.mark.parametrize(("given", "expected"), cases("dates"))
def test_a_written_date_is_read_or_refused_but_never_completed(given: str, expected: str) -> None:
    date, problems = read_date(Scalar(text=given, place=NOWHERE))
    found = problems[0].code if problems else str(date) if date else "unknown"
    assert found == expected


@pytest.mark.parametrize(("given", "expected"), cases("printed"))
def test_a_date_is_stated_only_when_the_words_print_all_of_it(given: str, expected: str) -> None:
    written, quote = given.split("\n")
    date = read_edtf(written)
    assert not isinstance(date, DateFault)
    assert dates_of(date)
    assert is_printed(date, [quote]) is (expected == "نعم")


@pytest.mark.parametrize(("given", "expected"), cases("quotes"))
def test_quotation_marks_are_shown_as_guillemets(given: str, expected: str) -> None:
    assert guillemets(given) == expected


@pytest.mark.parametrize(("given", "expected"), cases("bidi"))
def test_runs_of_the_other_direction_are_isolated(given: str, expected: str) -> None:
    marked = "".join(f"⟦{run}⟧" if alone else run for run, alone in left_to_right_runs(given))
    assert marked == expected


@pytest.mark.parametrize(("given", "expected"), cases("plurals"))
def test_a_count_takes_its_plural_form(given: str, expected: str) -> None:
    names = ("صفر", "مفرد", "مثنى", "قلة", "كثرة", "سواه")
    assert names[arabic_form(int(given))] == expected


@pytest.mark.parametrize(("given", "expected"), cases("ranges"))
def test_ranges_of_lines_are_read_as_people_write_them(given: str, expected: str) -> None:
    ranges, problems = read_line_ranges(Scalar(text=given, place=NOWHERE))
    shown = " ".join(f"{first}..{last}" for first, last in ranges)
    assert (problems[0].code if problems else shown) == expected


@pytest.mark.parametrize(("given", "expected"), cases("proclitics"))
def test_what_is_written_onto_a_word_may_be_taken_off(given: str, expected: str) -> None:
    assert " ".join(dict.fromkeys(stem for _, stem in stems(given))) == expected


@pytest.mark.parametrize(("given", "expected"), cases("collation"))
def test_an_index_is_in_the_order_of_an_arabic_book(given: str, expected: str) -> None:
    assert sorted(given.split("\n"), key=sort_key) == expected.split("\n")


@pytest.mark.parametrize(("given", "expected"), cases("letters"))
def test_a_name_stands_under_its_letter(given: str, expected: str) -> None:
    assert letter_group(given) == expected


@pytest.mark.parametrize(("given", "expected"), cases("matching"))
def test_names_are_found_as_a_reader_would_find_them(given: str, expected: str) -> None:
    matcher = Matcher()
    for name in ("روسيا", "روسيا اليوم", "قره باغ", "القوقاز", "جنوب القوقاز", "الولايات المتحدة",
                 "لافروف", "صيغة 3+3", "سورية", "كلبجار", "لندن"):  # fmt: skip
        matcher.add(name, name)
    matcher.bar("السورية", "سورية")
    found = [match.form for match in matcher.matches(given)]
    assert ("، ".join(found) or "-") == expected
