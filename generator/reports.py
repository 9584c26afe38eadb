"""What a command found → text for programs: JSON, or workflow commands for GitHub."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from generator.catalogue import ENGLISH
from generator.problems import Severity
from generator.text.printable import printable
from generator.wording.words import isolate, word

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.problems import Place, Problem

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class Format(Enum):
    """Whom a command speaks to."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mend:
    """Characters of a file that were replaced; ``old`` is empty where something was added."""

    place: Place
    old: str
    new: str


@dataclass(slots=True, kw_only=True)
class Findings:
    """What a command has found and done so far, until it ends and says all at once."""

    problems: list[Problem] = field(default_factory=list)
    summary: dict[str, object] = field(default_factory=dict)
    more: dict[str, object] = field(default_factory=dict)
    """What only one command has, beside ``problems`` and ``summary``."""


def as_json(findings: Findings) -> str:
    """Write one JSON object: ``problems``, ``summary`` and what else the command found."""
    counted = {
        f"{severity.value}s": sum(one.severity is severity for one in findings.problems)
        for severity in Severity
    }
    whole = {
        **findings.more,
        "problems": [problem_fields(one) for one in findings.problems],
        "summary": {**counted, **findings.summary},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def problem_fields(problem: Problem) -> dict[str, object]:
    """Give a problem's fields, in the order in which people ask for them."""
    words = word(problem, ENGLISH, mark=str)
    return {
        **place_fields(problem.place),
        "severity": problem.severity.value,
        "code": problem.code,
        "found": problem.found,
        "sentence": words.sentence,
        "hint": words.hint,
        "values": dict(problem.values),
    }


def mend_fields(mend: Mend) -> dict[str, object]:
    """Give a mend's fields."""
    return {**place_fields(mend.place), "old": mend.old, "new": mend.new}


def place_fields(place: Place) -> dict[str, object]:
    """Give a place's fields; the path is the one within the project."""
    return {"path": str(place.path), "line": place.line, "column": place.column}


def as_workflow_command(problem: Problem, folder: PurePosixPath) -> str:
    """Write ``::error file=…,line=…,col=…,title=…::…``; ``folder`` leads to the project."""
    words = word(problem, ENGLISH, mark=isolate)
    place = problem.place
    properties = {
        "file": printable(str(folder / place.path)),
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.code,
    }
    written = ",".join(
        f"{name}={text.translate(_IN_PROPERTY)}" for name, text in properties.items()
    )
    said = "; ".join(part for part in (words.sentence, words.hint) if part)
    return f"::{_LEVELS[problem.severity]} {written}::{said.translate(_IN_TEXT)}"
