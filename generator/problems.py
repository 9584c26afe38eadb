"""What can be wrong with a dossier, and where. Faults are values with a place; no sentences here.

``generator.wording`` turns a problem into words; ``tests/problems/<code>/`` provokes each code.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePosixPath


LONGEST = 2_000
"""Letters of the words at fault and of each value that a problem carries."""


class Severity(Enum):
    """Whether a problem stops the build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """A spot in a file of the project. Lines and columns count from 1."""

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write ``path:line:column``, which editors can follow."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One fault: a stable code (``noun-fault``), its place, and the values its sentence names."""

    code: str
    place: Place
    found: str = ""
    """The words at fault, as written."""
    values: tuple[tuple[str, str], ...] = ()
    """Names and texts for the sentence and the hint."""
    severity: Severity = Severity.ERROR


def problem(
    code: str,
    place: Place,
    found: str = "",
    *,
    severity: Severity = Severity.ERROR,
    **values: object,
) -> Problem:
    """Make a problem; ``values`` fill the placeholders of its sentence."""
    texts = tuple((name, _brief(str(value))) for name, value in sorted(values.items()))
    return Problem(code=code, place=place, found=_brief(found), values=texts, severity=severity)


def _brief(text: str) -> str:
    """Keep the beginning of a very long text: who is told of a fault need not read a megabyte."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def warning(code: str, place: Place, found: str = "", **values: object) -> Problem:
    """Make a problem that does not stop the build."""
    return problem(code, place, found, severity=Severity.WARNING, **values)


def in_file_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by place, then code, each problem once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda one: (one.place, one.code, one.found, one.values)))


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Pick the problems that stop a build."""
    return tuple(one for one in problems if one.severity is Severity.ERROR)


def grave(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Pick errors and warnings: what a strict build does not let pass."""
    return tuple(one for one in problems if one.severity is not Severity.NOTE)


class DossierError(Exception):
    """The dossier cannot be built; ``problems`` says why, in file order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Carry all problems, warnings too."""
        self.problems = in_file_order(problems)
        super().__init__("\n".join(f"{one.place}: {one.code}" for one in self.problems))
