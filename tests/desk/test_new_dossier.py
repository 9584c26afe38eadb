"""A new dossier: Arabic, small, complete, and it builds as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from desk_answers import given, typed

from generator import build as pipeline
from generator.desk.new_dossier import new_dossier
from generator.desk.new_event import new_event
from generator.desk.refusal import ENVIRONMENT, RefusalError
from generator.desk.survey import read_survey
from generator.intake import settings, vocabulary
from generator.intake.frontmatter import read_yaml
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path

TITLE = 'ملف السد: "مياه" الوادي'
KEYS = {
    "topics": vocabulary.TOPIC_KEYS,
    "sources": vocabulary.SOURCE_KEYS,
    "people": vocabulary.AUTHORITY_KEYS,
    "places": vocabulary.AUTHORITY_KEYS,
    "organisations": vocabulary.AUTHORITY_KEYS,
    "events": vocabulary.EVENT_KEYS,
}


def test_it_builds_right_away_without_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "wadi"
    new_dossier(folder, given(title=TITLE))
    options = Options(project=folder, out=folder / "site")
    assert pipeline.check(options).problems == ()
    report = pipeline.build(options)
    assert report.project.dossier.settings.title == TITLE
    assert (folder / "site" / "index.html").is_file()
    assert not (folder / "templates").exists()


def test_the_title_is_asked_for(tmp_path: Path) -> None:
    answers, listed = typed("", TITLE)
    new_dossier(tmp_path / "wadi", answers)
    assert len(listed.asked) == 2
    assert read_survey(tmp_path / "wadi").dossier.settings.title == TITLE


def test_a_folder_that_holds_anything_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("لي", "utf-8")
    with pytest.raises(RefusalError) as refused:
        new_dossier(tmp_path, given(title=TITLE))
    assert refused.value.exit_code == ENVIRONMENT
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_an_empty_folder_is_taken_and_nothing_is_made_without_a_title(tmp_path: Path) -> None:
    with pytest.raises(RefusalError):
        new_dossier(tmp_path, typed()[0])
    assert list(tmp_path.iterdir()) == []
    new_dossier(tmp_path, given(title=TITLE))
    assert (tmp_path / ".gitignore").read_text("utf-8").startswith("/site/\n")
    assert (tmp_path / "seeds").is_dir()
    assert (tmp_path / "content" / "articles").is_dir()


def test_every_setting_stands_there_with_its_default(tmp_path: Path) -> None:
    new_dossier(tmp_path, given(title=TITLE))
    path = tmp_path / "content" / "dossier.yaml"
    mapping, _ = read_yaml(path.read_text("utf-8"), path)
    assert {key.text for key, _ in mapping.entries} == set(settings.KEYS)


@pytest.mark.parametrize("name", KEYS)
def test_the_example_of_every_vocabulary_can_be_uncommented(tmp_path: Path, name: str) -> None:
    new_dossier(tmp_path, given(title=TITLE))
    path = tmp_path / "content" / f"{name}.yaml"
    text = path.read_text("utf-8")
    assert re.fullmatch(r"(?:#.*\n)+", text)
    example = re.sub(r"(?m)^# ", "", text.partition("مثال")[2].partition("\n")[2])
    path.write_text(example, "utf-8")
    codes = {one.code for one in read_survey(tmp_path).problems}
    # What an event or a record names comes from the examples beside it.
    assert codes <= {"reference-unknown", "event-uncited", "topic-unused"}
    mapping, _ = read_yaml(example, path)
    ((_, record),) = mapping.entries
    assert {key.text for key, _ in record.entries} <= set(KEYS[name])


def test_the_first_event_goes_below_the_comments(tmp_path: Path) -> None:
    new_dossier(tmp_path, given(title=TITLE))
    card = tmp_path / "content" / "articles" / "2023-10-23-dam.md"
    card.write_text(
        "---\ntitle: سد جديد\npublished: 2023-10-23\nsource: unknown\n---\nافتُتح السد أمس.\n",
        "utf-8",
    )
    before = (tmp_path / "content" / "events.yaml").read_text("utf-8")
    new_event(tmp_path, given(
        id="dam-opening", title="افتتاح السد", date="22 أكتوبر 2023", topics="",
        article=str(card), quote="أمس", says="أمس هو اليوم السابق ليوم النشر",
    ))  # fmt: skip
    after = (tmp_path / "content" / "events.yaml").read_text("utf-8")
    assert after == f"{before}dam-opening:\n  date: 2023-10-22\n  title: افتتاح السد\n"
