"""A card's seed cut into passages: verified, cleaned of what hides, and read where no card says."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath

import pytest

from generator.curation.captures import cut_capture
from generator.intake.capture import RoleRange
from generator.intake.card import SeedRecord
from generator.intake.nodes import Scalar
from generator.intake.source_file import SourceFile
from generator.model.provenance import Capture, Role
from generator.problems import Place, Problem, Severity

CARD = Place(path=PurePosixPath("content/articles/bridge.md"))
TEXT = """العنوان عن الجسر الحجري في الوادي

احتفل أهل الوادي بمرور مئة عام على بناء الجسر الحجري الذي يربط ضفتي النهر.
وقال حفيد البنّاء إن جده نقل الحجارة على ظهور البغال من مقلع بعيد في الجبل.
المصدر: صوت الوادي
"""


def written(text: str) -> Scalar:
    return Scalar(text=text, place=CARD)


def cut(
    content: bytes,
    *,
    sha256: str | None = "",
    roles: tuple[RoleRange, ...] | None = None,
    original: bytes | None = None,
) -> tuple[Capture | None, tuple[Problem, ...]]:
    pinned = hashlib.sha256(content).hexdigest() if sha256 == "" else sha256
    record = SeedRecord(
        name=written("bridge.txt"),
        sha256=written(pinned) if pinned else None,
        lines_place=CARD,
        roles=roles,
        edits=(),
        original=written("original/bridge.html") if original is not None else None,
        original_sha256=written(hashlib.sha256(original).hexdigest()) if original else None,
    )
    files = {"bridge.txt": content}
    if original:
        files["original/bridge.html"] = original
    seeds = {
        name: SourceFile(path=PurePosixPath("seeds") / name, content=kept)
        for name, kept in files.items()
    }
    return cut_capture(record, seeds)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [one.code for one in problems]


def role_of(capture: Capture | None) -> dict[int, Role]:
    assert capture is not None
    return {
        number: passage.role
        for passage in capture.passages
        for number in range(passage.first_line, passage.last_line + 1)
    }


def test_a_card_without_lines_takes_the_automatic_roles_and_is_warned_about() -> None:
    capture, problems = cut(TEXT.encode())
    assert codes(problems) == ["roles-unreviewed"]
    assert capture is not None
    assert capture.automatic
    assert list(role_of(capture).values()) == [
        Role.HEADLINE, Role.BLANK, Role.TEXT, Role.TEXT, Role.CREDIT,
    ]  # fmt: skip


def test_the_roles_a_card_gives_stand_whatever_the_reading_would_say() -> None:
    roles = (RoleRange(role=Role.TEXT, lines=(1, 5), place=CARD),)
    capture, problems = cut(TEXT.encode(), roles=roles)
    assert codes(problems) == []
    assert capture is not None
    assert not capture.automatic
    assert set(role_of(capture).values()) == {Role.TEXT, Role.BLANK}


def test_a_capture_keeps_every_line_of_its_seed() -> None:
    capture, _ = cut(TEXT.encode())
    assert capture is not None
    assert list(capture.lines) == TEXT.splitlines()


def test_a_changed_seed_is_a_problem_and_an_unpinned_one_a_warning() -> None:
    assert "seed-changed" in codes(cut(TEXT.encode(), sha256="0" * 64)[1])
    _, problems = cut(TEXT.encode(), sha256=None)
    found = {one.code: one.severity for one in problems}
    assert found["seed-unpinned"] is Severity.WARNING


def test_a_seed_that_is_not_there_gives_no_capture() -> None:
    record = SeedRecord(
        name=written("absent.txt"), sha256=None, lines_place=CARD, roles=None, edits=()
    )
    capture, problems = cut_capture(record, {})
    assert capture is None
    assert codes(problems) == ["seed-not-found"]


@pytest.mark.parametrize("content", [TEXT.encode("cp1256", "replace"), b"\x00" + TEXT.encode()])
def test_a_seed_that_cannot_be_read_gives_no_capture(content: bytes) -> None:
    capture, problems = cut(content)
    assert capture is None
    assert codes(problems) in (["file-not-utf8"], ["seed-control-character"])


def test_what_hides_is_dropped_from_the_lines_noted_and_counted() -> None:
    hidden = TEXT.replace("الجسر", "الج\u200bسر").replace("المصدر", "\u202eالمصدر")
    capture, problems = cut(hidden.encode())
    assert capture is not None
    assert capture.dropped == (("U+200B", 2), ("U+202E", 1))
    assert list(capture.lines) == TEXT.splitlines()
    notes = [one for one in problems if one.code == "seed-invisible"]
    assert [one.severity for one in notes] == [Severity.NOTE]


def test_what_hides_does_not_change_the_hash_that_is_verified() -> None:
    hidden = TEXT.replace("الجسر", "الج\u200bسر").encode()
    capture, problems = cut(hidden)
    assert capture is not None
    assert capture.sha256 == hashlib.sha256(hidden).hexdigest()
    assert "seed-changed" not in codes(problems)


def test_the_same_seed_with_and_without_hidden_characters_has_the_same_roles() -> None:
    plain, _ = cut(TEXT.encode())
    hidden, _ = cut(("\ufeff" + TEXT.replace("\n", "\u200b\r\n")).encode())
    assert role_of(hidden) == role_of(plain)


def test_an_untouched_original_is_verified_beside_the_text_read_from_it() -> None:
    capture, problems = cut(TEXT.encode(), original=b"<html></html>")
    assert codes(problems) == ["roles-unreviewed"]
    assert capture is not None
    assert capture.original == "original/bridge.html"


def test_an_original_that_is_not_there_is_a_problem() -> None:
    capture, problems = cut(TEXT.encode(), original=b"")
    assert "seed-not-found" in codes(problems)
    assert capture is not None
    assert capture.original == ""
