"""New bytes for files of a project → written all together, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.refusal import RefusalError
from generator.publishing.durable import flush_file, flush_names, replace_file
from generator.wording.desk import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file's bytes as they were read and as they shall be; ``before`` None: there was none."""

    path: PurePosixPath
    before: bytes | None
    after: bytes


def write_together(project: Path, changes: Iterable[Change]) -> None:
    """Replace files; when one cannot be replaced those before it are put back.

    Raises ``RefusalError`` for a file that changed since it was read, ``OSError`` as it comes.
    """
    wanted = tuple(changes)
    done: list[Change] = []
    for one in wanted:
        _check_unchanged(project, one)
    try:
        for one in wanted:
            replace_file((project / one.path).resolve(), one.after)
            done.append(one)
    except BaseException:
        for one in done:
            _put_back(project / one.path, one.before)
        raise


def write_new(path: Path, content: bytes) -> None:
    """Write a file that must not be there yet; raises ``FileExistsError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        try:
            file.write(content)
        except BaseException:
            path.unlink()
            raise
    flush_file(path)
    flush_names(path.parent)


def _check_unchanged(project: Path, one: Change) -> None:
    path = project / one.path
    now = path.read_bytes() if path.is_file() else None
    if now != one.before:
        raise RefusalError(say("file-changed", path=one.path))


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        replace_file(path.resolve(), content)
