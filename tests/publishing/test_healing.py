"""What was spoilt between two builds is as it was after the second."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from publishing_desk import FILES, MANIFEST, Desk, traces


def test_what_was_deleted_damaged_or_left_behind_is_healed(desk: Desk) -> None:
    before = desk.contents()
    (desk.site / "articles" / "one.html").unlink()
    (desk.site / "articles" / "one.html").symlink_to("two.html")
    (desk.site / "articles" / "two.html").unlink()
    (desk.site / "index.html").write_text("cov", "utf-8")
    (desk.site / "articles" / "stray.html").write_text("stray", "utf-8")
    (desk.site / "stray").symlink_to("/")
    done = desk.publish()
    assert done.written == tuple((path, "damaged") for path in sorted(FILES) if path != "404.html")
    assert done.removed == ("articles/stray.html", "stray")
    assert desk.contents() == before
    assert not (desk.site / "articles" / "one.html").is_symlink()


def test_a_folder_in_the_place_of_a_file_and_the_reverse_are_healed(desk: Desk) -> None:
    before = desk.contents()
    (desk.site / "index.html").unlink()
    (desk.site / "index.html").mkdir()
    for path in ("articles/one.html", "articles/two.html"):
        (desk.site / path).unlink()
    (desk.site / "articles").rmdir()
    (desk.site / "articles").write_text("a file", "utf-8")
    desk.publish()
    assert desk.contents() == before


@pytest.mark.parametrize(
    "manifest", ["", "{", "[]", "{}", '{"index.html": 1}', "[" * 5000, '{"gone.html": "00"}']
)
def test_a_spoilt_manifest_is_written_anew(desk: Desk, manifest: str) -> None:
    before = desk.contents()
    (desk.site / MANIFEST).write_text(manifest, "utf-8")
    desk.publish()
    assert desk.contents() == before


def test_a_manifest_that_also_names_what_is_not_there_is_written_anew(desk: Desk) -> None:
    before = desk.contents()
    names = json.loads(before[MANIFEST]) | {"gone.html": "0" * 64}
    (desk.site / MANIFEST).write_text(json.dumps(names), "utf-8")
    desk.publish()
    assert desk.contents() == before


@pytest.mark.parametrize("ledger", [None, "", "{", "[1]", "[" * 5000, '{"index.html": null}'])
def test_a_lost_or_spoilt_ledger_costs_a_build_and_nothing_else(
    desk: Desk, ledger: str | None
) -> None:
    before = traces(desk.site)
    desk.ledger.unlink()
    if ledger is not None:
        desk.ledger.write_text(ledger, "utf-8")
    assert desk.publish().written == (), "the bytes are the same, so the files may stay"
    after = traces(desk.site)
    assert {path: after[path] for path in FILES} == {path: before[path] for path in FILES}
    desk.publish()
    assert traces(desk.site) == after


def test_a_file_and_its_entry_forged_together_are_found_out(desk: Desk) -> None:
    before = desk.contents()
    (desk.site / "index.html").write_text("forged", "utf-8")
    forged = json.loads(before[MANIFEST]) | {"index.html": sha256(b"forged").hexdigest()}
    (desk.site / MANIFEST).write_text(json.dumps(forged), "utf-8")
    desk.publish()
    assert desk.contents() == before
