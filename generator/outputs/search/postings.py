"""Where every form stands: documents → term → a short string of numbers.

Words are counted through a document: the title's from 0, those of the passages from BODY, one
number left out between two passages, so that no phrase runs from one into the next. The terms:

- a folded form of a printed word, see ``search_forms``;
- ``@`` and a number: a group, at each of the words of each of its phrases;
- ``#`` and a facet: the documents that have it, without places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from operator import sub
from typing import TYPE_CHECKING

from generator.text.proclitics import search_forms
from generator.text.tokens import Words, fold_word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

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

_SHIFT = 32
_WORD = (1 << _SHIFT) - 1
"""A document's number and that of a word in it make one integer, so that both sort as one."""


def index_documents(documents: Iterable[Document], phrases: Phrases) -> dict[str, str]:
    """Index everything: term → its documents and places, written by ``encode``."""
    read = _Reading(phrases)
    for number, document in enumerate(documents):
        read.document(document, number << _SHIFT)
    lists: dict[str, list[list[int]]] = defaultdict(list)
    for word, places in read.words.items():
        for form in search_forms(fold_word(word), whole=word[0] in _HAMZA):
            lists[form].append(places)
    for term, places in read.terms.items():
        lists[term].append(places)
    # Most forms are one word's, and many words have several: what they share is written once.
    once = {id(places): _encoded(places) for places in read.words.values()}
    found: dict[str, str] = {}
    for term, several in lists.items():
        alone = once.get(id(several[0])) if len(several) == 1 else None
        found[term] = alone or _encoded(sorted({*chain.from_iterable(several)}))
    return found | {f"#{facet}": _listed(numbers) for facet, numbers in read.facets.items()}


def _encoded(places: Sequence[int]) -> str:
    """Write rising places, document by document."""
    numbers: list[int] = []
    last, start, end = 0, 0, len(places)
    while start < end:
        number = places[start] >> _SHIFT
        stop = start + 1
        if stop < end and places[stop] >> _SHIFT == number:
            stop = bisect_left(places, (number + 1) << _SHIFT, stop)
        numbers += (number - last, stop - start, places[start] & _WORD)
        if stop - start > 1:
            numbers += map(sub, places[start + 1 : stop], places[start : stop - 1])
        last, start = number, stop
    return "".join(map(_written, numbers))


def _listed(numbers: Collection[int]) -> str:
    """Write documents without places."""
    return "".join(encode(step, []) for step in map(sub, numbers, chain((0,), numbers)))


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


class _Reading:
    """Words and other terms of documents read so far → their places."""

    def __init__(self, phrases: Phrases) -> None:
        self.words: dict[str, list[int]] = defaultdict(list)
        """By printed word, rising."""
        self.terms: dict[str, list[int]] = defaultdict(list)
        """By term, in any order."""
        self.facets: dict[str, dict[int, None]] = defaultdict(dict)
        """By facet: the documents that have it."""
        self._phrases = phrases

    def document(self, document: Document, first: int) -> None:
        """Read a document whose first word has the number ``first``."""
        position = max(self._text(document.title, first) + 1, first + BODY)
        for text in (*(text for _, text in document.passages), *document.labels):
            position = self._text(text, position) + 1
        for date in document.dates:
            for position, terms in enumerate(_date_terms(date), position + 1):  # noqa: B020 goes on
                for term in terms:
                    self.terms[term].append(position)
        for facet in document.facets:
            self.facets[facet][first >> _SHIFT] = None

    def _text(self, text: str, position: int) -> int:
        """Read a text whose first word has the number ``position``; the number after its last."""
        words = Words(text)
        places = self.words
        for number, word in enumerate(words.printed, position):
            places[word].append(number)
        for group, first, count in self._phrases.found(words):
            self.terms[f"@{group}"] += range(position + first, position + first + count)
        return position + len(words.printed)


def _date_terms(date: PartialDate) -> Iterator[tuple[str, ...]]:
    """Yield the words of a date in the order in which dates are printed; the month as its group."""
    if date.day:
        yield (str(date.day),)
    if date.month:
        yield (f"@{date.month - 1}",)
    yield (f"{date.year:04}", str(date.year))
