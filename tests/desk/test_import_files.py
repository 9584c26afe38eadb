"""Which files an import takes, under which names, and what it leaves out."""

from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from desk_imports import PARK, faults, put, seeds, take, tree
from hypothesis import given
from hypothesis import strategies as st

from generator.desk import inbox
from generator.desk.inbox import find_files, safe_name

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {
    "حديقة على النهر.txt": "حديقة على النهر.txt",
    "  two   words  .txt": "two words .txt",
    ".hidden.txt": "hidden.txt",
    "..": "capture.txt",
    "...": "capture.txt",
    "../../etc/passwd": "etc-passwd",
    "/etc/passwd": "etc-passwd",
    "a\\b:c*?.txt": "a-b-c--.txt",
    "tab\there\n\x07.txt": "tab-here--.txt",
    "e\u0301.txt": "é.txt",
    "\u202eخفي.txt": "خفي.txt",
    "": "capture.txt",
}
LONG = {
    "long-stem": f"{'ا' * 125}.txt",
    "no-suffix": "ا" * 127 + "a",
    "long-suffix": f"a.{'ا' * 125}",
    "ascii": "x" * 255,
    "hidden-and-long": f".{'x' * 254}",
}


@pytest.mark.parametrize(("given_", "name"), NAMES.items())
def test_a_name_becomes_one_that_every_card_can_hold(given_: str, name: str) -> None:
    assert safe_name(given_) == name


@given(st.one_of(
    st.text(max_size=300),
    st.text(alphabet="./\\~ -a\u200fاé\x00\n'\":#", max_size=300),
))  # fmt: skip
def test_no_name_leaves_its_folder_hides_or_grows_too_long(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert safe[0] not in ".-"
    assert not {"/", "\\", "~", "\0", "\n"} & set(safe)
    assert safe == " ".join(safe.split())
    assert len(safe.encode()) <= 120
    assert safe_name(safe) == safe


@pytest.mark.parametrize("name", LONG.values(), ids=LONG)
def test_a_name_of_255_bytes_is_shortened_and_builds(project: Path, name: str) -> None:
    said = take(project, put(project.parent / "in" / name, PARK))
    assert (said.code, said.err) == (0, "")
    assert len(seeds(project)) == 1
    assert faults(project) == ()


@pytest.mark.parametrize("name", ["-حرف.txt", "null", "#1.txt", "a: b.txt", "'q'.txt", "[x].txt",
                                  "2023-05-02", "~", "يوم & ليلة.txt", "a~", "%s.txt"])  # fmt: skip
def test_an_awkward_name_reads_back_from_its_card(project: Path, name: str) -> None:
    assert take(project, put(project.parent / "in" / name, PARK)).code == 0
    assert faults(project) == ()


@pytest.mark.parametrize("first", ["original", "page"])
def test_a_capture_called_like_the_folder_of_originals_bars_nothing(
    project: Path, first: str
) -> None:
    named = put(project.parent / "original", PARK)
    wide = put(project.parent / "page", PARK.replace("الخريف", "الشتاء").encode("utf-16"))
    order = (named, wide) if first == "original" else (wide, named)
    assert take(project, *order).code == 0
    assert faults(project) == ()


def test_names_that_differ_in_case_alone_do_not_collide(project: Path) -> None:
    for number, name in enumerate(("Park.txt", "park.TXT", "PARK.txt")):
        put(project.parent / "in" / name, f"{PARK}وبلغ العدد {number} من الأشجار.\n")
    take(project, project.parent / "in")
    assert len({name.casefold() for name in seeds(project)}) == 3
    assert faults(project) == ()


def test_a_folder_is_read_in_the_order_of_names_without_hidden_and_foreign_files(
    tmp_path: Path,
) -> None:
    for name in ("ب.txt", "أ.html", "b/2.TXT", "b/10.txt", "a.htm"):
        put(tmp_path / name, PARK)
    for name in (".hidden.txt", ".git/x.txt", "photo.jpg", "label.json", "a.txt~", "style.css"):
        put(tmp_path / name, PARK)
    found = [(one.shown.removeprefix(f"{tmp_path}/"), one) for one in find_files([str(tmp_path)])]
    read = [shown for shown, one in found if not one.skipped]
    assert read == ["a.htm", "b/10.txt", "b/2.TXT", "أ.html", "ب.txt"]
    passed_over = [shown for shown, one in found if one.skipped]
    assert passed_over == ["label.json", "photo.jpg", "style.css"]


def test_files_come_in_the_order_given(tmp_path: Path) -> None:
    paths = [str(put(tmp_path / name, PARK)) for name in ("z.txt", "a.txt")]
    assert [one.shown for one in find_files(paths)] == paths


def test_a_minus_reads_standard_input(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(PARK.encode())))
    assert take(project, "-").code == 0
    (name,) = seeds(project)
    assert name.startswith("capture-")
    assert (project / "seeds" / name).read_bytes() == PARK.encode()


FAULTS = {
    "binary": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\xff\xfe\xfd" * 9,
    "empty": b"",
    "blank": " \n\u200b\n\t\n".encode(),
    "nul": b"\0" * 400,
    "mark-only": b"\xef\xbb\xbf",
    "empty-page": b"<!DOCTYPE html><html><head></head><body><p> </p></body></html>",
}


@pytest.mark.parametrize("content", FAULTS.values(), ids=FAULTS)
def test_what_holds_no_text_is_reported_and_the_others_are_imported(
    project: Path, content: bytes
) -> None:
    bad = put(project.parent / "bad.txt", content)
    said = take(project, bad, project.parent / "missing.txt", put(project.parent / "p.txt", PARK))
    assert said.code == 1
    assert f"{bad} holds no text" in said.err
    assert "missing.txt: no such file or folder" in said.err
    assert seeds(project) == {"p.txt"}
    assert faults(project) == ()


def test_what_is_larger_than_a_seed_may_be_is_left_out(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "MAX_BYTES", 100)
    before = tree(project)
    said = take(project, put(project.parent / "park.txt", PARK))
    assert said.code == 1
    assert "larger than" in said.err
    assert tree(project) == before


def test_a_folder_without_captures_is_no_success(project: Path) -> None:
    (project.parent / "empty").mkdir()
    said = take(project, project.parent / "empty")
    assert said.code == 1
    assert "no capture was found" in said.err


@pytest.mark.parametrize("sign", ["\f", "\x07", "\x1b", "\x85", "\u2028", "\x0b", "\ufffd", "\r"])
def test_a_control_character_in_a_text_does_not_stop_the_build(project: Path, sign: str) -> None:
    for line in (1, 5):
        lines = PARK.splitlines()
        lines[line] += f"{sign} تتمة"
        capture = put(project.parent / "in" / f"{line}.txt", "\n".join(lines))
        assert take(project, capture).code == 0
    assert faults(project) == ()


def test_a_link_out_of_the_project_is_not_written_through(project: Path) -> None:
    secret = put(project.parent / "secret.txt", "سر")
    for name, target in (("park.txt", secret), ("gone.txt", project.parent / "gone")):
        (project / "seeds" / name).symlink_to(target)
    for name in ("park.txt", "gone.txt"):
        take(project, put(project.parent / "in" / name, f"{PARK}{name}\n"))
    assert secret.read_text("utf-8") == "سر"
    assert not (project.parent / "gone").exists()
