"""An authority named in a published line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.authority import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One occurrence of a name, as printed and without proclitics.

    ``start`` and ``end`` are offsets into the seed's line (line 0: the body of an article
    without a seed).
    """

    kind: Kind
    authority: str
    article: str
    line: int
    start: int
    end: int
    form: str
