"""Arabic words that can be read in two ways: the safer meaning, or a refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from problem_cases import CARD, change, check

from generator import build as pipeline
from generator.intake.aliases import VALUES
from generator.model.article import Status
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("word", ["غير معروف", "مجهول", "مصدر غير معروف"])
def test_an_unknown_source_may_be_said_in_arabic(word: str, project: Path) -> None:
    change(project, CARD, "source: waha-news", f"المصدر: {word}")
    found = pipeline.read_project(Options(project=project, out=project / "site"))
    assert found.problems == ()
    assert [one.source for one in found.dossier.articles] == ["unknown"]


# What can be read in two ways.


@pytest.mark.parametrize(
    "word",
    ["مراجعة", "مُراجَعة", "المراجعة", "للمراجعة", "قيد المراجعة", "تحت المراجعة", "قيد_المراجعة",
     "غير مراجعة", "غير مُراجَعة", "غير مراجَع", "لم تراجع", "لم تُراجَع بعد", "لم تتم المراجعة"],
)  # fmt: skip
def test_a_status_that_may_mean_either_means_the_safer_one(word: str) -> None:
    offered = [one.value for one in Status]
    assert VALUES["status"].meant(word, offered) == "needs-review"


@pytest.mark.parametrize(
    "word",
    ["unreviewed", "not reviewed", "review", "reviewd", "مراجعه الآن", "غير مراجعات", "مراجعات",
     "ستراجع", "بلا مراجعة", "قبل المراجعة", "راجعت"],
)  # fmt: skip
def test_reviewed_is_never_guessed(word: str) -> None:
    offered = [one.value for one in Status]
    assert VALUES["status"].meant(word, offered) in {"", "needs-review"}
    assert VALUES["status"].closest(word, offered)[1] != "reviewed"


def test_what_says_that_it_was_reviewed_is_believed() -> None:
    offered = [one.value for one in Status]
    for word in ("مراجَع", "المراجَع", "روجع", "رُوجعت", "تمت المراجعة"):
        assert VALUES["status"].meant(word, offered) == "reviewed"


def test_a_count_of_lines_is_not_written_like_line_numbers(project: Path) -> None:
    change(project, CARD, "status: reviewed", "النشر: مقتطف\nأسطر المقتطف: 3-5\nالحالة: مراجَع")
    (one,) = check(project)
    assert (one.code, dict(one.values)["hint"]) == ("key-two-ways", "عدد أسطر المقتطف")
