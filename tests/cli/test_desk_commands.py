"""The curator's commands as a person or a script meets them."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from command_line import CONTENT, ENVIRONMENT, FINE, ROOT, USAGE, run

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "2023-03-12-library"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A sound project, free to be written to."""
    return shutil.copytree(ROOT / "tests" / "problems" / "_base", tmp_path / "library")


def test_a_dossier_is_made_gets_an_article_and_an_event_and_is_built(tmp_path: Path) -> None:
    folder = tmp_path / "wadi"
    made = run("new", "dossier", folder, "--title", "ملف السد")
    assert (made.returncode, made.stderr) == (FINE, "")
    card = run("new", "article", "--project", folder, "--title", "سد جديد",
               "--published", "23 أكتوبر 2023", "--slug", "dam")  # fmt: skip
    assert card.returncode == FINE
    assert "content/articles/2023-10-23-dam.md" in card.stdout
    event = run("new", "event", "--project", folder, "--id", "call", "--title", "نداء",
                "--date", "2023-10", "--article", "2023-10-23-dam", "--quote", "نص المقال",
                "--says", "شهر النشر")  # fmt: skip
    assert (event.returncode, "wrote" in event.stdout) == (FINE, True), event.stderr
    assert run("build", "--drafts", "--project", folder).returncode == FINE
    assert (folder / "site" / "articles" / "2023-10-23-dam.html").is_file()


def test_a_folder_that_holds_something_is_no_new_dossier(library: Path) -> None:
    done = run("new", "dossier", library, "--title", "ملف")
    assert done.returncode == ENVIRONMENT
    assert "not empty" in done.stderr


@pytest.mark.parametrize("what", [("dossier", "folder"), ("article",), ("event",)], ids=" ".join)
def test_what_nobody_answers_is_a_wrong_call_and_writes_nothing(
    library: Path, what: tuple[str, ...]
) -> None:
    before = sorted(library.rglob("*"))
    done = run("new", *what, "--project", library, cwd=library)
    assert done.returncode == USAGE
    assert "nothing was written" in done.stderr
    assert sorted(library.rglob("*")) == before


def test_a_quote_that_is_not_there_is_told_and_nothing_written(library: Path) -> None:
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}
    done = run("new", "event", "--project", library, "--id", "halls", "--title", "قاعات",
               "--date", "2023-03-11", "--article", ARTICLE, "--line", "5",
               "--quote", "قاعة للموسيقى")  # fmt: skip
    assert done.returncode == USAGE
    assert "--quote" in done.stderr
    assert {path: path.read_bytes() for path in library.rglob("*") if path.is_file()} == before


def test_status_counts_and_names_the_files(library: Path) -> None:
    done = run("status", "--project", library)
    assert (done.returncode, done.stderr) == (FINE, "")
    assert done.stdout.startswith("1 article (1 reviewed), 1 event\n")
    assert "content/events.yaml:1  library-opening" in done.stdout
    board = json.loads(run("status", "--project", library, "--format", "json").stdout)["board"]
    assert board["statuses"] == [["draft", 0], ["needs-review", 0], ["reviewed", 1],
                                 ["withdrawn", 0]]  # fmt: skip


def test_list_shows_articles_unless_another_list_is_asked_for(library: Path) -> None:
    assert run("list", "--project", library).stdout.startswith(f"{ARTICLE}\t2023-03-12\t")
    assert run("list", "topics", "--project", library).stdout == "library\t1\t1\tالمكتبة العامة\n"
    rows = json.loads(run("list", "events", "--project", library, "--format", "json").stdout)
    assert [one["id"] for one in rows["events"]] == ["library-opening"]
    assert run("list", "cards", "--project", library).returncode == USAGE


def test_explain_takes_an_id_or_the_path_of_a_card(library: Path) -> None:
    by_id = run("explain", ARTICLE, "--project", library)
    assert by_id.returncode == FINE
    assert "date: 2023-03-12, stated" in by_id.stdout
    by_path = run("explain", f"content/articles/{ARTICLE}.md", "--project", library)
    assert by_path.stdout == by_id.stdout
    wrong = run("explain", "2023-03-12-libary", "--project", library)
    assert (wrong.returncode, wrong.stdout) == (USAGE, "")
    assert f"did you mean {ARTICLE}?" in wrong.stderr


def test_explain_shows_the_faults_of_a_card_that_cannot_be_read(library: Path) -> None:
    (library / "content" / "articles" / f"{ARTICLE}.md").write_text("لا مفاتيح هنا\n", "utf-8")
    done = run("explain", ARTICLE, "--project", library)
    assert done.returncode == CONTENT
    assert "front-matter-missing" in done.stderr
