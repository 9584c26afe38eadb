"""A line of a capture with what its shape tells: how long, how it ends, what it begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.reading.cohesion import stem_key
from generator.text.folding import INVISIBLE, fold
from generator.text.invisible import is_visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.provenance import Role
    from generator.model.reading import RawLine

_WORD = re.compile(r"[^\W_]+")
# «… قبل الظهر. (رويترز)»: an agency in brackets may stand behind the full stop.
_BEHIND = r"[\s\"')\]}]*(?:[(\[][^()\[\]]{2,24}[)\]]\s*)?$"
_END = re.compile(rf"[.?!…]{_BEHIND}")
_FULL_STOP = re.compile(rf"(?<!\.)\.{_BEHIND}")
_BULLET = re.compile(r"^\s*(?:[-–—•▪■◾●○*·►▶✔✓«]|\d{1,3}\s?[-.)/–](?!\d)|[ء-ي]\s?[-.)])\s*")
# Words that only begin with و, so that they carry nothing on. Folded.
_OWN_WAW = (
    r"وزير\w*|وزار\w*|وكال\w*|وكيل\w*|ولاي\w*|وفد|وفود|وفاه|وفيات|وثيق\w*|وثاي\w*|وضع\w*|وسط|"
    r"وسايل|واحد\w*|"
    r"ورش\w*|وقع|وقعت|وحد\w*|وصف\w*|وصل\w*|وجود|وجه\w*|وجبه|وزع\w*|وافق\w*|واصل\w*|وعد|وعود|"
    r"وباء|ورد|وردت|والي|واشنطن|واقع\w*"
)
_JOINS = re.compile(
    rf"^\W*(?!(?:{_OWN_WAW})(?!\w))(?:و\w+|ف(?:قد|قال|اضاف|في)\b|كما|لكن|غير ان|الا ان|"
    rf"من جانب|من جهت|من جهه|من ناحي|"
    r"بدور|بالمقابل|في المقابل|في غضون|في السياق|في سياق|الي ذلك|علي صعيد|يذكر ان|يشار الي|"
    r"تجدر|جدير|هذا و|"
    r"بالتزامن|بينما|فيما|جاء ذلك|جاء هذا|ياتي ذلك|ياتي هذا|تاتي هذه|اضاف|تابع|اوضح|اشار|ختم|"
    r"ثم |بعد ذلك|مع ذلك|"
    r"همجنين|وي |او |در ادامه|اين )"
)
_BARE = {ord(letter): None for letter in INVISIBLE}
SHORTEST_PARAGRAPH = 12
"""Words from which a line without a full stop reads as a paragraph rather than a heading."""


@dataclass(frozen=True)
class Line:
    """One line that holds something."""

    number: int
    text: str
    hint: Role | None = None
    tag: str = ""

    @property
    def said(self) -> str:
        """The line's own words: of a page's datum «author: …» only the value."""
        return self.text.removeprefix(f"{self.tag}: ") if self.tag else self.text

    @cached_property
    def folded(self) -> str:
        """The line folded: letters, digits and marks levelled."""
        return fold(self.text)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Words of the folded line."""
        return tuple(_WORD.findall(self.folded))

    @cached_property
    def keys(self) -> frozenset[str]:
        """Its content words without article, proclitics and endings, for comparing two texts."""
        return frozenset(key for word in self.words if (key := stem_key(word)))

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop, a question or an exclamation mark."""
        return bool(_END.search(self.folded))

    @cached_property
    def has_full_stop(self) -> bool:
        """Whether it closes with one full stop, which headlines do not."""
        return bool(_FULL_STOP.search(self.folded))

    @cached_property
    def is_item(self) -> bool:
        """Whether it begins like an item of a list."""
        return bool(_BULLET.match(self.text.translate(_BARE)))

    @cached_property
    def joins(self) -> bool:
        """Whether it begins with a word that carries on what came before («وأضاف»، «من جهته»)."""
        return bool(_JOINS.match(self.folded))

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph: long, closed like a sentence, or leading to a list."""
        length = len(self.words)
        leads = self.folded.endswith(":") and length >= SHORTEST_PARAGRAPH
        return leads or length >= 2 * SHORTEST_PARAGRAPH or (self.ends_sentence and length >= 5)

    @property
    def is_heading_like(self) -> bool:
        """Whether it could be a headline: some words, not too many, no full stop."""
        return 3 <= len(self.words) <= 24 and not self.has_full_stop


def read_lines(raw: Iterable[RawLine]) -> tuple[Line, ...]:
    """Keep the lines that hold anything a reader sees."""
    return tuple(
        Line(one.number, one.text.strip(), one.hint, one.tag) for one in raw if is_visible(one.text)
    )


def likeness(one: Line, other: Line) -> float:
    """Share of the smaller line's content words that stand in the other, 0 to 1."""
    smaller = min(len(one.keys), len(other.keys))
    return len(one.keys & other.keys) / smaller if smaller else 0.0
