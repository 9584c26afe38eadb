"""Everything a curator can do wrong, and what is said about it.

A case is a folder under ``problems/<code>/`` or ``problems/<code>/<case>/``. It holds the files
that differ from ``problems/_base``, a sound project (``<name>.gone`` takes a file away), and
``expected.txt``: every problem of that project, one a line, in the order in which they are shown.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from functools import partial
from io import StringIO
from pathlib import Path, PurePosixPath

import pytest
import yaml

from generator import build as pipeline
from generator import cli
from generator.catalogue import ENGLISH, read_catalogue
from generator.console import Console
from generator.intake.dates import read_date
from generator.intake.fields import Fields
from generator.intake.frontmatter import read_yaml
from generator.intake.line_ranges import read_line_ranges
from generator.intake.nodes import Scalar
from generator.problems import DossierError, Place, Problem
from generator.text.folding import find_quote
from generator.wording.words import WORDINGS, word
from generator.workspace import MAX_BYTES

ROOT = Path(__file__).resolve().parent.parent
PROBLEMS = ROOT / "tests" / "problems"
BASE = PROBLEMS / "_base"
EXPECTED = "expected.txt"
GONE = ".gone"
ARABIC = read_catalogue(
    (ROOT / "generator" / "catalogues" / "ar.po").read_text(encoding="utf-8"), "ar"
)

CARD = PurePosixPath("content/articles/2023-03-12-library.md")
SEED = PurePosixPath("seeds/000_library.txt")

MADE_HERE = {"file-not-plain", "file-too-large"}
"""Codes that no folder can provoke: what they need cannot be kept in a repository."""


def find_cases() -> tuple[str, ...]:
    """List the cases: ``<code>`` or ``<code>/<case>``."""
    files = PROBLEMS.rglob(EXPECTED)
    return tuple(sorted(file.parent.relative_to(PROBLEMS).as_posix() for file in files))


CASES = find_cases()


def expected(case: str) -> list[str]:
    return (PROBLEMS / case / EXPECTED).read_text(encoding="utf-8").splitlines()


def has_error(case: str) -> bool:
    return any(" error[" in line for line in expected(case))


def lay_out(case: str, project: Path) -> Path:
    """Copy the sound project and lay a case over it."""
    shutil.copytree(BASE, project)
    for source in (PROBLEMS / case).rglob("*"):
        target = project / source.relative_to(PROBLEMS / case)
        if source.is_dir() or source.name == EXPECTED:
            continue
        if source.name.endswith(GONE):
            target.with_name(source.name.removesuffix(GONE)).unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
    return project


def check(project: Path) -> tuple[Problem, ...]:
    return pipeline.check(pipeline.Options(project=project, out=project / "site")).problems


def shown(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.place}: {one.severity.value}[{one.code}]" for one in problems]


def change(project: Path, path: PurePosixPath, old: str, new: str) -> None:
    """Replace words in one file of a project, byte for byte."""
    content = (project / path).read_bytes().decode()
    assert content.count(old) == 1
    (project / path).write_bytes(content.replace(old, new).encode())


def write_seed(project: Path, content: bytes) -> None:
    """Change the seed and pin it anew."""
    before = hashlib.sha256((project / SEED).read_bytes()).hexdigest()
    (project / SEED).write_bytes(content)
    change(project, CARD, before, hashlib.sha256(content).hexdigest())


def assert_place_exists(project: Path, place: Place) -> None:
    file = project / place.path
    if not file.exists():
        assert (place.line, place.column) == (1, 1)
        assert place.path.name == "dossier.yaml", "only the settings can be missed"
        return
    text = file.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1


def assert_well_worded(one: Problem) -> None:
    for catalogue in (ENGLISH, ARABIC):
        words = word(one, catalogue, mark=str)
        for sentence in (words.sentence, words.hint):
            assert sentence
            assert sentence == sentence.strip(), "a value is missing at the end"
            assert not sentence.endswith(":"), "a list is empty"
            assert ": ," not in sentence, "a list begins with nothing"
            assert "%(" not in sentence


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sound project."""
    return shutil.copytree(BASE, tmp_path / "project")


@pytest.fixture(scope="session")
def sound_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sound project, with its cache beside it."""
    project = shutil.copytree(BASE, tmp_path_factory.mktemp("sound") / "project")
    pipeline.build(pipeline.Options(project=project, out=project / "site"))
    return project


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> tuple[StringIO, StringIO]:
    """What the command says, on standard output and on standard error."""
    out, err = StringIO(), StringIO()
    monkeypatch.setattr(cli, "Console", partial(Console, out=out, err=err))
    return out, err


# The folders.


def test_the_base_has_no_problem(project: Path) -> None:
    assert check(project) == ()


def test_every_code_has_a_folder_and_every_folder_a_code() -> None:
    folders = {folder.name for folder in PROBLEMS.iterdir() if folder.is_dir()} - {BASE.name}
    assert folders | MADE_HERE == set(WORDINGS)
    assert {case.partition("/")[0] for case in CASES} == folders


def test_every_case_expects_its_own_code() -> None:
    wrong = [case for case in CASES if f"[{case.partition('/')[0]}]" not in str(expected(case))]
    assert not wrong


@pytest.mark.parametrize("case", CASES)
def test_exactly_the_expected_problems_are_found(case: str, tmp_path: Path) -> None:
    project = lay_out(case, tmp_path / "project")
    problems = check(project)
    assert shown(problems) == expected(case)
    for one in problems:
        assert_place_exists(project, one.place)
        assert_well_worded(one)


@pytest.mark.parametrize("case", [case for case in CASES if has_error(case)])
def test_an_error_stops_the_build_and_leaves_the_site(
    case: str, tmp_path: Path, sound_site: Path, terminal: tuple[StringIO, StringIO]
) -> None:
    project = lay_out(case, tmp_path / "project")
    for name in ("site", ".cache"):
        shutil.copytree(sound_site / name, project / name, copy_function=os.link)

    assert cli.main(["build", "--project", str(project)]) == cli.CONTENT

    _, err = terminal
    assert all(f"{line}: " in err.getvalue() for line in expected(case))
    assert "Traceback" not in err.getvalue()
    assert files_of(project / "site") == files_of(sound_site / "site")


@pytest.mark.parametrize("case", [case for case in CASES if not has_error(case)])
def test_a_warning_stops_only_a_strict_check(
    case: str, tmp_path: Path, terminal: tuple[StringIO, StringIO]
) -> None:
    project = str(lay_out(case, tmp_path / "project"))

    assert cli.main(["check", "--project", project]) == cli.FINE
    assert cli.main(["check", "--strict", "--project", project]) == cli.CONTENT

    _, err = terminal
    assert all(err.getvalue().count(f"{line}: ") == 2 for line in expected(case))


@pytest.mark.parametrize("case", [case for case in CASES if case.startswith("yaml-")])
def test_yaml_without_the_c_library_finds_the_same(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.intake.frontmatter._Loader", yaml.SafeLoader)
    assert shown(check(lay_out(case, tmp_path / "project"))) == expected(case)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


# Whole runs.


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a curator does; one that hangs fails."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=ROOT,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=30,
    )


def test_the_command_says_what_is_wrong_and_how_to_mend_it(tmp_path: Path) -> None:
    case = "yaml-colon/title"
    project = lay_out(case, tmp_path / "project")

    done = run("build", "--project", str(project))

    assert done.returncode == 1
    place, _, rest = done.stderr.partition(": error[yaml-colon]: ")
    assert place == "content/articles/2023-04-02-visit.md:2:8"
    assert [line.partition(":")[0].strip() for line in rest.splitlines()[1:3]] == ["found", "hint"]
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_three_faults_in_three_files_are_reported_in_one_run(project: Path) -> None:
    change(project, CARD, "title: افتتاح", "title: الواحة: افتتاح")
    change(project, PurePosixPath("content/dossier.yaml"), "hijri: true", "hijri: ربما")
    change(project, PurePosixPath("content/sources.yaml"), "https://news", "news")

    with pytest.raises(DossierError) as raised:
        pipeline.build(pipeline.Options(project=project, out=project / "site"))

    errors = [line for line in shown(raised.value.problems) if " error[" in line]
    assert errors == [
        f"{CARD}:2:8: error[yaml-colon]",
        "content/dossier.yaml:10:8: error[value-not-offered]",
        "content/sources.yaml:5:13: error[url-unsafe]",
    ]


def test_two_faults_in_one_file_are_reported_in_one_run(project: Path) -> None:
    change(project, CARD, "title: افتتاح", "title: الواحة: افتتاح")
    change(project, CARD, 'says: "نُشر', 'says: "نُشر "الخبر')
    errors = [line for line in shown(check(project)) if " error[" in line]
    assert errors == [f"{CARD}:2:8: error[yaml-colon]", f"{CARD}:22:11: error[yaml-inner-quotes]"]


# Files that cannot be kept in a repository.


@pytest.mark.parametrize("path", ["content/articles/2024-01-01-huge.md", "seeds/001_huge.txt"])
def test_a_file_of_more_than_32_mebibytes_is_refused(project: Path, path: str) -> None:
    with (project / path).open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    problems = check(project)
    assert shown(problems) == [f"{path}:1:1: error[file-too-large]"]
    assert_well_worded(problems[0])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_refused_and_never_waited_for(project: Path) -> None:
    os.mkfifo(project / "content" / "articles" / "2024-01-01-pipe.md")
    os.mkfifo(project / "seeds" / "001_pipe.txt")

    done = run("check", "--project", str(project))

    assert done.returncode == 1
    assert [line.partition(": ")[0] for line in done.stderr.splitlines() if "error[" in line] == [
        "content/articles/2024-01-01-pipe.md:1:1",
        "seeds/001_pipe.txt:1:1",
    ]
    assert done.stderr.count("error[file-not-plain]") == 2


@pytest.mark.parametrize("target", ["outside.txt", "nothing.txt"])
def test_a_link_out_of_the_project_or_to_nothing_is_refused(project: Path, target: str) -> None:
    (project.parent / "outside.txt").write_text("سطر من خارج الملف\n", encoding="utf-8")
    (project / "seeds" / "001_link.txt").symlink_to(project.parent / target)
    problems = check(project)
    assert shown(problems) == ["seeds/001_link.txt:1:1: error[file-not-plain]"]
    assert_well_worded(problems[0])


def test_a_linked_folder_is_refused_and_not_passed_over(project: Path) -> None:
    (project / "content" / "articles").rename(project.parent / "articles")
    (project / "content" / "articles").symlink_to(project.parent / "articles")
    codes = [one.code for one in check(project)]
    assert "file-not-plain" in codes


# YAML reads every value as text.


def read_value(written: str) -> str:
    mapping, problems = read_yaml(f"key: {written}\n", PurePosixPath("card.md"))
    assert problems == ()
    assert mapping is not None
    value = mapping.get("key")
    assert isinstance(value, Scalar)
    return value.text


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "True",
        "12:30",
        "010",
        "0x1F",
        "0b11",
        "1_000",
        "1e3",
        ".inf",
        "3.10",
        "2020",
        "2023-10",
        "2023-10-22",
        "2023-10-22T10:00:00Z",
        "2023-99-99",
        "=",
        "٢٠٢٣",
    ],
)
def test_yaml_leaves_a_value_as_it_was_written(written: str) -> None:
    assert read_value(written) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"قمة: #القوقاز"', "قمة: #القوقاز"),
        ("'قمة: #القوقاز'", "قمة: #القوقاز"),
        (r'"قال \"نعم\" ومضى"', 'قال "نعم" ومضى'),
        ("قمة # ملاحظة للمحرّر", "قمة"),
        ("قمة:القوقاز", "قمة:القوقاز"),
        ("قمة#القوقاز", "قمة#القوقاز"),
        ("-قمة", "-قمة"),
        ("?قمة", "?قمة"),
        ("«قمة، القوقاز»", "«قمة، القوقاز»"),
        ("“قمة, القوقاز”", "“قمة, القوقاز”"),
        ('"على\n  سطرين"', "على سطرين"),
        (">\n  على\n  سطرين\n", "على سطرين\n"),
        ("|\n  على\n  سطرين\n", "على\nسطرين\n"),
    ],
)
def test_yaml_that_is_meant_so_is_not_suspected(written: str, meant: str) -> None:
    assert read_value(written) == meant


def test_a_comment_needs_no_space_on_a_line_of_its_own() -> None:
    text = "#أول الملف\nkey:\n#لا قيمة بعد\nother: قيمة\n"
    mapping, problems = read_yaml(text, PurePosixPath("card.md"))
    assert problems == ()
    assert mapping is not None
    assert [key.text for key, _ in mapping.entries] == ["key", "other"]


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("[أ، ب]", ["أ", "ب"]),
        ("[أ, ب]", ["أ", "ب"]),
        ("[أ، ب, ج]", ["أ", "ب", "ج"]),
        ("أ، ب", ["أ", "ب"]),
        ("أ", ["أ"]),
        ('["أ، ب"]', ["أ، ب"]),
        ('"أ، ب"', ["أ، ب"]),
        ("\n  - أ\n  - ب", ["أ", "ب"]),
        ("[]", []),
        ("", []),
    ],
)
def test_a_list_is_split_at_either_comma(written: str, items: list[str]) -> None:
    mapping, _ = read_yaml(f"topics: {written}\n", PurePosixPath("card.md"))
    assert mapping is not None
    fields = Fields(mapping, ("topics",))
    assert list(fields.plain_texts("topics")) == items
    assert fields.problems == []


# Ranges and dates.


def scalar(text: str) -> Scalar:
    return Scalar(text=text, place=Place(path=PurePosixPath("card.md")))


@pytest.mark.parametrize(
    "written",
    [
        "3-5, 8",
        "3-5,8",
        "3-5، 8",
        "[3-5, 8]",
        "3–5، 8",
        "3 — 5, 8",
        "3‑5, 8",
        "٣-٥، ٨",
        "۳-۵، ۸",
        "03-05, 008",
    ],
)
def test_ranges_are_read_with_any_comma_dash_and_digits(written: str) -> None:
    assert read_line_ranges(scalar(written)) == (((3, 5), (8, 8)), ())


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2023", "2023"),
        ("2020", "2020"),
        ("2023-10", "2023-10"),
        ("2023-10-22", "2023-10-22"),
        ("2020/2022", "2020/2022"),
        ("../2023-09-27", "../2023-09-27"),
        ("2023-09-27/..", "2023-09-27/.."),
        ("2023?", "2023?"),
        ("2023-10~", "2023-10~"),
        ("2021?-01-25", "2021?-01-25"),
        ("2025-02-?25", "2025-02-?25"),
        ("[2025-02-25, 2025-02-11]", "[2025-02-11,2025-02-25]"),
        ("٢٠٢٣-١٠-٢٢", "2023-10-22"),
        ("۲۰۲۳-۱۰", "2023-10"),
        ("22/10/2023", "2023-10-22"),
        ("٢٢/١٠/٢٠٢٣", "2023-10-22"),
        ("5/5/2023", "2023-05-05"),
        ("22 أكتوبر 2023", "2023-10-22"),
        ("٢٢ أكتوبر ٢٠٢٣", "2023-10-22"),
        ("22 أكتوبر/تشرين الأول 2023", "2023-10-22"),
        ("25 كانون الثاني 2021", "2021-01-25"),
        ("25 من كانون الثاني عام 2021", "2021-01-25"),
        ("أكتوبر 2023", "2023-10"),
        ("29 فبراير 2024", "2024-02-29"),
    ],
)
def test_a_date_is_read_and_never_completed(written: str, edtf: str) -> None:
    date, problems = read_date(scalar(written))
    assert problems == ()
    assert str(date) == edtf


@pytest.mark.parametrize("written", ["unknown", "غير معروف"])
def test_an_unknown_date_is_an_honest_value(written: str) -> None:
    assert read_date(scalar(written)) == (None, ())


@pytest.mark.parametrize(
    "written", ["2023-02-29", "2023-04-31", "2023-00-10", "2023-10-00", "32 مارس 2023"]
)
def test_a_day_outside_the_calendar_is_never_moved_into_it(written: str) -> None:
    date, problems = read_date(scalar(written))
    assert date is None
    assert [one.code for one in problems] == ["date-impossible"]


@pytest.mark.parametrize(
    "comma",
    [
        ",",
        "،",
    ],
    ids=["latin", "arabic"],
)
def test_a_list_of_days_is_split_at_either_comma(comma: str) -> None:
    mapping, _ = read_yaml(f"date: [2025-02-11{comma} 2025-02-18]\n", PurePosixPath("card.md"))
    assert mapping is not None
    node = mapping.get("date")
    assert node is not None
    assert str(read_date(node)[0]) == "[2025-02-11,2025-02-18]"


# Line ends and what only looks like one.

SEPARATORS = ("\u2028", "\u2029", "\u0085")
SEPARATOR_NAMES = ("line-separator", "paragraph-separator", "next-line")


def curated(project: Path) -> object:
    found = pipeline.read_project(pipeline.Options(project=project, out=project / "site"))
    assert found.problems == ()
    return found.dossier


def test_files_with_the_line_ends_of_windows_read_the_same(project: Path) -> None:
    before = curated(project)
    for path in sorted((project / "content").rglob("*.*")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert curated(project) == before


def test_files_with_a_byte_order_mark_read_the_same(project: Path) -> None:
    before = curated(project)
    for path in sorted((project / "content").rglob("*.*")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert curated(project) == before


@pytest.mark.parametrize("windows", [False, True], ids=["unix", "windows"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order-mark"])
def test_a_seed_has_the_same_lines_whatever_its_line_ends(
    project: Path, mark: bytes, *, windows: bool
) -> None:
    content = (project / SEED).read_bytes()
    lines = tuple(content.decode().split("\n")[:-1])
    write_seed(project, mark + (content.replace(b"\n", b"\r\n") if windows else content))
    article = curated(project).articles[0]
    assert article.capture.lines == lines


@pytest.mark.parametrize("separator", SEPARATORS, ids=SEPARATOR_NAMES)
def test_what_is_no_line_end_to_an_editor_does_not_shift_lines(
    project: Path, separator: str
) -> None:
    text = (project / SEED).read_text(encoding="utf-8")
    write_seed(project, text.replace("مدينة ", f"مدينة{separator}").encode())
    article = curated(project).articles[0]
    assert len(article.capture.lines) == text.count("\n")
    assert article.citations[0].line == 3
    assert article.citations[0].quote == "أمس السبت"


@pytest.mark.parametrize("separator", SEPARATORS, ids=SEPARATOR_NAMES)
@pytest.mark.parametrize("topic", ["library", "*all"], ids=["topic", "alias"])
def test_what_is_no_line_end_to_an_editor_does_not_shift_problems(
    project: Path, separator: str, topic: str
) -> None:
    change(project, CARD, "status: reviewed", "statuss: reviewed")
    change(project, CARD, "topics: [library]", f"topics: [{topic}]")
    change(project, CARD, "source:", f'author: "سالم{separator * 40}النجار"\nsource:')
    places = {one.code: one.place.line for one in check(project)}
    assert places["key-misspelt"] == 24


# Quotations.


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("قال «نعم»", 'ثم قال "نعم" ومضى'),
        ('قال "نعم"', "ثم قال “نعم” ومضى"),
        ("قال “نعم“", "ثم قال ”نعم“ ومضى"),
        ("قال 'نعم'", "ثم قال ‘نعم’ ومضى"),
        ("قال نعم", "ثم قال\u200f نعم ومضى"),
        ("قال\u200e نعم", "ثم قال نعم ومضى"),
        ("قال نعم", "ثم قال\u00a0نعم ومضى"),
        ("قال  نعم", "ثم قال نعم ومضى"),
        ("  قال نعم ", "ثم قال نعم ومضى"),
        ("قال نعم", "ثم قال\u2028نعم ومضى"),
        ("آب", "في ا\u0653ب الماضي"),
        ("في ا\u0653ب", "في آب الماضي"),
        ("مؤتمر", "عُقد مو\u0654تمر"),
        ("café", "مقهى cafe\u0301 الصغير"),
    ],
)
def test_a_quotation_is_found_whatever_a_keyboard_made_of_it(quote: str, line: str) -> None:
    assert len(find_quote(quote, line)) == 1


@pytest.mark.parametrize(
    ("quote", "line"),
    [
        ("امس", "وصل أمس"),
        ("مدرسه", "زار مدرسة"),
        ("مستشفي", "زار مستشفى"),
        ("كتب", "وقد كَتَبَ"),
        ("12 مارس", "يوم ١٢ مارس"),
        ("كتاب", "كتـاب"),
        ("", "سطر"),
        ("«»", "سطر"),
    ],
)
def test_a_quotation_is_never_forgiven_a_letter(quote: str, line: str) -> None:
    assert find_quote(quote, line) == ()


def test_a_quotation_keeps_the_words_as_printed() -> None:
    line = "ثم قال\u200f “نعم” ومضى"
    ((start, end),) = find_quote('قال "نعم"', line)
    assert line[start:end] == "قال\u200f “نعم”"


def test_a_quotation_that_stands_twice_is_found_twice() -> None:
    assert find_quote("نعم", "نعم ثم نعم") == ((0, 3), (7, 10))
