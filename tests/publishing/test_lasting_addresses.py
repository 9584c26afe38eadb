"""Whatever was published once still answers, after any renaming, emptying and withdrawing."""

from __future__ import annotations

import random
import shutil
from pathlib import Path, PurePosixPath

import pytest
from problem_cases import BASE, CARD, change, check, shown

from generator import build as pipeline
from generator import routes
from generator.intake.ids import SHELVES
from generator.options import Options
from generator.problems import DossierError

LOCK = "urls.lock"
TOPICS = PurePosixPath("content/topics.yaml")
PEOPLE = PurePosixPath("content/people.yaml")
PLACES = PurePosixPath("content/places.yaml")
SOURCES = PurePosixPath("content/sources.yaml")
EVENTS = PurePosixPath("content/events.yaml")


def build(project: Path, **options: object) -> pipeline.Report:
    return pipeline.build(Options(project=project, out=project / "site", **options))


def lock(project: Path) -> list[str]:
    lines = (project / LOCK).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def page(project: Path, address: str) -> str:
    return (project / "site" / address).read_text("utf-8")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound project, published."""
    project = shutil.copytree(BASE, tmp_path_factory.mktemp("lasting") / "project")
    build(project)
    return project


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "project")


def test_the_lock_holds_every_page_and_reference_and_is_written_once(project: Path) -> None:
    site = project / "site"
    files = {path.relative_to(site).as_posix() for path in site.rglob("*")
             if path.suffix in {".html", ".bib", ".ris"}}  # fmt: skip
    assert lock(project) == sorted(files - {"404.html"})
    before = (project / LOCK).stat().st_mtime_ns
    assert build(project).added == ()
    assert (project / LOCK).stat().st_mtime_ns == before


def test_new_addresses_join_and_what_the_curator_noted_stays(project: Path) -> None:
    text = (project / LOCK).read_text("utf-8").replace("about/index.html\n", "")
    (project / LOCK).write_text(f"# سطر لنا\n{text}", "utf-8")
    build(project)
    assert (project / LOCK).read_text("utf-8").startswith("# سطر لنا\n# Every address")
    assert "about/index.html" in lock(project)


def test_drafts_and_previews_promise_nothing(project: Path) -> None:
    before = (project / LOCK).read_bytes()
    Curator(project, 0).add("draft")
    build(project, drafts=True)
    pipeline.build(Options(project=project, out=project / ".cache/preview", drafts=True,
                                    preview=True))  # fmt: skip
    assert (project / LOCK).read_bytes() == before


def test_an_article_that_moved_leads_on_and_its_references_stay(project: Path) -> None:
    new = "2023-03-12-public-library"
    change(project, CARD, "status: reviewed", f"was: [{CARD.stem}]\nstatus: reviewed")
    (project / CARD).rename((project / CARD).with_stem(new))
    build(project)
    assert f'href="{new}.html"' in page(project, f"articles/{CARD.stem}.html")
    assert f"/articles/{CARD.stem}.html /articles/{new}.html 301!" in page(project, "_redirects")
    for kind in ("bib", "ris"):
        assert page(project, f"articles/{CARD.stem}.{kind}") == page(
            project, f"articles/{new}.{kind}"
        )


@pytest.mark.parametrize(
    ("path", "id_", "old", "new"),
    [
        (TOPICS, "library", "topics/library.html", "topics/reading.html"),
        (PEOPLE, "najjar", "people/najjar.html", "people/mayor.html"),
        (PLACES, "waha", "places/waha.html", "places/oasis.html"),
        (SOURCES, "waha-news", "sources/waha-news.html", "sources/oasis-news.html"),
    ],
)
def test_a_vocabulary_entry_that_moved_leads_on(
    project: Path, path: PurePosixPath, id_: str, old: str, new: str
) -> None:
    other = PurePosixPath(new).stem
    for file in (path, CARD, EVENTS, PEOPLE, PLACES):
        text = (project / file).read_text("utf-8")
        for written in (f"[{id_}]", f": {id_}\n"):
            text = text.replace(written, written.replace(id_, other))
        (project / file).write_text(text, "utf-8")
    change(project, path, f"{id_}:\n", f"{other}:\n  was: [{id_}]\n")
    build(project)
    assert f'href="{PurePosixPath(new).name}"' in page(project, old)


def test_an_entry_that_changes_its_vocabulary_leads_on(project: Path) -> None:
    entry = (project / PEOPLE).read_text("utf-8")
    moved = entry.replace("  role", "  was: [people/najjar]\n  role")
    (project / PEOPLE).write_text("", "utf-8")
    with (project / "content/organisations.yaml").open("a", encoding="utf-8") as file:
        file.write(moved)
    change(project, EVENTS, "  people: [najjar]\n", "")
    build(project)
    assert 'href="../organisations/najjar.html"' in page(project, "people/najjar.html")


def test_a_free_page_that_moved_leads_on(project: Path) -> None:
    about = project / "content/pages/about.md"
    about.write_text(about.read_text("utf-8").replace("title:", "was: [about]\ntitle:"), "utf-8")
    about.rename(about.with_stem("method"))
    build(project)
    assert 'href="../method/index.html"' in page(project, "about/index.html")


def test_a_page_under_which_nothing_stands_any_more_stays_and_says_so(project: Path) -> None:
    change(project, CARD, "topics: [library]\n", "topics: []\n")
    change(project, EVENTS, "topics: [library]", "topics: []")
    build(project)
    assert "لا مقالات هنا" in page(project, "topics/library.html")
    assert "library.html" not in page(project, "topics/index.html")


def test_of_a_withdrawn_article_page_and_references_say_why(project: Path) -> None:
    change(project, CARD, "status: reviewed", "status: withdrawn\nwhy: طلب صاحبه حذفه.")
    build(project)
    for kind in ("html", "bib", "ris"):
        text = page(project, f"articles/{CARD.stem}.{kind}")
        assert "طلب صاحبه حذفه" in text
        assert "news.example.org" not in text
    assert CARD.stem not in page(project, "dossier.bib")


def test_an_article_withdrawn_before_it_was_published_has_no_references(tmp_path: Path) -> None:
    project = shutil.copytree(BASE, tmp_path / "project")
    change(project, CARD, "status: reviewed", "status: withdrawn\nwhy: طلب صاحبه حذفه.")
    build(project)
    assert not (project / "site/articles" / f"{CARD.stem}.bib").exists()


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_shelf_on_which_records_stand_has_addresses(shelf: str) -> None:
    assert routes.is_lasting(routes.address(f"{shelf}/one"))
    assert routes.address(f"{shelf}/one") in routes.addresses(f"{shelf}/one")


def test_a_former_id_that_another_has_is_refused(project: Path) -> None:
    change(project, TOPICS, "  order: 1", "  order: 1\n  was: [people/najjar]")
    found = [line for line in shown(check(project)) if " error[" in line]
    assert found == [f"{TOPICS}:5:9: error[address-taken]"]


def test_a_former_id_of_no_known_kind_is_refused(project: Path) -> None:
    change(project, TOPICS, "  order: 1", "  order: 1\n  was: [events/opening, أول]")
    found = [line for line in shown(check(project)) if " error[" in line]
    assert found == [
        f"{TOPICS}:5:9: error[value-not-offered]", f"{TOPICS}:5:25: error[id-letters]"
    ]  # fmt: skip


class Curator:
    """Renames, adds and takes away at random, each time with the mend that the message names."""

    def __init__(self, project: Path, seed: int) -> None:
        self.project, self.random = project, random.Random(seed)  # noqa: S311 not for secrets
        self.count = 0

    def cards(self) -> list[Path]:
        return sorted((self.project / "content/articles").glob("*-extra-*.md"))

    def add(self, status: str = "reviewed") -> None:
        self.count += 1
        card = self.project / f"content/articles/2024-01-01-extra-{self.count}.md"
        topic = self.random.choice(["[]", "[library]"])
        card.write_text(f"---\ntitle: خبر {self.count}\npublished: 2024-01-01\n"
                        f"source: waha-news\ntopics: {topic}\nstatus: {status}\n---\nنص الخبر.\n",
                        "utf-8")  # fmt: skip

    def rename(self) -> None:
        if self.cards():
            card, self.count = self.random.choice(self.cards()), self.count + 1
            text = card.read_text("utf-8")
            was = text.partition("was: [")[2].partition("]")[0]
            text = text.replace(f"was: [{was}]\n", "")
            was = f"{was}, {card.stem}" if was else card.stem
            card.unlink()
            card = card.with_stem(f"2024-01-01-extra-{self.count}")
            card.write_text(text.replace("status:", f"was: [{was}]\nstatus:"), "utf-8")

    def withdraw(self) -> None:
        if self.cards():
            card = self.random.choice(self.cards())
            text = card.read_text("utf-8")
            card.write_text(
                text.replace("status: reviewed", "status: withdrawn\nwhy: خطأ"), "utf-8"
            )

    def retag(self) -> None:
        for card in self.cards():
            text = card.read_text("utf-8").replace("topics: [library]", "topics: []")
            card.write_text(text, "utf-8")

    def forget(self) -> None:
        """Delete a card without a mend: the build must refuse, and the card comes back."""
        if self.cards():
            card = self.random.choice(self.cards())
            content = card.read_bytes()
            card.unlink()
            with pytest.raises(DossierError) as raised:
                build(self.project)
            assert f"articles/{card.stem}.html" in str([one.found for one in raised.value.problems])
            card.write_bytes(content)


@pytest.mark.parametrize("seed", range(2))
def test_every_address_ever_published_still_answers(project: Path, seed: int) -> None:
    curator = Curator(project, seed)
    ever: set[str] = set(lock(project))
    steps = (curator.add, curator.add, curator.rename, curator.rename, curator.withdraw,
             curator.retag, curator.forget)  # fmt: skip
    for _ in range(8):
        curator.random.choice(steps)()
        build(project)
        ever |= set(lock(project))
        assert [one for one in sorted(ever) if not (project / "site" / one).is_file()] == []
    assert len(ever) > len(lock(project)) // 2 > 10
