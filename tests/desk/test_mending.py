"""check --fix: dates in EDTF and missing hashes, by replacing exactly these characters."""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from problem_cases import CARD, SEED, change, check, shown

from generator import build as pipeline
from generator.desk import mending
from generator.desk.mending import mend
from generator.desk.writing import write_together
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path

    from generator.desk.writing import Change

EVENTS = PurePosixPath("content/events.yaml")
DATE = "published: 2023-03-12"


def curated(project: Path) -> object:
    return pipeline.read_project(Options(project=project, out=project / "site")).dossier


def contents(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in project.rglob("*") if path.is_file()}


def sha_line(project: Path) -> str:
    return f"sha256: {hashlib.sha256((project / SEED).read_bytes()).hexdigest()}"


def said(project: Path) -> list[str]:
    done, left = mend(project)
    assert left == ()
    return [f"{one.place} {one.old} → {one.new}" for one in done]


# Dates.


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("12 مارس 2023", "2023-03-12"),
        ("١٢ آذار ٢٠٢٣   # كما في الختم", "2023-03-12   # كما في الختم"),
        ('"12 آذار/مارس 2023"', '"2023-03-12"'),
        ("'13/3/2023'", "'2023-03-13'"),
        ("2023/03/12", "2023-03-12"),
        ("مارس 2023", "2023-03"),
        ("٢٠٢٣-٠٣", "2023-03"),
        ("2023-03-12 ?", "2023-03-12?"),
        ("٢٠٢٣-٠٣-١٢/..", "2023-03-12/.."),
        ('"[٢٠٢٣-٠٣-١٢، ٢٠٢٣-٠٣-١٤]"', '"[2023-03-12,2023-03-14]"'),
        ("[٢٠٢٣-٠٣-١٢، ٢٠٢٣-٠٣-١٤]", "[2023-03-12, 2023-03-14]"),
        ("\n  - ٢٠٢٣-٠٣-١٢\n  - 2023-03-14", "\n  - 2023-03-12\n  - 2023-03-14"),
        ("[12 مارس 2023]", "[2023-03-12]"),
    ],
)
def test_a_date_that_can_mean_one_thing_is_written_in_edtf(
    project: Path, written: str, mended: str
) -> None:
    change(project, CARD, DATE, f"published: {written}")
    text, before = (project / CARD).read_text(encoding="utf-8"), curated(project)
    assert mend(project)[1] == ()
    wanted = text.replace(f"published: {written}", f"published: {mended}")
    assert (project / CARD).read_text(encoding="utf-8") == wanted
    assert curated(project) == before
    assert mend(project) == ((), ())


@pytest.mark.parametrize(
    "written",
    [
        "2023-03-12",
        "2023?-03-?12",
        '"[2023-03-12, 2023-03-14]"',
        "unknown",
        "غير معروف",
        "5/6/2023",
        "31 أبريل 2023",
        "قريبًا",
        '"12\\u0020مارس 2023"',
        '"12\n  مارس 2023"',
        "!!str 12 مارس 2023",
        "{سنة: 2023}",
        "",
    ],
)
def test_what_is_edtf_or_ambiguous_or_no_plain_value_is_left_alone(
    project: Path, written: str
) -> None:
    change(project, CARD, DATE, f"published: {written}")
    before, problems = contents(project), check(project)
    assert mend(project) == ((), ())
    assert contents(project) == before
    assert check(project) == problems


def test_dates_of_events_are_mended_also_between_braces(project: Path) -> None:
    path = project / EVENTS
    change(project, EVENTS, "date: 2023-03-11", "date: 11 آذار 2023")
    with path.open("a", encoding="utf-8") as events:
        events.write('closing: {التاريخ: ١١ آذار ٢٠٢٣, title: "إغلاق"}\n')
    assert said(project) == [
        f"{EVENTS}:2:9 11 آذار 2023 → 2023-03-11",
        f"{EVENTS}:8:20 ١١ آذار ٢٠٢٣ → 2023-03-11",
    ]
    assert 'closing: {التاريخ: 2023-03-11, title: "إغلاق"}\n' in path.read_text(encoding="utf-8")


def test_a_card_with_other_faults_gets_its_date_all_the_same(project: Path) -> None:
    change(project, CARD, DATE, "published: 12 مارس 2023")
    change(project, CARD, "title: افتتاح", "title: الواحة: افتتاح")
    before = [line for line in shown(check(project)) if "error" in line]
    assert said(project) == [f"{CARD}:3:12 12 مارس 2023 → 2023-03-12"]
    assert [line for line in shown(check(project)) if "error" in line] == before


def test_words_that_only_look_like_dates_are_not_touched(project: Path) -> None:
    change(project, CARD, DATE, "# published: 12 مارس 2023\npublished: 12 مارس 2023")
    text = (project / CARD).read_text(encoding="utf-8")
    mend(project)
    mended = text.replace("\npublished: 12 مارس 2023", "\npublished: 2023-03-12")
    assert (project / CARD).read_text(encoding="utf-8") == mended


# Hashes.


@pytest.mark.parametrize("value", ["", " ~", " null", "   # لاحقًا"])
def test_an_empty_hash_is_filled_in(project: Path, value: str) -> None:
    line = sha_line(project)
    change(project, CARD, line, f"sha256:{value}")
    text = (project / CARD).read_text(encoding="utf-8")
    mend(project)
    comment = value if "#" in value else ""
    wanted = text.replace(f"sha256:{value}\n", f"{line}{comment}\n")
    assert (project / CARD).read_text(encoding="utf-8") == wanted
    assert check(project) == ()
    assert mend(project) == ((), ())


def test_a_missing_hash_goes_below_the_seed_in_the_card_s_own_script(project: Path) -> None:
    line = sha_line(project)
    change(project, CARD, f"{line}\n", "")
    change(project, CARD, "seed: 000_library.txt", "الالتقاط: 000_library.txt  # خام")
    assert said(project) == [f"{CARD}:10:1  → {line.replace('sha256', 'البصمة')}"]
    text = (project / CARD).read_text(encoding="utf-8")
    assert f"الالتقاط: 000_library.txt  # خام\nالبصمة: {line[8:]}\nlines:" in text
    assert check(project) == ()


@pytest.mark.parametrize("old", [("seed: 000", "seed: 111"), ("sha256: 0", "sha256: 1")])
def test_a_hash_that_differs_or_has_no_file_is_left_alone(
    project: Path, old: tuple[str, str]
) -> None:
    change(project, CARD, *old)
    if old[0].startswith("seed"):
        change(project, CARD, f"{sha_line(project)}\n", "")
    before = contents(project)
    assert mend(project) == ((), ())
    assert contents(project) == before


def test_a_card_between_braces_gets_its_date_and_keeps_its_shape(project: Path) -> None:
    (project / CARD).write_text(
        "---\n{title: خبر, published: 12 مارس 2023, seed: 000_library.txt}\n---\n", "utf-8"
    )
    assert [one.new for one in mend(project)[0]] == ["2023-03-12"]


# The file.


@pytest.mark.parametrize("windows", [False, True], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
def test_line_ends_and_a_byte_order_mark_are_kept(
    project: Path, mark: bytes, *, windows: bool
) -> None:
    line = sha_line(project)
    change(project, CARD, f"{line}\n", "")
    change(project, CARD, DATE, "published: ١٢ مارس ٢٠٢٣")
    path, end = project / CARD, b"\r\n" if windows else b"\n"
    content = mark + path.read_bytes().replace(b"\n", end)
    path.write_bytes(content)
    mend(project)
    wanted = content.replace("١٢ مارس ٢٠٢٣".encode(), b"2023-03-12")
    wanted = wanted.replace(b"library.txt" + end, b"library.txt" + end + line.encode() + end)
    assert path.read_bytes() == wanted
    assert check(project) == ()


def test_permissions_stay_and_nothing_is_left_beside_the_file(project: Path) -> None:
    change(project, CARD, DATE, "published: 12 مارس 2023")
    (project / CARD).chmod(0o640)
    files = sorted((project / CARD).parent.iterdir())
    mend(project)
    assert (project / CARD).stat().st_mode & 0o777 == 0o640
    assert sorted((project / CARD).parent.iterdir()) == files


def test_a_file_that_would_read_otherwise_is_left_and_named(project: Path) -> None:
    change(project, CARD, f"{sha_line(project)}\n", "")
    change(project, CARD, "seed: 000_library.txt", "seed: |\n  000_library.txt")
    before = contents(project)
    assert mend(project) == ((), (CARD,))
    assert contents(project) == before


def test_a_file_saved_in_between_is_left_and_named(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project, CARD, DATE, "published: 12 مارس 2023")

    def write_late(folder: Path, changes: tuple[Change, ...]) -> None:
        with (project / CARD).open("a", encoding="utf-8") as card:
            card.write("سطر كُتب الآن.\n")
        write_together(folder, changes)

    monkeypatch.setattr(mending, "write_together", write_late)
    assert mend(project) == ((), (CARD,))
    text = (project / CARD).read_text(encoding="utf-8")
    assert "published: 12 مارس 2023" in text
    assert "سطر كُتب الآن." in text
