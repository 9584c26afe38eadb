"""The card beside its capture, whole or broken."""

from __future__ import annotations

import pytest
from review_desk import CARD, LINES, SEED, TEXT, asked, capture_of, card_with, found, reviewed

DRAFT = TEXT.replace("status: reviewed", "status: draft")


def test_a_sound_card_shows_its_values_and_where_the_capture_prints_them() -> None:
    card = reviewed().card
    assert (card.title.line, card.title.proposed) == (1, "")
    assert (card.source.text, card.source.line, card.source.proposed) == ("المنارة", 6, "")
    assert card.dating.date is not None
    assert card.dating.date.edtf == "2024-03-14"
    assert card.dating.date.basis == "stated"
    assert card.dating.proposed is None
    assert card.topics == ("المرفأ",)
    assert card.questions == ()


def test_names_are_counted_with_their_lines() -> None:
    names = {one.kind: one.names for one in reviewed().card.names}
    assert [(one.name, one.count, one.lines) for one in names["place"]] == [("دالية", 2, (1, 3))]
    assert [(one.name, one.lines) for one in names["person"]] == [("سامر النجار", (5,))]


def test_an_event_shows_its_date_and_its_words() -> None:
    [event] = reviewed().card.events
    assert (event.title, event.says) == ("مرفأ دالية يعود إلى العمل", "الخميس هو يوم النشر.")
    assert event.quote.found
    assert event.date is not None


def test_a_quotation_that_is_not_on_its_line_is_told() -> None:
    view = reviewed(card=card_with('"صباح الخميس"', '"صباح الجمعة"'))
    assert not view.card.events[0].quote.found
    assert "quote-not-on-line" in {one.code for one in view.faults}


def test_an_event_that_nobody_declared_has_no_title() -> None:
    [event] = reviewed(card=card_with("event: reopening", "event: closing")).card.events
    assert (event.id, event.title, event.date) == ("closing", "", None)


def test_another_date_than_the_captures_own_is_shown_beside_it() -> None:
    view = reviewed(card=card_with("published: 2024-03-14", "published: 2024-03-15"))
    proposed = view.card.dating.proposed
    assert proposed is not None
    assert proposed.date.edtf == "2024-03-14"
    assert proposed.quotes[0][0] == 2


def test_another_title_and_source_than_the_printed_ones_are_shown_beside_them() -> None:
    text = TEXT.replace("title: مرفأ دالية", "title: ميناء دالية").replace("manara", "unknown")
    card = reviewed(card=text).card
    assert card.title.proposed.startswith("مرفأ دالية")
    assert (card.source.text, card.source.proposed) == ("", "صحيفة المنارة")


def test_questions_of_an_import_stand_under_the_next_key() -> None:
    text = DRAFT.replace("url:\n", "# ؟ ألصق الرابط إن عرفته\nurl:\n")
    [question] = reviewed(card=text).card.questions
    assert (question.about, question.sentence, question.line) == ("url", "ألصق الرابط إن عرفته", 8)


def test_questions_stand_under_arabic_keys_too() -> None:
    text = DRAFT.replace("source: manara", "# ؟ من نشره؟\nالمصدر: manara")
    assert reviewed(card=text).card.questions[0].about == "source"


def test_what_the_reading_asks_is_asked_only_while_the_card_leaves_it_open() -> None:
    seed = SEED.replace("المصدر: صحيفة المنارة\n", "")
    text = DRAFT.replace("  credit: 6\n  social: 7", "  social: 6")
    open_card = text.replace("source: manara", "source: unknown")
    assert [one.about for one in reviewed(card=open_card, seed=seed).card.questions] == ["source"]
    assert reviewed(card=text, seed=seed).card.questions == ()
    done = open_card.replace("status: draft", "status: reviewed")
    assert reviewed(card=done, seed=seed).card.questions == ()


def test_a_misspelt_role_hides_nothing_but_itself() -> None:
    view = reviewed(card=card_with("  social: 7", "  socail: 7"))
    assert view.readable
    assert view.card.title.text
    assert view.card.events[0].quote.found
    roles = [one.role for one in capture_of(view).lines]
    assert roles == ["headline", "dateline", "text", "", "text", "credit", ""]
    assert not capture_of(view).automatic


def test_a_card_that_cannot_be_read_still_shows_its_capture() -> None:
    view = reviewed(card=TEXT.replace("---\n", "", 1))
    assert not view.readable
    assert view.card.status == "unread"
    assert capture_of(view).total == 6
    assert view.faults[0].severity == "error"


def test_a_card_whose_seed_is_missing_is_shown_without_lines() -> None:
    view = reviewed(card=card_with("seed: harbour.txt", "seed: harbor.txt"))
    assert view.capture is None
    assert view.card.title.text
    assert "seed-not-found" in {one.code for one in view.faults}


def test_a_seed_that_is_no_text_is_told_and_not_shown() -> None:
    view = reviewed(seed=SEED.encode("windows-1256"))
    assert view.capture is None
    assert "file-not-utf8" in {one.code for one in view.faults}


@pytest.mark.parametrize(
    "key",
    [
        "",
        "nothing",
        "../dossier",
        f"../articles/{CARD}",
        f"content/articles/{CARD}.md",
        "seeds",
        "harbour.txt",
        "seeds/harbour.text",
        "seeds/../seeds/harbour.txt",
    ],
)
def test_a_key_is_looked_up_and_is_no_path(key: str) -> None:
    assert asked(key, found()) is None


def test_a_seed_is_reviewed_by_its_name() -> None:
    view = reviewed("seeds/harbour.txt")
    assert (view.id, view.card.status, view.path) == ("", "none", "seeds/harbour.txt")
    assert capture_of(view).automatic
    assert view.card.title.proposed
    assert (view.next.code, view.next.subject) == ("none", "seeds/harbour.txt")


def test_the_next_step_is_the_first_thing_in_the_way() -> None:
    question = DRAFT.replace("url:\n", "# ؟ ألصق الرابط\nurl:\n")
    broken = question.replace("text: 3-5", "text: 3")
    steps = [
        (broken, ("mend", f"content/articles/{CARD}.md:12:3")),
        (question, ("answer", f"content/articles/{CARD}.md:8")),
        (DRAFT.replace(LINES, ""), ("lines", "")),
        (DRAFT, ("status", "")),
        (TEXT, ("build", "")),
    ]
    for text, step in steps:
        following = reviewed(card=text).next
        assert (following.code, following.subject) == step


def test_an_excerpt_is_told_with_its_count() -> None:
    view = reviewed(card=card_with("status:", "publish: excerpt\nexcerpt_lines: 2\nstatus:"))
    assert (view.card.publish, view.card.excerpt_lines) == ("excerpt", 2)
