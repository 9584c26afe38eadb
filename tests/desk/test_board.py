"""The board: what is left to do, and how the dossier is spread."""

from __future__ import annotations

import json
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.console import Console
from generator.desk import board_terminal
from generator.desk.board import Board, make_board
from generator.desk.gaps import empty_months
from generator.desk.survey import read_survey
from generator.model.edtf import read_edtf
from generator.reports import Format

if TYPE_CHECKING:
    from pathlib import Path

CARD = "content/articles/2023-03-12-library.md"


def board_of(project: Path) -> Board:
    return make_board(read_survey(project))


def findings(board: Board, code: str) -> list[str]:
    (section,) = (one for one in board.sections if one.code == code)
    return [f"{one.path} {one.id}" for one in section.findings]


def rewrite(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def add(project: Path, id_: str, status: str = "reviewed", **keys: str) -> None:
    lines = {"title": id_, "published": "unknown", "source": "unknown", **keys, "status": status}
    head = "".join(f"{key}: {value}\n" for key, value in lines.items())
    text = f"---\n{head}---\nافتُتحت المكتبة في 11 آذار 2023 بعد انتظار.\n"
    (project / "content" / "articles" / f"{id_}.md").write_text(text, "utf-8")


def test_a_small_sound_dossier_has_one_thing_to_tell(project: Path) -> None:
    board = board_of(project)
    full = {one.code: len(one.findings) for one in board.sections if one.findings}
    assert full == {"one-source": 1}
    assert (board.errors, board.warnings, board.spellings, board.gaps) == (0, 0, (), ())
    assert [(one.source, one.percent) for one in board.shares] == [("waha-news", 100)]


def test_cards_are_told_by_how_far_they_have_come(project: Path) -> None:
    add(project, "a-draft", "draft")
    add(project, "b-open", "needs-review")
    add(project, "c-gone", "withdrawn", why="تكرار")
    board = board_of(project)
    assert dict(board.statuses) == {
        "draft": 1, "needs-review": 1, "reviewed": 1, "withdrawn": 1
    }  # fmt: skip
    assert findings(board, "drafts") == ["content/articles/a-draft.md a-draft"]
    assert findings(board, "unreviewed") == ["content/articles/b-open.md b-open"]
    assert len(findings(board, "undated")) == 3


def test_a_card_without_lines_has_roles_that_nobody_reviewed(project: Path) -> None:
    lines = "lines:\n  headline: 1\n  dateline: 2\n  text: 3-5, 7\n  read-also: 6\n  credit: 8\n"
    rewrite(project, CARD, lines, "")
    assert findings(board_of(project), "roles") == [f"{CARD} 2023-03-12-library"]


def test_a_date_that_follows_from_nothing_is_told(project: Path) -> None:
    rewrite(project, CARD, '"12 مارس 2023"', '"الأحد"')
    rewrite(project, CARD, "published: 2023-03-12", "published: 2023-03-12?")
    (path, *_) = findings(board_of(project), "reasons")
    assert path.startswith(CARD)


def test_an_event_has_two_sources_only_when_they_are_two(project: Path) -> None:
    keys = {
        "source": "unknown", "topics": "[library]",
        "events": '\n  - event: library-opening\n    quote: "11 آذار 2023"',
    }  # fmt: skip
    add(project, "2023-04-note", published="2023-04", **keys)
    assert findings(board_of(project), "one-source") == []
    add(project, "2023-04-note", published="2023-04", same_text="[2023-03-12-library]", **keys)
    assert findings(board_of(project), "one-source") == ["content/events.yaml library-opening"]


def test_what_is_done_is_told_last_and_fits_the_window(project: Path) -> None:
    text = board_terminal.render(board_of(project))
    last = text.split("\n\n")[-1]
    assert last.startswith("nothing to do: ")
    assert max(map(len, last.split("\n"))) <= 100


def test_what_nothing_leads_to_is_told_with_its_file(project: Path) -> None:
    for name, text in (
        ("topics", "gardens:\n  name: الحدائق\n"),
        ("sources", "nahr:\n  name: صدى النهر\n"),
        ("people", "khatib:\n  name: سامي الخطيب\n"),
        ("places", "nahr:\n  name: ضفة النهر\n"),
        ("events", "flood:\n  date: unknown\n  title: فيضان\n"),
    ):
        with (project / "content" / f"{name}.yaml").open("a", encoding="utf-8") as file:
            file.write(text)
    (project / "seeds" / "later.txt").write_text("خبر لم يُقرأ بعد\n", "utf-8")
    board = board_of(project)
    assert sorted(findings(board, "dead-ends")) == [
        "content/people.yaml khatib", "content/places.yaml nahr", "content/sources.yaml nahr",
        "content/topics.yaml gardens", "seeds/later.txt later.txt",
    ]  # fmt: skip
    assert findings(board, "uncited") == findings(board, "undated") == ["content/events.yaml flood"]


def test_dead_ends_are_not_judged_while_a_card_has_a_fault(project: Path) -> None:
    rewrite(project, CARD, "source: waha-news", "source: no-such-source")
    board = board_of(project)
    assert board.errors == 1
    assert findings(board, "dead-ends") == []
    assert "dead ends are judged when no error is left" in board_terminal.render(board)


def test_spellings_are_counted_and_the_most_frequent_stands_first(project: Path) -> None:
    lines = [
        "افتتاح مكتبة عامة في مدينة الواحة", "الأحد 12 مارس 2023",
        "افتتح رئيس البلدية سالم النجار أمس السبت مكتبة، وحضر الوزير رامي قنديل ومدينة زهران.",
        "", "وقال الوزير رامي قنديل إن رامي قنديل راضٍ.", "اقرأ أيضًا: حديقة", "وشكر المجلس الناس.",
        "المصدر: أخبار الواحة",
    ]  # fmt: skip
    (project / "seeds" / "000_library.txt").write_text("\n".join(lines) + "\n", "utf-8")
    spellings = board_of(project).spellings
    assert [(one.form, one.times) for one in spellings][:2] == [("رامي قنديل", 3), ("زهران", 1)]
    assert (spellings[0].path, spellings[0].line) == ("seeds/000_library.txt", 3)


def test_keywords_are_told_when_they_are_neither_topic_nor_name(project: Path) -> None:
    seed = project / "seeds" / "000_library.txt"
    text = seed.read_text("utf-8")
    seed.write_text(
        f"{text}كلمات دلالية: المكتبة العامة، القراءة، سالم النجار، كتب الأطفال\n", "utf-8"
    )
    rewrite(project, CARD, "  credit: 8\n", "  credit: 8\n  keywords: 9\n")
    found = {one.word: one for one in board_of(project).keywords}
    assert set(found) == {"القراءة", "كتب الأطفال"}
    assert (found["القراءة"].path, found["القراءة"].line) == ("seeds/000_library.txt", 9)


@pytest.mark.parametrize(
    ("dates", "gaps"),
    [
        ([], []),
        (["2023-05"], []),
        (["2023-05-02", "2023-06-30"], []),
        (["2022-11", "2023-02"], [("2022-12", "2023-01", 2)]),
        (["2023-01/2023-03", "2023-05"], [("2023-04", "2023-04", 1)]),
        (["2023-01", "2023", "2023-03"], [("2023-02", "2023-02", 1)]),
        (["2023-01", "../2023-03-05", "[2023-02-01,2023-02-08]"], []),
    ],
)
def test_months_without_anything_are_joined(
    dates: list[str], gaps: list[tuple[str, str, int]]
) -> None:
    found = empty_months([*map(read_edtf, dates), None])
    assert [(one.first, one.last, one.months) for one in found] == gaps


def test_long_sections_are_cut_on_the_terminal_and_whole_in_json(project: Path) -> None:
    for number in range(14):
        add(project, f"note-{number:02}", "draft")
    options = SimpleNamespace(project=project)
    plain = Console(out=StringIO(), err=StringIO())
    assert board_terminal.run(options, plain) == 0
    said = plain.out.getvalue()
    assert "14 drafts\n  content/articles/note-00.md:1  note-00" in said
    assert "… 4 more" in said
    assert "note-12.md:1" not in said.split("undated")[0]
    machine = Console(format=Format.JSON, out=StringIO(), err=StringIO())
    board_terminal.run(options, machine)
    machine.finish()
    sections = {
        one["code"]: one["findings"]
        for one in json.loads(machine.out.getvalue())["board"]["sections"]
    }
    assert len(sections["drafts"]) == 14
    assert sections["drafts"][13] == {
        "path": "content/articles/note-13.md", "line": 1, "id": "note-13", "about": "note-13"
    }  # fmt: skip
