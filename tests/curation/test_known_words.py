"""Words that point at records: what a message lists when none is meant."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.curation.references import LISTED, Forms, Index
from generator.intake.nodes import Scalar
from generator.problems import Place

WORD = Scalar(text="طقس", place=Place(path=PurePosixPath("content/articles/a.md")))


def known(count: int) -> str:
    index = Index("topics", [Forms(id=f"topic-{at}", names=()) for at in range(count)])
    _, (fault,) = index.resolve(WORD)
    return dict(fault.values)["known"]


def test_a_few_ids_are_all_listed() -> None:
    assert known(0) == "-"
    assert known(LISTED).count("topic-") == LISTED
    assert "…" not in known(LISTED)


def test_of_many_ids_some_are_listed_and_the_others_counted() -> None:
    assert known(LISTED + 30).count("topic-") == LISTED
    assert known(LISTED + 30).endswith(" … (+30)")
