"""A project's files → everything the desk asks of them: records with places, and the dossier."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator import workspace
from generator.curation.dossier import curate
from generator.curation.references import Forms, Index
from generator.curation.vocabularies import gather
from generator.desk.refusal import USAGE, RefusalError
from generator.intake.aliases import did_you_mean
from generator.intake.records import ARTICLES, CONTENT, SEEDS, Records, read_records
from generator.intake.source_file import SourceFile
from generator.problems import in_file_order
from generator.wording.desk import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from generator.intake.card import CardRecord
    from generator.model.article import Article
    from generator.model.dossier import Dossier
    from generator.problems import Problem
    from generator.workspace import Workspace

EVENTS = CONTENT / "events.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A project as it stands, drafts included."""

    files: tuple[SourceFile, ...]
    records: Records
    dossier: Dossier
    problems: tuple[Problem, ...]

    def content(self, path: PurePosixPath) -> bytes | None:
        """Bytes of a file; None when there is none."""
        return next((file.content for file in self.files if file.path == path), None)

    def index(self, vocabulary: str) -> Index:
        """Index the names of one vocabulary, or the ids of the events."""
        if vocabulary == "events":
            return Index("events", (Forms(id=one.id, names=()) for one in self.records.events))
        return gather(self.records)[0].indexes[vocabulary]

    def card(self, id_: str) -> CardRecord | None:
        """Return the record of a card; None when nothing of it could be read."""
        return next((one for one in self.records.cards if one.id == id_), None)

    def article(self, id_: str) -> Article | None:
        """Return the article of a card; None when a fault of it or its seed hides it."""
        return next((one for one in self.dossier.articles if one.id == id_), None)

    def seeds(self) -> tuple[str, ...]:
        """List the names of the captures, below seeds/."""
        return tuple(str(file.path.relative_to(SEEDS)) for file in self.records.seeds)


def read_survey(project: Path) -> Survey:
    """Read a project, drafts included; nothing is raised for a curator's fault."""
    return survey_of(workspace.read_workspace(project))


def survey_of(files: Workspace) -> Survey:
    """Curate a project as read; nothing is raised for a curator's fault."""
    found = survey(files.files)
    return replace(found, problems=in_file_order((*files.problems, *found.problems)))


def survey(files: Iterable[SourceFile]) -> Survey:
    """Read and curate files."""
    kept = tuple(files)
    records, read_problems = read_records(kept)
    dossier, curate_problems = curate(records, drafts=True)
    problems = in_file_order((*read_problems, *curate_problems))
    return Survey(files=kept, records=records, dossier=dossier, problems=problems)


def with_changes(before: Survey, changes: Mapping[PurePosixPath, bytes]) -> Survey:
    """Read a project as it would be with other bytes in some files."""
    kept = (file for file in before.files if file.path not in changes)
    new = (SourceFile(path=path, content=content) for path, content in changes.items())
    return survey(sorted((*kept, *new), key=lambda file: file.path.parts))


def card_path(id_: str) -> PurePosixPath:
    """Path of a card in its project."""
    return ARTICLES / f"{id_}.md"


def find_card(found: Survey, word: str) -> str:
    """Read an id, or the path of a card; raises ``RefusalError`` for a card that is not there."""
    paths = [
        file.path
        for file in found.files
        if file.path.parent == ARTICLES and file.path.suffix == ".md"
    ]
    ids = [path.stem for path in paths]
    id_ = PurePosixPath(word).name.removesuffix(".md")
    if id_ in ids:
        return id_
    hint = did_you_mean(id_, ids)
    code = "article-misspelt" if hint else "article-unknown"
    raise RefusalError(say(code, article=word, hint=hint), USAGE)
