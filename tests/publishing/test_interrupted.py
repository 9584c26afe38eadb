"""A build that dies or is refused at any of its changes to the disk: the old site, or the new.

``make crash`` does the same from outside, at every system call; here each change is met within the
process, through Python's audit events, and every few of them are tried.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from folders import contents
from problem_cases import BASE, CARD

from generator import build as pipeline
from generator.options import Options

if TYPE_CHECKING:
    from pathlib import Path

EVERY = 41
"""Prime, so that it does not fall in step with what a build does for each of its folders."""
DIED, REFUSED, WELL = 9, 3, 0
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.truncate"}


class Fault:
    """Counts changes to the disk, and strikes at one of them."""

    def __init__(self, at: int, *, kills: bool) -> None:
        self.at, self.kills, self.count = at, kills, 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        writes = event == "open" and int(arguments[2]) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if not (writes or event in CHANGES):
            return
        self.count += 1
        if self.count == self.at and self.kills:
            os._exit(DIED)
        if self.count == self.at:
            raise OSError(errno.ENOSPC, "No space left on device")


def in_a_process(project: Path, fault: Fault) -> int:
    """Build in a child of this process; how it ended."""
    child = os.fork()
    if child == 0:
        ended = 70
        try:
            sys.addaudithook(fault)
            build(project)
            ended = WELL
        except OSError:
            ended = REFUSED
        finally:
            os._exit(ended)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def build(project: Path) -> None:
    pipeline.build(Options(project=project, out=project / "site"))


def edit(project: Path) -> Path:
    """Change a note, add an article: pages change, come and go."""
    with (project / CARD).open("a", encoding="utf-8") as card:
        card.write("\nسطر جديد.\n")
    (project / "content/articles/2024-01-01-later.md").write_text(
        "---\ntitle: خبر\npublished: 2024-01-01\nsource: waha-news\nstatus: reviewed\n---\nنص.\n",
        "utf-8",
    )
    return project


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built and then edited."""
    project = shutil.copytree(BASE, tmp_path_factory.mktemp("interrupted") / "before")
    build(project)
    return edit(project)


@pytest.fixture(scope="module")
def after(before: Path) -> Path:
    """The same, built again."""
    project = shutil.copytree(before, before.with_name("after"))
    build(project)
    return project


def changes(before: Path, where: Path) -> int:
    """Count the changes to the disk of the second build."""
    counted = shutil.copytree(before, where)
    told, tell = os.pipe()

    class Told(Fault):
        def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
            count = self.count
            super().__call__(event, arguments)
            os.write(tell, b"." * (self.count - count))

    assert in_a_process(counted, Told(0, kills=False)) == WELL
    os.close(tell)
    with os.fdopen(told, "rb") as pipe:
        return len(pipe.read())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be copied")
@pytest.mark.parametrize("kills", [True, False], ids=["killed", "disk full"])
def test_whole_or_not_at_all_and_healed_by_the_next(
    before: Path, after: Path, tmp_path: Path, *, kills: bool
) -> None:
    old, new = contents(before / "site"), contents(after / "site")
    total = changes(before, tmp_path / "counted")
    assert total > 50
    met: set[bool] = set()
    for at in range(1, total + 1, EVERY):
        project = shutil.copytree(before, tmp_path / str(at))
        ended = in_a_process(project, Fault(at, kills=kills))
        assert ended == DIED if kills else ended in {REFUSED, WELL}, at
        found = contents(project / "site")
        assert found in (old, new), at
        met.add(found == new)
        build(project)
        assert contents(project / "site") == new, at
        assert {path.name for path in project.iterdir()} == {path.name for path in after.iterdir()}
        assert (project / "urls.lock").read_bytes() == (after / "urls.lock").read_bytes()
        shutil.rmtree(project)
    assert met == {True, False}, "the faults lay before and after the exchange"
