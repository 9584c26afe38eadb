"""One page of the review on standard output, in a process of its own: a slow one blocks nothing.

Run as ``python -m generator.preview.review PROJECT KEY``; KEY is a card's id, a seed's path, empty
for the list. Ends with 4 when there is no such thing. Standard input is the preview's lifeline.
Nothing is written anywhere.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from generator import workspace
from generator.blueprint import read_language
from generator.desk.review import known_of, review
from generator.desk.review_index import review_index
from generator.desk.survey import survey_of
from generator.outputs.templating import Templates
from generator.preview.children import end_with_parent
from generator.preview.overlay import LANGUAGE

if TYPE_CHECKING:
    from generator.workspace import Workspace

FOUND, NOT_FOUND = 0, 4
LONGEST = 60.0
"""Seconds after which a page is given up."""


def render(project: Path, key: str) -> tuple[bytes, bool]:
    """Write the page of a key; whether there is such a card or seed."""
    files = workspace.read_workspace(project)
    found = survey_of(files)
    settings = found.dossier.settings
    catalogue = read_language(files, settings.language or LANGUAGE)
    templates = Templates(read_texts(files), catalogue, settings.digits)
    if not key:
        return templates.render("preview/review_index.html", review_index(found), settings), True
    # As at an import: nothing captured is younger than the day on which it is looked at.
    today = datetime.now(UTC).date()
    view = review(found, key, replace(known_of(found), not_after=today), catalogue)
    if view is None:
        missing = replace(review_index(found), missing=key)
        return templates.render("preview/review_index.html", missing, settings), False
    return templates.render("preview/review.html", view, settings), True


def read_texts(files: Workspace) -> dict[str, str]:
    """Take the project's templates; what its own folder lacks comes from the generator's."""
    texts: dict[str, str] = {}
    own = workspace.PACKAGE.parent / "templates"
    for path in sorted(own.rglob("*.html")):
        name = path.relative_to(own).as_posix()
        texts[name] = path.read_text(encoding="utf-8")
    for file in files.templates:
        if file.path.suffix == ".html":
            texts[str(file.path)] = file.content.decode("utf-8", "replace")
    return texts


if __name__ == "__main__":
    end_with_parent(LONGEST)
    page, exists = render(Path(sys.argv[1]), sys.argv[2])
    sys.stdout.buffer.write(page)
    sys.exit(FOUND if exists else NOT_FOUND)
