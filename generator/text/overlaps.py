"""Sets of numbers in, the pairs of sets out that have enough in common.

What only few sets have is counted, walking from each number to its holders; what many have stands
in one long bit mask a set. With both counted, the rest is compared only where it may still decide.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Numbers = frozenset[int]

_PROBED = 200
"""Sets, evenly spread, that show which numbers are everywhere."""
_EVERYWHERE = 3
"""Of these sets so many have a number that gets a bit; it only steers the speed."""


class _Sketch(NamedTuple):
    """A set in three parts, each of which is soon compared with another's."""

    mask: int
    """A bit for each number that stands in many sets."""
    rest: Numbers
    """Numbers that are neither marked nor rare."""
    spare: int
    """How many they are."""
    size: int
    """Of the whole set."""


def alike_pairs(
    sets: Sequence[Numbers], sampled: Sequence[Numbers], commonplace: int, least: float
) -> Iterator[tuple[int, int]]:
    """Yield (later, earlier) of those that share ``least`` of the smaller set.

    Of each set ``sampled`` is a part; a pair must have a number of that part in common that no
    more than ``commonplace`` sets have there.
    """
    holders: dict[int, list[int]] = defaultdict(list)
    sketches: list[_Sketch] = []
    for later, (rare, one) in enumerate(_sketches(sets, sampled, commonplace)):
        mask, rest, spare, size = one
        counts = Counter(chain.from_iterable(map(holders.__getitem__, rare)))
        for earlier, shared in counts.items():
            marked, others, few, small = sketches[earlier]
            # No min(): it takes longer than all else that is done millions of times here.
            small = small if small < size else size  # noqa: FURB136
            few = few if few < spare else spare  # noqa: FURB136
            common = shared + (mask & marked).bit_count()
            if (common + few) / small >= least and (common + len(rest & others)) / small >= least:
                yield later, earlier
        for number in rare:
            holders[number].append(later)
        sketches.append(one)


def _sketches(
    sets: Sequence[Numbers], sampled: Sequence[Numbers], commonplace: int
) -> Iterator[tuple[Numbers, _Sketch]]:
    counts = Counter(chain.from_iterable(sampled))
    rare = {number for number, count in counts.items() if 1 < count <= commonplace}
    frequent = (number for number in _frequent(sets) if number not in rare)
    bits = {number: bit for bit, number in enumerate(frequent)}
    everywhere = frozenset(bits)
    for whole, part in zip(sets, sampled, strict=True):
        walked = part & rare
        marked = whole & everywhere
        mask = bytearray(len(bits) // 8 + 1)
        for number in marked:
            bit = bits[number]
            mask[bit >> 3] |= 1 << (bit & 7)
        rest = whole - walked - marked
        yield walked, _Sketch(int.from_bytes(mask, "little"), rest, len(rest), len(whole))


def _frequent(sets: Sequence[Numbers]) -> list[int]:
    """List the numbers that stand in many of some of the sets."""
    probed = sets[:: max(1, len(sets) // _PROBED)]
    counts = Counter(chain.from_iterable(probed))
    return [number for number, count in counts.items() if count >= _EVERYWHERE]
