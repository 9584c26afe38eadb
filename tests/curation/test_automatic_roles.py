"""A card without ``lines``, and seeds that hold characters without a shape."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from generator import build as pipeline
from generator.blueprint import read_language
from generator.options import Options
from generator.problems import DossierError, Severity

if TYPE_CHECKING:
    from pathlib import Path

CARD = "content/articles/2023-03-12-library.md"
SEED = "seeds/000_library.txt"
PAGE = "articles/2023-03-12-library.html"
LINES = re.compile(r"(?m)^lines:\n(?:  .*\n)+")


def build(project: Path) -> tuple[str, set[str]]:
    """Build; the article's page, and the codes of warnings."""
    report = pipeline.build(Options(project=project, out=project / "site"))
    codes = {one.code for one in report.project.problems if one.severity is Severity.WARNING}
    return (project / "site" / PAGE).read_text("utf-8"), codes


def without_lines(project: Path) -> None:
    card = project / CARD
    text, count = LINES.subn("", card.read_text("utf-8"))
    assert count == 1
    card.write_text(text, "utf-8")


def put_seed(project: Path, content: bytes) -> None:
    """Change the seed and pin it anew."""
    seed, card = project / SEED, project / CARD
    before = hashlib.sha256(seed.read_bytes()).hexdigest()
    seed.write_bytes(content)
    text = card.read_text("utf-8")
    card.write_text(text.replace(before, hashlib.sha256(content).hexdigest()), "utf-8")


def visible(page: str) -> str:
    return re.sub(r"<[^>]*>", "", page)


def test_it_builds_with_a_warning_and_the_page_says_that_nobody_reviewed_it(
    project: Path,
) -> None:
    reviewed, codes = build(project)
    assert "roles-unreviewed" not in codes
    assert notice() not in reviewed
    without_lines(project)
    page, codes = build(project)
    assert codes == {"roles-unreviewed"}
    assert notice() in page


def notice() -> str:
    return arabic("What each line is was decided by rules; nobody has reviewed it yet.")


def arabic(sentence: str) -> str:
    from generator.workspace import PACKAGE, read_workspace  # noqa: PLC0415

    catalogue = read_language(read_workspace(PACKAGE.parent), "ar")
    return catalogue.gettext(sentence)


def test_the_proposed_roles_decide_what_is_published(project: Path) -> None:
    before, _ = build(project)
    without_lines(project)
    after, _ = build(project)
    paragraphs = re.compile(r'<p id="[^"]*">.*?</p>', re.DOTALL)
    assert paragraphs.findall(after) == paragraphs.findall(before)
    assert len(paragraphs.findall(after)) == 4


def test_quotations_of_dates_and_events_are_still_verified(project: Path) -> None:
    without_lines(project)
    card = project / CARD
    card.write_text(card.read_text("utf-8").replace("12 مارس 2023", "13 مارس 2023"), "utf-8")
    with pytest.raises(DossierError) as stopped:
        build(project)
    codes = {one.code for one in stopped.value.problems}
    assert "quote-not-on-line" in codes


def test_a_changed_seed_stops_the_build_without_lines_too(project: Path) -> None:
    without_lines(project)
    with (project / SEED).open("ab") as file:
        file.write("سطر جديد\n".encode())
    with pytest.raises(DossierError):
        build(project)


@pytest.mark.parametrize("automatic", [True, False])
def test_characters_without_a_shape_are_dropped_counted_and_left_in_the_seed(
    project: Path, *, automatic: bool
) -> None:
    text = (project / SEED).read_text("utf-8")
    content = text.replace("قاعة", "\u202eقا\u200bعة\u202c").replace("كتاب", "ك\u00adتاب").encode()
    put_seed(project, content)
    if automatic:
        without_lines(project)
    page, _ = build(project)
    assert not set("\u202e\u200b\u202c\u00ad") & set(page)
    assert "قاعة للأطفال وقاعة للباحثين" in visible(page)
    for name, count in (("U+200B", 2), ("U+202E", 2), ("U+202C", 2), ("U+00AD", 2)):
        assert re.search(rf"<code>{re.escape(name)}</code> × .*?{count}", page), name
    assert (project / SEED).read_bytes() == content


def test_a_joiner_between_letters_stays_and_a_quotation_passes_over_what_is_dropped(
    project: Path,
) -> None:
    text = (project / SEED).read_text("utf-8")
    put_seed(
        project, text.replace("للجميع", "می\u200cروم").replace("12 مارس", "12\u200b مارس").encode()
    )
    page, _ = build(project)
    assert "می\u200cروم" in page
    assert "U+200C" not in page


def test_a_byte_order_mark_and_line_ends_of_windows_change_nothing(project: Path) -> None:
    before, _ = build(project)
    text = (project / SEED).read_text("utf-8")
    put_seed(project, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    after, codes = build(project)
    body = re.compile(r'<div class="body">.*?</div>', re.DOTALL)
    assert body.findall(after) == body.findall(before)
    assert codes == set()


def test_an_original_that_the_card_does_not_pin_is_a_warning_with_the_key_to_paste(
    project: Path,
) -> None:
    original = project / "seeds" / "original" / "library.html"
    original.parent.mkdir()
    original.write_bytes(b"<html></html>")
    card = project / CARD
    card.write_text(
        card.read_text("utf-8").replace("\nlines:", "\noriginal: original/library.html\nlines:"),
        "utf-8",
    )
    page, codes = build(project)
    assert codes == {"seed-unpinned"}
    assert "original/library.html" in page
