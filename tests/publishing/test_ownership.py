"""Only a folder that Milaff wrote is written to, and only what it wrote is removed."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from publishing_desk import FILES, MANIFEST, Desk, traces

from generator.publishing.ownership import ForeignFolderError, UnfitFolderError, check_place
from generator.publishing.publication import remove


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


@pytest.mark.parametrize(
    "manifest",
    [
        {"version": 1, "files": ["thesis.txt"], "sha256": "f" * 64},
        {"build": "f" * 64},
        {"other.bin": "0" * 64},
        {"index.html": "0" * 64, "404.html": "0" * 64},
        {"thesis.txt": sha256(b"thesis").hexdigest()},
        {"../index.html": "0" * 64, "index.html": "0" * 64, "404.html": "0" * 64},
    ],
)
def test_a_list_of_files_that_others_wrote_does_not_make_their_folder_ours(
    tmp_path: Path, manifest: dict[str, object]
) -> None:
    desk = Desk(tmp_path)
    desk.site.mkdir()
    (desk.site / "thesis.txt").write_bytes(b"thesis")
    (desk.site / MANIFEST).write_text(json.dumps(manifest, indent=0) + "\n", "utf-8")
    before = traces(desk.site)
    with pytest.raises(ForeignFolderError):
        desk.publish()
    assert remove(desk.site, desk.ledger) == 0
    assert traces(desk.site) == before


def test_our_own_list_brought_in_by_a_link_does_not_either(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path / "other")
    other.site.mkdir(parents=True)
    (other.site / "thesis.txt").write_bytes(b"thesis")
    (other.site / MANIFEST).symlink_to(desk.site / MANIFEST)
    with pytest.raises(ForeignFolderError):
        other.publish()


@pytest.mark.parametrize("place", [".", "..", "content", "content/new", "seeds", "templates/x",
                                   ".git", ".cache/site"])  # fmt: skip
def test_no_site_goes_where_the_project_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    project = tmp_path / "dossiers" / "one"
    project.mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "dossiers" / "one")
    with pytest.raises(UnfitFolderError):
        check_place(Path(place), project)


def test_no_site_goes_where_people_are_at_home_or_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("home", "project", "here"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "here")
    for place in (tmp_path / "home", tmp_path, tmp_path / "here", Path("/")):
        with pytest.raises(UnfitFolderError):
            check_place(place, tmp_path / "project")
    check_place(tmp_path / "home" / "site", tmp_path / "project")


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
