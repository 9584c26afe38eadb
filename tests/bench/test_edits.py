"""What the bench changes before a measured build is what its table says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.emission import (
    OURS,
    TEMPLATES,
    edit_spelling,
    edit_template,
    edit_text,
    edited_article,
    emit,
    marker,
)
from bench.formats import PAGES
from bench.names import SPELT_ANEW
from bench.readers import changed_files, content_hashes
from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path

COUNT = 40
PAGE = f"articles/{edited_article(COUNT).id}.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    emit(COUNT, OURS, tmp_path / "project")
    return tmp_path / "project"


def mentions(project: Path) -> int:
    read = pipeline.read_project(Options(project=project, out=project / "site"))
    assert read.problems == ()
    return len(read.dossier.mentions)


def test_an_edited_text_changes_a_capture_and_its_card(project: Path) -> None:
    before = content_hashes(project)
    edit_text(COUNT, OURS, project, 1)
    id_ = edited_article(COUNT).id
    files = (f"content/articles/{id_}.md", f"seeds/{id_}.txt")
    assert changed_files(before, content_hashes(project)) == files
    edit_text(COUNT, OURS, project, 2)
    text = (project / "seeds" / f"{id_}.txt").read_text(encoding="utf-8")
    assert marker(1) not in text
    assert marker(2) in text


def test_the_built_page_shows_the_edited_text_and_the_edited_template(project: Path) -> None:
    pipeline.build(Options(project=project, out=project / "site"))
    edit_text(COUNT, OURS, project, 1)
    pipeline.build(Options(project=project, out=project / "site"))
    page = project / "site" / PAGE
    assert marker(1) in page.read_text(encoding="utf-8")
    before = content_hashes(project / "site")
    edit_template(COUNT, OURS, project, 1)
    pipeline.build(Options(project=project, out=project / "site"))
    changed = changed_files(before, content_hashes(project / "site"))
    assert {one for one in changed if one.endswith(".html")} == {
        one for one in before if one.startswith("articles/") and one.endswith(".html")
    }


def test_an_added_spelling_is_found_in_texts(project: Path) -> None:
    before = mentions(project)
    edit_spelling(COUNT, OURS, project, len(SPELT_ANEW.unlisted) - 1)
    assert mentions(project) > before


def test_each_turn_has_a_spelling_of_its_own(project: Path) -> None:
    last = len(SPELT_ANEW.unlisted)
    for turn in range(last):
        before = content_hashes(project)
        edit_spelling(COUNT, OURS, project, turn)
        changed = changed_files(before, content_hashes(project))
        assert changed == ("content/people.yaml",)
    with pytest.raises(ValueError, match="spellings for 12 turns"):
        edit_spelling(COUNT, OURS, project, last)


@pytest.mark.parametrize("peer", PAGES)
def test_an_edit_of_a_peer_changes_one_file(peer: str, tmp_path: Path) -> None:
    folder = tmp_path / peer
    emit(COUNT, peer, folder)
    for edit, file in (
        (edit_text, f"{PAGES[peer][0]}/{edited_article(COUNT).id}.md"),
        (edit_template, TEMPLATES[peer]),
    ):
        for turn in (1, 2):
            before = content_hashes(folder)
            edit(COUNT, peer, folder, turn)
            assert changed_files(before, content_hashes(folder)) == (file,)
