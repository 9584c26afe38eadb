"""An invented dossier of one capture, laid on the desk with or without faults."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.catalogue import ENGLISH
from generator.desk.review import known_of, review
from generator.desk.survey import survey
from generator.intake.source_file import SourceFile

if TYPE_CHECKING:
    from generator.desk.review_views import CaptureLines, LineView, ReviewView

CARD = "2024-03-14-harbour"
SEED = """\
مرفأ دالية يستأنف العمل بعد عاصفة دامت يومين
تاريخ النشر: 14 آذار 2024
استأنف مرفأ دالية العمل صباح الخميس، بعد عاصفة أوقفت حركة السفن يومين كاملين، وفق بيان الإدارة.

وقال مدير المرفأ سامر النجار إن ثلاث سفن شحن دخلت الحوض الشرقي قبل الظهر من يوم الخميس.
المصدر: صحيفة المنارة
تابعونا على فيسبوك
"""
LINES = """\
lines:
  headline: 1
  dateline: 2
  text: 3-5
  credit: 6
  social: 7
"""
TEXT = f"""\
---
title: مرفأ دالية يستأنف العمل بعد عاصفة دامت يومين
published: 2024-03-14
published_evidence:
  - line: 2
    quote: "14 آذار 2024"
source: manara
url:
seed: harbour.txt
{LINES}topics: [harbour]
events:
  - event: reopening
    line: 3
    quote: "صباح الخميس"
    says: "الخميس هو يوم النشر."
status: reviewed
---
"""
FILES = {
    "content/dossier.yaml": "title: ملف دالية\n",
    "content/sources.yaml": "manara:\n  name: المنارة\n  variants: [صحيفة المنارة]\n",
    "content/topics.yaml": "harbour:\n  name: المرفأ\n",
    "content/people.yaml": "najjar:\n  name: سامر النجار\n",
    "content/places.yaml": "dalia:\n  name: دالية\n",
    "content/events.yaml": "reopening:\n  date: 2024-03-14\n  title: مرفأ دالية يعود إلى العمل\n",
    "seeds/harbour.txt": SEED,
    f"content/articles/{CARD}.md": TEXT,
}


def card_with(old: str, new: str) -> str:
    """Change some words of the sound card."""
    assert old in TEXT
    return TEXT.replace(old, new)


def found(**changes: str | bytes) -> list[SourceFile]:
    """List the dossier's files; ``card`` and ``seed`` stand in for theirs."""
    names = {"card": f"content/articles/{CARD}.md", "seed": "seeds/harbour.txt"}
    files = FILES | {names[key]: text for key, text in changes.items()}
    return files_of(files)


def files_of(files: dict[str, str | bytes]) -> list[SourceFile]:
    return [
        SourceFile(
            path=PurePosixPath(path),
            content=text if isinstance(text, bytes) else text.encode(),
        )
        for path, text in sorted(files.items())
    ]


def reviewed(key: str = CARD, **changes: str | bytes) -> ReviewView:
    """Review a card that is there."""
    view = asked(key, found(**changes))
    assert view is not None
    return view


def asked(key: str, files: list[SourceFile]) -> ReviewView | None:
    survey_ = survey(files)
    return review(survey_, key, known_of(survey_), ENGLISH)


def capture_of(view: ReviewView) -> CaptureLines:
    assert view.capture is not None
    return view.capture


def line_of(view: ReviewView, number: int) -> LineView:
    return capture_of(view).lines[number - 1]
