"""A build that would change nothing is spared, and nothing that changed is overlooked."""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from generator import build as pipeline
from generator import cli, standing
from generator.options import CACHE, STANDING, Options
from generator.publishing.exchange import fresh_beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CARD = "content/articles/2023-03-12-library.md"
PAGE = "site/articles/2023-03-12-library.html"


@pytest.fixture
def built(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that was built and left alone until nothing of it is young any more."""
    monkeypatch.setattr(standing, "SETTLED", -1.0)
    pipeline.build(asked(project))
    return project


def asked(project: Path, **more: object) -> Options:
    return Options(project=project, out=project / "site", **more)


def stands(project: Path, **more: object) -> bool:
    return standing.recall(asked(project, **more), lambda _holder: None) is not None


def edited(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(old, new, 1))


def with_its_old_time(change: Callable[[Path], None]) -> Callable[[Path], None]:
    """Make a change and set the time back at which the card was modified."""

    def make(project: Path) -> None:
        before = (project / CARD).stat()
        change(project)
        os.utime(project / CARD, ns=(before.st_atime_ns, before.st_mtime_ns))

    return make


CHANGES: dict[str, Callable[[Path], object]] = {
    "a card": lambda it: edited(it / CARD, b"published", b"Published"),
    "a card of the same size and time": with_its_old_time(
        lambda it: edited(it / CARD, b"2023-03-12", b"2023-03-13")
    ),
    "a new seed": lambda it: (it / "seeds" / "new.txt").write_text("نص", "utf-8"),
    "a card less": lambda it: (it / CARD).unlink(),
    "a folder named like a card": lambda it: (it / "content/articles/a.md").mkdir(),
    "a card that may not be read": lambda it: (it / CARD).chmod(0),
    "templates of its own": lambda it: shutil.copytree(standing.templates_of(it), it / "templates"),
    "the promised addresses": lambda it: edited(it / "urls.lock", b"index.html", b"Index.html"),
    "a damaged page": lambda it: edited(it / PAGE, b"html", b"htm1"),
    "a page less": lambda it: (it / PAGE).unlink(),
    "a stray file": lambda it: (it / "site" / "mine.txt").write_text("mine", "utf-8"),
    "a hidden stray file": lambda it: (it / "site" / ".mine").write_text("mine", "utf-8"),
    "no site": lambda it: shutil.rmtree(it / "site"),
    "what a killed build left": lambda it: fresh_beside(it / "site").mkdir(),
    "a damaged note": lambda it: edited(it / CACHE / STANDING, b"[", b"{"),
    "no note": lambda it: (it / CACHE / STANDING).unlink(),
}


def test_nothing_is_made_when_nothing_changed(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(pipeline, "build", lambda *_: pytest.fail("it was built"))
    assert cli.main(["build", "--project", str(built)]) == cli.FINE
    assert "0 written" in capsys.readouterr().out


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changed_is_noticed(built: Path, change: Callable[[Path], object]) -> None:
    assert stands(built)
    change(built)
    assert not stands(built)


@pytest.mark.parametrize("more", [{"drafts": True}, {"base_url": "https://other.example"}])
def test_another_wish_is_another_site(built: Path, more: dict[str, object]) -> None:
    assert not stands(built, **more)


def test_a_folder_of_libraries_that_changed_is_noticed(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libraries").mkdir()
    monkeypatch.syspath_prepend(tmp_path / "libraries")
    pipeline.build(asked(project))
    assert stands(project)
    (tmp_path / "libraries" / "newer.dist-info").mkdir()
    assert not stands(project)


def test_what_is_younger_than_a_clock_can_tell_is_known_by_its_content(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline.build(asked(project))
    assert stands(project)
    seen = standing.input_states(asked(project))
    monkeypatch.setattr(standing, "input_states", lambda _options: seen)
    edited(project / CARD, b"published", b"Published")
    assert not stands(project), "its state shows nothing, its content does"


def test_what_has_settled_is_not_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline.build(asked(project))
    later = time.time() + 60
    monkeypatch.setattr(standing.time, "time", lambda: later)
    assert stands(project)
    read: list[Path] = []
    monkeypatch.setattr(standing, "hash_of", lambda path: read.append(path) or "")
    stands(project)
    assert read == [project / "urls.lock"]


def test_a_spared_build_says_what_the_last_one_said(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edited(built / CARD, b"status: reviewed", b"status: needs-review")
    assert cli.main(["build", "--project", str(built), "--strict"]) == cli.CONTENT
    first = capsys.readouterr()
    assert "card-unreviewed" in first.err
    assert stands(built)
    assert cli.main(["build", "--project", str(built), "--strict"]) == cli.CONTENT
    assert capsys.readouterr().err == first.err
