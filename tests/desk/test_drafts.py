"""A draft card: every proposal with its evidence, every question marked, and it reads back."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest
from desk_answers import given as answers
from desk_imports import BODY, PAGE, PARK, faults, put, seeds, take
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import build as pipeline
from generator.blueprint import read_language
from generator.curation.likeness import Likeness
from generator.desk.captures import find_capture, read
from generator.desk.draft import Draft, card_text, title_of
from generator.desk.new_dossier import new_dossier
from generator.desk.survey import read_survey
from generator.intake.card_reader import read_card
from generator.intake.characters import fit
from generator.intake.source_file import SourceFile, decode
from generator.model.article import Status
from generator.model.provenance import Role
from generator.model.reading import Proposal, Reading, Verdict, remark
from generator.options import Options
from generator.problems import Severity
from generator.reading.capture import Known
from generator.text.folding import find_quote
from generator.text.invisible import is_visible
from generator.workspace import read_workspace

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.intake.card import CardRecord

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = (ROOT / "tests" / "captures", *sorted((ROOT / "tests" / "held-out").iterdir()))
CAPTURES = [
    one for folder in FOLDERS for one in folder.iterdir() if one.suffix in {".txt", ".html"}
]
LIBRARY = "2023-03-12-library"
PATH = PurePosixPath("content/articles/park.md")
HOSTILE = (
    "سد: مياه", "قال: «نعم»", '"سد" جديد', "'سد' جديد", "سد #1", "#سد", "- سد", "? سد", "[سد]",
    "{سد}", "*سد*", "&سد", "!سد", "|سد", ">سد", "%سد", "@سد", "`سد`", "null", "~", "yes", "2023",
    "12:30", "---", "...", "سد \\ مياه", "سد %(line)s %s", "سد\u2028مياه", "سد\x85مياه", "a: b # c",
    "سد\tمياه", "\u200fسد", "سد\u202eمياه", "🙂", "سد\x07مياه", "سد\ufeffمياه", "سد:",
)  # fmt: skip


@cache
def arabic() -> Catalogue:
    return read_language(read_workspace(ROOT), "ar")


def drafted(text: str, **values: object) -> str:
    """Draft a card of a text as the reading has it."""
    capture = find_capture("park.txt", text.encode())
    assert capture
    reading = read(capture, Known())
    return card_text(Draft(capture=capture, reading=reading, seed="park.txt", **values), arabic())


def draft_with(word: str) -> str:
    """Draft a card in which every word that a capture may bring is this one."""
    capture = find_capture("park.txt", PARK.encode())
    assert capture
    found = Proposal(value=word, basis="metadata", line=1, quote=word)
    reading = Reading(
        verdicts=(Verdict(line=1, role=Role.HEADLINE, rule="headline"),),
        title=found,
        source=found,
        keywords=(word,),
        questions=(remark("role-unsure", 1, quote=word, role="author"),),
    )
    draft = Draft(capture=capture, reading=reading, seed="park.txt", other_terms=(word,))
    return card_text(draft, arabic())


def reread(text: str) -> CardRecord:
    decoded, problems = decode(SourceFile(path=PATH, content=text.encode()))
    assert problems == ()
    card, problems = read_card(decoded, PATH)
    assert problems == ()
    assert card
    return card


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip().startswith("#")]


def test_a_plain_capture_gives_a_short_card_that_reads_back() -> None:
    card = reread(drafted(PARK))
    assert card.title.text == "حديقة جديدة على ضفة النهر"
    assert card.dating.date
    assert [(one.line, one.quote.text) for one in card.dating.evidence] == [(3, "2 أيار 2023")]
    assert card.standing.status is Status.DRAFT
    assert card.source.text == "unknown"
    assert card.seed
    assert card.seed.roles


@pytest.mark.parametrize("word", HOSTILE, ids=lambda one: one.encode("unicode_escape").decode())
def test_words_that_mean_something_to_yaml_read_back_as_they_were(word: str) -> None:
    assert reread(draft_with(word)).title.text == fit(word)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=60).map(str.strip).filter(bool) | st.text(
    alphabet="اب :#-?!&*|>%@`,[]{}'\"\\~\t.\u2028\x85\x07", min_size=1, max_size=20
).map(str.strip).filter(bool))  # fmt: skip
def test_any_title_at_all_reads_back(word: str) -> None:
    # What has no shape at all is no title; the card then asks for one.
    title = unicodedata.normalize("NFC", fit(word)).strip()
    if is_visible(title):
        assert reread(draft_with(word)).title.text.strip() == title


@pytest.mark.parametrize("head", [
    "2 أيار 2023 | آخر تحديث: 2 أيار 2023",
    "نُشر في 2 أيار 2023 - آخر تحديث في 2 أيار 2023",
    "2 أيار 2023 2 أيار 2023",
])  # fmt: skip
def test_a_quotation_printed_twice_is_lengthened_until_it_stands_once(head: str) -> None:
    text = PARK.replace("تاريخ النشر: 2 أيار 2023", head)
    card = reread(drafted(text))
    assert card.dating.evidence
    for one in card.dating.evidence:
        line = text.splitlines()[one.line - 1]
        assert len(find_quote(one.quote.text, line)) == 1, one.quote.text


@pytest.mark.parametrize("sign", ["\\n", "\\r\\n", "\\u0007", "\\u2028", "\\u0085", ": # "])
def test_a_page_cannot_write_into_its_card(project: Path, sign: str) -> None:
    words = f"سد{sign}status: reviewed{sign}"
    record = (
        f'{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{words}",'
        f'"keywords":["{words}"],"author":{{"name":"{words}"}},"publisher":{{"name":"{words}"}},'
        f'"datePublished":"2023-05-02{sign}","mainEntityOfPage":"https://x.example/{words}"}}'
    )
    page = PAGE.replace("</head>", f'<script type="application/ld+json">{record}</script></head>')
    page = page.replace("<h1>حديقة جديدة على ضفة النهر</h1>", "")
    take(project, put(project.parent / "page.html", page))
    assert faults(project) == ()
    (article,) = (one for one in read_survey(project).dossier.articles if one.id != LIBRARY)
    assert article.status is Status.DRAFT


def test_what_is_not_known_is_asked() -> None:
    asked = [line for line in comments(drafted("\n".join(BODY))) if line.startswith("# ؟ ")]
    assert len(asked) >= 3


def test_a_source_that_the_dossier_does_not_hold_is_asked_for_by_name() -> None:
    text = drafted(PARK)
    (line,) = (line for line in comments(text) if "أخبار الواحة" in line)
    assert line.startswith("# ؟ ")
    assert "source: unknown\n" in text
    known = drafted(PARK, source="waha-news")
    assert "source: waha-news\n" in known
    assert not any("؟" in line for line in comments(known) if "أخبار الواحة" in line)


def test_an_article_it_copies_is_asked_about_with_the_share() -> None:
    alike = (Likeness(article="2023-03-12-library", sentences=83, shingles=90),)
    (line,) = (line for line in comments(drafted(PARK, alike=alike)) if "library" in line)
    assert line.startswith("# ؟ ")
    assert "83" in line


def test_topics_are_listed_and_other_keywords_are_kept_as_a_comment() -> None:
    text = drafted(PARK, topics=("library", "water"), other_terms=("حدائق", "بلدية"))
    assert [one.text for one in reread(text).index.topics] == ["library", "water"]
    assert any("حدائق، بلدية" in line for line in comments(text))


def test_a_capture_without_a_headline_is_titled_by_its_first_words() -> None:
    capture = find_capture("park.txt", "\n".join(BODY).encode())
    assert capture
    title = title_of(Draft(capture=capture, reading=read(capture, Known()), seed="park.txt"))
    assert title
    assert BODY[0].startswith(title.rstrip("…. "))
    assert len(title) <= 80


def test_a_guessed_encoding_and_signs_without_a_shape_are_noted(project: Path) -> None:
    take(project, put(project.parent / "a.txt", PARK.encode("cp1256")))
    take(project, put(project.parent / "b.txt", PARK.replace("وقال", "\u200bوقال")))
    cards = [one.read_text("utf-8") for one in (project / "content" / "articles").iterdir()]
    assert any(line.startswith("# ؟") and "windows-1256" in line
               for card in cards for line in comments(card))  # fmt: skip
    assert any("U+200B × 1" in line for card in cards for line in comments(card))


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new dossier into which every labelled capture was imported."""
    folder = tmp_path_factory.mktemp("drafts") / "dossier"
    new_dossier(folder, answers(title="ملف جديد"))
    said = take(folder, *FOLDERS)
    assert (said.code, said.err) == (0, "")
    return folder


def test_every_labelled_capture_is_kept_and_builds_at_once(drafts: Path) -> None:
    report = pipeline.build(Options(project=drafts, out=drafts / "site", drafts=True))
    assert len(report.project.dossier.articles) == len(CAPTURES)
    kept = {(drafts / "seeds" / name).read_bytes() for name in seeds(drafts)}
    assert {one.read_bytes() for one in CAPTURES} <= kept


def test_every_draft_is_free_of_errors_and_its_title_is_the_headline(drafts: Path) -> None:
    assert faults(drafts) == ()
    found = {one.code for one in faults(drafts, Severity.WARNING)}
    assert found <= {"text-alike"}


def test_every_comment_is_arabic(drafts: Path) -> None:
    for path in (drafts / "content" / "articles").iterdir():
        for line in comments(path.read_text("utf-8")):
            words = re.sub(r"«[^»]*»|[\d.:؛،/+-]", " ", line.removeprefix("#").lstrip(" ؟"))
            assert re.match(r"\s*[\u0621-\u064a]", words), (path.name, line)


def test_every_role_of_a_draft_says_why(drafts: Path) -> None:
    for path in (drafts / "content" / "articles").iterdir():
        _, _, rest = path.read_text("utf-8").partition("\nlines:\n")
        lines = rest.split("\ntopics:")[0].split("\n")
        roles = [line for line in lines if line.startswith("  ")]
        assert roles
        assert all(re.search(r"\d  # .*[\u0621-\u064a]", line) for line in roles), path.name


def test_every_quotation_of_a_draft_stands_once_on_its_line(drafts: Path) -> None:
    quoted = 0
    for article in read_survey(drafts).dossier.articles:
        assert article.capture
        for one in article.dating.evidence:
            quoted += 1
            assert len(find_quote(one.quote, article.capture.lines[one.line - 1])) == 1
    assert quoted > 20
