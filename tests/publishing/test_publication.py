"""Publishing a handful of files: the whole old folder or the whole new one, no write too many."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from generator.artifacts import Artifact, fingerprint, fixed
from generator.publishing import exchange, publication
from generator.publishing.ownership import ForeignFolderError
from generator.publishing.publication import Publication, publish, remove

MANIFEST = "manifest.json"
FILES = {"index.html": "cover", "articles/one.html": "one", "articles/two.html": "two"}


class Desk:
    """A folder to publish to, and its ledger."""

    def __init__(self, root: Path) -> None:
        self.site = root / "site"
        self.ledger = root / ".cache" / "site.json"

    def publish(self, files: dict[str, str] = FILES) -> Publication:
        return publish([page(path, text) for path, text in files.items()], self.site, self.ledger)

    def contents(self) -> dict[str, bytes]:
        return contents(self.site)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A folder to which three files were published."""
    desk = Desk(tmp_path)
    desk.publish()
    return desk


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
    done = desk.publish({"index.html": "cover"})
    assert done.removed == ("articles/one.html", "articles/two.html")
    assert sorted(traces(desk.site)) == [".", "index.html", MANIFEST]


def test_what_was_deleted_damaged_or_left_behind_is_healed(desk: Desk) -> None:
    before = desk.contents()
    (desk.site / "articles" / "one.html").unlink()
    (desk.site / "articles" / "one.html").symlink_to("two.html")
    (desk.site / "articles" / "two.html").unlink()
    (desk.site / "index.html").write_text("cov", "utf-8")
    (desk.site / "articles" / "stray.html").write_text("stray", "utf-8")
    (desk.site / "stray").symlink_to("/")
    done = desk.publish()
    assert done.written == tuple((path, "damaged") for path in sorted(FILES))
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


def test_the_manifest_hashes_every_other_file(desk: Desk) -> None:
    found = desk.contents()
    hashes = json.loads(found.pop(MANIFEST))
    assert hashes == {path: sha256(content).hexdigest() for path, content in found.items()}


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


def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.site.mkdir()
    (desk.site / "harbour.jpg").write_bytes(b"picture")
    before = traces(desk.site)
    with pytest.raises(ForeignFolderError):
        desk.publish()
    assert traces(desk.site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["file", "link", "broken link"])
def test_what_is_no_folder_is_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    desk = Desk(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    if kind == "file":
        desk.site.write_text("mine", "utf-8")
    else:
        desk.site.symlink_to(tmp_path / ("elsewhere" if kind == "link" else "nowhere"))
    with pytest.raises(ForeignFolderError):
        desk.publish()
    assert not desk.site.is_dir() or desk.site.is_symlink()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.site.mkdir()
    desk.publish()
    assert set(FILES) < set(desk.contents())


def test_removing_takes_only_what_was_published(desk: Desk) -> None:
    (desk.site / "articles" / "notes.txt").write_text("mine", "utf-8")
    outside = desk.site.parent / "outside.txt"
    outside.write_text("mine", "utf-8")
    hashes = json.loads((desk.site / MANIFEST).read_bytes())
    (desk.site / MANIFEST).write_text(json.dumps(hashes | {"../outside.txt": "0"}), "utf-8")
    assert remove(desk.site, desk.ledger) == len(FILES) + 1
    assert desk.contents() == {"articles/notes.txt": b"mine"}
    assert sorted(traces(desk.site)) == [".", "articles", "articles/notes.txt"]
    assert outside.is_file()


def test_removing_everything_removes_the_folder_too(desk: Desk) -> None:
    remove(desk.site, desk.ledger)
    assert not desk.site.exists()
    assert remove(desk.site, desk.ledger) == 0


def test_removing_by_a_spoilt_manifest_does_not_orphan_the_files(desk: Desk) -> None:
    """Without its mark the folder would be foreign, and no build could mend it."""
    before = desk.contents()
    (desk.site / MANIFEST).write_text("{", "utf-8")
    remove(desk.site, desk.ledger)
    desk.publish()
    assert desk.contents() == before


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
    for name in (".site.new", ".site.old"):
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


def test_progress_is_told_file_by_file(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    pages = [page(path, text) for path, text in FILES.items()]
    publish(pages, tmp_path / "site", tmp_path / "ledger", lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def page(path: str, text: str, recipe: str = "", make: object = None) -> Artifact:
    """Make an artifact; ``recipe`` changes its fingerprint and not its bytes."""
    plain = fixed(PurePosixPath(path), text.encode())
    return Artifact(path=plain.path, fingerprint=fingerprint(recipe, text), make=make or plain.make)


def contents(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def traces(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    """Path → inode, time of writing and bytes, folders too: any write shows in one of them."""
    return {
        path.relative_to(folder).as_posix(): (
            path.stat().st_ino,
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in (folder, *folder.rglob("*"))
    }
