"""The list of what waits for a review."""

from __future__ import annotations

import hashlib

from review_desk import CARD, FILES, LINES, SEED, TEXT, files_of, found

from generator.desk.review_index import CardRow, ReviewIndexView, review_index
from generator.desk.survey import survey


def listed(**changes: str) -> ReviewIndexView:
    return review_index(survey(found(**changes)))


def only(view: ReviewIndexView) -> CardRow:
    [row] = view.waiting
    return row


def test_a_draft_waits() -> None:
    row = only(listed(card=TEXT.replace("status: reviewed", "status: draft")))
    assert (row.id, row.status, row.href) == (CARD, "draft", f"/_review/{CARD}/")


def test_a_card_with_a_question_waits() -> None:
    assert only(listed(card=TEXT.replace("url:\n", "# ؟ ألصق الرابط\nurl:\n"))).questions == 1


def test_a_card_without_roles_waits() -> None:
    assert only(listed(card=TEXT.replace(LINES, ""))).automatic


def test_a_card_with_an_error_waits() -> None:
    assert only(listed(card=TEXT.replace("text: 3-5", "text: 3"))).errors == 1


def test_a_fault_of_its_seed_counts_for_the_card() -> None:
    assert only(listed(seed="\x07")).errors


def test_a_card_that_cannot_be_read_waits_under_its_id() -> None:
    row = only(listed(card="no card"))
    assert (row.title, row.status) == (CARD, "unread")


def test_a_reviewed_card_without_a_fault_does_not_wait() -> None:
    files = dict(FILES)
    sha256 = hashlib.sha256(SEED.encode()).hexdigest()
    files[f"content/articles/{CARD}.md"] = TEXT.replace(
        "seed: harbour.txt", f"seed: harbour.txt\nsha256: {sha256}"
    )
    view = review_index(survey(files_of(files)))
    assert view.waiting == ()
    assert [one.id for one in view.done] == [CARD]


def test_a_seed_that_no_card_names_is_listed() -> None:
    files = FILES | {"seeds/بيان المرفأ.txt": "نص"}
    view = review_index(survey(files_of(files)))
    assert [one.name for one in view.seeds] == ["بيان المرفأ.txt"]
    assert view.seeds[0].href.startswith("/_review/seeds/%D8%A8")


def test_the_untouched_capture_behind_a_seed_is_not_listed() -> None:
    text = TEXT.replace("seed: harbour.txt\n", "seed: harbour.txt\noriginal: original/page.html\n")
    files = FILES | {
        "seeds/original/page.html": "<p>نص</p>",
        f"content/articles/{CARD}.md": text,
    }
    assert review_index(survey(files_of(files))).seeds == ()
