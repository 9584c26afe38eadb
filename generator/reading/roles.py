"""A capture's raw lines → one verdict for each line that holds anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.body import read_body
from generator.reading.head import read_head
from generator.reading.line import read_lines
from generator.reading.sheet import Sheet
from generator.reading.tail import read_tail

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.reading import RawLine


def read_sheet(raw: Iterable[RawLine]) -> Sheet:
    """Reach a verdict for every line: the head first, then the text, then what stands below."""
    sheet = Sheet(read_lines(raw))
    start = read_head(sheet)
    end = read_body(sheet, start)
    read_tail(sheet, end)
    return sheet
