"""The house stands as CONTRIBUTING.md says: one way, small rooms, no loose doors."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*(ROOT / "generator").rglob("*.py"), *(ROOT / "bench").rglob("*.py")])
TESTS = sorted(path for path in (ROOT / "tests").rglob("*.py") if "node_modules" not in path.parts)
BANNED_NAMES = {"utils", "helpers", "common", "manager", "handler", "data", "info", "process"}


def test_imports_run_one_way() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [script, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_is_small_and_plainly_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 250
    assert path.stem not in BANNED_NAMES
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module opens with what comes in and what goes out"
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Global)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno + 1 <= 40, node.name
            arguments = [a for a in [*node.args.args, *node.args.kwonlyargs] if a.arg != "self"]
            assert len(arguments) <= 5, node.name


@pytest.mark.parametrize("path", TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_of_tests_is_small_too(path: Path) -> None:
    assert path.read_text(encoding="utf-8").count("\n") <= 250
