"""Lists for machines: one row a line, the same rows as JSON."""

from __future__ import annotations

import json
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.console import Console
from generator.desk import listing
from generator.desk.refusal import FINE, USAGE
from generator.reports import Format

if TYPE_CHECKING:
    from pathlib import Path

SHA = "021e27a86b7d4d369b237a431fda8fa15a9e0cd198dc9327aa21d3d939e608b6"
TITLE = "افتتاح مكتبة عامة في مدينة الواحة"
ROWS = {
    "articles": [
        f"2023-03-12-library\t2023-03-12\twaha-news\treviewed\t{TITLE}",
    ],
    "events": ["library-opening\t2023-03-11\t1\tافتتاح المكتبة العامة في مدينة الواحة"],
    "topics": ["library\t1\t1\tالمكتبة العامة"],
    "names": [
        "organisations\tcouncil\t1\t1\tمجلس البلدية",
        "people\tnajjar\t1\t1\tسالم النجار",
        "places\twaha\t2\t1\tمدينة الواحة",
    ],
    "sources": ["waha-news\t1\tأخبار الواحة", "unknown\t0\t"],
    "seeds": [f"000_library.txt\t{SHA}\t2023-03-12-library"],
}  # fmt: skip


def listed(project: Path, kind: str, form: Format = Format.TEXT) -> str:
    console = Console(format=form, out=StringIO(), err=StringIO())
    assert listing.run(SimpleNamespace(project=project, kind=kind), console) == FINE
    console.finish()
    assert console.err.getvalue() == ""
    return console.out.getvalue()


@pytest.mark.parametrize("kind", ROWS)
def test_a_row_a_line_with_tabs_between(project: Path, kind: str) -> None:
    assert listed(project, kind) == "".join(f"{row}\n" for row in ROWS[kind])


@pytest.mark.parametrize("kind", ROWS)
def test_json_holds_the_same_rows(project: Path, kind: str) -> None:
    rows = json.loads(listed(project, kind, Format.JSON))[kind]
    assert ["\t".join(map(str, row.values())) for row in rows] == ROWS[kind]


def test_a_title_with_a_tab_keeps_its_row_whole(project: Path) -> None:
    card = project / "content" / "articles" / "2023-04-note.md"
    card.write_text(
        '---\ntitle: "خبر\\tقصير"\npublished: unknown\nsource: unknown\nstatus: draft\n---\nنص.\n',
        "utf-8",
    )
    (*_, last) = listed(project, "articles").splitlines()
    assert last == "2023-04-note\tunknown\tunknown\tdraft\tخبر قصير"


def test_what_nothing_uses_is_listed_too(project: Path) -> None:
    (project / "seeds" / "later.txt").write_text("لاحقًا\n", "utf-8")
    with (project / "content" / "events.yaml").open("a", encoding="utf-8") as file:
        file.write("flood:\n  date: unknown\n  title: فيضان\n")
    assert listed(project, "seeds").splitlines()[1].endswith("\t")
    assert "flood\tunknown\t0\tفيضان\n" in listed(project, "events")


def test_a_list_that_there_is_not_is_a_wrong_call(project: Path) -> None:
    console = Console(out=StringIO(), err=StringIO())
    assert listing.run(SimpleNamespace(project=project, kind="cards"), console) == USAGE
    assert "articles, events, topics, names, sources, seeds" in console.err.getvalue()
