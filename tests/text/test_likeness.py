"""How much of one text stands in another."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from generator.text.likeness import common_share, shingles, whole_sentences
from generator.text.overlaps import alike_pairs
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
    return (
        common_share(whole_sentences(one), whole_sentences(other)),
        common_share(shingles(one), shingles(other)),
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


def sampled(numbers: frozenset[int]) -> frozenset[int]:
    return frozenset(number for number in numbers if number % 2 == 0)


def invented_sets(chance: random.Random, count: int) -> list[frozenset[int]]:
    """Some have much in common with one before them, and all share a few numbers."""
    made: list[frozenset[int]] = []
    for number in range(count):
        own = [1000 * number + one for one in range(chance.randint(12, 60))]
        known = list(chance.choice(made)) if made else []
        borrowed = chance.sample(known, chance.randint(0, len(known)))
        made.append(frozenset([*own, *borrowed, *chance.sample(range(40), 20)]))
    return made


@pytest.mark.parametrize("commonplace", [3, 10, 100])
@pytest.mark.parametrize("count", [2, 50, 450])
def test_the_pairs_found_are_those_that_comparing_all_would_find(
    count: int, commonplace: int
) -> None:
    sets = invented_sets(random.Random(count), count)  # noqa: S311 no secret
    parts = [sampled(one) for one in sets]
    times = Counter(number for part in parts for number in part)
    rare = [{one for one in part if times[one] <= commonplace} for part in parts]
    wanted = {
        (later, earlier)
        for later in range(count)
        for earlier in range(later)
        if rare[later] & rare[earlier] and common_share(sets[later], sets[earlier]) >= 0.5
    }
    assert set(alike_pairs(sets, parts, commonplace, 0.5)) == wanted
    assert wanted
