"""A project's vocabularies and texts, asked by the words of a capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation.likeness import TextIndex
from generator.curation.mentions import make_matcher
from generator.intake.nodes import Scalar
from generator.intake.records import SEEDS
from generator.model.provenance import BODY
from generator.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.curation.likeness import Likeness
    from generator.desk.captures import FoundCapture
    from generator.desk.survey import Survey
    from generator.model.dossier import Dossier
    from generator.model.reading import Reading


class Lookup:
    """What a dossier knows already, indexed once for many captures."""

    def __init__(self, survey: Survey | None) -> None:
        """Index the names and the texts."""
        self._indexes = {
            name: survey.index(name) if survey else None for name in ("topics", "sources")
        }
        self._matcher = make_matcher(survey.dossier.authorities if survey else ())
        self._texts = TextIndex(survey.dossier.articles if survey else ())
        self.names = names_of(survey.dossier) if survey else ()
        """Every form that a keyword may be."""
        known = survey.dossier.sources if survey else ()
        self.sources: tuple[str, ...] = tuple(
            name for one in known for name in (one.name, *one.variants) if name
        )
        """Every name of a source."""

    def source(self, name: str) -> str:
        """Id of a source by one of its names; empty when the dossier does not know it."""
        return self._resolve("sources", name)

    def topics(self, terms: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Divide keywords into ids of topics and the other terms."""
        found: dict[str, None] = {}
        others: list[str] = []
        for term in terms:
            id_ = self._resolve("topics", term)
            if id_:
                found[id_] = None
            else:
                others.append(term)
        return tuple(found), tuple(others)

    def named(self, title: str) -> tuple[str, ...]:
        """Ids of the names in a title, in their order; what may mean several is left out."""
        return tuple(
            match.keys[0].partition("/")[2]
            for match in self._matcher.matches(title)
            if len(match.keys) == 1
        )

    def alike(self, capture: FoundCapture, reading: Reading) -> tuple[Likeness, ...]:
        """List the articles of the dossier whose text is mostly this one's."""
        return self._texts.most_alike(_body(capture, reading))

    def add(self, id_: str, capture: FoundCapture, reading: Reading) -> None:
        """Know the text of a card that was just written."""
        self._texts.add(id_, _body(capture, reading))

    def _resolve(self, vocabulary: str, word: str) -> str:
        index = self._indexes[vocabulary]
        if index is None:
            return ""
        found, _ = index.resolve(Scalar(text=word, place=Place(path=SEEDS)))
        return found or ""


def _body(capture: FoundCapture, reading: Reading) -> list[str]:
    lines = capture.lines
    return [lines[one.line - 1] for one in reading.verdicts if one.role in BODY]


def names_of(dossier: Dossier) -> tuple[str, ...]:
    """List every form of every authority and topic: what a keyword may be."""
    return (
        *(form for one in dossier.authorities for form in (one.name, *one.variants, *one.short)),
        *(form for one in dossier.topics for form in (one.name, *one.variants)),
    )
