"""How many sources an event rests on."""

from __future__ import annotations

from generator.model.article import Article, Citation, TitleBasis
from generator.model.event import Event, count_sources, count_texts
from generator.model.provenance import Basis, Dating

UNDATED = Dating(date=None, basis=Basis.CURATED)


def article(id_: str, source: str, *same_text: str) -> Article:
    return Article(
        id=id_,
        title=id_,
        title_basis=TitleBasis.PRINTED,
        dating=UNDATED,
        source=source,
        same_text=same_text,
    )


def counts(*articles: Article) -> tuple[int, int]:
    """(texts, sources) of an event that all of them cite."""
    citations = tuple(
        Citation(article=one.id, event="e", line=1, start=0, end=1, quote="ق") for one in articles
    )
    event = Event(id="e", title="حدث", dating=UNDATED, citations=citations)
    by_id = {one.id: one for one in articles}
    return count_texts(event, by_id), count_sources(event, by_id)


def test_two_publishers_with_their_own_words_are_two_sources() -> None:
    assert counts(article("a", "fajr"), article("b", "dhuha")) == (2, 2)


def test_one_wire_in_three_outlets_is_one_source() -> None:
    copies = [
        article("a", "fajr", "b", "c"),
        article("b", "dhuha", "a", "c"),
        article("c", "barq", "a", "b"),
    ]
    assert counts(*copies) == (1, 1)


def test_two_articles_of_one_publisher_are_two_texts_and_one_source() -> None:
    assert counts(article("a", "fajr"), article("b", "fajr")) == (2, 1)


def test_unknown_publishers_are_not_taken_for_one() -> None:
    assert counts(article("a", "unknown"), article("b", "unknown")) == (2, 2)


def test_a_shared_text_joins_the_publishers_that_print_it() -> None:
    shared = (article("a", "fajr", "b"), article("b", "dhuha", "a"))
    assert counts(*shared, article("c", "dhuha"), article("d", "barq")) == (3, 2)
