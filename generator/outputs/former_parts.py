"""Where a part of a list stood once → where its entries are to be found now.

A list that shrinks, or whose record moved, is cut otherwise; the old addresses still lead to it.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator import routes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.dossier import Dossier


def former_parts(
    dossier: Dossier, made: frozenset[PurePosixPath]
) -> Iterator[tuple[PurePosixPath, PurePosixPath]]:
    """Yield (former address, present address); ``made`` are the pages of the site."""
    moved = dict(routes.redirects(dossier))
    for path in map(PurePosixPath, dossier.published):
        whole = routes.whole(path)
        if whole is None or path in made:
            continue
        steps = path.parent.relative_to(routes.part(whole).parent).parts
        now = moved.get(whole, whole)
        nearest = (routes.part(now, *steps[:count]) for count in range(len(steps), 0, -1))
        target = next((one for one in nearest if one in made), now)
        if target in made:
            yield path, target
