"""Where an event and a year stand in the chronology, whether it is one page or many."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from generator import routes
from generator.model.event import Event
from generator.outputs.views.division import divide

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePosixPath

    from generator.outputs.views.timeline import Item
    from generator.routes import Links


class Chronicle:
    """Addresses in one chronology."""

    def __init__(self, items: Iterable[Item], limit: int) -> None:
        """Cut the chronology by year when it has more than ``limit`` rows."""
        self.division = divide(routes.CHRONOLOGY, items, limit, rows_of)

    @cached_property
    def _page(self) -> dict[str, PurePosixPath]:
        return {
            one.id: self.division.address(part)
            for part in self.division.pages()
            for one in part.items
            if isinstance(one, Event)
        }

    def event(self, event: Event, links: Links) -> str:
        """Address of an event."""
        page = self._page.get(event.id, routes.CHRONOLOGY)
        return links.to(page, routes.event_anchor(event.id))

    def year(self, year: int, links: Links) -> str:
        """Address of a year."""
        if self.division.parts:
            return links.to(self.division.year(year))
        return links.to(routes.CHRONOLOGY, routes.year_anchor(year))


def rows_of(one: Item) -> int:
    """Count the rows of an entry: itself and what it rests on."""
    return 1 + len(one.citations) if isinstance(one, Event) else 1
