"""A title and a date → the id of a new card: the certain part of the date, then Latin words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import routes
from generator.model.dates import dates_of, is_doubtful
from generator.text.folding import fold
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.dates import EdtfDate

_WORDS = 3
"""Words of a title that an address keeps."""
_FEWEST = 2
"""Ids from which they tell enough; one alone is a name's, not an article's."""
_LATIN = dict(zip("ابتثجحخدذرزسشصضطظعغفقكلمنهويءة", (
    "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a",
    "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "", "a",
), strict=True))  # fmt: skip
_SMALL = frozenset(map(fold, (
    "عاجل", "بالفيديو", "بالصور", "شاهد", "خاص",
    "في", "من", "إلى", "على", "عن", "مع", "هل", "أن", "إن", "ما", "لا", "لم", "بعد", "قبل", "بين",
    "هذا", "هذه", "كيف", "حول", "خلال", "ضد", "أو", "به", "را", "که", "از", "برای", "در",
)))  # fmt: skip


def propose_id(
    title: str, date: EdtfDate | None, named: Iterable[str], taken: Mapping[str, object]
) -> str:
    """Make an id no card has: the date, then names the dossier knows, else the title in Latin.

    ``named`` are ids of the names in the title, in their order.
    """
    words = [*dict.fromkeys(named)][:_WORDS]
    if len(words) < _FEWEST:
        words = [*words, *_latin_words(title)][:_WORDS] or ["capture"]
    base = "-".join([*_date_head(date), *words])[:60].strip("-")
    id_, number = base, 2
    while id_ in taken or id_ == routes.INDEX:
        id_, number = f"{base}-{number}", number + 1
    return id_


def _latin_words(title: str) -> list[str]:
    """Write the first weighty words of a title in Latin letters."""
    written: list[str] = []
    for token in tokenise(title):
        if token.folded in _SMALL or len(token.folded) < 3 or token.folded.isdigit():
            continue
        bare = token.folded.removeprefix("ال") if len(token.folded) > 4 else token.folded
        word = "".join(_LATIN.get(letter, letter) for letter in bare)
        kept = "".join(letter for letter in word if letter.isascii() and letter.isalnum())
        written += [kept.lower()] if kept else []
    return written[:_WORDS]


def _date_head(date: EdtfDate | None) -> list[str]:
    """Write the parts of one certain date."""
    dates = dates_of(date) if date is not None and not is_doubtful(date) else ()
    return [f"{part:02}" for part in dates[0].parts] if len(dates) == 1 else []
