"""The search's files: each named from its own content, found through one small file.

So an edit renames only the files that it changes; a browser never joins files of two versions, and
may keep each of them for ever.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fingerprint, fixed
from generator.outputs.search.documents import KINDS, Document, documents
from generator.outputs.search.groups import groups
from generator.outputs.search.phrases import Phrases
from generator.outputs.search.postings import index_documents
from generator.outputs.search.shards import cut, entries, written
from generator.routes import Links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import PurePosixPath

    from generator.outputs.templating import Templates
    from generator.outputs.views.shelf import Shelf

CHUNK = 5_000
"""Letters wanted of a file of documents; a longer document has one to itself."""
NAME = 8
"""Letters of a digest in a file's name: the small file lists thousands of them."""
FACTS = "search/facts.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFiles:
    """The address that the search page names, and the files."""

    index: PurePosixPath
    artifacts: tuple[Artifact, ...]


def plan(shelf: Shelf, templates: Templates, recipe: str) -> SearchFiles:
    """Plan the index of everything on the shelf."""
    found = documents(shelf, Links(here=routes.SEARCH))
    phrases = Phrases(all_groups := groups(shelf))
    terms = index_documents(found, phrases)
    firsts, contents = cut(entries(terms, phrases.keys, (one.forms for one in all_groups)))
    shards = tuple(_shard(number, content) for number, content in enumerate(contents))
    chunks = {kind: tuple(_chunks(kind, found, templates, recipe)) for kind in KINDS}
    counts = Counter(one.kind for one in found)
    kinds = [
        {"kind": kind, "count": counts[kind], "chunk": _size(kind, found), "files": _names(files)}
        for kind, files in chunks.items()
    ]
    meta = {"kinds": kinds, "longest": phrases.longest, "first": firsts, "files": _names(shards)}
    content = written(meta).encode()
    index = fixed(routes.asset("search.json", hashlib.sha256(content).hexdigest()), content)
    files = (*shards, *(one for files in chunks.values() for one in files))
    return SearchFiles(index=index.path, artifacts=(index, *files))


def _shard(number: int, content: bytes) -> Artifact:
    return fixed(_address(f"i{number}", hashlib.sha256(content).hexdigest()), content)


def _chunks(
    kind: str, found: tuple[Document, ...], templates: Templates, recipe: str
) -> Iterator[Artifact]:
    """Plan the files of a kind's documents; their digests are those of what they are made from."""
    mine, size = [one for one in found if one.kind == kind], _size(kind, found)
    for number, start in enumerate(range(0, len(mine), size)):
        part = tuple(mine[start : start + size])
        digest = fingerprint(recipe, templates.fingerprint(FACTS), part)
        make = partial(_chunk, part, templates)
        yield Artifact(path=_address(f"{kind[0]}{number}", digest), fingerprint=digest, make=make)


def _chunk(documents: tuple[Document, ...], templates: Templates) -> bytes:
    """Write what results show: address, title, facts in HTML, passages."""
    shown = []
    for one in documents:
        facts = templates.render(FACTS, one.facts, None).decode().strip()
        shown.append((one.href, one.title, facts, one.passages))
    return written(shown).encode()


def _size(kind: str, found: tuple[Document, ...]) -> int:
    """Documents of a kind in one file."""
    sizes = [_letters(one) for one in found if one.kind == kind]
    return max(1, CHUNK * len(sizes) // max(1, sum(sizes)))


def _letters(document: Document) -> int:
    texts = (document.title, *(text for _, text in document.passages), *document.labels)
    return sum(map(len, texts))


def _address(name: str, digest: str) -> PurePosixPath:
    return routes.asset(f"search-{name}.json", digest[:NAME])


def _names(files: Iterable[Artifact]) -> str:
    """Join the digests in the names of some files."""
    return "".join(one.path.name.split(".")[1] for one in files)
