"""A project whose last build still stands → what that build said; nothing is read or made anew.

All that a build depends on (content, seeds, templates, this program, the folders of its libraries,
what was asked for) and all that it made is described by its state on the disk. One seal over these
decides.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from generator.intake.address_lock import LOCK
from generator.options import CACHE, STANDING
from generator.problems import Place, Problem, Severity
from generator.publishing.durable import keep_note
from generator.publishing.exchange import is_mended
from generator.publishing.ledger import MANIFEST, hash_of, read_json, sha256
from generator.publishing.ownership import check_place
from generator.publishing.turn import take_turn
from generator.states import SETTLED, is_hidden, is_younger, state_of, states_below
from generator.workspace import INPUTS, MAX_BYTES, PACKAGE, templates_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.options import Options
    from generator.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a build says that changed nothing."""

    problems: tuple[Problem, ...]
    articles: int
    events: int
    files: int
    has_address: bool
    """Whether the dossier knows its base address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Note:
    """What is kept between two builds."""

    seal: str
    young: dict[str, str]
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """How files stood at one moment."""

    states: dict[str, State]
    young: dict[str, str]
    """Path → sha256 of what had just changed."""


def recall(options: Options, waiting: Callable[[str], None]) -> Said | None:
    """Find out whether the site is what a build would make now; None when it must be built.

    Raises what ``build`` raises before it reads anything.
    """
    path = options.project / CACHE / STANDING
    note = _read(path)
    if note is None:
        return None
    check_place(options.out, options.project)
    with take_turn(options.turn, waiting):
        inputs, site = input_states(options), _site_states(options.out)
        seal = _seal(options, (inputs, site), hash_of(options.project / LOCK) or sha256(b""))
        if seal != note.seal or not is_mended(options.out):
            return None
        if any(hash_of(Path(one)) != wanted for one, wanted in note.young.items()):
            return None
        now_young = {*_young(inputs), *_young(site)}
        young = {one: kept for one, kept in note.young.items() if one in now_young}
        if young != note.young:
            keep_note(path, _written(replace(note, young=young)))
    return note.said


def look(options: Options) -> Scene:
    """Look at everything a build reads, before it does."""
    states = input_states(options)
    # A larger file is a fault, and the build that finds it keeps nothing.
    young = (path for path in _young(states) if states[path][0] <= MAX_BYTES)
    return Scene(states=states, young={path: hash_of(Path(path)) for path in young})


def input_states(options: Options) -> dict[str, State]:
    """Describe everything a build depends on, but the lock of addresses, which it writes."""
    own = [*(options.project / name for name in INPUTS), templates_of(options.project)]
    return {
        **states_below(map(str, own)),
        **states_below([str(PACKAGE)], _is_no_source),
        **{path: state_of(path, is_link=False)[1:4] for path in _libraries(options)},
    }


def keep(options: Options, before: Scene, lock: str, said: Said) -> str:
    """Note how everything stands after a build; why it could not be noted, if so.

    ``before`` is what stood when the build began, ``lock`` the hash of ``urls.lock`` as it left it.
    """
    site, hashes = _site_states(options.out), read_json(options.out / MANIFEST)
    young = dict(before.young)
    for path in _young(site):
        name = Path(path).relative_to(options.out).as_posix()
        young[path] = hashes.get(name) or hash_of(Path(path))
    note = _Note(seal=_seal(options, (before.states, site), lock), young=young, said=said)
    return keep_note(options.project / CACHE / STANDING, _written(note))


def _site_states(site: Path) -> dict[str, State]:
    return states_below([str(site)], lambda _: False)


def _libraries(options: Options) -> list[str]:
    """Folders that Python imports from: what is installed or removed there changes their state.

    Not the folder of this program, whose sources are looked at, nor one that holds the dossier.
    """
    ours = {str(one) for one in (PACKAGE.parent, options.project.resolve(), Path.cwd())}
    return [path for path in sys.path if path and path not in ours]


def _is_no_source(name: str) -> bool:
    return is_hidden(name) or name == "__pycache__"


def _young(states: Mapping[str, State]) -> list[str]:
    limit = time.time() - SETTLED
    return [path for path, state in states.items() if is_younger(state, limit)]


def _seal(options: Options, both: Iterable[Mapping[str, State]], lock: str) -> str:
    asked = (str(options.project), str(options.out), options.drafts, options.base_url)
    digest = hashlib.sha256(repr((sys.version, asked, lock)).encode("utf-8", "surrogateescape"))
    for states in both:
        digest.update(repr(sorted(states.items())).encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _written(note: _Note) -> bytes:
    said = note.said
    problems = [
        (one.code, str(one.place.path), one.place.line, one.place.column, one.found, one.values,
         one.severity.value)
        for one in said.problems
    ]  # fmt: skip
    counts = (said.articles, said.events, said.files, said.has_address)
    text = json.dumps([note.seal, note.young, problems, counts])
    return f"{sha256(text.encode())}\n{text}\n".encode()


def _read(path: Path) -> _Note | None:
    """Read the note; None when there is none, or not as it was written."""
    try:
        digest, _, text = (path.read_text("utf-8") if path.is_file() else "").partition("\n")
    except (OSError, ValueError):
        return None
    if sha256(text.removesuffix("\n").encode()) != digest:
        return None
    seal, young, problems, (articles, events, files, has_address) = json.loads(text)
    said = Said(
        problems=tuple(map(_problem, problems)),
        articles=articles,
        events=events,
        files=files,
        has_address=has_address,
    )
    return _Note(seal=seal, young=young, said=said)


def _problem(fields: list[Any]) -> Problem:
    code, path, line, column, found, values, severity = fields
    return Problem(
        code=code,
        place=Place(path=PurePosixPath(path), line=line, column=column),
        found=found,
        values=tuple((name, text) for name, text in values),
        severity=Severity(severity),
    )
