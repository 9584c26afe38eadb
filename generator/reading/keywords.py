"""A site's keyword lines → terms; also where nothing but spaces stands between them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.reading.rules.imprint import KEYWORD_LABELS
from generator.text.folding import fold
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.reading.line import Line

_LABEL = re.compile(rf"^\W*{KEYWORD_LABELS}(?:\s+(?:ذات الصله|الموضوع))?(?!\w)\s*[:|]?\s*")
_TERM_LABEL = re.compile(r"^\W*(?:ال)?(?:وسوم|وسم|تصنيف|كلمات دلالية)\s*:\s*")
_SIGNS = re.compile(r"\s*[,،;؛|/•·\n\t]\s*|\s+[-–—]\s+|\s*#\s*")
_LONGEST = 4
"""Words of a term."""
_TOGETHER = 1.2
"""What a word more is worth when the text has the words together as often as apart."""
_STRANGE = 0.4
"""Worth of a single word that the text does not have."""
_OFFERED = 3.0
"""Worth of a name that the dossier knows, above what its words are worth."""
_BREAK = 0.3
"""Lost where a term goes on after ال with a word without it: «الروسي سيرجي»."""

_Words = tuple[str, ...]


def read_keywords(
    lines: Iterable[Line], text: Sequence[Line], known: Iterable[str] = ()
) -> tuple[str, ...]:
    """Cut keyword lines into terms, each once, as printed.

    ``text`` are the article's own lines and ``known`` the dossier's names: terms that only spaces
    divide are told apart by what stands together there.
    """
    found: dict[str, str] = {}
    phrases = None
    for line in lines:
        rest = _without_label(line)
        terms = [term for term in _SIGNS.split(rest) if term.strip()]
        # A term that has a line, or a tag of the page, to itself is not cut.
        whole = bool(line.tag) or (rest == line.text and len(tokenise(rest)) <= _LONGEST)
        if len(terms) == 1 and not whole and len(tokenise(rest)) > 1:
            phrases = phrases or _Phrases(text, known)
            terms = phrases.divide(rest)
        for term in terms:
            clean = _TERM_LABEL.sub("", term.replace("_", " ")).strip(
                " .:#\"'«»()[]\u200f\u200e-–•"
            )
            found.setdefault(fold(clean), clean)
    return tuple(term for key, term in found.items() if key)


def _without_label(line: Line) -> str:
    """Take «كلمات دلالية:» off: as many words as the label has in folded spelling."""
    if line.said != line.text:
        return line.said
    label = _LABEL.match(line.folded)
    if not label:
        return line.text
    words = len(tokenise(label[0]))
    tokens = tokenise(line.text)
    if words >= len(tokens):
        return "" if "#" not in line.text else line.text
    return line.text[tokens[words].start :]


class _Phrases:
    """What stands together in a text, and the best way to cut a line by it."""

    def __init__(self, text: Sequence[Line], known: Iterable[str]) -> None:
        self._known = {tuple(one.folded for one in tokenise(name)) for name in known}
        self._counts: Counter[_Words] = Counter()
        for line in text:
            words = [one.folded for one in tokenise(line.text)]
            for start in range(len(words)):
                for size in range(1, _LONGEST + 1):
                    if start + size <= len(words):
                        self._counts[tuple(words[start : start + size])] += 1
                        bare = _without_proclitic(words[start])
                        if bare != words[start]:
                            self._counts[(bare, *words[start + 1 : start + size])] += 1

    def divide(self, line: str) -> list[str]:
        """Cut a line into the terms whose worth together is greatest."""
        tokens = tokenise(line)
        words = [one.folded for one in tokens]

        # From the end: the best way to cut what is left, and the worth of it.
        worths, best = [0.0] * (len(words) + 1), [len(words)] * (len(words) + 1)
        for start in range(len(words) - 1, -1, -1):
            ends = range(start + 1, min(start + _LONGEST, len(words)) + 1)
            options = [(self._worth(tuple(words[start:end])) + worths[end], end) for end in ends]
            worths[start], best[start] = max(options)
        cuts = [0]
        while cuts[-1] < len(words):
            cuts.append(best[cuts[-1]])
        return [line[tokens[start].start : tokens[end - 1].end] for start, end in pairwise(cuts)]

    def _worth(self, words: _Words) -> float:
        if words in self._known:
            return _OFFERED + 1.5 * len(words)
        count = self._counts[words]
        if len(words) == 1:
            return 1.0 if count else _STRANGE
        if not count:
            return _likely(words)
        rarest = min(self._counts[(word,)] or 1 for word in words)
        breaks = sum(
            one.startswith("ال") and not other.startswith("ال") for one, other in pairwise(words)
        )
        together = min(1.0, count / rarest)
        return 1.0 + _TOGETHER * (len(words) - 1) * together - _BREAK * breaks


def _likely(words: _Words) -> float:
    """Two words that the text has not: noun and adjective with ال, or a noun and its ال-noun."""
    if len(words) != 2 or not words[1].startswith("ال"):
        return -1.0
    return 1.1 if words[0].startswith("ال") else 0.9


def _without_proclitic(word: str) -> str:
    """Take one letter written onto a word off: «وروسيا», «بروسيا»."""
    if word.startswith("لل") and len(word) > 4:
        return f"ال{word[2:]}"
    return word[1:] if word[0] in "وفبلك" and len(word) > 4 else word
