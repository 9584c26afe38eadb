"""The date assistant beyond the prose cases: what must hold of every text."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from date_wordings import FOREIGN
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.provenance import Role
from generator.reading.dating.assistant import propose_date
from generator.reading.dating.plain import plain_of
from generator.reading.dating.stamps import find_stamps, is_stamp_line
from generator.text.hijri import from_hijri, hijri_month
from generator.text.jalali import from_jalali, jalali_month
from generator.text.months import MAGHREBI, STANDARD, TUNISIAN, month_number
from generator.text.number_words import day_from_words, write_figures, year_from_words

IMPORTED = date(2026, 11, 24)
PIECES = (
    "22 أكتوبر 2023", "5/6/2023", "تاريخ النشر: ", "آخر تحديث: ", "اليوم الثلاثاء", "أمس", "الأحد",
    "7 ربيع الآخر 1445هـ", "۳۰ مهر ۱۴۰۲", "(", ")", "«", "»", '"', "\u200f", "\u200c", "منذ",
    "14:30", "الماضي", "2023", "22", "/", ".", "الجاري", "من", "الثاني والعشرين من مايو", "ّ",
    "ألفين وثلاثة", " عام 2020 ", " - ", "، ",
)  # fmt: skip
SCRAPS = st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
GLUED = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
DAYS = st.dates(date(2000, 1, 1), IMPORTED)


@given(SCRAPS | GLUED | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_line_is_read_and_its_stamps_stand_in_it(line: str) -> None:
    is_stamp_line(line)
    for stamp in find_stamps(line):
        assert 0 <= stamp.start < stamp.end <= len(line)
        assert any(letter.isdigit() for letter in line[stamp.start : stamp.end]) or "من" in line


@given(st.lists(st.tuples(st.sampled_from(Role), SCRAPS | GLUED), max_size=5))
@settings(max_examples=300, deadline=None)
def test_no_capture_is_dated_after_its_import(written: list[tuple[Role, str]]) -> None:
    lines = [(number, role, text) for number, (role, text) in enumerate(written, 1)]
    proposal = propose_date(lines, not_after=date(2023, 1, 1))
    assert proposal.date is None or proposal.date.latest <= (2023, 1, 1)
    assert proposal.date is None or proposal.evidence
    assert proposal.date is not None or proposal.questions


@given(st.lists(SCRAPS | GLUED, max_size=4))
@settings(max_examples=100, deadline=None)
def test_lines_that_are_not_the_article_change_nothing(others: list[str]) -> None:
    own = [
        (1, Role.DATELINE, "تاريخ النشر: 22 أكتوبر 2023"),
        (2, Role.TEXT, "بحث الوفد مشروع الجسر."),
    ]
    roles = (Role.OTHER_ARTICLE, Role.READ_ALSO, Role.COMMENTS, Role.FURNITURE)
    strangers = [(3 + at, roles[at], text) for at, text in enumerate(others)]
    assert propose_date([*own, *strangers], not_after=IMPORTED) == propose_date(
        own, not_after=IMPORTED
    )


@given(DAYS)
@settings(max_examples=200, deadline=None)
def test_a_weekday_of_another_day_is_never_passed_over(day: date) -> None:
    wrong = (day + timedelta(days=1)).strftime("%A")
    line = f"Published: {wrong}, {day.day} {day.strftime('%B')} {day.year}"
    proposal = propose_date([(1, Role.DATELINE, line)], not_after=IMPORTED)
    assert proposal.date is None
    assert proposal.questions[0].code == "date-weekday-differs"


@given(st.text(alphabet="أإآةىئؤ ٣۴5ـ\u200f\u064b«»،", max_size=30))
def test_a_folded_line_can_be_traced_back(line: str) -> None:
    plain = plain_of(line)
    assert len(plain.offsets) == len(plain.text)
    assert list(plain.offsets) == sorted(plain.offsets)


def test_a_stamp_is_quoted_with_the_marks_of_its_line() -> None:
    line = "\u202bنُشر: \u200f22\u00a0أُكتوبر\u200f 2023\u202c"
    [stamp] = find_stamps(line)
    assert line[stamp.start : stamp.end] == "22\u00a0أُكتوبر\u200f 2023"
    decomposed = unicodedata.normalize("NFD", "الجمعة 7 ربيع الآخر 1445هـ")
    [stamp] = find_stamps(decomposed)
    assert decomposed[stamp.start : stamp.end].endswith("1445هـ")


def test_the_import_day_bounds_but_is_never_proposed() -> None:
    lines = [(1, Role.TEXT, "وصل الوفد اليوم الثلاثاء.")]
    proposal = propose_date(lines, not_after=IMPORTED)
    assert proposal.date is None
    assert str(IMPORTED) not in {str(one.date) for one in proposal.candidates}


def test_without_an_import_day_nothing_is_bounded_above() -> None:
    lines = [(1, Role.DATELINE, "تاريخ النشر: 1 يناير 2029")]
    assert str(propose_date(lines, not_after=None).date) == "2029-01-01"


def test_an_empty_capture_has_no_date() -> None:
    assert propose_date([], not_after=None).questions[0].code == "date-not-found"


@pytest.mark.parametrize(
    ("key", "expected"),
    [("datePublished", "2023-10-22"), ("article:published_time", "2023-10-22"),
     ("dateModified", None), ("time", "2023-10-22")],
)  # fmt: skip
def test_machine_data_date_an_article_by_their_key(key: str, expected: str | None) -> None:
    metadata = [(7, key, "2023-10-22T23:30:00+03:00")]
    found = propose_date([], not_after=IMPORTED, metadata=metadata).date
    assert (str(found) if found else None) == expected


def test_a_line_that_holds_a_machine_datum_is_no_printed_stamp() -> None:
    metadata = [(1, "dateModified", "2023-10-25T10:00:00Z"), (2, "datePublished", "2023-10-22")]
    lines = [(number, Role.DATELINE, f"{key}: {value}") for number, key, value in metadata]
    proposal = propose_date(lines, not_after=IMPORTED, metadata=metadata)
    assert (str(proposal.date), proposal.evidence[0].quote) == ("2023-10-22", "2023-10-22")


@pytest.mark.parametrize(
    ("label", "expected"), [("نُشر منذ 3 ساعات", "2023-10-22"), ("آخر تحديث منذ 3 ساعات", "None")]
)
def test_a_time_element_is_what_its_label_says(label: str, expected: str) -> None:
    metadata = [(2, "time", "2023-10-22T10:00:00Z")]
    proposal = propose_date([(2, Role.DATELINE, label)], not_after=IMPORTED, metadata=metadata)
    assert str(proposal.date) == expected


def test_a_weekday_of_the_text_is_shown_beside_the_one_reading_it_fits() -> None:
    lines = [(1, Role.DATELINE, "10/3/2023"), (2, Role.TEXT, "وصل الوفد ظهر الثلاثاء.")]
    march, october = propose_date(lines, not_after=IMPORTED).candidates
    assert [one.quote for one in october.evidence] == ["10/3/2023", "ظهر الثلاثاء"]
    assert october.reasons[-1].code == "date-weekday-named"
    assert [one.quote for one in march.evidence] == ["10/3/2023"]


def test_a_day_of_something_else_is_quoted_with_its_label() -> None:
    lines = [(1, Role.DATELINE, "تاريخ الطباعة: 12 مارس 2019")]
    [candidate] = propose_date(lines, not_after=IMPORTED).candidates
    assert candidate.evidence[0].quote == "تاريخ الطباعة: 12 مارس 2019"
    assert candidate.reasons[0].code == "date-stamp-foreign"


@pytest.mark.parametrize("label", FOREIGN)
def test_no_label_of_something_else_dates_an_article(label: str) -> None:
    lines = [(1, Role.DATELINE, f"{label}12 مارس 2019"), (2, Role.TEXT, "بحث الوفد الجسر.")]
    proposal = propose_date(lines, not_after=IMPORTED)
    assert proposal.date is None
    assert proposal.questions[0].code == "date-foreign-only"


def test_other_calendars_are_converted_or_refused() -> None:
    assert from_jalali(1402, 7, 30) == date(2023, 10, 22)
    assert from_jalali(1402, 12, 30) is None
    assert from_hijri(1445, 4, 7) == date(2023, 10, 22)
    assert from_hijri(1445, 13, 1) is None
    assert (jalali_month("مهر"), jalali_month("مايو")) == (7, None)
    assert (hijri_month("ذوالحجة"), hijri_month("جمادى الثانية"), hijri_month("مايو")) == (
        12,
        6,
        None,
    )


def test_every_month_name_of_the_press_is_known() -> None:
    for names in (STANDARD, MAGHREBI, TUNISIAN):
        assert [month_number(name) for name in names] == list(range(1, 13))
    assert [month_number(name) for name in ("تشرين1", "مايس", "ژوئیه", "août")] == [10, 5, 7, 8]


def test_days_and_years_in_words_become_figures() -> None:
    assert (
        write_figures("الثاني والعشرون من اكتوبر عام الفين وثلاثه وعشرين")
        == "22 من اكتوبر عام 2023"
    )
    assert (year_from_words("الفان واحد عشر"), year_from_words("الف")) == (2011, None)
    assert (day_from_words("الحادي والثلاثين"), day_from_words("الثاني والثلاثين")) == (31, None)
