"""What must hold for any input."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from generator.intake.capture import RoleRange, cut_passages
from generator.intake.frontmatter import read_yaml, split_front_matter
from generator.intake.nodes import Scalar
from generator.intake.source_file import split_lines
from generator.model.dates import (
    Doubt,
    Interval,
    OneOf,
    PartialDate,
    dates_of,
    days_in_month,
    sort_day,
)
from generator.model.edtf import read_edtf
from generator.model.provenance import Role
from generator.problems import Place
from generator.text.bidi import left_to_right_runs
from generator.text.folding import find_quote, fold
from generator.text.quotes import guillemets
from generator.text.tokens import Words, printed_words, tokenise

PLACE = Place(path=PurePosixPath("card.md"))
ARABIC = st.text(alphabet=st.sampled_from('ابتةهىيأإآؤئكلمنو َُِّـ“”"«»،.3+٣ aB\u200f'), max_size=60)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    year = draw(st.integers(1, 9999))
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, days_in_month(year, month))) if month else None
    count = 1 + (month is not None) + (day is not None)
    doubts = [draw(st.sampled_from(Doubt)) if n < count else Doubt.NONE for n in range(3)]
    return PartialDate(year=year, month=month, day=day, doubts=tuple(doubts))


@given(partial_dates())
def test_a_date_written_as_edtf_is_read_back_the_same(date: PartialDate) -> None:
    assert read_edtf(str(date)) == date


@given(partial_dates(), partial_dates())
def test_intervals_and_sets_are_read_back_the_same(one: PartialDate, other: PartialDate) -> None:
    if one.earliest <= other.latest:
        interval = Interval(start=one, end=other)
        assert read_edtf(str(interval)) == interval
    if one != other:
        pair = tuple(sorted((one, other), key=lambda date: (date.earliest, str(date))))
        assert read_edtf(str(OneOf(candidates=pair))) == OneOf(candidates=pair)


@given(partial_dates())
def test_a_date_is_sorted_within_its_own_bounds(date: PartialDate) -> None:
    assert date.earliest <= sort_day(date) <= date.latest
    assert dates_of(date) == (date,)


@given(st.text(max_size=200))
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(ARABIC, st.sampled_from(["", "\u0301", "\u064e", "\u200d"]))
def test_a_word_is_folded_alike_with_marks_on_it_and_without(text: str, mark: str) -> None:
    # A mark sends the word the long way round; of a word without any the short one gives the same.
    assert fold(text.replace("ب", f"ب{mark}")) == fold(text)


@given(ARABIC)
def test_the_words_of_a_line_and_what_is_between_them_are_those_of_its_tokens(text: str) -> None:
    tokens, words = tokenise(text), Words(text)
    assert [text[one.start : one.end] for one in tokens] == words.printed == printed_words(text)
    spans = [words.span(position) for position in range(len(tokens))]
    assert spans == [(one.start, one.end) for one in tokens]
    assert [words.folded(position) for position in range(len(tokens))] == [
        one.folded for one in tokens
    ]


@given(st.lists(ARABIC.map(lambda text: text.replace('"', "")), min_size=1, max_size=5))
def test_places_in_yaml_are_counted_in_letters(values: list[str]) -> None:
    lines = [f'مفتاح{number}: "{value}" # ملاحظة' for number, value in enumerate(values)]
    found, problems = read_yaml("\n".join(lines) + "\n", PLACE.path)
    assert found
    assert not problems
    for number, (line, (key, value)) in enumerate(zip(lines, found.entries, strict=True), 1):
        assert (key.place.line, key.place.column) == (number, 1)
        assert (value.place.line, value.place.column) == (number, line.index('"') + 1)
        assert isinstance(value, Scalar)
        assert value.end == Place(path=PLACE.path, line=number, column=line.rindex('"') + 2)


@given(ARABIC)
def test_isolated_runs_joined_are_the_text(text: str) -> None:
    assert "".join(run for run, _ in left_to_right_runs(text)) == text


@given(ARABIC)
def test_guillemets_change_only_quotation_marks(text: str) -> None:
    shown = guillemets(text)
    assert len(shown) == len(text)
    assert all(a == b or a in '"“”„‟' for a, b in zip(text, shown, strict=True))


@given(ARABIC, st.data())
def test_words_copied_from_a_line_are_found_where_they_were(line: str, data: st.DataObject) -> None:
    words = line.split(" ")
    start = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[start : data.draw(st.integers(start + 1, len(words)))])
    spans = find_quote(quote, line)
    assert not quote.strip() or spans or not fold(quote)
    for first, last in spans:
        assert 0 <= first <= last <= len(line)


RANGES = st.tuples(st.sampled_from(list(Role)), st.integers(1, 25), st.integers(0, 5))


@given(
    st.lists(st.sampled_from(["", "  ", "سطر", "سطر آخر"]), max_size=20),
    st.lists(RANGES, max_size=6),
)
def test_a_capture_is_a_partition_of_its_lines(
    lines: list[str], ranges: list[tuple[Role, int, int]]
) -> None:
    roles = tuple(
        RoleRange(role=role, lines=(first, first + more), place=PLACE)
        for role, first, more in ranges
        if role is not Role.BLANK
    )
    passages, problems = cut_passages(tuple(lines), roles, PLACE)
    rebuilt = [line for passage in passages for line in passage.lines]
    assert rebuilt == lines
    numbers = [n for one in passages for n in range(one.first_line, one.last_line + 1)]
    assert numbers == list(range(1, len(lines) + 1))
    if not problems:
        for passage in passages:
            blank = all(not line.strip() for line in passage.lines)
            assert blank is (passage.role is Role.BLANK)


@given(st.text(max_size=200))
def test_lines_are_counted_as_an_editor_counts_them(text: str) -> None:
    lines = split_lines(text)
    assert len(lines) == text.count("\n") + (not text.endswith("\n") and text != "")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_no_text_makes_the_yaml_reader_raise(text: str) -> None:
    read_yaml(text, PLACE.path)
    split_front_matter(f"---\n{text}\n---\nمتن", PLACE.path)
