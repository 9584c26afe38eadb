"""Months, digits and Hijri change what the interface says and not one letter of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = {
    "months": ("both", "standard", "levantine", "maghrebi"),
    "digits": ("latn", "arab"),
    "hijri": ("true", "false"),
}
CHOICES = [(key, value) for key, values in SETTINGS.items() for value in values]


def pages_with(project: Path, key: str, value: str) -> dict[str, HTMLParser]:
    """Build the invented dossier with one setting changed; every article's page."""
    path = project / "content" / "dossier.yaml"
    text = re.sub(rf"(?m)^{key}:.*\n", "", path.read_text(encoding="utf-8"))
    path.write_text(f"{text}{key}: {value}\n", encoding="utf-8")
    pipeline.build(Options(project=project, out=project / "site"))
    found = (project / "site" / "articles").glob("*.html")
    return {one.name: HTMLParser(one.read_text(encoding="utf-8")) for one in sorted(found)}


def words(page: HTMLParser) -> list[str]:
    """The published lines of an article, as they stand on its page."""
    lines = page.css("[id^=l]")
    return [one.text() for one in lines if re.fullmatch(r"l\d+", one.attributes["id"] or "")]


@pytest.mark.parametrize(("key", "value"), CHOICES)
def test_no_setting_touches_the_text(small_project: Path, key: str, value: str) -> None:
    plain = pages_with(small_project, "months", "both")
    changed = pages_with(small_project, key, value)
    assert {name: words(page) for name, page in changed.items()} == {
        name: words(page) for name, page in plain.items()
    }
    assert any(words(page) for page in plain.values())


def shown(project: Path, key: str, value: str) -> str:
    pages_with(project, key, value)
    page = HTMLParser((project / "site" / "chronology" / "index.html").read_text(encoding="utf-8"))
    for quoted in page.css("blockquote, .says, h4"):
        quoted.decompose()
    main = page.css_first("main")
    assert main is not None
    return main.text()


def test_months_are_shown_by_the_names_chosen(small_project: Path) -> None:
    both = shown(small_project, "months", "both")
    assert "يونيو" in both
    assert "حزيران" in both
    standard = shown(small_project, "months", "standard")
    assert "يونيو" in standard
    assert "حزيران" not in standard
    levantine = shown(small_project, "months", "levantine")
    assert "حزيران" in levantine
    assert "يونيو" not in levantine


def test_digits_are_those_chosen(small_project: Path) -> None:
    western = shown(small_project, "digits", "latn")
    arabic = shown(small_project, "digits", "arab")
    assert "2022" in western
    assert "٢٠٢٢" in arabic
    assert not re.search(r"20\d\d", arabic)


def test_hijri_days_go_with_their_setting(small_project: Path) -> None:
    assert "هـ" in shown(small_project, "hijri", "true")
    assert "هـ" not in shown(small_project, "hijri", "false")
