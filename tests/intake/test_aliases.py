"""Keys, roles and values in Arabic: read, told apart, suggested."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from problem_cases import CARD, change, check

from generator import build as pipeline
from generator.intake import card_reader, settings, vocabulary
from generator.intake.aliases import FLAGS, KEYS, ROLES, VALUES, spelling
from generator.intake.dates import read_date
from generator.intake.nodes import Scalar
from generator.model.article import Publish, Status
from generator.model.authority import SourceKind
from generator.model.provenance import WRITTEN
from generator.options import Options
from generator.problems import Place
from generator.text.months import CONVENTIONS

if TYPE_CHECKING:
    from pathlib import Path

SCOPES = {
    "card": card_reader.KEYS,
    "evidence": card_reader.EVIDENCE_KEYS,
    "edit": card_reader.EDIT_KEYS,
    "card-event": card_reader.EVENT_KEYS,
    "topic": vocabulary.TOPIC_KEYS,
    "source": vocabulary.SOURCE_KEYS,
    "authority": vocabulary.AUTHORITY_KEYS,
    "event": vocabulary.EVENT_KEYS,
    "settings": settings.KEYS,
    "page": settings.PAGE_KEYS,
}
OFFERED = {
    "status": [one.value for one in Status],
    "publish": [one.value for one in Publish],
    "kind": [one.value for one in SourceKind],
    "language": settings.LANGUAGES,
    "months": tuple(CONVENTIONS),
    "digits": ("latn", "arab"),
}
GROUPS = {"roles": ROLES, "yes-or-no": FLAGS, **VALUES}

ARABIC_CARD = """---
العنوان: افتتاح مكتبة عامة في مدينة الواحة
تاريخ_النشر: ١٢ مارس ٢٠٢٣
الدليل:
  - السطر: ٢
    الاقتباس: "12 مارس 2023"
المصدر: waha-news
الرابط: https://news.example.org/library
الالتقاط: 000_library.txt
البصمة: 021e27a86b7d4d369b237a431fda8fa15a9e0cd198dc9327aa21d3d939e608b6
أسطر:
  العنوان: 1
  سطر التاريخ: 2
  المتن: 3-5، 7
  اقرأ أيضًا: 6
  سطر المصدر: 8
الموضوعات: [library]
الأحداث:
  - الحدث: library-opening
    السطر: 3
    الاقتباس: "أمس السبت"
    التعليل: "نُشر الخبر يوم الأحد 12 مارس 2023، فأمس هو السبت 11 منه."
الحالة: مراجَع
---
ملاحظة المحرّر على الخبر.
"""


def curated(project: Path) -> object:
    found = pipeline.read_project(Options(project=project, out=project / "site"))
    assert found.problems == ()
    return found.dossier


def rewrite(project: Path, name: str, words: dict[str, str]) -> None:
    for english, arabic in words.items():
        change(project, PurePosixPath("content", name), english, arabic)


# The table.


@pytest.mark.parametrize("scope", SCOPES)
def test_every_key_has_an_arabic_name_of_its_own_where_it_stands(scope: str) -> None:
    forms = {key: set(map(spelling, KEYS.forms[key])) for key in SCOPES[scope]}
    assert all(forms.values())
    assert sum(map(len, forms.values())) == len(set.union(*forms.values()))


@pytest.mark.parametrize("group", GROUPS)
def test_no_two_values_share_an_arabic_name(group: str) -> None:
    forms = [set(map(spelling, known)) for known in GROUPS[group].forms.values()]
    assert all(forms)
    assert sum(map(len, forms)) == len(set.union(*forms))


def test_the_table_names_no_more_and_no_less_than_what_is_read() -> None:
    assert set(KEYS.forms) == {key for keys in SCOPES.values() for key in keys}
    assert list(ROLES.forms) == [role.value for role in WRITTEN]
    assert {key: sorted(names.forms) for key, names in VALUES.items()} == {
        key: sorted(words) for key, words in OFFERED.items()
    }


def test_no_form_is_listed_that_another_spelling_of_the_same_word_covers() -> None:
    for names in (KEYS, *GROUPS.values()):
        for word, forms in names.forms.items():
            assert len(set(map(spelling, forms))) == len(forms), word


# Spellings.


@pytest.mark.parametrize(
    ("written", "hint"),
    [("العنوا", "العنوان"), ("الموضوات", "الموضوعات"), ("titel", "title"), ("طقس", "")],
)
def test_the_nearest_key_is_named_in_the_script_that_was_written(written: str, hint: str) -> None:
    assert KEYS.closest(written, card_reader.KEYS)[0] == hint


def test_an_article_is_taken_off_only_where_a_word_remains() -> None:
    assert spelling("إلى") != spelling("ي")
    assert spelling("الأصل") == spelling("أصل")


# Whole files.


def test_a_card_written_in_arabic_reads_as_the_same_card_in_english(project: Path) -> None:
    before = curated(project)
    (project / CARD).write_text(ARABIC_CARD, encoding="utf-8")
    assert curated(project) == before


def test_vocabularies_and_settings_written_in_arabic_read_the_same(project: Path) -> None:
    before = curated(project)
    rewrite(project, "people.yaml", {"name:": "الاسم:", "short:": "الصيغ القصيرة:",
            "role:": "المنصب:", "country:": "البلد:", "latin:": "باللاتينية:"})  # fmt: skip
    rewrite(project, "places.yaml", {"name:": "اسم:", "variants:": "الصيغ:", "kind:": "نوع:"})
    rewrite(project, "sources.yaml", {"newspaper": "جريدة", "homepage:": "الصفحة الرئيسية:"})
    rewrite(project, "topics.yaml", {"about:": "نبذة:", "order: 1": "الترتيب: ١"})
    rewrite(project, "events.yaml", {"date: 2023-03-11": "التاريخ: 11 آذار 2023",
            "organisations:": "الجهات:"})  # fmt: skip
    rewrite(project, "dossier.yaml", {"language: ar": "اللغة: العربية", "hijri: true": "هجري: نعم",
            "months: both": "الأشهر: كلاهما", "digits: latn": "الأرقام: غربية"})  # fmt: skip
    rewrite(project, "pages/about.md", {"title:": "العنوان:"})
    assert curated(project) == before


def test_a_card_in_arabic_is_answered_in_arabic(project: Path) -> None:
    text = ARABIC_CARD.replace("المصدر: waha-news\n", "").replace("مراجَع", "قريبًا")
    (project / CARD).write_text(text.replace("المتن:", "المتون:"), encoding="utf-8")
    problems = {one.code: one for one in check(project)}
    assert problems["key-missing"].found == "المصدر"
    assert dict(problems["value-not-offered"].values)["known"].startswith("مسودة، بحاجة إلى")
    assert dict(problems["role-misspelt"].values)["hint"] == "المتن"


def test_two_spellings_name_both_keys_and_the_line_of_the_first(project: Path) -> None:
    change(project, CARD, "status: reviewed", "عنوان: غيره\nstatus: reviewed")
    (one,) = check(project)
    assert (one.code, one.found) == ("key-two-spellings", "عنوان")
    assert dict(one.values) == {"other": "title", "first": "2"}


@pytest.mark.parametrize("word", ["غير معروف", "مجهول"])
def test_an_unknown_date_may_be_said_in_arabic(word: str) -> None:
    place = Place(path=PurePosixPath("card.md"))
    assert read_date(Scalar(text=word, place=place)) == (None, ())


# Cards of captures.


def test_a_card_without_lines_keeps_its_seed_and_leaves_the_roles_open(project: Path) -> None:
    text = (project / CARD).read_text(encoding="utf-8")
    head, _, rest = text.partition("lines:\n")
    text = head + rest[rest.index("topics:") :]
    record, problems = card_reader.read_card(text, CARD)
    assert problems == ()
    assert record is not None
    assert record.seed is not None
    assert record.seed.roles is None
    assert record.seed.lines_place == record.seed.name.place


def test_lines_that_are_misspelt_or_unreadable_are_not_left_out(project: Path) -> None:
    text = (project / CARD).read_text(encoding="utf-8")
    for wrong in ("liness:\n", "lines: خطأ: آخر\nx:\n"):
        record, problems = card_reader.read_card(text.replace("lines:\n", wrong), CARD)
        assert record
        assert record.lost
        assert problems


def test_originals_earlier_captures_and_shared_texts_are_read(project: Path) -> None:
    change(
        project, CARD, "topics: [library]",
        "topics: [library]\noriginal: page.html\noriginal_sha256: ab12\nsupersedes: older\n"
        "same_text: [one، two]",
    )  # fmt: skip
    record, problems = card_reader.read_card((project / CARD).read_text(encoding="utf-8"), CARD)
    assert problems == ()
    assert record is not None
    assert record.seed is not None
    assert record.seed.original is not None
    assert record.seed.original_sha256 is not None
    assert record.supersedes is not None
    assert (record.seed.original.text, record.seed.original_sha256.text) == ("page.html", "ab12")
    assert record.supersedes.text == "older"
    assert [one.text for one in record.index.same_text] == ["one", "two"]


def test_edits_and_standing_are_read_in_arabic(project: Path) -> None:
    change(
        project, CARD, "status: reviewed",
        "النشر: مقتطف\nعدد أسطر المقتطف: ٢\nالحالة: مسحوب\nالسبب: خبر مكذوب\nكان: [older]\n"
        "التعديلات:\n  - السطر: 7\n    من: مجلس\n    إلى: المجلس\n    السبب: سقط التعريف",
    )  # fmt: skip
    record, problems = card_reader.read_card((project / CARD).read_text(encoding="utf-8"), CARD)
    assert problems == ()
    assert record is not None
    assert record.seed is not None
    (edit,) = record.seed.edits
    assert (edit.line, edit.before.text, edit.after) == (7, "مجلس", "المجلس")
    standing = record.standing
    assert (standing.publish, standing.excerpt_lines) == (Publish.EXCERPT, 2)
    assert (standing.status, standing.why) == (Status.WITHDRAWN, "خبر مكذوب")
    assert [one.former.text for one in record.was] == ["articles/older"]
