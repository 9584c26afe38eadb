"""A new card: what was asked for, read back, with comments, and never over another one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from desk_answers import given, typed

from generator.desk.new_article import new_article
from generator.desk.refusal import RefusalError
from generator.desk.survey import read_survey
from generator.model.article import Status

if TYPE_CHECKING:
    from pathlib import Path

PARK = {
    "title": "حديقة: أشجار جديدة",
    "published": "٢ أيار ٢٠٢٣",
    "source": "أخبار الواحة",
    "topics": "المكتبة العامة",
    "seed": "",
    "slug": "park",
}
CARD = "content/articles/2023-05-02-park.md"


def test_a_card_is_written_as_it_was_asked_for(project: Path) -> None:
    assert str(new_article(project, given(**PARK))) == CARD
    found = read_survey(project)
    article = found.article("2023-05-02-park")
    assert article
    assert (article.title, str(article.dating.date)) == (PARK["title"], "2023-05-02")
    assert (article.source, article.topics) == ("waha-news", ("library",))
    assert article.status is Status.DRAFT
    assert found.problems == ()
    assert "# " in (project / CARD).read_text("utf-8")


def test_it_asks_in_order_and_shows_the_date_as_it_was_understood(project: Path) -> None:
    answers, listed = typed(*PARK.values())
    new_article(project, answers)
    assert len(listed.asked) == len(PARK)
    assert listed.told == ["date: 2023-05-02"]


def test_a_seed_is_pinned_by_its_hash(project: Path) -> None:
    content = "حديقة جديدة\n2 أيار 2023\nغُرست أشجار كثيرة.\n".encode()
    (project / "seeds" / "park.txt").write_bytes(content)
    new_article(project, given(**PARK | {"seed": "seeds/park.txt"}))
    text = (project / CARD).read_text("utf-8")
    assert "seed: park.txt\n" in text
    assert f"sha256: {hashlib.sha256(content).hexdigest()}\n" in text
    codes = {one.code for one in read_survey(project).problems}
    assert not codes & {"seed-unused", "seed-unpinned", "seed-changed", "lines-missing"}


def test_what_is_optional_may_be_left_out_where_nobody_answers(project: Path) -> None:
    wanted = {key: PARK[key] for key in ("title", "published", "slug")}
    new_article(project, given(**wanted))
    article = read_survey(project).article("2023-05-02-park")
    assert article
    assert (article.source, article.topics, article.capture) == ("unknown", (), None)


@pytest.mark.parametrize(
    ("published", "id_"),
    [("2023-05", "2023-05-park"), ("unknown", "park"), ("2023/2024", "park"),
     ("2023-05-?02", "2023-05-02-park"), ("", "")],
)  # fmt: skip
def test_the_id_begins_with_the_date_as_far_as_it_is_known(
    project: Path, published: str, id_: str
) -> None:
    if not id_:
        with pytest.raises(RefusalError, match="--published"):
            new_article(project, given(**PARK | {"published": published}))
        return
    new_article(project, given(**PARK | {"published": published}))
    assert (project / "content" / "articles" / f"{id_}.md").is_file()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"slug": "حديقة"}, "--slug"),
        ({"id": "2023-03-12-library"}, "another card already"),
        ({"id": "index"}, "for itself"),
        ({"source": "صحيفة لا وجود لها"}, "--source"),
        ({"topics": "حدائق"}, "--topics"),
        ({"seed": "000_librari.txt"}, "did you mean 000_library.txt"),
        ({"seed": "../secret.txt"}, "there is no file"),
        ({"published": "31/2/2023"}, "--published"),
    ],
    ids=lambda one: one if isinstance(one, str) else " ".join(one),
)
def test_what_cannot_stand_is_refused_and_nothing_written(
    project: Path, changes: dict[str, str], words: str
) -> None:
    before = sorted(project.rglob("*"))
    with pytest.raises(RefusalError) as refused:
        new_article(project, given(**PARK | changes))
    assert words in refused.value.sentence
    assert sorted(project.rglob("*")) == before


def test_a_card_is_never_overwritten(project: Path) -> None:
    new_article(project, given(**PARK))
    text = (project / CARD).read_bytes()
    with pytest.raises(RefusalError):
        new_article(project, given(**PARK | {"title": "حديقة أخرى"}))
    assert (project / CARD).read_bytes() == text
