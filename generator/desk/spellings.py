"""What ``check`` suggests about names → each spelling once, with how often it is printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.curation.suggestions import suggest
from generator.model.provenance import PUBLISHED
from generator.text.folding import fold
from generator.text.matching import Matcher

if TYPE_CHECKING:
    from generator.model.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Words that look like a name and are found in no authority; the place is the first one."""

    form: str
    times: int
    like: str
    """The listed name they may be a variant of; empty when nothing is like them."""
    path: str
    line: int


def unlisted_spellings(dossier: Dossier) -> tuple[Spelling, ...]:
    """List name-like spellings, the most frequent first."""
    notes = {fold(one.found): one for one in suggest(dossier)}
    matcher = Matcher()
    for form in notes:
        matcher.add(form, form)
    times: Counter[str] = Counter()
    for article in dossier.articles:
        for _, _, line in article.capture.numbered(*PUBLISHED) if article.capture else ():
            times.update(match.keys[0] for match in matcher.matches(line))
    found = (
        Spelling(
            form=note.found,
            times=max(times[form], 1),
            like=dict(note.values).get("name", ""),
            path=str(note.place.path),
            line=note.place.line,
        )
        for form, note in notes.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.times, one.form)))
