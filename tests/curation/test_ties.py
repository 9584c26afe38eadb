"""Which cards belong together, and which texts are alike."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import PurePosixPath
from time import perf_counter

import pytest

from generator.curation.groups import Tie, check_likeness, tie_articles
from generator.curation.likeness import TextIndex
from generator.model.article import Article, Status, TitleBasis
from generator.model.provenance import Basis, Dating
from generator.problems import Place

PLACE = Place(path=PurePosixPath("content/articles/a.md"))
WORDS = [f"كلمة{number}" for number in range(4000)]


def article(id_: str, body: str = "", status: Status = Status.REVIEWED) -> Article:
    return Article(
        id=id_,
        title=id_,
        title_basis=TitleBasis.PRINTED,
        dating=Dating(date=None, basis=Basis.CURATED),
        source="unknown",
        body=body,
        status=status,
    )


def tied(*articles: Article, same: tuple[str, ...] = (), later: tuple[str, ...] = ()) -> dict:
    """Tie articles: «ab» ties a to b, as one text or as the later capture to the earlier."""
    ties = [Tie(card=a, other=b, place=PLACE, supersedes=False) for a, b in same]
    ties += [Tie(card=a, other=b, place=PLACE, supersedes=True) for a, b in later]
    return {one.id: one for one in tie_articles(articles, ties)}


def prose(words: int, seed: int) -> str:
    choose = random.Random(seed)  # noqa: S311 prose, no secret
    return " ".join(choose.choices(WORDS, k=words)) + "."


def test_a_group_is_symmetric_and_transitive() -> None:
    found = tied(*map(article, "abcd"), same=("ba", "cb"))
    assert {id_: one.same_text for id_, one in found.items()} == {
        "a": ("b", "c"),
        "b": ("a", "c"),
        "c": ("a", "b"),
        "d": (),
    }
    assert {one.text for id_, one in found.items() if id_ != "d"} == {"a"}


def test_a_withdrawn_article_shares_no_text_but_still_joins_the_others() -> None:
    found = tied(
        article("a"), article("b", status=Status.WITHDRAWN), article("c"), same=("ab", "bc")
    )
    assert (found["a"].same_text, found["b"].same_text, found["c"].same_text) == (
        ("c",),
        (),
        ("a",),
    )


def test_a_group_follows_to_the_later_capture() -> None:
    found = tied(*map(article, "abc"), same=("ca",), later=("ba",))
    assert found["c"].same_text == ("b",)
    assert found["b"].same_text == ("c",)
    assert found["a"].superseded_by == "b"


def test_captures_stand_in_a_row() -> None:
    found = tied(*map(article, "abc"), later=("ba", "cb"))
    assert [found[id_].superseded_by for id_ in "abc"] == ["b", "c", ""]
    assert [found[id_].supersedes for id_ in "abc"] == ["", "a", "b"]
    assert [found[id_].is_current for id_ in "abc"] == [False, False, True]


def test_a_withdrawn_capture_takes_no_place_and_is_passed_over() -> None:
    alone = tied(article("a"), article("b", status=Status.WITHDRAWN), later=("ba",))
    assert alone["a"].is_current
    row = tied(article("a"), article("b", status=Status.WITHDRAWN), article("c"),
               later=("ba", "cb"))  # fmt: skip
    assert (row["a"].superseded_by, row["c"].supersedes) == ("c", "a")


def test_a_draft_that_is_not_built_takes_no_place() -> None:
    assert tied(article("a"), later=("ba",))["a"].is_current


@pytest.mark.parametrize("later", [(), ("ba",)])
@pytest.mark.parametrize("same", [(), ("ba",)])
def test_alike_texts_are_reported_unless_the_cards_say_so(
    later: tuple[str, ...], same: tuple[str, ...]
) -> None:
    text = prose(60, 1)
    articles = (article("a", text), article("b", f"{text} {prose(30, 2)}"))
    ties = [Tie(card=a, other=b, place=PLACE, supersedes=bool(later)) for a, b in same or later]
    found = tuple(check_likeness(articles, ties, dict.fromkeys("ab", PLACE)))
    assert [one.code for one in found] == ([] if ties else ["text-alike"])


def test_each_of_many_copies_is_reported_once_beside_its_likest() -> None:
    text = prose(60, 1)
    copies = [article(id_, f"{text} {prose(5 + at, at)}") for at, id_ in enumerate("abcdefghi")]
    found = tuple(check_likeness(copies, (), dict.fromkeys("abcdefghi", PLACE)))
    assert [one.code for one in found] == ["text-alike"] * 8
    assert [dict(one.values)["more"] for one in found[:3]] == ["", " (+1)", " (+2)"]
    assert found[-1].found in "abcdefgh"


def test_a_copy_is_found_in_a_shortened_and_changed_form() -> None:
    text = prose(120, 3)
    shelf = [article("wire", text), article("other", prose(120, 4))]
    shortened = [text[: len(text) // 2], prose(20, 5)]
    (found,) = TextIndex(shelf).most_alike(shortened)
    assert found.article == "wire"
    assert 60 <= found.shingles <= 90


def test_nothing_is_told_of_a_few_words() -> None:
    assert (
        TextIndex([article("a", "خبر عاجل من الرابية")]).most_alike(["خبر عاجل من الرابية"]) == ()
    )


def test_a_thousand_articles_are_compared_in_a_moment() -> None:
    shelf = [article(f"a{number:04}", prose(300, number)) for number in range(1000)]
    shelf.append(replace(shelf[7], id="copy"))
    start = perf_counter()
    pairs = TextIndex(shelf).pairs()
    assert [(id_, one.article) for id_, one in pairs] == [("copy", "a0007")]
    assert perf_counter() - start < 60, "pair by pair it would take many minutes"
