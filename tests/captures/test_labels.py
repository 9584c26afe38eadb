"""Every label fits its capture: a wrong label would teach the wrong thing."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from capture_labels import Label, fold, read_labels, read_lines

from generator.model.edtf import DateFault, read_edtf
from generator.model.provenance import WRITTEN

LABELS = read_labels(Path(__file__).parent)
TEXTS = [label for label in LABELS if label.text_lines is not None]
DATED = [label for label in LABELS if label.published]
ROLES = {role.value for role in WRITTEN}
WEEKDAYS = (
    ("الاثنين", "الإثنين", "دوشنبه"),
    ("الثلاثاء", "سه‌شنبه"),
    ("الأربعاء", "چهارشنبه"),
    ("الخميس", "پنجشنبه"),
    ("الجمعة", "جمعه", "Friday"),
    ("السبت", "شنبه"),
    ("الأحد", "یکشنبه"),
)
"""Monday first, as ``date.weekday`` counts."""


def each(labels: tuple[Label, ...] | list[Label]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("label", labels, ids=lambda label: label.name)


def roles_by_line(label: Label) -> dict[int, str]:
    pairs = [
        (number, role)
        for role, ranges in (label.roles or {}).items()
        for first, last in ranges
        for number in range(first, last + 1)
    ]
    assert len(pairs) == len(dict(pairs)), "a line has two roles"
    return dict(pairs)


def weekday(day: str) -> int:
    return date.fromisoformat(day).weekday()


def test_there_are_forty_half_plain_half_hard_and_twelve_are_pages() -> None:
    levels = [label.level for label in LABELS]
    assert (levels.count("plain"), levels.count("hard")) == (20, 20)
    assert len(LABELS) - len(TEXTS) == 12


@each(LABELS)
def test_a_label_says_in_arabic_what_is_tested(label: Label) -> None:
    assert re.search("[\u0621-\u064a]", label.why)
    assert label.why.endswith(".")
    assert re.fullmatch(r"\d\d-[a-z0-9-]+", label.capture.stem)


@each(TEXTS)
def test_every_line_with_words_has_exactly_one_role(label: Label) -> None:
    lines = read_lines(label.capture)
    roles = roles_by_line(label)
    assert set(roles.values()) <= ROLES
    for number, line in enumerate(lines, start=1):
        assert (number in roles) == bool(line.strip()), number
    assert max(roles) <= len(lines)


@each(TEXTS)
def test_the_text_lines_are_the_paragraphs_and_subheadings(label: Label) -> None:
    roles = roles_by_line(label)
    wanted = sorted(number for number, role in roles.items() if role in {"text", "subheading"})
    assert list(label.text_lines or ()) == wanted


@each(TEXTS)
def test_the_paragraphs_are_the_words_of_those_lines(label: Label) -> None:
    lines = read_lines(label.capture)
    assert [fold(lines[number - 1]) for number in label.text_lines or ()] == [
        fold(paragraph) for paragraph in label.paragraphs
    ]


@each([label for label in LABELS if label.text_lines is None])
def test_the_paragraphs_of_a_page_stand_in_it_in_order(label: Label) -> None:
    page = " ".join(read_lines(label.capture)).replace("&zwnj;", "").replace("&nbsp;", " ")
    whole = fold(re.sub(r"<[^>]*>", "", page))
    place = 0
    for paragraph in label.paragraphs:
        place = whole.index(fold(paragraph), place) + 1


@each(TEXTS)
def test_the_title_is_a_headline_or_there_is_none(label: Label) -> None:
    lines, roles = read_lines(label.capture), roles_by_line(label)
    headlines = [fold(lines[number - 1]) for number, role in roles.items() if role == "headline"]
    assert (fold(label.title) in headlines) if label.title else not headlines


@each(DATED)
def test_a_day_is_a_whole_day_of_the_calendar(label: Label) -> None:
    assert not isinstance(read_edtf(label.published or ""), DateFault)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", label.published or "")


@each(DATED)
def test_the_weekday_beside_a_stamp_and_after_today_is_that_day(label: Label) -> None:
    lines, roles = read_lines(label.capture), roles_by_line(label)
    stamps = [lines[number - 1] for number, role in roles.items() if role == "dateline"]
    names = WEEKDAYS[weekday(label.published or "")]
    for text in stamps:
        others = [one for day in WEEKDAYS for one in day if re.search(rf"(?<!\S){one}\b", text)]
        assert not others or set(others) & set(names), text
    for paragraph in label.paragraphs:
        for found in re.findall(r"اليوم (ال[\u0621-\u064a]+)", paragraph):
            if any(found in day for day in WEEKDAYS):
                assert found in names, paragraph


@each(LABELS)
def test_source_author_and_keywords_are_printed_in_the_capture(label: Label) -> None:
    whole = fold(" ".join(read_lines(label.capture))).replace("_", " ").replace("&zwnj;", "")
    for word in (label.source, label.author, *label.keywords):
        assert word is None or fold(word) in whole, word
