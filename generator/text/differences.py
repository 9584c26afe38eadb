"""Two versions of a text → what was removed, added, changed or moved, sentence by sentence.

Lines come as (number, words); where the lines break is no difference, nor are quotation marks,
spaces and invisible characters. Of a sentence that changed, the words that did are marked.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from generator.text.folding import fold_quote
from generator.text.sentences import sentences
from generator.text.shortening import ELLIPSIS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ALIKE = 0.5
"""Share of common words from which two sentences are one, changed."""
ALIGNED = 1_000_000
"""Pairs of sentences, or of words, up to which two texts are aligned step by step."""
PAIRS = 60_000
"""Pairs of changed sentences up to which each is compared with each."""
NEAR = 6
"""Unchanged words kept on each side of changed ones."""
_WORD = re.compile(r"\S+")

Numbered = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a sentence; the pieces are to be joined by spaces."""

    text: str
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. A removed sentence has no ``after``, an added one no ``before``."""

    kind: str
    """``changed``, ``removed``, ``added`` or ``moved``."""
    before: tuple[Piece, ...] = ()
    after: tuple[Piece, ...] = ()
    line: int = 0
    """Line of the later version where it stands; 0 for what was removed."""


def differences(before: Iterable[Numbered], after: Iterable[Numbered]) -> tuple[Change, ...]:
    """List the differences in the order of the later text."""
    old, new = _cut(before), _cut(after)
    keys = [_key(text) for _, text in old], [_key(text) for _, text in new]
    found: list[Change] = []
    for tag, i, j, k, l in _steps(*keys):  # noqa: E741 the names difflib uses
        if tag != "equal":
            found.extend(_aligned(old[i:j], new[k:l]))
    return tuple(_with_moves(found))


def changed_words(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Mark the words in which two sentences differ; far from them words give way to «…»."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    steps = _joined(_steps([*map(_key, old)], [*map(_key, new)]))
    for number, (tag, i, j, k, l) in enumerate(steps):  # noqa: E741 the names difflib uses
        ends = (number > 0, number < len(steps) - 1)
        for side, words in zip(sides, (old[i:j], new[k:l]), strict=True):
            shown = words if tag != "equal" else _near(words, *ends)
            if shown:
                side.append(Piece(text=" ".join(shown), changed=tag != "equal"))
    return tuple(sides[0]), tuple(sides[1])


def _cut(lines: Iterable[Numbered]) -> list[Numbered]:
    return [(number, sentence) for number, line in lines for sentence in sentences(line)]


def _key(text: str) -> str:
    return " ".join(fold_quote(text).split())


def _aligned(old: list[Numbered], new: list[Numbered]) -> Iterator[Change]:
    """Pair sentences that are alike, in order; what finds no partner was removed or added."""
    close = len(old) * len(new) <= PAIRS
    pairs = dict(_pairs([text for _, text in old], [text for _, text in new]) if close else ())
    at = 0
    for place, (_, text) in enumerate(old):
        if place not in pairs:
            yield Change(kind="removed", before=_whole(text))
            continue
        yield from map(_added, new[at : pairs[place]])
        line, later = new[pairs[place]]
        before, after = changed_words(text, later)
        yield Change(kind="changed", before=before, after=after, line=line)
        at = pairs[place] + 1
    yield from map(_added, new[at:])


def _added(one: Numbered) -> Change:
    return Change(kind="added", after=_whole(one[1]), line=one[0])


def _whole(text: str) -> tuple[Piece, ...]:
    return (Piece(text=text, changed=True),)


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Choose pairs in rising order whose likenesses add up to most."""
    bags = [[Counter(_key(text).split()) for text in side] for side in (old, new)]
    alike = [[_likeness(one, other) for other in bags[1]] for one in bags[0]]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for k in reversed(range(len(new))):
            taken = alike[i][k] + best[i + 1][k + 1] if alike[i][k] else 0.0
            best[i][k] = max(taken, best[i + 1][k], best[i][k + 1])
    i = k = 0
    while i < len(old) and k < len(new):
        if best[i][k] == best[i + 1][k]:
            i += 1
        elif best[i][k] == best[i][k + 1]:
            k += 1
        else:
            yield i, k
            i, k = i + 1, k + 1


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    share = 2 * (one & other).total() / max(1, one.total() + other.total())
    return share if share >= ALIKE else 0.0


Step = tuple[str, int, int, int, int]


def _steps(old: list[str], new: list[str]) -> list[Step]:
    """Align two lists; what is long beyond any article only where it begins and ends alike."""
    if len(old) * len(new) <= ALIGNED:
        return list(SequenceMatcher(None, old, new, autojunk=False).get_opcodes())
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    i, k = len(old) - tail, len(new) - tail
    steps = [("equal", 0, head, 0, head), ("replace", head, i, head, k),
             ("equal", i, len(old), k, len(new))]  # fmt: skip
    return [one for one in steps if one[1] < one[2] or one[3] < one[4]]


def _joined(steps: Sequence[Step]) -> list[Step]:
    """Join changes that a single unchanged word parts: they are read as one."""
    joined: list[Step] = []
    for number, (tag, i, j, k, l) in enumerate(steps):  # noqa: E741 the names difflib uses
        inner = 0 < number < len(steps) - 1
        kind = "equal" if tag == "equal" and not (inner and j - i == 1) else "replace"
        if joined and joined[-1][0] == kind == "replace":
            joined[-1] = (kind, joined[-1][1], j, joined[-1][3], l)
        else:
            joined.append((kind, i, j, k, l))
    return joined


def _near(words: list[str], after_change: bool, before_change: bool) -> list[str]:  # noqa: FBT001
    """Keep the unchanged words beside a change."""
    first = words[:NEAR] if after_change else []
    last = words[-NEAR:] if before_change else []
    if len(words) <= len(first) + len(last) + 1:
        return words
    return [*first, ELLIPSIS, *last]


def _with_moves(changes: list[Change]) -> Iterator[Change]:
    """Say «moved» where the sentence removed from one place is the one added at another."""
    waiting = Counter(_said(one.before) for one in changes if one.kind == "removed")
    moved = waiting & Counter(_said(one.after) for one in changes if one.kind == "added")
    left = Counter(moved)
    for one in changes:
        said = _said(one.before or one.after)
        if one.kind == "removed" and left[said]:
            left[said] -= 1
        elif one.kind == "added" and moved[said]:
            moved[said] -= 1
            yield Change(kind="moved", after=one.after, line=one.line)
        else:
            yield one


def _said(pieces: tuple[Piece, ...]) -> str:
    return _key(" ".join(one.text for one in pieces))
