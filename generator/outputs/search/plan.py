"""The search's files: named from what they will be made of, made only when they are wanted.

The names carry a fingerprint of everything that is indexed, so a browser never joins files of two
versions, and may keep them for ever.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator import routes
from generator.artifacts import Artifact, fingerprint
from generator.outputs.search.documents import KINDS, Document, documents
from generator.outputs.search.groups import Group, groups
from generator.outputs.search.phrases import Phrases
from generator.outputs.search.postings import index_documents
from generator.outputs.search.shards import cut, entries, shard_count, written
from generator.routes import Links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import PurePosixPath

    from generator.outputs.templating import Templates
    from generator.outputs.views.shelf import Shelf

CHUNK = 5_000
"""Letters wanted of a file of documents; a longer document has one to itself."""
FACTS = "search/facts.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFiles:
    """The address that the search page names, and the files."""

    index: PurePosixPath
    artifacts: tuple[Artifact, ...]


def plan(shelf: Shelf, templates: Templates, recipe: str) -> SearchFiles:
    """Plan the index of everything on the shelf."""
    found = documents(shelf, Links(here=routes.SEARCH))
    index = _Index(found, groups(shelf), templates)
    digest = fingerprint(found, index.groups, templates.fingerprint(FACTS), recipe)
    artifacts = tuple(
        Artifact(path=routes.asset(f"{name}.json", digest), fingerprint=digest, make=make)
        for name, make in index.files()
    )
    return SearchFiles(index=artifacts[0].path, artifacts=artifacts)


class _Index:
    """The index of some documents, made once and only when a file of it is wanted."""

    def __init__(
        self, found: tuple[Document, ...], groups: tuple[Group, ...], templates: Templates
    ) -> None:
        self.groups = groups
        self._documents = found
        self._templates = templates
        forms = sum(len(form) for one in groups for form in one.forms)
        self._shards = shard_count(sum(map(_letters, found)), forms)
        counts = Counter(one.kind for one in found)
        self._kinds = [(kind, counts[kind], self._chunk(kind)) for kind in KINDS]

    def files(self) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield (name, what makes it); the first is the one from which the others are found."""
        yield "search", self._meta
        for number in range(self._shards):
            yield f"search-i{number}", self._shard(number)
        first = 0
        for kind, count, size in self._kinds:
            for number, start in enumerate(range(first, first + count, size)):
                end = min(start + size, first + count)
                yield f"search-{kind[0]}{number}", self._chunk_of(start, end)
            first += count

    def _chunk(self, kind: str) -> int:
        """Documents of a kind in one file."""
        sizes = [_letters(one) for one in self._documents if one.kind == kind]
        return max(1, CHUNK * len(sizes) // max(1, sum(sizes)))

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.groups)

    @cached_property
    def _cut(self) -> tuple[tuple[str, ...], tuple[bytes, ...]]:
        terms = index_documents(self._documents, self._phrases)
        forms = (one.forms for one in self.groups)
        return cut(entries(terms, self._phrases.keys, forms), self._shards)

    def _meta(self) -> bytes:
        kinds = [{"kind": kind, "count": count, "chunk": size} for kind, count, size in self._kinds]
        firsts = self._cut[0]
        return written({"kinds": kinds, "longest": self._phrases.longest, "first": firsts}).encode()

    def _shard(self, number: int) -> Callable[[], bytes]:
        return lambda: self._cut[1][number]

    def _chunk_of(self, start: int, end: int) -> Callable[[], bytes]:
        return lambda: written([self._shown(one) for one in self._documents[start:end]]).encode()

    def _shown(self, document: Document) -> tuple[object, ...]:
        """Write what a result shows: address, title, facts in HTML, passages."""
        facts = self._templates.render(FACTS, document.facts, None).decode()
        return document.href, document.title, facts.strip(), document.passages


def _letters(document: Document) -> int:
    texts = (document.title, *(text for _, text in document.passages), *document.labels)
    return sum(map(len, texts))
