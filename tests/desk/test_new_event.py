"""An event and its words, written into two files at once; all else stays byte for byte."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest
from desk_answers import given, typed

from generator.desk import writing
from generator.desk.new_event import new_event
from generator.desk.refusal import RefusalError
from generator.desk.survey import read_survey

CARD = "content/articles/2023-03-12-library.md"
EVENTS = "content/events.yaml"
ARTICLE = "2023-03-12-library"
HALLS = {
    "id": "halls",
    "title": "افتتاح قاعتين: للأطفال والباحثين",
    "date": "١١ آذار ٢٠٢٣",
    "topics": "المكتبة العامة",
    "article": ARTICLE,
    "line": "5",
    "quote": "قاعة للأطفال وقاعة للباحثين",
    "says": "يوم الافتتاح كما في السطر 3",
}


def snapshot(project: Path) -> dict[str, bytes]:
    files = (path for path in project.rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def rewrite(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_bytes().decode()
    assert old in text
    file.write_bytes(text.replace(old, new, 1).encode())


def added(before: bytes, after: bytes) -> list[str]:
    """Lines that came in; fails if any went out."""
    old, new = before.decode().split("\n"), after.decode().split("\n")
    steps = [one for one in ndiff(old, new) if one[0] in "+-"]
    assert all(one[0] == "+" for one in steps), steps
    return [one[2:] for one in steps]


def test_both_places_are_written_and_read_back(project: Path) -> None:
    before = snapshot(project)
    done = new_event(project, given(**HALLS))
    after = snapshot(project)
    assert done.problems == ()
    assert added(before[EVENTS], after[EVENTS]) == [
        "halls:",
        "  date: 2023-03-11",
        '  title: "افتتاح قاعتين: للأطفال والباحثين"',
        "  topics: [library]",
    ]
    assert added(before[CARD], after[CARD]) == [
        "  - event: halls",
        "    line: 5",
        '    quote: "قاعة للأطفال وقاعة للباحثين"',
        '    says: "يوم الافتتاح كما في السطر 3"',
    ]
    assert after.keys() == before.keys()
    found = read_survey(project)
    assert {event.id for event in found.dossier.events} == {"halls", "library-opening"}
    assert found.problems == ()


def test_line_ends_and_a_byte_order_mark_stay_as_they_are(project: Path) -> None:
    for path in (EVENTS, CARD):
        text = (project / path).read_text("utf-8").replace("\n", "\r\n")
        (project / path).write_bytes(f"\ufeff{text}".encode())
    before = snapshot(project)
    new_event(project, given(**HALLS))
    for path, old in before.items():
        new = (project / path).read_bytes()
        if path in {EVENTS, CARD}:
            assert len(added(old, new)) == 4
            assert new.startswith(b"\xef\xbb\xbf")
            assert new.count(b"\n") == new.count(b"\r\n")
        else:
            assert new == old
    assert read_survey(project).problems == ()


def test_what_is_not_given_is_asked_and_the_date_is_shown_as_it_was_understood(
    project: Path,
) -> None:
    answers, listed = typed(*HALLS.values())
    new_event(project, answers)
    assert len(listed.asked) == len(HALLS)
    assert "date: 2023-03-11" in listed.told
    assert any("وتضم المكتبة قاعة للأطفال" in one for one in listed.told)


def test_a_wrong_answer_is_asked_again(project: Path) -> None:
    wrong = {"id": "قاعات", "date": "5/6/2023", "line": "6", "quote": "قاعة"}
    answers: list[str] = []
    for key, value in HALLS.items():
        answers += [wrong[key], value] if key in wrong else [value]
    asking, listed = typed(*answers)
    new_event(project, asking)
    complaints = " ".join(listed.told)
    for words in ("cannot be an address", "2023-06-05", "read-also", "stands 2 times"):
        assert words in complaints
    assert len(listed.asked) == len(HALLS) + len(wrong)


def test_how_a_date_follows_is_asked_only_when_the_words_do_not_print_it(project: Path) -> None:
    asking, listed = typed(*HALLS.values())
    new_event(project, asking)
    assert any("how the date follows" in one for one in listed.asked)
    plain = ("thanks", "شكر المتبرعين", "unknown", "", ARTICLE, "7", "كل من تبرّع بكتاب")
    asking, listed = typed(*plain)
    new_event(project, asking)
    assert not any("how the date follows" in one for one in listed.asked)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"quote": "قاعة للموسيقى"}, "--quote"),
        ({"quote": "قاعة"}, "stands 2 times"),
        ({"line": "2"}, "dateline"),
        ({"line": "70"}, "--line"),
        ({"article": "2023-03-12-librari"}, "did you mean 2023-03-12-library"),
        ({"date": "5/6/2023"}, "--date"),
        ({"topics": "المكتبه الخاصة"}, "--topics"),
        ({"id": "Halls"}, "--id"),
        ({"id": "library-opening"}, "leave out --title"),
        ({"title": " "}, "--title"),
        ({"title": "\udcff"}, "UTF-8"),
    ],
    ids=lambda one: str(one).encode("unicode_escape").decode()[:40],
)
def test_what_cannot_stand_is_refused_and_nothing_written(
    project: Path, changes: dict[str, str], words: str
) -> None:
    before = snapshot(project)
    with pytest.raises(RefusalError) as refused:
        new_event(project, given(**HALLS | changes))
    assert words in refused.value.sentence
    assert snapshot(project) == before


def test_nothing_is_written_when_nobody_answers_any_more(project: Path) -> None:
    before = snapshot(project)
    for count in range(7):
        answers, _ = typed(*list(HALLS.values())[:count])
        with pytest.raises(RefusalError, match="nobody answers"):
            new_event(project, answers)
    assert snapshot(project) == before


def test_another_article_may_speak_for_an_event_that_is_there(project: Path) -> None:
    (project / "content/articles/2023-04-note.md").write_text(
        "---\ntitle: المكتبة بعد شهر\npublished: 2023-04\nsource: waha-news\n"
        "topics: [library]\nstatus: reviewed\n---\nافتُتحت المكتبة في 11 آذار 2023 وامتلأت.\n",
        "utf-8",
    )
    before = snapshot(project)
    done = new_event(
        project,
        given(id="library-opening", article="2023-04-note", quote="في 11 آذار 2023"),
    )
    after = snapshot(project)
    assert not done.event.is_new
    assert after[EVENTS] == before[EVENTS]
    assert added(before["content/articles/2023-04-note.md"],
                 after["content/articles/2023-04-note.md"]) == [
        "events:", "  - event: library-opening", '    quote: "في 11 آذار 2023"',
    ]  # fmt: skip
    with pytest.raises(RefusalError, match="cites"):
        new_event(project, given(id="library-opening", article=ARTICLE, line="3", quote="أمس"))


def test_the_first_file_is_put_back_when_the_second_cannot_be_written(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(project)
    real = writing.replace_file

    def fail_at_card(path: Path, content: bytes) -> None:
        if path.suffix == ".md":
            raise OSError(28, "No space left on device", str(path))
        real(path, content)

    monkeypatch.setattr(writing, "replace_file", fail_at_card)
    with pytest.raises(OSError, match="No space"):
        new_event(project, given(**HALLS))
    assert snapshot(project) == before


def test_a_file_that_somebody_saved_meanwhile_is_left_alone(project: Path) -> None:
    changes = [writing.Change(path=Path(CARD), before=b"older", after=b"newer")]
    before = snapshot(project)
    with pytest.raises(RefusalError, match="changed in the meantime"):
        writing.write_together(project, changes)
    assert snapshot(project) == before
