"""The whole old folder or the whole new one, whatever the system refuses."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from publishing_desk import FILES, MANIFEST, Desk, contents, page, traces

from generator.publishing import exchange, publication
from generator.publishing.publication import publish

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_that_cannot_be_made_leaves_the_site_as_it_was(desk: Desk) -> None:
    before = traces(desk.site)
    broken = [page(path, text, recipe="new") for path, text in FILES.items()]
    broken.append(page("zz.html", "never", make=lambda: bytes(1 // 0)))
    with pytest.raises(ZeroDivisionError):
        publish(broken, desk.site, desk.ledger)
    assert traces(desk.site) == before
    desk.publish(FILES | {"new.html": "new"})
    assert set(desk.contents()) == {*FILES, "new.html", MANIFEST}
    assert not list(desk.site.parent.glob(".site.*"))


def test_what_a_killed_build_left_beside_the_site_is_no_hindrance(desk: Desk) -> None:
    for name in (".site.milaff-new", ".site.milaff-old"):
        (desk.site.parent / name).mkdir()
        (desk.site.parent / name / "half.html").write_text("half", "utf-8")
    desk.publish(FILES | {"new.html": "new"})
    assert set(desk.contents()) == {*FILES, "new.html", MANIFEST}
    assert not list(desk.site.parent.glob(".site.*"))


def test_a_copy_by_hard_links_keeps_its_bytes(desk: Desk, tmp_path: Path) -> None:
    copy, before = tmp_path / "copy", desk.contents()
    for path in before:
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        os.link(desk.site / path, copy / path)
    desk.publish({path: f"{text}, edited" for path, text in FILES.items()})
    assert contents(copy) == before


def test_where_files_cannot_be_linked_they_are_copied(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(publication.os, "link", refuse)
    done = desk.publish(FILES | {"index.html": "cover, edited"})
    assert done.written == (("index.html", "changed"),)
    assert desk.contents()["articles/one.html"] == b"one"


def test_where_names_cannot_be_exchanged_the_folders_are_renamed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    desk.publish(FILES | {"index.html": "cover, edited"})
    assert desk.contents()["index.html"] == b"cover, edited"
    assert not list(desk.site.parent.glob(".site.*"))
