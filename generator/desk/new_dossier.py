"""A folder and a title → a small complete dossier that builds right away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.desk.asking import Answers, answers_from, needed
from generator.desk.refusal import ENVIRONMENT, FINE, RefusalError
from generator.desk.starter import dossier_files
from generator.desk.writing import write_new
from generator.desk.yaml_text import scalar
from generator.wording.desk import say

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from generator.console import Console

KEYS = ("title",)
FOLDERS = ("content/articles", "seeds")
"""Folders that stand empty at first."""


def run(options: Namespace, console: Console) -> int:
    """Make ``options.folder`` a dossier; the exit code."""
    try:
        new_dossier(options.folder, answers_from(options, KEYS, console))
    except RefusalError as error:
        console.fail(error.sentence)
        return error.exit_code
    console.say(say("dossier-made", folder=options.folder))
    console.hint(say("dossier-next", folder=options.folder))
    return FINE


def new_dossier(folder: Path, answers: Answers) -> None:
    """Write a new dossier; raises ``RefusalError`` for a folder that holds anything."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusalError(say("folder-not-empty", folder=folder), ENVIRONMENT)
    title = answers.read("title", needed)
    for path, content in dossier_files(title=scalar(title)).items():
        write_new(folder / path, content)
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
