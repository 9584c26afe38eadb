"""Publishing a handful of files: no write too many."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from publishing_desk import FILES, MANIFEST, Desk, page, traces

from generator.publishing.publication import publish

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_build_writes_everything(tmp_path: Path) -> None:
    done = Desk(tmp_path).publish()
    assert done.written == tuple((path, "new") for path in sorted(FILES))
    assert (done.unchanged, done.removed) == (0, ())


def test_an_unchanged_build_writes_nothing(desk: Desk) -> None:
    before = traces(desk.site)
    done = desk.publish()
    assert traces(desk.site) == before
    assert (done.written, done.unchanged, done.removed) == ((), len(FILES), ())


def test_nothing_is_made_that_stands_already(desk: Desk) -> None:
    pages = [page(path, text, make=lambda: pytest.fail("made")) for path, text in FILES.items()]
    assert publish(pages, desk.site, desk.ledger).unchanged == len(FILES)


def test_an_edit_writes_its_file_and_keeps_the_inodes_of_the_others(desk: Desk) -> None:
    before = traces(desk.site)
    done = desk.publish(FILES | {"articles/one.html": "one, edited"})
    after = traces(desk.site)
    assert done.written == (("articles/one.html", "changed"),)
    assert {path for path in after if after[path] != before[path]} == {
        ".",
        "articles",
        "articles/one.html",
        MANIFEST,
    }


def test_a_change_that_makes_the_same_bytes_writes_no_file(desk: Desk) -> None:
    before = traces(desk.site)
    pages = [page(path, text, recipe="new") for path, text in FILES.items()]
    assert publish(pages, desk.site, desk.ledger).written == ()
    after = traces(desk.site)
    assert {path: after[path] for path in FILES} == {path: before[path] for path in FILES}
    assert publish(pages, desk.site, desk.ledger).unchanged == len(FILES)


def test_what_is_no_longer_named_goes_and_empty_folders_with_it(desk: Desk) -> None:
    done = desk.publish({path: FILES[path] for path in ("404.html", "index.html")})
    assert done.removed == ("articles/one.html", "articles/two.html")
    assert sorted(traces(desk.site)) == [".", "404.html", "index.html", MANIFEST]


def test_the_manifest_hashes_every_other_file(desk: Desk) -> None:
    found = desk.contents()
    hashes = json.loads(found.pop(MANIFEST))
    assert hashes == {path: sha256(content).hexdigest() for path, content in found.items()}


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    pages = [page(path, text) for path, text in FILES.items()]
    publish(pages, tmp_path / "site", tmp_path / "ledger", lambda done, of: told.append((done, of)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
