"""A project's cards and events → the same, with dates in EDTF and seeds pinned.

What may be changed is found by the project's own reader; a file is written when the same reader
finds the same in it afterwards, else it is left and named.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import workspace
from generator.desk.read_back import without_places
from generator.desk.refusal import RefusalError
from generator.desk.writing import Change, write_together
from generator.intake.aliases import KEYS
from generator.intake.card_reader import KEYS as CARD_KEYS
from generator.intake.dates import read_date
from generator.intake.frontmatter import read_yaml, split_front_matter
from generator.intake.nodes import Mapping, Scalar, Sequence, is_empty
from generator.intake.records import ARTICLES, CONTENT, SEEDS
from generator.intake.source_file import BOM, SourceFile, decode
from generator.intake.vocabulary import EVENT_KEYS
from generator.model.dates import OneOf
from generator.model.edtf import DateFault, read_edtf
from generator.problems import Place, Problem
from generator.reports import Mend
from generator.text.digits import to_western

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path, PurePosixPath

    from generator.intake.nodes import Node

EVENTS = CONTENT / "events.yaml"
_INNER_SPACE = re.compile(r"(?<!,)\s|^\s|\s$")
_COMMA = re.compile(r"\s*[,،]\s*")
_MARKS = ("'", '"')

Found = tuple[Mapping | None, tuple[Problem, ...], str]
"""The keys of a file, what is wrong with them, and the text that follows them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Splice:
    """Characters of a text and what shall stand there; ``shown`` is what is said of it."""

    place: Place
    length: int
    new: str
    shown: str


_Hashes = dict[str, str]
"""Name of a seed → its sha256."""


def mend(project: Path) -> tuple[tuple[Mend, ...], tuple[PurePosixPath, ...]]:
    """Rewrite what can mean only one thing; what was done, and the files left as they were.

    Raises ``OSError`` as it comes.
    """
    files = workspace.read_workspace(project).files
    hashes = {
        str(file.path.relative_to(SEEDS)): hashlib.sha256(file.content).hexdigest()
        for file in files
        if file.path.is_relative_to(SEEDS)
    }
    done: list[Mend] = []
    left: list[PurePosixPath] = []
    for file in files:
        text, faults = decode(file)
        splices = () if faults else tuple(_splices(text, file.path, hashes))
        if not splices:
            continue
        if _write(project, file, splices, hashes):
            done.extend(_said(text, one) for one in splices)
        else:
            left.append(file.path)
    return tuple(done), tuple(left)


def _said(text: str, one: _Splice) -> Mend:
    at = _offset(text, one.place)
    return Mend(place=one.place, old=text[at : at + one.length], new=one.shown)


def _write(project: Path, file: SourceFile, splices: tuple[_Splice, ...], hashes: _Hashes) -> bool:
    """Write a file if it then reads the same and needs no more; whether it was written."""
    text = changed = decode(file)[0]
    for one in sorted(splices, key=lambda one: one.place, reverse=True):
        at = _offset(text, one.place)
        changed = changed[:at] + one.new + changed[at + one.length :]
    mark = BOM if file.content.startswith(BOM.encode()) else ""
    after = SourceFile(path=file.path, content=(mark + changed).encode())
    read_back, faults = decode(after)
    if faults or _meaning(read_back, file.path) != _meaning(text, file.path):
        return False
    if any(_splices(read_back, file.path, hashes)):
        return False
    change = Change(path=file.path, before=file.content, after=after.content)
    try:
        write_together(project, (change,))
    except RefusalError:  # saved by an editor in between
        return False
    return (project / file.path).read_bytes() == after.content


def _splices(text: str, path: PurePosixPath, hashes: _Hashes) -> Iterator[_Splice]:
    head = _read(text, path)[0]
    for node in _dates(head, path):
        yield from _date_splices(node, text)
    if head and path.parent == ARTICLES:
        yield from _pin(head, text, hashes)


def _read(text: str, path: PurePosixPath) -> Found:
    text = text.replace("\r\n", "\n")
    if path.parent == ARTICLES and path.suffix == ".md":
        front = split_front_matter(text, path)
        return front.head, front.problems, front.body
    return (*read_yaml(text, path), "") if path == EVENTS else (None, (), "")


def _dates(head: Mapping | None, path: PurePosixPath) -> Iterator[Node]:
    """Yield the dates of a card or of the events."""
    if head and path == EVENTS:
        for _, event in head.entries:
            if isinstance(event, Mapping):
                yield from _values(event, "date", EVENT_KEYS)
    elif head:
        yield from _values(head, "published", CARD_KEYS)


def _values(mapping: Mapping, name: str, known: tuple[str, ...]) -> Iterator[Node]:
    for key, value in mapping.entries:
        if KEYS.meant(key.text, known) == name:
            yield value


def _date_splices(node: Node, text: str) -> Iterator[_Splice]:
    date, faults = read_date(node)
    if faults or date is None:
        return
    items = node.items if isinstance(node, Sequence) else (node,)
    if isinstance(node, Sequence) and isinstance(date, OneOf):
        for item in items:
            if isinstance(item, Scalar):
                parts = _COMMA.split(to_western(item.text).strip())
                yield from _rewrite(item, ", ".join(part for part in parts if part), text)
    elif len(items) == 1 and isinstance(items[0], Scalar) and not _is_edtf(items[0].text):
        yield from _rewrite(items[0], str(date), text)


def _is_edtf(text: str) -> bool:
    is_read = not isinstance(read_edtf(text), DateFault)
    return is_read and text.isascii() and not _INNER_SPACE.search(text)


def _rewrite(scalar: Scalar, new: str, text: str) -> Iterator[_Splice]:
    """Yield the splice for a value on one line; tags, blocks and escapes are left alone."""
    end = scalar.end
    if end is None or end.line != scalar.place.line or new == scalar.text:
        return
    length = end.column - scalar.place.column
    at = _offset(text, scalar.place)
    raw = text[at : at + length]
    mark = raw[:1] if raw[:1] in _MARKS else ""
    if raw != f"{mark}{scalar.text}{mark}":
        return
    quote = mark or ('"' if new[:1] == "[" else "")
    whole = f"{quote}{new}{quote}"
    yield _Splice(place=scalar.place, length=length, new=whole, shown=whole)


def _pin(head: Mapping, text: str, hashes: _Hashes) -> Iterator[_Splice]:
    """Yield the splice that writes a missing ``sha256``: into the empty key, or below ``seed``."""
    seed = next(_values(head, "seed", CARD_KEYS), None)
    if not isinstance(seed, Scalar) or seed.end is None or text[_offset(text, head.place)] == "{":
        return
    sha256 = hashes.get(seed.text.strip().removeprefix(f"{SEEDS}/"))
    pin = next(_values(head, "sha256", CARD_KEYS), None)
    if sha256 is None:
        return
    if isinstance(pin, Scalar) and is_empty(pin):
        new = sha256 if pin.text else f" {sha256}"
        yield _Splice(place=pin.place, length=len(pin.text), new=new, shown=sha256)
    elif pin is None:
        below = Place(path=seed.place.path, line=seed.end.line + 1)
        end = "\r\n" if text[: _offset(text, below)].endswith("\r\n") else "\n"
        line = f"{KEYS.shown('sha256', _spelling(head, 'seed'))}: {sha256}"
        yield _Splice(place=below, length=0, new=line + end, shown=line)


def _spelling(head: Mapping, name: str) -> str:
    return next(key.text for key, _ in head.entries if KEYS.meant(key.text, CARD_KEYS) == name)


def _offset(text: str, place: Place) -> int:
    """Count the characters before a place."""
    before = text.split("\n", place.line - 1)[: place.line - 1]
    return sum(len(line) + 1 for line in before) + place.column - 1


def _meaning(text: str, path: PurePosixPath) -> object:
    """Say what a file says: every value as written, dates as read, the seed's pin left out."""
    head, problems, body = _read(text, path)
    dates = {id(node) for node in _dates(head, path)}
    pins = set(map(id, _values(head, "sha256", CARD_KEYS) if head and path != EVENTS else ()))

    def meant(node: Node) -> object:
        if id(node) in dates:
            return read_date(node)[0] or without_places(node)
        if isinstance(node, Mapping):
            return [(key.text, meant(one)) for key, one in node.entries if id(one) not in pins]
        if isinstance(node, Sequence):
            return [meant(item) for item in node.items]
        return without_places(node)

    return (meant(head) if head else None), without_places(problems), body
