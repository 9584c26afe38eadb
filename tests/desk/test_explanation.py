"""Why an article's date, roles, mentions and events are what they are."""

from __future__ import annotations

import json
from io import StringIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.console import Console
from generator.desk import explanation_terminal
from generator.desk.explanation import Explanation, explain
from generator.desk.refusal import CONTENT, FINE, USAGE
from generator.desk.survey import read_survey
from generator.model.provenance import Role
from generator.model.reading import Verdict
from generator.reports import Format

if TYPE_CHECKING:
    from pathlib import Path

ID = "2023-03-12-library"
CARD = f"content/articles/{ID}.md"
LINES = "lines:\n  headline: 1\n  dateline: 2\n  text: 3-5, 7\n  read-also: 6\n  credit: 8\n"


def explained(project: Path, id_: str = ID) -> Explanation:
    return explain(read_survey(project), id_)


def told(project: Path, word: str, form: Format = Format.TEXT) -> tuple[int, str, str]:
    console = Console(format=form, out=StringIO(), err=StringIO())
    code = explanation_terminal.run(SimpleNamespace(project=project, article=word), console)
    console.finish()
    return code, console.out.getvalue(), console.err.getvalue()


def rewrite(project: Path, path: str, old: str, new: str) -> None:
    file = project / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_date_is_told_with_the_words_it_rests_on(project: Path) -> None:
    date = explained(project).date
    assert (date.date, date.basis) == ("2023-03-12", "stated")
    assert [(one.line, one.quote) for one in date.quotes] == [(2, "12 مارس 2023")]
    assert date.weekdays == ("الأحد",)
    assert date.weekday_agrees is None


@pytest.mark.parametrize(("published", "agrees"), [("2023-03-12", True), ("2023-03-13", False)])
def test_the_weekday_in_the_words_is_held_against_the_calendar(
    project: Path, published: str, *, agrees: bool
) -> None:
    rewrite(project, CARD, '"12 مارس 2023"', '"الأحد 12 مارس"')
    rewrite(project, CARD, "published: 2023-03-12", f"published: {published}")
    assert explained(project).date.weekday_agrees is agrees
    said = told(project, ID)[1]
    assert ("as the words say" in said) is agrees
    assert ("the words say" in said) is True


def test_roles_stand_with_their_lines_and_what_becomes_of_them(project: Path) -> None:
    roles = {one.role: (one.lines, one.published) for one in explained(project).roles}
    assert roles == {
        "headline": (((1, 1),), True),
        "dateline": (((2, 2),), False),
        "text": (((3, 5), (7, 7)), True),
        "read-also": (((6, 6),), False),
        "credit": (((8, 8),), False),
    }
    said = told(project, ID)[1]
    assert "text 3-5, 7: published" in said
    assert "read-also 6: removed, another article's headline" in said


def test_automatic_roles_name_the_rules_that_gave_them(project: Path) -> None:
    rewrite(project, CARD, LINES, "")
    verdicts = tuple(
        Verdict(line=number, role=role, rule=rule)
        for number, role, rule in (
            (1, Role.HEADLINE, "first-line"), (2, Role.DATELINE, "stamp"), (3, Role.TEXT, "prose"),
            (5, Role.TEXT, "prose"), (6, Role.READ_ALSO, "read-also"), (7, Role.TEXT, "prose"),
        )
    )  # fmt: skip
    found = explain(read_survey(project), ID, verdicts)
    assert found.automatic_roles
    assert [(one.role, one.lines, one.rule) for one in found.roles] == [
        ("headline", ((1, 1),), "first-line"), ("dateline", ((2, 2),), "stamp"),
        ("text", ((3, 5), (7, 7)), "prose"), ("read-also", ((6, 6),), "read-also"),
    ]  # fmt: skip
    said = told(project, ID)[1]
    assert "nobody reviewed them" in said
    assert "by the rule " in said


def test_automatic_roles_that_are_right_can_be_pasted_into_the_card(project: Path) -> None:
    rewrite(project, CARD, LINES, "")
    said = told(project, ID)[1]
    pasted = said.partition("write into the card:\n")[2].partition("\n\n")[0]
    rewrite(project, CARD, "topics: [library]", f"{pasted}\ntopics: [library]")
    assert not explained(project).automatic_roles
    assert read_survey(project).problems == ()


def test_a_mention_names_the_spelling_that_matched(project: Path) -> None:
    rewrite(project, "content/people.yaml", "name: سالم النجار", "name: سالم بن علي النجار")
    found = {(one.id, one.form): one for one in explained(project).mentions}
    one = found["najjar", "النجار"]
    assert (one.spelling, one.key, one.lines) == ("النجار", "short", (3,))
    one = found["waha", "مدينة الواحة"]
    assert (one.spelling, one.key, one.lines) == ("مدينة الواحة", "name", (1, 3))


def test_what_not_holds_back_is_told(project: Path) -> None:
    rewrite(project, "content/places.yaml", "variants: [الواحة]", "not: [مكتبة عامة]")
    (one, other) = explained(project).barred
    assert (one.id, one.form, one.line, other.line) == ("waha", "مكتبة عامة", 1, 3)
    assert "held back by not" in told(project, ID)[1]


def test_the_events_that_rest_on_it_are_told_with_who_else_speaks_for_them(project: Path) -> None:
    (event,) = explained(project).events
    assert (event.id, event.line, event.quote, event.others) == (
        "library-opening", 3, "أمس السبت", ()
    )  # fmt: skip
    (project / "content" / "articles" / "2023-04-note.md").write_text(
        "---\ntitle: خبر\npublished: 2023-04\nsource: unknown\nevents:\n"
        '  - event: library-opening\n    quote: "11 آذار 2023"\n---\nافتُتحت في 11 آذار 2023.\n',
        "utf-8",
    )
    (event,) = explained(project).events
    assert event.others == ("2023-04-note",)
    assert explained(project, "2023-04-note").roles == ()


def test_its_problems_and_its_captures_are_told_with_it(project: Path) -> None:
    rewrite(project, CARD, "title: افتتاح", "title: تدشين")
    code, out, err = told(project, f"./{CARD}")
    assert code == FINE
    assert "problems: 1" in out
    assert "title-differs" in err


def test_json_holds_all_of_it(project: Path) -> None:
    whole = json.loads(told(project, ID, Format.JSON)[1])["explanation"]
    assert whole["id"] == ID
    assert whole["date"]["basis"] == "stated"
    assert whole["roles"][0] == {
        "role": "headline", "lines": [[1, 1]], "published": True, "rule": ""
    }  # fmt: skip


def test_an_unknown_card_is_a_wrong_call_with_the_likeliest_name(project: Path) -> None:
    code, out, err = told(project, "2023-03-12-libary")
    assert (code, out) == (USAGE, "")
    assert f"did you mean {ID}?" in err


def test_a_card_that_cannot_be_read_tells_its_faults(project: Path) -> None:
    rewrite(project, CARD, "seed: 000_library.txt", "seed: 000_nowhere.txt")
    code, out, err = told(project, ID)
    assert (code, out) == (CONTENT, "")
    assert "seed-not-found" in err
    assert "mend it first" in err
