"""A line of prose → its sentences; joined they are the line, but for the spaces between."""

from __future__ import annotations

import re

from generator.text.tokens import MARKS

# Two letters (or marks on them) before the stop, so that «د. نادر» stays whole, as does «5.5».
_END = re.compile(rf"(?:(?<=[\w{MARKS}]{{2}})[.!?؟…]+[»”\"')\]]*|(?<=[»”\"')\]])[.!?؟…]+)(?=\s)")


def sentences(line: str) -> tuple[str, ...]:
    """Cut a line after each full stop, question mark or exclamation mark that ends a sentence."""
    found: list[str] = []
    start = 0
    for end in sentence_ends(line):
        found.append(line[start:end].strip())
        start = end
    return tuple(one for one in found if one)


def sentence_ends(line: str) -> tuple[int, ...]:
    """List where the sentences of a line end; the last is the end of the line."""
    return (*(found.end() for found in _END.finditer(line)), len(line))
