"""How much work a curator's Markdown makes: counted while it is read, refused when too much.

Python-Markdown is quadratic in nearly every sign, and a nest of a few hundred levels ends Python
itself. So what it does is counted in steps that depend on the text alone, never on a clock: what is
refused on one machine is refused on all. It knows no library; ``markup`` reports to it.

The bounds are far above what people write (ten thousand words with two hundred links, a table of
forty rows and lists six deep take a sixth of them) and low enough that the worst text found within
them is rendered in 1.1 s on a busy machine that starts Python in 0.5 s. It was looked for among
single signs, pairs and longer combinations, with numbers, long tails and plain paragraphs between
them: each repeated until it is refused, then cut to the longest beginning that is not. ``tests/
intake/test_markup_load.py`` does the same with fewer.
"""

from __future__ import annotations

LARGEST = 200_000
"""Characters of a text's blocks that have any markup; a line counts for at least ``SHORTEST``."""
SHORTEST = 40
STEPS = 8_000_000
"""A step is one character looked at by Python code."""
PIECE, BLOCK, ELEMENT = 4_000, 800, 600
"""Steps that a piece of text, a block and an element of a line cost besides their characters."""
DEEPEST = 24
"""Entries on the stack of the block parser, two to a level of a list; and of inline markup."""
CELLS = 5_000
"""Cells of all tables, those that a row leaves out too."""


class TooHeavyError(Exception):
    """The text would take too long: a code of ``wording``, and what there is too much of, where."""

    def __init__(self, *, code: str, found: str, block: str, count: int = 0) -> None:
        """Say what there is too much of, how often, and in which block of text."""
        super().__init__(code)
        self.code = code
        self.found = found
        self.block = block
        self.values = {"count": count} if count else {}


class Load:
    """The work done on one text so far."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.steps = 0
        self.cells = 0

    def spend(self, steps: int, sign: str, block: str) -> None:
        """Count steps that a sign in a block of text has cost."""
        self.steps += steps
        if self.steps > STEPS:
            count = block.count(sign)
            raise TooHeavyError(code="markup-heavy", found=sign, block=block, count=count)

    def descend(self, depth: int, block: str) -> None:
        """Look at how deep a block of text is nested."""
        if depth > DEEPEST:
            raise TooHeavyError(code="markup-deep", found=block[:40].strip(), block=block)

    def lay_out(self, cells: int, block: str) -> None:
        """Count the cells of a table."""
        self.cells += cells
        if self.cells > CELLS:
            raise TooHeavyError(code="markup-heavy", found="|", block=block, count=self.cells)


def weigh(text: str) -> int:
    """Tell how much a piece of text counts of ``LARGEST``."""
    return sum(max(len(line), SHORTEST) for line in text.expandtabs(4).split("\n"))
