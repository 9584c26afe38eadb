"""Whatever stands where the cache should be costs at most a full build, and is said."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from problem_cases import CARD

from generator import build as pipeline
from generator import cli
from generator.options import CACHE, INPUTS, LEDGER, TURN, Options
from generator.publishing.ledger import hash_of, read_json
from generator.publishing.ownership import published

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHA = "0" * 64
HOSTILE = {
    "a NUL": f'{{"a\\u0000b": "x {SHA}"}}',
    "half a pair": f'{{"\\ud800": "x {SHA}"}}',
    "a way out": f'{{"../../x": "x {SHA}", "/etc/passwd": "x {SHA}"}}',
    "depth": "[" * 100_000,
    "many digits": '{"a": ' + "9" * 10_000 + "}",
    "no text": "\x00\x01",
}
NAMES = (LEDGER, INPUTS, TURN)


@pytest.fixture
def built(project: Path) -> Path:
    """A project that was built, and then a line added to a card."""
    pipeline.build(options(project))
    with (project / CARD).open("a", encoding="utf-8") as card:
        card.write("\nسطر جديد.\n")
    return project


def options(project: Path) -> Options:
    return Options(project=project, out=project / "site")


def as_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "kept.txt").write_text("mine", "utf-8")


def as_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def as_a_link_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("spoil", [as_a_folder, as_a_pipe, as_a_link_to_itself])
def test_what_stands_in_place_of_a_note_stops_no_build(
    built: Path, name: str, spoil: Callable[[Path], None]
) -> None:
    spoil(built / CACHE / name)
    report = pipeline.build(options(built))
    assert ("articles/2023-03-12-library.html", "changed") in report.publication.written
    assert cli.main(["verify", "--project", str(built)]) == cli.FINE


@pytest.mark.parametrize("name", [LEDGER, TURN])
def test_a_note_that_cannot_be_kept_is_said_and_the_site_is_published(
    built: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    as_a_folder(built / CACHE / name)
    assert cli.main(["build", "--project", str(built)]) == cli.FINE
    said = capsys.readouterr().out
    assert "the site is published, but notes for the next build could not be kept" in said
    assert name in said
    assert (built / CACHE / name / "kept.txt").is_file()


def test_a_file_in_place_of_the_cache_is_said_and_left_alone(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache = built / CACHE
    shutil.rmtree(cache)
    cache.write_text("mine", "utf-8")
    for _ in range(2):
        assert cli.main(["build", "--project", str(built)]) == cli.FINE
        assert "could not be kept" in capsys.readouterr().out
    assert cache.read_text("utf-8") == "mine"
    assert cli.main(["clean", "--project", str(built)]) == cli.FINE
    assert not (built / "site").exists()
    assert cache.is_file()


def test_programs_are_told_too(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_a_folder(built / CACHE / LEDGER)
    assert cli.main(["build", "--project", str(built), "--format", "json"]) == cli.FINE
    assert LEDGER in json.loads(capsys.readouterr().out)["summary"]["unkept"]


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("manifest", ["kept", "gone", "hostile"])
def test_hostile_notes_cost_a_full_build_or_a_refusal(
    built: Path, hostile: str, manifest: str
) -> None:
    for name in (LEDGER, INPUTS):
        (built / CACHE / name).write_text(hostile, "utf-8")
    listed = built / "site" / "manifest.json"
    if manifest != "kept":
        listed.unlink()
    if manifest == "hostile":
        listed.write_text(hostile, "utf-8")
    wanted = cli.FINE if manifest == "kept" else cli.ENVIRONMENT
    assert cli.main(["build", "--project", str(built)]) == wanted
    assert cli.main(["verify", "--project", str(built)]) in {cli.FINE, cli.UNPROVEN}


def test_a_ledger_that_names_files_elsewhere_makes_no_folder_ours(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    ledger = tmp_path / "site.json"
    ledger.write_text(json.dumps({"../mine.txt": f"x {hash_of(tmp_path / 'mine.txt')}"}), "utf-8")
    assert published(tmp_path / "site", ledger) == frozenset()


def test_nothing_but_a_plain_file_is_read_or_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "null").symlink_to("/dev/zero")
    for name in ("pipe", "null", "", "gone", "a\0b", "\ud800"):
        assert hash_of(tmp_path / name) == ""
    assert read_json(tmp_path / "pipe") == read_json(tmp_path / "null") == {}


@pytest.mark.parametrize("name", ["index.html", "manifest.json", "stray.html"])
def test_a_pipe_in_the_site_is_replaced(built: Path, name: str) -> None:
    (built / "site" / name).unlink(missing_ok=True)
    os.mkfifo(built / "site" / name)
    pipeline.build(options(built))
    assert cli.main(["verify", "--project", str(built)]) == cli.FINE
