"""Invented pages of many makes, each beside the lines and dates that must be read from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.encoding import decode_capture
from generator.reading.page.lines import read_page
from generator.reading.page.parser import is_page

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def expected(page: Path) -> list[tuple[str, str]]:
    lines = page.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text) for kind, _, text in (line.partition(" ") for line in lines)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_paragraphs_of_a_page_are_exactly_those_listed_beside_it(page: Path) -> None:
    read = read_page(page.read_text(encoding="utf-8"))
    wanted = [text for kind, text in expected(page) if kind == "text"]
    assert [line.text for line in read.lines if line.hint is None] == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_other_lines_of_a_page_have_the_roles_listed_beside_it(page: Path) -> None:
    read = read_page(page.read_text(encoding="utf-8"))
    found = {(line.hint.value, line.text) for line in read.lines if line.hint is not None}
    wanted = {one for one in expected(page) if one[0] not in {"text", "date"}}
    assert wanted <= found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_dates_of_a_page_are_those_listed_beside_it_and_no_other(page: Path) -> None:
    read = read_page(page.read_text(encoding="utf-8"))
    wanted = {text for kind, text in expected(page) if kind == "date"}
    assert {f"{key} {value}" for _, key, value in read.dates} == wanted


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_line_of_a_page_has_its_number_and_no_line_is_blank(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert is_page(text)
    lines = read_page(text).lines
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(line.text == " ".join(line.text.split()) != "" for line in lines)


def test_an_old_page_in_its_own_encoding_reads_as_in_utf_8() -> None:
    text = (PAGES[0].parent / "table.html").read_text(encoding="utf-8")
    decoded = decode_capture(text.encode("windows-1256"))
    assert decoded is not None
    assert (decoded.encoding, decoded.sure) == ("windows-1256", True)
    assert read_page(decoded.text) == read_page(text)
