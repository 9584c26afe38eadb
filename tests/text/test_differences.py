"""What one version of a text changed of another."""

from __future__ import annotations

import pytest

from generator.text.differences import Change, differences

FIRST = "فاضت القناة فجر الثلاثاء وغمرت عشرين بيتًا في طرف البلدة."
SECOND = "وقال المدير إن البوابة الثالثة كُسرت عمدًا."
THIRD = "وعاد الأهالي إلى بيوتهم مساءً."


def between(before: list[str], after: list[str]) -> tuple[Change, ...]:
    return differences(enumerate(before, 3), enumerate(after, 3))


def changed(change: Change) -> tuple[list[str], list[str]]:
    return (
        [one.text for one in change.before if one.changed],
        [one.text for one in change.after if one.changed],
    )


def test_the_same_text_has_no_difference() -> None:
    assert between([FIRST, SECOND], [FIRST, SECOND]) == ()


def test_where_the_lines_break_is_no_difference() -> None:
    assert between([FIRST, SECOND, THIRD], [f"{FIRST} {SECOND}  {THIRD}"]) == ()


def test_quotation_marks_and_invisible_characters_are_no_difference() -> None:
    assert between(['قال: "نعم" ومضى.'], ["قال: «نعم»\u200f ومضى."]) == ()


def test_of_a_changed_sentence_only_the_changed_words_are_marked() -> None:
    (one,) = between([FIRST], [FIRST.replace("عشرين", "اثني عشر")])
    assert (one.kind, one.line) == ("changed", 3)
    assert changed(one) == (["عشرين"], ["اثني عشر"])


def test_words_far_from_a_change_give_way_to_an_ellipsis() -> None:
    (one,) = between([FIRST], [FIRST.replace("البلدة", "المدينة")])
    shown = [piece.text for piece in one.before]
    assert shown == ["… الثلاثاء وغمرت عشرين بيتًا في طرف", "البلدة."]


def test_changes_that_one_word_parts_are_one() -> None:
    (one,) = between(
        ["بلغ العدد تسعة رجال وامرأة في السوق."], ["بلغ العدد عشرة رجال وطفلًا في السوق."]
    )
    assert changed(one) == (["تسعة رجال وامرأة"], ["عشرة رجال وطفلًا"])


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ([FIRST, SECOND], [FIRST], ["removed"]),
        ([FIRST], [FIRST, SECOND], ["added"]),
        ([FIRST, SECOND, THIRD], [THIRD, FIRST, SECOND], ["moved"]),
        ([SECOND], [THIRD], ["removed", "added"]),
        ([], [FIRST], ["added"]),
    ],
)
def test_what_came_went_and_moved_is_told_apart(
    before: list[str], after: list[str], kinds: list[str]
) -> None:
    assert [one.kind for one in between(before, after)] == kinds


def test_every_word_that_went_or_came_is_told() -> None:
    before, after = [FIRST, SECOND, THIRD], [FIRST.replace("عشرين", "عشرة"), THIRD, "وشكر الجيران."]
    told = [changed(one) for one in between(before, after)]
    assert " ".join(" ".join(words) for words, _ in told).split() == ["عشرين", *SECOND.split()]
    assert " ".join(" ".join(words) for _, words in told).split() == ["عشرة", "وشكر", "الجيران."]
