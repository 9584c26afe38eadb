"""The lines of a capture as a reviewer sees them."""

from __future__ import annotations

from review_desk import LINES, SEED, TEXT, capture_of, card_with, line_of, reviewed


def test_every_line_has_its_editors_number_and_its_role() -> None:
    capture = capture_of(reviewed())
    assert [one.number for one in capture.lines] == [1, 2, 3, 4, 5, 6, 7]
    roles = [one.role for one in capture.lines]
    assert roles == ["headline", "dateline", "text", "", "text", "credit", "social"]
    assert capture.lines[3].runs == ()
    assert (capture.kept, capture.total, capture.without_role) == (3, 6, 0)


def test_a_reviewed_card_that_agrees_with_the_reading_is_left_in_peace() -> None:
    capture = capture_of(reviewed())
    assert capture.differing == 0
    assert [one.reason for one in capture.lines if one.reason] == []
    assert capture.block == ""


def test_where_card_and_reading_differ_both_are_shown_with_the_reason() -> None:
    line = line_of(reviewed(card=card_with("  social: 7", "  caption: 7")), 7)
    assert (line.role, line.proposed) == ("caption", "social")
    assert line.reason


def test_a_gap_shows_a_line_without_a_role_and_what_is_proposed() -> None:
    view = reviewed(card=card_with("text: 3-5", "text: 3"))
    line = line_of(view, 5)
    assert (line.role, line.kept, line.proposed) == ("", False, "text")
    assert capture_of(view).without_role == 1
    assert "text: 3-5" in capture_of(view).block


def test_a_line_with_two_roles_shows_both() -> None:
    line = line_of(reviewed(card=card_with("  social: 7", "  social: 7\n  caption: 6-7")), 7)
    assert (line.role, line.others) == ("social", ("caption",))


def test_a_range_of_a_thousand_million_lines_is_no_burden() -> None:
    view = reviewed(card=card_with("text: 3-5", "text: 3-999999999"))
    assert line_of(view, 5).role == "text"


def test_without_lines_the_roles_are_proposals_with_their_reasons() -> None:
    view = reviewed(card=TEXT.replace(LINES, "").replace("reviewed", "draft"))
    capture = capture_of(view)
    assert capture.automatic
    assert [one.role for one in capture.lines if one.runs] == [
        "headline", "dateline", "text", "text", "credit", "social"
    ]  # fmt: skip
    assert capture.lines[6].reason
    assert capture.lines[2].reason == ""
    assert capture.block.startswith("lines:\n  headline: 1\n")


def test_quoted_words_are_marked_and_lead_to_their_entry() -> None:
    view = reviewed()
    runs = [one for line in capture_of(view).lines for one in line.runs if one.entry]
    assert [(one.entry, one.anchor, one.pieces[0].text) for one in runs] == [
        ("date-1", "q-date-1", "14 آذار 2024"),
        ("event-1", "q-event-1", "صباح الخميس"),
    ]
    for line, text in zip(capture_of(view).lines, SEED.split("\n"), strict=False):
        assert "".join(piece.text for run in line.runs for piece in run.pieces) == text


def test_overlapping_quotations_leave_the_words_as_they_are() -> None:
    second = '  - event: reopening\n    line: 3\n    quote: "العمل صباح الخميس"\nstatus'
    view = reviewed(card=card_with("status", second))
    line = line_of(view, 3)
    words = "".join(piece.text for run in line.runs for piece in run.pieces)
    assert words == SEED.split("\n")[2]
    quoted = [(run.entry, run.also) for run in line.runs if run.entry]
    assert quoted == [("event-2", ("q-event-1",))]


def test_characters_without_a_shape_are_named_and_counted() -> None:
    seed = SEED.replace("مرفأ دالية يستأنف", "مرفأ\u200f دالية\u200b يستأنف\u200f", 1)
    view = reviewed(seed=seed)
    signs = [piece.sign for run in line_of(view, 1).runs for piece in run.pieces if piece.sign]
    assert signs == ["RLM", "ZWSP", "RLM"]
    counted = [(one.sign, one.code_point, one.count) for one in capture_of(view).signs]
    assert counted == [("RLM", "U+200F", 2), ("ZWSP", "U+200B", 1)]


def test_an_override_never_reaches_the_page_itself() -> None:
    view = reviewed(seed=SEED.replace("دالية", "\u202eدالية", 1))
    pieces = [piece.text for run in line_of(view, 1).runs for piece in run.pieces]
    assert "\u202e" not in "".join(pieces)


def test_a_control_character_is_shown_where_the_check_refuses_the_seed() -> None:
    view = reviewed(seed=SEED.replace("دالية", "\x07دالية", 1))
    signs = [piece.sign for run in line_of(view, 1).runs for piece in run.pieces if piece.sign]
    assert signs == ["U+0007"]
    assert "seed-control-character" in {one.code for one in view.faults}
