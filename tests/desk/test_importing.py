"""A capture becomes a seed, byte for byte, and a draft card that builds at once."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pytest
from desk_imports import BODY, CARD, PAGE, PARK, faults, grave, put, seeds, take, tree

from generator import build as pipeline
from generator.desk.survey import read_survey
from generator.model.article import Status
from generator.options import Options
from generator.problems import DossierError, Severity

PARK_ID = Path(CARD).stem
PLAIN = {
    "plain": PARK.encode(),
    "byte-order-mark": b"\xef\xbb\xbf" + PARK.encode(),
    "crlf": PARK.replace("\n", "\r\n").encode(),
    "nfd": unicodedata.normalize("NFD", PARK).encode(),
    "no-line-end": PARK.rstrip("\n").encode(),
    "zero-width": PARK.replace(" النهر", "\u200b النهر").replace("وقال", "\u202eوقال").encode(),
}
OTHER = {
    "windows-1256": ("park.txt", PARK.encode("cp1256")),
    "utf-16": ("park.txt", PARK.encode("utf-16")),
    "utf-16-crlf": ("park.txt", PARK.replace("\n", "\r\n").encode("utf-16-be")),
    "html": ("park.html", PAGE.encode()),
    "html-1256": ("park.htm", PAGE.replace("utf-8", "windows-1256").encode("cp1256")),
}


def build(project: Path, *, drafts: bool = True) -> pipeline.Report:
    return pipeline.build(Options(project=project, out=project.parent / "site", drafts=drafts))


@pytest.mark.parametrize("content", PLAIN.values(), ids=PLAIN)
def test_a_utf_8_text_is_kept_byte_for_byte_and_builds(project: Path, content: bytes) -> None:
    said = take(project, put(project.parent / "park.txt", content))
    assert (said.code, said.err) == (0, "")
    assert seeds(project) == {"park.txt"}
    assert (project / "seeds" / "park.txt").read_bytes() == content
    article = read_survey(project).article(PARK_ID)
    assert article
    assert str(article.dating.date) == "2023-05-02"
    assert article.source == "waha-news"
    assert faults(project, Severity.ERROR, Severity.WARNING) == ()
    assert len(build(project).project.dossier.articles) == 2


@pytest.mark.parametrize(("name", "content"), OTHER.values(), ids=OTHER)
def test_another_encoding_and_a_page_stay_untouched_beside_their_text(
    project: Path, name: str, content: bytes
) -> None:
    take(project, put(project.parent / name, content))
    assert seeds(project) == {"park.txt", f"original/{name}"}
    original = (project / "seeds" / "original" / name).read_bytes()
    seed = (project / "seeds" / "park.txt").read_bytes()
    assert original == content
    assert all(text in seed.decode() for text in BODY)
    (card,) = set((project / "content" / "articles").iterdir()) - {
        project / "content" / "articles" / "2023-03-12-library.md"
    }
    text = card.read_text("utf-8")
    assert f"sha256: {hashlib.sha256(seed).hexdigest()}\noriginal: original/{name}\n" in text
    assert f"original_sha256: {hashlib.sha256(content).hexdigest()}\n" in text
    build(project)


@pytest.mark.parametrize("which", ["park.txt", "original/park.html"])
def test_an_altered_seed_or_original_stops_the_build(project: Path, which: str) -> None:
    take(project, put(project.parent / "park.html", PAGE))
    with (project / "seeds" / which).open("ab") as file:
        file.write(b" ")
    with pytest.raises(DossierError) as stopped:
        build(project)
    assert [one.code for one in grave(stopped.value.problems)] == ["seed-changed"]


def test_a_lost_original_stops_the_build(project: Path) -> None:
    take(project, put(project.parent / "park.html", PAGE))
    (project / "seeds" / "original" / "park.html").unlink()
    with pytest.raises(DossierError) as stopped:
        build(project)
    assert [one.code for one in grave(stopped.value.problems)] == ["seed-not-found"]


@pytest.mark.parametrize(("name", "content"), [("park.txt", PARK), ("park.html", PAGE)])
def test_the_same_bytes_are_taken_once_and_the_second_call_says_so(
    project: Path, name: str, content: str
) -> None:
    capture = put(project.parent / name, content)
    copy = put(project.parent / f"copy-{name}", content)
    said = take(project, capture, copy)
    assert said.code == 0
    assert f"{copy} was imported before" in said.out
    before = tree(project)
    again = take(project, capture)
    assert again.code == 0
    assert "nothing was written" in again.out
    assert CARD in again.out
    assert tree(project) == before


def test_the_text_written_for_a_page_is_known_too(project: Path) -> None:
    take(project, put(project.parent / "park.html", PAGE))
    before = tree(project)
    assert "was imported before" in take(project, project / "seeds" / "park.txt").out
    assert tree(project) == before


def test_a_seed_and_a_card_of_the_same_name_are_never_overwritten(project: Path) -> None:
    first = put(project.parent / "a" / "park.txt", PARK)
    second = put(project.parent / "b" / "PARK.txt", f"{PARK}وكان اليوم مشمسًا.\n")
    take(project, first)
    before = tree(project)
    take(project, second)
    after = tree(project)
    assert before.items() <= after.items()
    digest = hashlib.sha256(second.read_bytes()).hexdigest()[:8]
    assert seeds(project) == {"park.txt", f"PARK-{digest}.txt"}
    assert CARD.replace(".md", "-2.md") in after
    assert faults(project) == ()


def test_a_text_and_a_page_of_one_stem_do_not_share_a_seed(project: Path) -> None:
    other = PARK.replace("الخريف", "الشتاء").encode("cp1256")
    put(project.parent / "in" / "park.txt", other)
    put(project.parent / "in" / "park.html", PAGE)
    take(project, project.parent / "in")
    assert len(seeds(project)) == 4
    assert (project / "seeds" / "original" / "park.txt").read_bytes() == other
    assert faults(project) == ()


@pytest.mark.parametrize(("name", "content"), [("park.txt", PARK), ("park.html", PAGE)])
def test_a_dry_run_shows_the_card_and_writes_nothing(
    project: Path, name: str, content: str
) -> None:
    before = tree(project)
    said = take(project, "--dry-run", put(project.parent / name, content))
    assert tree(project) == before
    assert f"would write {CARD}" in said.out
    assert "published: 2023-05-02" in said.out


def test_a_dry_run_names_two_cards_of_one_title_as_an_import_would(project: Path) -> None:
    put(project.parent / "in" / "a.txt", PARK)
    put(project.parent / "in" / "b.txt", f"{PARK}وكان اليوم مشمسًا.\n")
    put(project.parent / "in" / "c.txt", PARK)
    said = take(project, "--dry-run", project.parent / "in")
    assert said.out.count(f"would write {CARD} ") == 1
    assert said.out.count("would write") == 2
    assert "c.txt was imported before" in said.out


def test_the_former_address_of_another_card_is_not_taken(project: Path) -> None:
    card = project / "content" / "articles" / "2023-03-12-library.md"
    card.write_text(
        card.read_text("utf-8").replace("status:", f"was: [{PARK_ID}]\nstatus:"), "utf-8"
    )
    take(project, put(project.parent / "park.txt", PARK))
    assert faults(project) == ()


def test_accept_all_lets_the_build_publish_the_card_marked(project: Path) -> None:
    take(project, "--accept-all", put(project.parent / "park.txt", PARK))
    article = read_survey(project).article(PARK_ID)
    assert article
    assert article.status is Status.NEEDS_REVIEW
    report = build(project, drafts=False)
    assert len(report.project.dossier.articles) == 2
    assert [one.code for one in grave(report.project.problems, Severity.WARNING)] == [
        "card-unreviewed"
    ]


def test_a_draft_is_not_built_without_drafts(project: Path) -> None:
    take(project, put(project.parent / "park.txt", PARK))
    assert len(build(project, drafts=False).project.dossier.articles) == 1


def test_a_copy_of_an_article_is_reported_with_its_share(project: Path) -> None:
    wire = PARK.replace("أخبار الواحة", "وكالة السهل")
    said = take(project, put(project.parent / "a.txt", PARK), put(project.parent / "b.txt", wire))
    assert f"100 % of the sentences, 100 % of the wording: {PARK_ID}" in said.out
    card = (project / CARD.replace(".md", "-2.md")).read_text("utf-8")
    (line,) = (one for one in card.splitlines() if PARK_ID in one and one.startswith("# ؟ "))
    assert "100" in line
    assert "text-alike" in {one.code for one in faults(project, Severity.WARNING)}


@pytest.mark.parametrize("number", range(3))
def test_a_full_disk_leaves_nothing_half_written(
    project: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    capture = put(project.parent / "park.html", PAGE)
    files = {name: content for name, content in tree(project).items() if content is not None}
    write, calls = Path.write_bytes, []

    def full(path: Path, content: bytes) -> int:
        calls.append(path)
        if len(calls) == number + 1:
            write(path, content[:20])
            raise OSError(28, "No space left on device", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        take(project, capture)
    monkeypatch.undo()
    left = {name: content for name, content in tree(project).items() if content is not None}
    assert left == files
    assert take(project, capture).code == 0
    assert faults(project) == ()
