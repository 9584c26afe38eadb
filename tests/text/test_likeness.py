"""How much of one text stands in another."""

from __future__ import annotations

from generator.text.likeness import common_share, marks
from generator.text.sentences import sentences

WIRE = (
    "أعلنت بلدية الرابية أن جسر المشاة سيُفتح يوم السبت بعد تجربة دامت أسبوعين كاملين.",
    "وقال رئيسها إن الجسر يصل السوق بالمدرسة، وإن الأطفال لن يعبروا الطريق العام بعد اليوم.",
)
OTHER = (
    "خسر فريق الرابية مباراته الأخيرة أمام ضيفه، وخرج من المنافسة على الكأس مبكرًا.",
    "وقال مدربه إن اللاعبين بذلوا ما في وسعهم، وإن الحكم لم يكن منصفًا في قراراته.",
)


def shares(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, float]:
    first, second = marks(one), marks(other)
    return (
        common_share(first.sentences, second.sentences),
        common_share(first.shingles, second.shingles),
    )


def test_a_text_is_wholly_itself_however_it_is_spelt() -> None:
    vowelled = tuple(line.replace("إن", "إنّ").replace("بلدية", "بلديّـة") for line in WIRE)
    assert shares(WIRE, vowelled) == (1.0, 1.0)


def test_a_shortened_copy_is_measured_by_what_it_has() -> None:
    assert shares(WIRE, WIRE[:1]) == (1.0, 1.0)


def test_two_texts_share_next_to_nothing() -> None:
    assert shares(WIRE, OTHER) == (0.0, 0.0)


def test_nothing_is_shared_with_an_empty_text() -> None:
    assert shares(WIRE, ()) == (0.0, 0.0)


def test_a_line_is_cut_after_its_sentences() -> None:
    assert sentences("عاد الوفد. هل نجح؟ «لا ندري!» قال رئيسه… ومضى.") == (
        "عاد الوفد.",
        "هل نجح؟",
        "«لا ندري!»",
        "قال رئيسه…",
        "ومضى.",
    )


def test_an_initial_a_figure_and_an_address_end_no_sentence() -> None:
    line = "قال د. نادر إن العمق 5.5 أمتار على ما في wadi.example من أرقام"
    assert sentences(line) == (line,)
