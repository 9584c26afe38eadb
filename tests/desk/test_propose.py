"""What an import would do, as one JSON object a line: for programs, and written nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_imports import BODY, PAGE, PARK, put, take, tree

from generator.desk.survey import read_survey
from generator.intake.line_ranges import read_line_ranges
from generator.intake.nodes import Scalar
from generator.intake.source_file import split_lines
from generator.model.edtf import read_edtf
from generator.model.provenance import WRITTEN, Role
from generator.problems import Place

ROOT = Path(__file__).resolve().parent.parent.parent
CAPTURES = ROOT / "tests" / "captures"
KEYS = (
    "file", "title", "title_basis", "published", "published_evidence", "source", "author",
    "keywords", "url", "roles", "text_lines", "paragraphs", "questions",
)  # fmt: skip
TEXT = {str, type(None)}
TYPES = {
    "file": {str}, "title": TEXT, "title_basis": {str}, "published": TEXT,
    "published_evidence": {list}, "source": TEXT, "author": TEXT, "keywords": {list},
    "url": TEXT, "roles": {dict}, "text_lines": {list, type(None)}, "paragraphs": {list},
    "questions": {list},
}  # fmt: skip


def propose(project: Path, *paths: Path) -> list[dict]:
    said = take(project, "--propose", *paths)
    assert (said.code, said.err) == (0, "")
    return [json.loads(line) for line in said.out.splitlines()]


@pytest.fixture(scope="module")
def proposals(tmp_path_factory: pytest.TempPathFactory) -> list[dict]:
    """Proposals for every labelled capture, made outside a dossier."""
    return propose(tmp_path_factory.mktemp("nowhere"), CAPTURES)


def test_it_works_outside_a_dossier_and_writes_nothing(tmp_path: Path) -> None:
    path = put(tmp_path / "park.txt", PARK)
    before = tree(tmp_path)
    (one,) = propose(tmp_path, path)
    assert tree(tmp_path) == before
    assert one["file"] == str(path)
    assert one["title"] == "حديقة جديدة على ضفة النهر"
    assert (one["published"], one["source"]) == ("2023-05-02", "أخبار الواحة")
    assert one["roles"] == {"headline": [[1, 1]], "credit": [[2, 2]], "dateline": [[3, 3]],
                            "text": [[4, 6]]}  # fmt: skip
    assert one["text_lines"] == [4, 5, 6]
    assert one["paragraphs"] == list(BODY)


def test_it_writes_nothing_in_a_dossier_either(project: Path) -> None:
    before = tree(project)
    propose(project, put(project.parent / "park.html", PAGE))
    assert tree(project) == before


def test_one_object_a_line_in_the_order_of_names(proposals: list[dict]) -> None:
    names = [Path(one["file"]).name for one in proposals]
    assert names == sorted(
        one.name for one in CAPTURES.iterdir() if one.suffix in {".txt", ".html"}
    )


def test_every_key_is_there_in_order_and_of_its_type(proposals: list[dict]) -> None:
    for one in proposals:
        assert tuple(one) == KEYS
        for key, value in one.items():
            assert type(value) in TYPES[key], (one["file"], key)
        assert all(isinstance(each, str) for each in (*one["keywords"], *one["paragraphs"]))
        assert {role.value for role in WRITTEN} >= set(one["roles"])


def test_the_date_is_edtf_and_its_evidence_quotes_lines(proposals: list[dict]) -> None:
    for one in proposals:
        if one["published"] is not None:
            assert str(read_edtf(one["published"])) == one["published"]
            assert one["published_evidence"], one["file"]
        for each in one["published_evidence"]:
            assert isinstance(each, str) or set(each) == {"line", "quote"}


def test_roles_cover_every_visible_line_of_a_text_once(proposals: list[dict]) -> None:
    for one in proposals:
        if one["text_lines"] is None:
            continue
        path = Path(one["file"])
        text = path.read_bytes()
        lines = split_lines(text.decode("cp1256" if "1256" in path.name else "utf-8-sig"))
        visible = [number for number, line in enumerate(lines, 1) if line.strip("\u200b\u200f \t")]
        covered = [
            number
            for ranges in one["roles"].values()
            for first, last in ranges
            for number in range(first, last + 1)
            if number in visible
        ]
        assert sorted(covered) == visible, one["file"]


def test_text_lines_are_those_of_the_paragraphs_and_null_for_a_page(
    proposals: list[dict],
) -> None:
    for one in proposals:
        assert (one["text_lines"] is None) == one["file"].endswith(".html")
        if one["text_lines"] is not None:
            assert len(one["text_lines"]) == len(one["paragraphs"])
        assert all(one["paragraphs"])


def test_several_candidate_dates_are_listed_and_none_is_chosen(tmp_path: Path) -> None:
    text = PARK.replace("تاريخ النشر: 2 أيار 2023\n", "").replace(
        "يوم الثلاثاء", "يوم الثلاثاء 2 أيار"
    )
    (one,) = propose(tmp_path, put(tmp_path / "park.txt", text))
    assert one["published"] is None
    asked = [each for each in one["questions"] if each["about"] == "published"]
    assert len(asked) == 1
    for candidate in asked[0]["candidates"]:
        assert set(candidate) == {"date", "evidence", "reasons"}
        assert read_edtf(candidate["date"])


def test_candidates_stand_only_where_no_date_is_proposed(proposals: list[dict]) -> None:
    listed = [
        (one, each["candidates"])
        for one in proposals
        for each in one["questions"]
        if each.get("candidates")
    ]
    assert listed
    for one, _ in listed:
        assert one["published"] is None, one["file"]


def test_a_file_that_cannot_be_read_is_told_apart_from_the_objects(tmp_path: Path) -> None:
    bad = put(tmp_path / "bad.txt", b"\0" * 100)
    said = take(tmp_path, "--propose", bad, put(tmp_path / "park.txt", PARK))
    assert said.code == 1
    assert "bad.txt" in said.err
    assert [json.loads(line)["file"] for line in said.out.splitlines()] == [
        str(tmp_path / "park.txt")
    ]


SURVEY = read_survey(ROOT)


@pytest.mark.parametrize("card", [one.id for one in SURVEY.records.cards])
@pytest.mark.parametrize("inside", [True, False], ids=["in-the-dossier", "outside"])
def test_the_roles_of_the_five_seeds_are_those_of_their_cards(
    tmp_path: Path, card: str, *, inside: bool
) -> None:
    article = SURVEY.article(card)
    assert article
    assert article.capture
    seed = ROOT / "seeds" / article.capture.seed
    (one,) = propose(ROOT if inside else tmp_path, seed)
    written = [number for number, _, _ in article.capture.numbered(*WRITTEN)]
    found: dict[int, str] = {}
    for role, ranges in one["roles"].items():
        for first, last in ranges:
            scalar = Scalar(text=f"{first}-{last}", place=Place(path=Path(seed.name)))
            ((start, end),), _ = read_line_ranges(scalar)
            found |= dict.fromkeys(range(start, end + 1), role)
    roles = {number: role.value for number, role, _ in article.capture.numbered(*WRITTEN)}
    assert {number: found.get(number) for number in written} == roles
    body = [number for number, _, _ in article.capture.numbered(Role.TEXT, Role.SUBHEADING)]
    assert one["text_lines"] == body
