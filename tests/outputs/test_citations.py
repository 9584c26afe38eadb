"""BibTeX and RIS: dates no surer than they are, and no way out of a field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.model.edtf import read_edtf
from generator.outputs.citations import Work, bibtex, known_parts, ris

if TYPE_CHECKING:
    from built_site import Site

FACTS = {
    "id": "bridge",
    "title": "جسر",
    "author": "",
    "source": "المنارة",
    "date": None,
    "remarks": (),
    "language": "ar",
    "dossier": "ملف",
    "addresses": (),
    "sha256": "",
}
HOSTILE = "a}, date={1999}\r\nER  - \nTY  - BOOK\u2028{\\x} 100% #1 $5_$ & ~^ \x00\x1b</pre>"


def work(**facts: object) -> Work:
    return Work(**(FACTS | facts))


@pytest.mark.parametrize(
    ("edtf", "bib", "day"),
    [
        ("2023-10-22", "2023-10-22", "2023/10/22/"),
        ("2023-10", "2023-10", "2023/10//"),
        ("2023", "2023", "2023///"),
        ("0987-03", "0987-03", "0987/03//"),
        ("2024?-07", "2024-07?", ""),
        ("2023-10-?22", "2023-10-22?", "2023/10//"),
        ("2023~", "2023~", ""),
        ("2023-10-22%", "2023-10-22%", ""),
        ("[2023-02-07,2023-02-14]", "2023-02", "2023/02//"),
        ("[2025?-02-11,2025?-02-18]", "2025-02?", ""),
        ("[2022-12-31,2023-01-07]", "", ""),
        ("../2023-09-27", "../2023-09-27", ""),
        ("2023-09/..", "2023-09/..", ""),
        ("2023-09-20/2023-09-27", "2023-09-20/2023-09-27", "2023/09//"),
    ],
)
def test_a_date_is_no_surer_than_it_is(edtf: str, bib: str, day: str) -> None:
    one = work(date=read_edtf(edtf))
    assert values("  date         = {", bibtex(one)) == ([f"{bib}}},"] if bib else [])
    assert values("DA  - ", ris(one)) == ([day] if day else [])
    assert values("PY  - ", ris(one)) == ([day[:4]] if day else [])


def test_an_article_without_a_date_has_none() -> None:
    assert known_parts(None) == ()
    assert "date" not in bibtex(work())
    assert not re.search("^(DA|PY)", ris(work()), re.MULTILINE)


def test_no_word_leaves_its_field() -> None:
    one = work(title=HOSTILE, author=HOSTILE, source=HOSTILE, dossier=HOSTILE, remarks=(HOSTILE,))
    lines = bibtex(one).splitlines()
    names = [line.partition("=")[0].strip() for line in lines[1:-1]]
    assert names == ["author", "title", "journaltitle", "langid", "library", "note"]
    for line in lines[1:-1]:
        assert balanced(line), line
    tags = [line[:6] for line in ris(one).splitlines()]
    assert tags == [f"{tag}  - " for tag in ("TY", "ID", "TI", "AU", "T2", "LA", "DP", "N1", "ER")]
    assert not re.search("[\x00-\x09\x0b-\x1f\u2028]", bibtex(one) + ris(one))


def test_special_characters_are_written_as_tex_reads_them() -> None:
    said = bibtex(work(title=r"{\} 100% #1 $5 a_b & ~^"))
    assert (
        r"{\textbraceleft{}\textbackslash{}\textbraceright{} 100\% \#1 \$5 a\_b \& "
        r"\textasciitilde{}\textasciicircum{}}" in said
    )


def test_an_address_is_verbatim_but_for_what_would_end_its_field() -> None:
    said = bibtex(work(addresses=("https://a.example/x?p=1&q=%D9_#{\\}",)))
    assert r"url          = {https://a.example/x?p=1&q=%D9_#%7B%5C%7D}," in said


@pytest.mark.parametrize(
    ("facts", "kind", "type_"),
    [
        ({}, "article", "NEWS"),
        ({"source": "", "addresses": ("https://a.example/",)}, "online", "GEN"),
        ({"source": ""}, "misc", "GEN"),
    ],
    ids=["a source", "only an address", "neither"],
)
def test_an_entrys_type_says_what_is_known(facts: dict[str, object], kind: str, type_: str) -> None:
    assert bibtex(work(**facts)).startswith(f"@{kind}{{bridge,\n")
    assert ris(work(**facts)).startswith(f"TY  - {type_}\nID  - bridge\n")


def test_the_cite_box_shows_what_its_files_hold(site: Site) -> None:
    for card in site.cards:
        if card.status in {"draft", "withdrawn"}:
            assert f"articles/{card.id}.bib" not in site.files
            continue
        page = site.page_of(card)
        for kind, id_ in (("bib", "bibtex"), ("ris", "ris")):
            file = site.files[f"articles/{card.id}.{kind}"].decode()
            shown = page.css_first(f"#{id_}")
            assert shown.text() == file.replace("\r\n", "\n")
            assert shown.attributes["dir"] == "ltr"
            links = {node.attributes["href"] for node in page.css(".cite a")}
            assert f"{card.id}.{kind}" in links


def test_ris_files_end_their_lines_as_the_format_asks(small: Site) -> None:
    for name, content in small.files.items():
        if name.endswith(".ris"):
            assert content.count(b"\n") == content.count(b"\r\n") > 5, name


def test_the_bibliography_of_all_has_every_article_that_is_published(site: Site) -> None:
    published = [card.id for card in site.cards if card.status not in {"draft", "withdrawn"}]
    bib, entries = site.files["dossier.bib"].decode(), site.files["dossier.ris"].decode()
    assert sorted(re.findall(r"^@\w+\{(.+),$", bib, re.MULTILINE)) == sorted(published)
    assert sorted(re.findall(r"^ID  - (.+)\r$", entries, re.MULTILINE)) == sorted(published)
    assert entries.count("ER  - \r\n") == len(published)


def test_a_draft_that_is_shown_is_not_in_the_bibliography(small_with_drafts: Site) -> None:
    assert "articles/2024-09-09-storm.bib" in small_with_drafts.files
    assert b"2024-09-09-storm" not in small_with_drafts.files["dossier.bib"]
    assert b"2024-09-09-storm" not in small_with_drafts.files["dossier.ris"]


def test_the_doubt_of_a_date_stands_in_the_note_in_words(small: Site) -> None:
    bib = small.files["articles/2023-02-bridge-closure.bib"].decode()
    assert "أحد هذه الأيام، مستنتج" in bib
    assert "أحد هذه الأيام، مستنتج" in small.files["articles/2023-02-bridge-closure.ris"].decode()
    assert "تاريخ النشر" not in small.files["articles/2021-04-dredging.bib"].decode()


def values(start: str, text: str) -> list[str]:
    """List what follows ``start`` on the lines that begin with it."""
    lines = (line for line in text.splitlines() if line.startswith(start))
    return [line.removeprefix(start) for line in lines]


def balanced(line: str) -> bool:
    """Whether braces match, counted as BibTeX counts them: backslashes do not hide one."""
    depth = 0
    for place, sign in enumerate(line.removesuffix(",")):
        depth += (sign == "{") - (sign == "}")
        if depth < 0 or (depth == 0 and "{" in line[:place] and place < len(line) - 2):
            return False
    return depth == 0
