"""A project's own templates: whatever is wrong with one is said at its line, and the site stays."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from folders import contents
from problem_cases import BASE, ROOT, assert_well_worded, shown

from generator import build as pipeline
from generator import cli
from generator.catalogue import ENGLISH
from generator.options import Options
from generator.outputs.templating import TemplateFaultError, Templates
from generator.problems import DossierError
from generator.text.bidi import left_to_right_runs

if TYPE_CHECKING:
    from pathlib import Path

COVER = "pages/cover.html"
FILLED = "templates/pages/cover.html:{}:1: error[template-fault]"
FAULTS = {
    "syntax": ("a\n{% if %}{% endif %}", 2, "Expected an expression"),
    "unclosed": ("{% block main %}\n", 1, "Unexpected end of template"),
    "undefined name": ("a\n\n{{ nothing }}", 3, "'nothing' is undefined"),
    "undefined attribute": ("{{ page.nothing }}", 1, "has no attribute 'nothing'"),
    "unknown filter": ("a\n{{ 1|nofilter }}", 2, "No filter named 'nofilter'"),
    "division": ("a\n{{ 1/0 }}", 2, "ZeroDivisionError: division by zero"),
    "type": ("a\n{{ 'x' + 1 }}", 2, "TypeError"),
    "placeholder": ("{{ _('%(x)s') }}", 1, "KeyError: 'x'"),
    "percent": ("\n{{ _('100%') }}", 2, "ValueError"),
    "wrong word for a filter": ("{{ 1|isolate }}", 1, "TypeError"),
    "includes itself": ("{% include 'pages/cover.html' %}", 1, "RecursionError"),
    "extends itself": ("{% extends 'pages/cover.html' %}", 1, "RecursionError"),
    "macro": ("{% macro m() %}\n{{ m() }}{% endmacro %}\n{{ m() }}", 2, "RecursionError"),
    "brackets": ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", 1, "RecursionError"),
    "nested": ("{% if 1 %}" * 3000 + "{% endif %}" * 3000, 1, "Error"),
    "half a pair": ("{{ '\\ud800' }}", 1, "surrogates not allowed"),
}


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built with a copy of the generator's templates."""
    project = shutil.copytree(BASE, tmp_path_factory.mktemp("own") / "project")
    shutil.copytree(ROOT / "templates", project / "templates")
    pipeline.build(Options(project=project, out=project / "site"))
    return project


@pytest.fixture
def own(standing: Path, tmp_path: Path) -> Path:
    return shutil.copytree(standing, tmp_path / "project")


def refused(project: Path) -> list[str]:
    """Build; what was said, when it left the site and what lies beside it as they were."""
    before, beside = contents(project / "site"), sorted(project.iterdir())
    with pytest.raises(DossierError) as raised:
        pipeline.build(Options(project=project, out=project / "site"))
    assert contents(project / "site") == before
    assert sorted(project.iterdir()) == beside
    for one in raised.value.problems:
        assert_well_worded(one)
    return shown(raised.value.problems)


@pytest.mark.parametrize(("text", "line", "reason"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_said_at_its_line_in_the_words_of_the_exception(
    own: Path, text: str, line: int, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (own / "templates" / COVER).write_text(text, "utf-8")
    assert refused(own) == [FILLED.format(line)]
    assert cli.main(["build", "--project", str(own)]) == cli.CONTENT
    said = capsys.readouterr().err
    assert reason in said
    assert "    hint:  mend this line" in said
    assert "Traceback" not in said


def test_the_innermost_template_is_blamed(own: Path) -> None:
    (own / "templates" / "inner.html").write_text("a\n\n{{ 1/0 }}", "utf-8")
    (own / "templates" / COVER).write_text("\n{% include 'inner.html' %}", "utf-8")
    assert refused(own) == ["templates/inner.html:3:1: error[template-fault]"]


@pytest.mark.parametrize(
    ("gone", "place"),
    [
        (COVER, f"{COVER}:1:1"),
        ("search/facts.html", "search/facts.html:1:1"),
        ("feeds/feed.atom.xml", "feeds/feed.atom.xml:1:1"),
        ("assets/css/tokens.css", "assets/css/tokens.css:1:1"),
        ("assets/js/search-fold.js", "assets/js/search-fold.js:1:1"),
        ("assets/icon.svg", "assets/icon.svg:1:1"),
        ("assets/fonts/vazir-ar.woff2", "assets/css/tokens.css:21:20"),
    ],
)
def test_what_is_missing_is_named(own: Path, gone: str, place: str) -> None:
    (own / "templates" / gone).unlink()
    assert refused(own) == [f"templates/{place}: error[template-missing]"]


def test_an_include_of_what_is_not_there_is_said_where_it_stands(own: Path) -> None:
    (own / "templates" / COVER).write_text("\n{% include '../content/dossier.yaml' %}", "utf-8")
    assert refused(own) == [f"templates/{COVER}:2:1: error[template-missing]"]


@pytest.mark.parametrize("name", [COVER, "assets/css/base.css", "assets/js/site.js"])
def test_a_template_that_is_not_utf_8_is_refused(own: Path, name: str) -> None:
    (own / "templates" / name).write_bytes(b"a\n\xff")
    assert refused(own) == [f"templates/{name}:2:1: error[file-not-utf8]"]


def test_pipes_devices_links_out_and_huge_files_are_not_read(own: Path) -> None:
    pages = own / "templates" / "pages"
    os.mkfifo(pages / "pipe.html")
    (pages / "device.html").symlink_to("/dev/zero")
    (pages / "outside.html").symlink_to(ROOT / "README.md")
    with (pages / "sparse.html").open("wb") as sparse:
        sparse.truncate(1 << 40)
    assert refused(own) == [
        "templates/pages/device.html:1:1: error[file-not-plain]",
        "templates/pages/outside.html:1:1: error[file-not-plain]",
        "templates/pages/pipe.html:1:1: error[file-not-plain]",
        "templates/pages/sparse.html:1:1: error[file-too-large]",
    ]


def test_a_file_in_place_of_the_folder_is_refused(own: Path) -> None:
    shutil.rmtree(own / "templates")
    (own / "templates").write_text("x", "utf-8")
    assert "templates:1:1: error[file-not-plain]" in refused(own)


class View:
    """A page with a fault of our own."""

    @property
    def title(self) -> str:
        """Fail as our code might."""
        return str(left_to_right_runs(None))


def test_a_fault_of_our_own_code_keeps_its_traceback() -> None:
    templates = Templates({"a.html": "{{ page.title }}"}, ENGLISH, "latn")
    with pytest.raises(TypeError):
        templates.render("a.html", View(), None)


def test_a_fault_of_the_generators_own_templates_is_no_problem_of_the_curators(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise TemplateFaultError(COVER, 1, "x", "y")

    monkeypatch.setattr(Templates, "render", fail)
    with pytest.raises(TemplateFaultError):
        pipeline.build(Options(project=project, out=project / "site"))
