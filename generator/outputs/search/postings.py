"""Where every form stands: documents → term → a short string of numbers.

Words are counted through a document: the title's from 0, those of the passages from BODY, one
number left out between two passages, so that no phrase runs from one into the next. The terms:

- a folded form of a printed word, see ``search_forms``;
- ``@`` and a number: a group, at each of the words of each of its phrases;
- ``#`` and a facet: the documents that have it, without places.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from operator import sub
from typing import TYPE_CHECKING

from generator.text.proclitics import search_forms
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.dates import PartialDate
    from generator.outputs.search.documents import Document
    from generator.outputs.search.phrases import Phrases

BODY = 64
"""Number of the first word after the title, or a higher one after a longer title."""
HALF = 45
"""Numbers below it take one character."""
_SKIPPED = ord("\\")
_FIRST = ord("#")
_HAMZA = frozenset("أإآٱ")

Places = dict[str, list[int]]
"""Term → numbers of words, rising."""


def index_documents(documents: Iterable[Document], phrases: Phrases) -> dict[str, str]:
    """Index everything: term → its documents and places, written by ``encode``."""
    written: dict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, document in enumerate(documents):
        for term, places in _places(document, phrases).items():
            written[term].append(encode(number - last.get(term, 0), places))
            last[term] = number
    return {term: "".join(parts) for term, parts in written.items()}


def encode(document: int, places: list[int]) -> str:
    """Write the distance from the last document, the number of places, the steps between them."""
    steps = map(sub, places, (0, *places[:-1]))
    return "".join(map(_written, (document, len(places), *steps)))


@lru_cache(maxsize=1 << 14)
def _written(number: int) -> str:
    """Write a number in base 45, the lowest digit first; a digit that goes on is 45 higher."""
    characters = []
    while number >= HALF:
        characters.append(HALF + number % HALF)
        number //= HALF
    characters.append(number)
    # No quotation mark and no backslash, so nothing that JSON would have to escape.
    return "".join(chr(one + _FIRST + (one + _FIRST >= _SKIPPED)) for one in characters)


def _places(document: Document, phrases: Phrases) -> Mapping[str, list[int]]:
    found: Places = defaultdict(list)
    position = max(_add(found, document.title, 0, phrases) + 1, BODY)
    for text in (*(text for _, text in document.passages), *document.labels):
        position = _add(found, text, position, phrases) + 1
    for date in document.dates:
        for position, terms in enumerate(_date_terms(date), position + 1):  # noqa: B020 goes on
            for term in terms:
                found[term].append(position)
    for facet in document.facets:
        found[f"#{facet}"] = []
    return {term: sorted(set(places)) for term, places in found.items()}


def _add(found: Places, text: str, position: int, phrases: Phrases) -> int:
    """Add a text whose first word has the number ``position``; the number after its last."""
    tokens = tokenise(text)
    for number, token in enumerate(tokens, position):
        for form in search_forms(token.folded, whole=text[token.start] in _HAMZA):
            found[form].append(number)
    for group, first, words in phrases.found(text, tokens):
        found[f"@{group}"] += range(position + first, position + first + words)
    return position + len(tokens)


def _date_terms(date: PartialDate) -> Iterator[tuple[str, ...]]:
    """Yield the words of a date in the order in which dates are printed; the month as its group."""
    if date.day:
        yield (str(date.day),)
    if date.month:
        yield (f"@{date.month - 1}",)
    yield (f"{date.year:04}", str(date.year))
