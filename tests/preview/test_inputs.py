"""Changes of files that a look must notice, and what it must not trouble itself with."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import states
from generator.preview import inputs
from generator.preview.inputs import IN_TURN, Inputs

if TYPE_CHECKING:
    from collections.abc import Callable

CARD = "content/articles/2021-04-dredging.md"
LONG_AGO, FAR_OFF = 315_532_800, 4_070_908_800  # 1980, 2099


@pytest.fixture
def project(small_project: Path) -> Path:
    shutil.copytree(inputs.templates_of(small_project), small_project / "templates")
    return small_project


def saved(project: Path) -> None:
    card = project / CARD
    card.write_text(card.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def saved_unseen(project: Path) -> None:
    """Leave size and modification time as they were."""
    card = project / CARD
    before = card.stat()
    card.write_bytes(card.read_bytes()[::-1])
    os.utime(card, ns=(before.st_atime_ns, before.st_mtime_ns))


def saved_by_renaming(project: Path) -> None:
    draft = project / "content" / ".draft"
    draft.write_bytes((project / CARD).read_bytes())
    draft.replace(project / CARD)


def moved_in_from_long_ago(project: Path) -> None:
    old = project.parent / "old.txt"
    old.write_text("x", encoding="utf-8")
    os.utime(old, (LONG_AGO, LONG_AGO))
    old.replace(project / "seeds" / "old.txt")


def dated_to_long_ago(project: Path) -> None:
    os.utime(project / CARD, (LONG_AGO, LONG_AGO))


def dated_far_off(project: Path) -> None:
    os.utime(project / CARD, (FAR_OFF, FAR_OFF))


def deleted(project: Path) -> None:
    (project / CARD).unlink()


def folder_deleted(project: Path) -> None:
    shutil.rmtree(project / "seeds")


def put_into_a_new_folder(project: Path) -> None:
    folder = project / "seeds" / "new" / "still newer"
    folder.mkdir(parents=True)
    (folder / "x.txt").write_text("x", encoding="utf-8")


def template_changed(project: Path) -> None:
    page = project / "templates" / "pages" / "article.html"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def own_templates_left(project: Path) -> None:
    (project / "templates").rename(project / "other")


def addresses_written(project: Path) -> None:
    (project / "urls.lock").write_text("articles/x.html\n", encoding="utf-8")


def linked(project: Path) -> None:
    (project / "seeds" / "link.txt").symlink_to("nowhere.txt")


CHANGES = (
    saved,
    saved_unseen,
    saved_by_renaming,
    moved_in_from_long_ago,
    dated_to_long_ago,
    dated_far_off,
    deleted,
    folder_deleted,
    put_into_a_new_folder,
    template_changed,
    own_templates_left,
    addresses_written,
    linked,
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed_once(project: Path, change: Callable[[Path], None]) -> None:
    found = Inputs(project)
    assert found.have_changed()
    assert not found.have_changed()
    change(project)
    assert found.have_changed()
    assert not found.have_changed()


@pytest.mark.parametrize("clock", [LONG_AGO, FAR_OFF])
def test_no_clock_hides_a_change(
    project: Path, monkeypatch: pytest.MonkeyPatch, clock: float
) -> None:
    monkeypatch.setattr(time, "time", lambda: clock)
    found = Inputs(project)
    found.have_changed()
    for change in (saved, saved_unseen, moved_in_from_long_ago, dated_far_off, deleted):
        change(project)
        assert found.have_changed(), change


def test_an_edit_of_the_list_of_addresses_is_noticed(project: Path) -> None:
    addresses_written(project)
    found = Inputs(project)
    found.have_changed()
    (project / "urls.lock").write_text("articles/y.html\n", encoding="utf-8")
    assert found.have_changed()


@pytest.mark.parametrize(
    "name", [".card.md.swp", "card.md~", ".#card.md", ".git/index", ".hidden/card.md"]
)
def test_what_no_build_reads_is_no_change(project: Path, name: str) -> None:
    found = Inputs(project)
    found.have_changed()
    backup = project / "content" / "articles" / name
    backup.parent.mkdir(exist_ok=True)
    for text in ("one", "two"):
        backup.write_text(text, encoding="utf-8")
        assert not found.have_changed()


def test_a_second_edit_within_one_tick_of_the_clock_is_noticed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a file system that counts time in steps of two seconds."""
    real, step = states.state_of, 2 * 10**9

    def in_steps(path: str, *, is_link: bool) -> tuple[int, ...]:
        size, modified, changed, *more = real(path, is_link=is_link)
        return (size, modified // step * step, changed // step * step, *more)

    monkeypatch.setattr(states, "state_of", in_steps)
    monkeypatch.setattr(inputs, "IN_TURN", 0)
    addresses_written(project)
    (project / CARD).write_text("x" * 2000, encoding="utf-8")
    found = Inputs(project)
    found.have_changed()
    for letter in "abc":
        (project / CARD).write_text(letter * 2000, encoding="utf-8")
        assert found.have_changed()


def test_what_a_file_system_never_tells_is_noticed_in_turn(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        states, "state_of", lambda path, **_: (1, 0, 0, 1, Path(path).stat().st_mode)
    )
    addresses_written(project)
    found = Inputs(project)
    found.have_changed()
    files = sum(path.is_file() for path in project.rglob("*"))
    looks = files // IN_TURN + 1
    assert not any(found.have_changed() for _ in range(looks))
    saved_unseen(project)
    assert any(found.have_changed() for _ in range(looks))


def test_a_look_at_many_settled_files_opens_few(
    small_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seeds = small_project / "seeds"
    for number in range(1000):
        (seeds / f"{number}.txt").write_text("x", encoding="utf-8")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    opened: list[Path] = []
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: opened.append(self) or real(self))
    found = Inputs(small_project)
    for _ in range(30):
        found.have_changed()
    assert len(opened) <= 30 * IN_TURN
    assert len(set(opened)) > 1000


def test_a_file_without_an_end_is_not_opened(project: Path) -> None:
    os.mkfifo(project / "seeds" / "endless.txt")
    found = Inputs(project)
    assert found.have_changed()
    assert not any(found.have_changed() for _ in range(5))
