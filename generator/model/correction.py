"""What a later capture of an article prints otherwise than the earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.text.differences import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The difference between two captures of one article. Edits of the curator's are no part."""

    older: str
    newer: str
    """Ids of the articles; the correction is dated by the newer one's date."""
    headline: Change | None = None
    """None when the printed headline is the same, or one of the two has none."""
    changes: tuple[Change, ...] = ()
    """In the order of the newer text."""
    withheld: bool = False
    """Whether one of the texts may not be shown whole, so that nothing is compared."""

    @property
    def is_empty(self) -> bool:
        """Whether readers see no difference between the two."""
        return not (self.headline or self.changes)
