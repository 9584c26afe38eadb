"""Captures of any kind → seeds kept byte for byte, and draft cards; nothing is ever overwritten."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.blueprint import read_language
from generator.desk import import_terminal as terminal
from generator.desk.captures import FoundCapture, find_capture, read
from generator.desk.draft import Draft, card_text, title_of
from generator.desk.inbox import find_files
from generator.desk.lookup import Lookup
from generator.desk.proposals import as_json
from generator.desk.refreshing import differences
from generator.desk.refusal import CONTENT, FINE, RefusalError
from generator.desk.slugs import propose_id
from generator.desk.survey import Survey, card_path, read_survey, survey_of
from generator.desk.writing import Change, write_together
from generator.intake.ids import former_ids
from generator.intake.records import SEEDS
from generator.model.article import Status
from generator.reading.capture import Known
from generator.workspace import is_project, read_workspace

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.console import Console
    from generator.desk.inbox import Found
    from generator.model.reading import Reading

ORIGINALS = "original"
"""Folder below seeds/ of captures that are not UTF-8 text themselves."""


def run(options: Namespace, console: Console) -> int:
    """Import every capture named; the exit code."""
    found = tuple(find_files(options.captures))
    wanted = any(not one.skipped for one in found)
    if options.propose:
        return _propose(found, options.project, console)
    desk = _Desk(options, console)
    for one in found:
        if one.skipped:
            console.say(terminal.skipped(one))
            continue
        try:
            desk.take(one)
        except RefusalError as error:
            console.fail(error.sentence)
            desk.failed = True
    if not wanted:
        console.fail(terminal.nothing(options.captures))
    return CONTENT if desk.failed or not wanted else FINE


def _propose(found: tuple[Found, ...], project: Path, console: Console) -> int:
    """Print what would be proposed, one JSON object a line; nothing is written."""
    survey = read_survey(project) if is_project(project) else None
    known = _known(Lookup(survey))
    failed = not found
    for one in found:
        if one.skipped:
            continue
        capture = find_capture(one.name, one.content) if not one.fault else None
        if capture is None:
            console.fail(terminal.fault(one))
            failed = True
        else:
            console.out.write(f"{as_json(one.shown, capture, read(capture, known))}\n")
    return CONTENT if failed else FINE


def _known(lookup: Lookup) -> Known:
    # The day of import is the one thing a clock may say here: nothing captured is younger.
    return Known(names=lookup.names, sources=lookup.sources, not_after=datetime.now(UTC).date())


@dataclass(slots=True)
class _Desk:
    """One call of import: the project as it stands, and what has been taken in so far."""

    options: Namespace
    console: Console
    failed: bool = False
    survey: Survey = field(init=False)
    lookup: Lookup = field(init=False)
    catalogue: Catalogue = field(init=False)
    ids: set[str] = field(init=False)
    """Ids that a new card cannot have: of files, former ones, those given in this call."""
    taken: dict[str, str] = field(init=False)
    """Hash of every seed and original there is → its name below seeds/."""
    cards: dict[str, str] = field(init=False)
    """Name below seeds/ → id of the card that uses it, by a dry run too."""

    def __post_init__(self) -> None:
        """Read the project."""
        files = read_workspace(self.options.project)
        self.survey = survey_of(files)
        self.lookup = Lookup(self.survey)
        self.catalogue = read_language(files, self.survey.dossier.settings.language)
        self.taken = {
            hashlib.sha256(file.content).hexdigest(): str(file.path.relative_to(SEEDS))
            for file in self.survey.records.seeds
        }
        cards = self.survey.records.cards
        former = set(former_ids(self.survey.records.was, "articles"))
        self.ids = {file.path.stem for file in self.survey.files} | former
        self.cards = {
            one.text.strip().removeprefix(f"{SEEDS}/"): card.id
            for card in cards
            if card.seed
            for one in (card.seed.name, card.seed.original)
            if one
        }

    def take(self, found: Found) -> None:
        """Take one capture in, or say why not."""
        capture = find_capture(found.name, found.content) if not found.fault else None
        if capture is None:
            self.console.fail(terminal.fault(found))
            self.failed = True
        elif self.options.refresh:
            self._refresh(found, capture)
        elif self._card_of(capture):
            seed = self.taken[capture.sha256]
            self.console.say(terminal.known(found.shown, seed, self._card_of(capture)))
        else:
            self._import(capture)

    def _card_of(self, capture: FoundCapture) -> str:
        """Id of the card that has these very bytes; empty when none does."""
        return self.cards.get(self.taken.get(capture.sha256, ""), "")

    def _refresh(self, found: Found, capture: FoundCapture) -> None:
        """Compare the card of a capture with what an import would write today."""
        card = self._card_of(capture)
        article = self.survey.article(card) if card else None
        if article is None:
            told = terminal.faulty(card) if card else terminal.without_card(found.shown)
            self.console.say(told)
            return
        reading = read(capture, _known(self.lookup))
        self.console.say(
            terminal.refreshed(str(card_path(card)), differences(article, reading, self.lookup))
        )

    def _import(self, capture: FoundCapture) -> None:
        reading = read(capture, _known(self.lookup))
        draft = self._draft(capture, reading)
        title = title_of(draft)
        named = self.lookup.named(title)
        id_ = propose_id(title, reading.dating.date, named, dict.fromkeys(self.ids))
        draft = replace(draft, id=id_)
        text = card_text(draft, self.catalogue)
        changes = self._changes(draft, card_path(id_), text)
        if not self.options.dry_run:
            for one in changes:
                (self.options.project / one.path).parent.mkdir(parents=True, exist_ok=True)
            write_together(self.options.project, changes)
        self.ids.add(id_)
        self.cards |= {name: id_ for name in (draft.seed, draft.original) if name}
        self.taken[capture.sha256] = draft.original or draft.seed
        self.lookup.add(id_, capture, reading)
        self.console.say(
            terminal.imported(draft, text, self.options.project, dry=self.options.dry_run)
        )

    def _draft(self, capture: FoundCapture, reading: Reading) -> Draft:
        name = capture.name
        topics, others = self.lookup.topics(reading.keywords)
        status = Status.NEEDS_REVIEW if self.options.accept_all else Status.DRAFT
        stem = PurePosixPath(name).stem
        return Draft(
            capture=capture,
            reading=reading,
            seed=self._name(name if capture.is_seed else f"{stem}.txt", capture.seed_sha256),
            original="" if capture.is_seed else self._name(f"{ORIGINALS}/{name}", capture.sha256),
            source=self.lookup.source(reading.source.value) if reading.source else "",
            topics=topics,
            other_terms=others,
            alike=self.lookup.alike(capture, reading),
            status=status.value,
        )

    def _name(self, name: str, sha256: str) -> str:
        """Name below seeds/: that of a file with these bytes and no card, else one that is free."""
        known = self.taken.get(sha256)
        if known is not None and known not in self.cards:
            return known
        there = {one.casefold() for one in (*self.survey.seeds(), *self.cards, ORIGINALS)}
        path = PurePosixPath(name)
        tails = ("", *(f"-{sha256[:length]}" for length in (8, 16, 64)))
        names = (str(path.with_name(f"{path.stem}{tail}{path.suffix}")) for tail in tails)
        return next(
            one
            for one in names
            # Also what is no file of the project: a link that leads out of it, a folder.
            if one.casefold() not in there
            and not os.path.lexists(self.options.project / SEEDS / one)
        )

    def _changes(self, draft: Draft, card: PurePosixPath, text: str) -> tuple[Change, ...]:
        capture = draft.capture
        wanted = {SEEDS / draft.seed: capture.seed, card: text.encode()}
        if draft.original:
            wanted[SEEDS / draft.original] = capture.content
        return tuple(
            Change(path=path, before=None, after=content)
            for path, content in wanted.items()
            if self.survey.content(path) != content
        )
