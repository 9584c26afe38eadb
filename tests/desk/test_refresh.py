"""What an import would say today beside what the card says; nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from desk_imports import CARD, PAGE, PARK, put, take, tree

if TYPE_CHECKING:
    from pathlib import Path


def change(project: Path, before: str, after: str) -> None:
    path = project / CARD
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


@pytest.fixture(params=[("park.txt", PARK), ("park.html", PAGE)], ids=["text", "page"])
def capture(request: pytest.FixtureRequest, project: Path) -> Path:
    """A capture that has been imported."""
    path = put(project.parent / request.param[0], request.param[1])
    take(project, path)
    return path


def test_a_card_that_was_not_touched_has_no_difference(project: Path, capture: Path) -> None:
    before = tree(project)
    said = take(project, "--refresh", capture)
    assert (said.code, said.err) == (0, "")
    assert "says what an import would say today" in said.out
    assert CARD in said.out
    assert tree(project) == before


def test_a_changed_title_and_date_are_shown_and_nothing_is_written(
    project: Path, capture: Path
) -> None:
    change(project, "title: حديقة جديدة على ضفة النهر", "title: حديقة النهر")
    change(project, "published: 2023-05-02", "published: 2023-05")
    before = tree(project)
    lines = take(project, "--refresh", capture).out.splitlines()
    assert CARD in lines[0]
    assert ["title" in lines[1], "حديقة النهر" in lines[1], "ضفة النهر" in lines[1]] == [True] * 3
    assert ["published" in lines[2], "2023-05\n" in f"{lines[2]}\n", "2023-05-02" in lines[2]]
    assert len(lines) == 3
    assert tree(project) == before


def test_a_line_that_got_another_role_is_shown_under_both(project: Path) -> None:
    path = put(project.parent / "park.txt", PARK)
    take(project, path)
    change(project, "  text: 4-6", "  text: 4-5\n  disclaimer: 6")
    lines = take(project, "--refresh", path).out.splitlines()
    assert [(line.split()[0], line.split("card:")[1].split()[0]) for line in lines[1:]] == [
        ("text", "4-5"),
        ("disclaimer", "6"),
    ]


def test_ranges_written_apart_on_a_card_are_no_difference(project: Path) -> None:
    path = put(project.parent / "park.txt", PARK.replace("\nوأضاف", "\n\n\nوأضاف"))
    take(project, path)
    change(project, "  text: 4-8", "  text: ٤، 7، 8")
    assert "says what an import would say today" in take(project, "--refresh", path).out


def test_an_event_or_note_of_the_curator_is_no_difference(project: Path, capture: Path) -> None:
    change(project, "status: draft", "status: reviewed\nwhy: ''")
    change(project, "topics: []", "topics: [library]")
    assert "says what an import would say today" in take(project, "--refresh", capture).out


def test_a_capture_never_imported_is_not_written_by_a_refresh(project: Path) -> None:
    before = tree(project)
    take(project, "--refresh", put(project.parent / "park.txt", PARK))
    assert tree(project) == before


def test_a_seed_without_a_card_gets_one_from_an_import(project: Path) -> None:
    seed = put(project / "seeds" / "park.txt", PARK)
    said = take(project, "--refresh", seed)
    assert "has no card; import it without --refresh" in said.out
    take(project, seed)
    assert (project / CARD).is_file()
    assert seed.read_bytes() == PARK.encode()
    assert "was imported before" in take(project, seed).out


def test_a_card_with_a_fault_is_not_said_to_be_missing(project: Path) -> None:
    path = put(project.parent / "park.txt", PARK)
    take(project, path)
    change(project, "title: حديقة", "titel: حديقة")
    (project / "seeds" / "park.txt").write_bytes(PARK.encode() + b"\x07")
    put(project.parent / "park.txt", PARK.encode() + b"\x07")
    said = take(project, "--refresh", path)
    assert "has no card" not in said.out
