"""``import`` as a person or a script calls it: words in; files, sentences and an exit code out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from command_line import CONTENT, ENVIRONMENT, FINE, ROOT, USAGE, run

if TYPE_CHECKING:
    from pathlib import Path

PARK = """حديقة جديدة على ضفة النهر
المصدر: أخبار الواحة
تاريخ النشر: 2 أيار 2023
غُرست أشجار كثيرة على ضفة النهر يوم الثلاثاء، وقال المهندس إن العمل مستمر حتى الخريف.
وأضاف أن السكان شاركوا في الغرس مع أطفالهم منذ الصباح، وأن البلدية وعدت بحديقة أخرى.
"""
CARD = "content/articles/2023-05-02-hdyqh-jdydh-dfh.md"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A sound project, free to be written to."""
    return shutil.copytree(ROOT / "tests" / "problems" / "_base", tmp_path / "library")


@pytest.fixture
def park(tmp_path: Path) -> Path:
    """A capture."""
    path = tmp_path / "park.txt"
    path.write_text(PARK, "utf-8")
    return path


def pasted(text: bytes, *arguments: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "import", *map(str, arguments), "-"],
        cwd=ROOT, input=text, capture_output=True, timeout=60, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_a_new_dossier_takes_a_capture_and_is_built(tmp_path: Path, park: Path) -> None:
    folder = tmp_path / "wadi"
    assert run("new", "dossier", folder, "--title", "ملف السد").returncode == FINE
    done = run("import", park, "--project", folder)
    assert (done.returncode, done.stderr) == (FINE, "")
    assert CARD in done.stdout
    assert "/_review/2023-05-02-hdyqh-jdydh-dfh/" in done.stdout
    assert "questions are marked" in done.stdout
    assert run("check", "--drafts", "--project", folder).returncode == FINE
    assert run("build", "--drafts", "--project", folder).returncode == FINE
    assert (folder / "site" / "articles" / "2023-05-02-hdyqh-jdydh-dfh.html").is_file()
    assert not list((folder / "site").rglob("*park*"))


def test_a_pasted_text_is_kept_byte_for_byte(library: Path) -> None:
    content = b"\xef\xbb\xbf" + PARK.replace("\n", "\r\n").encode()
    done = pasted(content, "--project", library)
    assert (done.returncode, done.stderr) == (FINE, b"")
    (seed,) = (library / "seeds").glob("capture-*.txt")
    assert seed.read_bytes() == content
    assert b"was imported before" in pasted(content, "--project", library).stdout


def test_propose_needs_no_dossier_and_prints_json_alone(tmp_path: Path, park: Path) -> None:
    done = run("import", "--propose", park, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (FINE, "")
    (line,) = done.stdout.splitlines()
    assert json.loads(line)["published"] == "2023-05-02"
    assert sorted(tmp_path.iterdir()) == [park]
    quiet = run("import", "--propose", "--quiet", park, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert quiet.stdout == done.stdout


def test_an_import_outside_a_dossier_is_refused(tmp_path: Path, park: Path) -> None:
    done = run("import", park, cwd=tmp_path)
    assert done.returncode == ENVIRONMENT
    assert sorted(tmp_path.iterdir()) == [park]


def test_what_cannot_be_read_fails_and_the_rest_is_imported(
    library: Path, tmp_path: Path, park: Path
) -> None:
    (tmp_path / "photo.txt").write_bytes(bytes(range(256)) * 8)
    done = run("import", "--project", library, tmp_path / "photo.txt", tmp_path / "none.txt", park)
    assert done.returncode == CONTENT
    assert "photo.txt" in done.stderr
    assert "none.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert (library / CARD).is_file()


def test_a_call_without_a_capture_is_wrong(library: Path) -> None:
    assert run("import", "--project", library).returncode == USAGE


def test_quiet_says_nothing_of_what_went_well(library: Path, park: Path) -> None:
    done = run("import", "--quiet", "--project", library, park)
    assert (done.returncode, done.stdout, done.stderr) == (FINE, "", "")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_does_not_stop_the_others(
    library: Path, tmp_path: Path, park: Path
) -> None:
    locked = tmp_path / "locked.txt"
    locked.write_text(PARK, "utf-8")
    locked.chmod(0)
    done = run("import", "--project", library, locked, park)
    assert done.returncode == CONTENT
    assert (library / CARD).is_file()
