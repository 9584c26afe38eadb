"""All files of a project → all records, with every fault found on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.intake import settings, vocabulary
from generator.intake.address_lock import LOCK, LockedAddress, read_lock
from generator.intake.card_reader import read_card
from generator.intake.limits import FILE_BYTES, VOCABULARY_BYTES, too_large
from generator.intake.source_file import SourceFile, decode
from generator.intake.vocabulary import Entry
from generator.model.authority import Kind
from generator.model.dossier import Settings
from generator.problems import Place, Problem, errors, problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.card import CardRecord
    from generator.intake.ids import Was
    from generator.intake.settings import PageRecord
    from generator.intake.vocabulary import EventRecord

_Read = Callable[[str, PurePosixPath], tuple[tuple[Entry, ...], tuple[Problem, ...]]]

CONTENT = PurePosixPath("content")
SETTINGS = CONTENT / "dossier.yaml"
ARTICLES = CONTENT / "articles"
PAGES = CONTENT / "pages"
SEEDS = PurePosixPath("seeds")

_VOCABULARIES: dict[str, _Read] = {
    "topics": vocabulary.read_topics,
    "sources": vocabulary.read_sources,
    "people": lambda text, path: vocabulary.read_authorities(text, path, Kind.PERSON),
    "places": lambda text, path: vocabulary.read_authorities(text, path, Kind.PLACE),
    "organisations": lambda text, path: vocabulary.read_authorities(text, path, Kind.ORGANISATION),
}
_KNOWN = frozenset(
    {LOCK, SETTINGS, CONTENT / "events.yaml", *(CONTENT / f"{name}.yaml" for name in _VOCABULARIES)}
)


def _limit(path: PurePosixPath) -> int:
    small = path == SETTINGS or path.parent in {ARTICLES, PAGES}
    return FILE_BYTES if small else VOCABULARY_BYTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Everything a project's content says, as written."""

    settings: Settings
    cards: tuple[CardRecord, ...]
    vocabulary: tuple[Entry, ...]
    events: tuple[EventRecord, ...]
    pages: tuple[PageRecord, ...]
    seeds: tuple[SourceFile, ...]
    unread: frozenset[PurePosixPath] = frozenset()
    """Files with a fault: what is not found in them may yet be there."""
    unreadable: tuple[SourceFile, ...] = ()
    """Of those the ones with an error: their records may be missing or incomplete."""
    hiding: frozenset[PurePosixPath] = frozenset()
    """Of those the ones in which whole records may stand unread."""
    lost: tuple[CardRecord, ...] = ()
    """Cards whose seed or lines cannot be read: only what they point at can be checked."""
    published: tuple[LockedAddress, ...] = ()

    @property
    def names(self) -> Iterator[str]:
        """Every record that has an address, as ``shelf/id``."""
        yield from (f"articles/{card.id}" for card in self.cards)
        yield from (f"{entry.vocabulary}/{entry.record.id}" for entry in self.vocabulary)
        yield from (f"pages/{one.page.id}" for one in self.pages)

    @property
    def was(self) -> Iterator[Was]:
        """Every former name, in the order of the files."""
        for card in self.cards:
            yield from card.was
        for entry in self.vocabulary:
            yield from entry.was
        for page in self.pages:
            yield from page.was

    def is_whole(self, vocabulary: str) -> bool:
        """Whether everything a vocabulary says could be read."""
        return CONTENT / f"{vocabulary}.yaml" not in self.hiding


def read_records(files: Iterable[SourceFile]) -> tuple[Records, tuple[Problem, ...]]:
    """Read content and seeds; files that the generator has no use for are warned of."""
    reader = _Reader()
    by_path = {file.path: file for file in files}
    for file in by_path.values():
        reader.read(file)
    if SETTINGS not in by_path:
        reader.problems.append(problem("settings-missing", Place(path=SETTINGS)))
    records = Records(
        settings=reader.settings,
        cards=tuple(reader.cards),
        vocabulary=tuple(reader.entries),
        events=tuple(reader.events),
        pages=tuple(reader.pages),
        seeds=tuple(file for file in by_path.values() if file.path.parts[0] == SEEDS.name),
        unread=frozenset(reader.unread),
        unreadable=tuple(reader.unreadable),
        hiding=frozenset(reader.hiding),
        lost=tuple(reader.lost),
        published=reader.published,
    )
    return records, tuple(reader.problems)


class _Reader:
    """Sorts files by what they are."""

    def __init__(self) -> None:
        self.settings = Settings(title="")
        self.cards: list[CardRecord] = []
        self.entries: list[Entry] = []
        self.events: list[EventRecord] = []
        self.pages: list[PageRecord] = []
        self.published: tuple[LockedAddress, ...] = ()
        self.unread: set[PurePosixPath] = set()
        self.unreadable: list[SourceFile] = []
        self.hiding: set[PurePosixPath] = set()
        self.lost: list[CardRecord] = []
        self.problems: list[Problem] = []

    def read(self, file: SourceFile) -> None:
        """Read one file of content/, or the lock; seeds are read when a card names them."""
        path = file.path
        if path.parts[0] == SEEDS.name:
            return
        wanted = path in _KNOWN or (path.suffix == ".md" and path.parent in {ARTICLES, PAGES})
        if not wanted:
            self.problems.append(warning("file-unused", Place(path=path), path.name))
            return
        faults = too_large(file, _limit(path))
        if not faults:
            text, faults = decode(file)
            # Nothing can be read of what is not UTF-8; an empty file lacks what it should say.
            if text or not faults:
                faults += self._read_text(text.replace("\r\n", "\n"), path)
        self.problems.extend(faults)
        if faults:
            self.unread.add(path)
        if errors(faults):
            self.unreadable.append(file)
        if any(_hides(one.code) for one in faults):
            self.hiding.add(path)

    def _read_text(self, text: str, path: PurePosixPath) -> tuple[Problem, ...]:
        if path == LOCK:
            self.published, faults = read_lock(text)
        elif path == SETTINGS:
            found, faults = settings.read_settings(text, path)
            self.settings = found or self.settings
        elif path.parent == ARTICLES:
            record, faults = read_card(text, path)
            if record:
                (self.lost if record.lost else self.cards).append(record)
        elif path.parent == PAGES:
            page, faults = settings.read_page(text, path)
            self.pages.extend([page] if page else [])
        elif path.stem == "events":
            events, faults = vocabulary.read_events(text, path)
            self.events.extend(events)
        else:
            entries, faults = _VOCABULARIES[path.stem](text, path)
            self.entries.extend(entries)
        return faults


def _hides(code: str) -> bool:
    """Whether a fault of this kind may keep a whole record from being read."""
    return code.startswith(("yaml-", "file-")) or code in {
        "id-letters", "key-not-text", "key-twice", "value-not-keys"
    }  # fmt: skip
