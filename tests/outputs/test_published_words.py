"""The seeds' words: all that is published stands once, and nothing else stands anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from built_site import folded, squeezed

if TYPE_CHECKING:
    from built_site import Card, Site

RUN = 5
"""Words in a row that are no chance."""


def test_every_published_line_stands_once_under_its_number_and_word_for_word(site: Site) -> None:
    for card in site.cards:
        if card.status == "draft":
            continue
        page = site.page_of(card)
        anchored = [node for node in page.css("[id^=l]") if node.id[1:].isdecimal()]
        shown = {int(node.id[1:]): squeezed(node.text()) for node in anchored}
        assert len(shown) == len(anchored), f"{card.id}: a line stands twice"
        assert shown == card.published(), card.id


def test_published_lines_keep_their_order(site: Site) -> None:
    """A standfirst stands above the text; all else follows the seed."""
    for card in site.cards:
        if card.status == "draft":
            continue
        ids = [node.id for node in site.page_of(card).css("[id^=l]")]
        anchored = [int(id_[1:]) for id_ in ids if id_[1:].isdecimal()]
        first = [number for number in card.numbered("standfirst") if number in anchored]
        assert anchored == [*first, *(number for number in sorted(anchored) if number not in first)]


def test_the_headline_is_the_only_h1(site: Site) -> None:
    for card in site.cards:
        if card.status != "draft":
            title = site.page_of(card).css_first("h1").text()
            assert squeezed(title) == squeezed(card.head["title"])


def test_no_removed_line_is_seen_anywhere_unless_a_reader_unfolds_it(site: Site) -> None:
    lines = [
        (card, number, folded(text))
        for card in site.cards
        for number, text in card.removed().items()
        if folded(text) not in site.said_anyway
        if any(letter.isalnum() for letter in text)  # a dash at the end says nothing
    ]
    assert len(lines) >= 10, "the seeds must put something to the test"
    leaks = [
        f"{card.id}, line {number} in {name}: {text[:60]}"
        for card, number, text in lines
        for name, words in site.words_outside_details.items()
        if text in words
    ]
    assert leaks == []


def test_a_removed_line_can_be_unfolded_on_its_own_article_and_nowhere_else(site: Site) -> None:
    for card in site.cards:
        if not card.is_whole or card.status in {"draft", "withdrawn"}:
            continue
        own = f"articles/{card.id}.html"
        unfolded = folded("\n".join(n.text() for n in site.pages[own].css("details")))
        for number, text in card.removed().items():
            assert folded(text) in unfolded, f"{card.id}, line {number}"
            if folded(text) not in site.said_anyway and len(text.split()) >= RUN:
                places = [name for name, words in site.words.items() if folded(text) in words]
                assert places == [own], f"{card.id}, line {number}"


def test_what_a_card_withholds_is_nowhere_in_the_site(small: Site) -> None:
    """Neither whole nor in part: no five words in a row of an unpublished line."""
    runs = [(card, run) for card in small.cards for run in runs_of(card)]
    runs = [(card, run) for card, run in runs if run not in small.said_anyway]
    assert len(runs) >= 40, "the small dossier must put something to the test"
    leaks = [
        f"{card.id} in {name}: {run}"
        for card, run in runs
        for name, words in small.words.items()
        if run in words
    ]
    assert leaks == []


def test_words_that_an_edit_mends_stand_unmended_only_where_the_edit_is_declared(
    site: Site,
) -> None:
    edits = [(card, one) for card in site.cards for one in card.head.get("edits") or ()]
    assert edits
    for card, edit in edits:
        own = f"articles/{card.id}.html"
        for name, words in site.words.items():
            assert words.count(folded(edit["from"])) == (name == own), name
        assert folded(edit["to"]) in site.words[own]
        assert folded(edit["why"]) in site.words[own]


def runs_of(card: Card) -> list[str]:
    """List every run of five words in the lines a card withholds."""
    found: list[str] = []
    for text in card.withheld().values():
        words = folded(text).split()
        found += [" ".join(words[n : n + RUN]) for n in range(max(1, len(words) - RUN + 1))]
    return [run for run in found if len(run.split()) == RUN]
