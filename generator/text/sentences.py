"""A line of prose → its sentences; joined they are the line, but for the spaces between."""

from __future__ import annotations

import re

from generator.text.tokens import MARKS

# Two letters (or marks on them) before the stop, so that «د. نادر» stays whole, as does «5.5».
# It is looked for by the stop, and only then by what stands before it.
_STOP, _CLOSING = ".!?؟…", "»”\"')\\]"
_END = re.compile(
    rf"[{_STOP}](?:(?<=[\w{MARKS}]{{2}}[{_STOP}])[{_STOP}]*[{_CLOSING}]*"
    rf"|(?<=[{_CLOSING}][{_STOP}])[{_STOP}]*)(?=\s)"
)


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
