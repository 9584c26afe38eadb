"""The mentions of one article → which spelling of which name matched, and what was held back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.intake.vocabulary import VOCABULARY_OF
from generator.text.matching import Matcher
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from generator.model.article import Article
    from generator.model.authority import Authority
    from generator.model.dossier import Dossier


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionExplained:
    """One form of one name as printed, on the lines that print it."""

    vocabulary: str
    id: str
    name: str
    form: str
    spelling: str
    """The listed spelling that matched."""
    key: str
    """Where it is listed: ``name``, ``variants`` or ``short``."""
    lines: tuple[int, ...]
    """One for each time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarredExplained:
    """A string that ``not`` keeps from counting as a name."""

    vocabulary: str
    id: str
    form: str
    line: int


def explain_mentions(dossier: Dossier, id_: str) -> tuple[MentionExplained, ...]:
    """Gather an article's mentions by name and printed form, in the order of their lines."""
    authorities = {(one.kind, one.id): one for one in dossier.authorities}
    lines: dict[tuple[Authority, str], list[int]] = {}
    mentions = [one for one in dossier.mentions if one.article == id_]
    for one in sorted(mentions, key=lambda one: (one.line, one.start)):
        lines.setdefault((authorities[one.kind, one.authority], one.form), []).append(one.line)
    return tuple(
        _explain(authority, form, tuple(numbers)) for (authority, form), numbers in lines.items()
    )


def explain_barred(dossier: Dossier, article: Article) -> tuple[BarredExplained, ...]:
    """List what ``not`` held back in an article."""
    owners = {str(number): one for number, one in enumerate(dossier.authorities) if one.not_forms}
    matcher = Matcher()
    for key, owner in owners.items():
        for form in owner.not_forms:
            matcher.add(form, key)
    return tuple(
        BarredExplained(
            vocabulary=VOCABULARY_OF[owners[key].kind],
            id=owners[key].id,
            form=match.form,
            line=line,
        )
        for line, text in article.printed_lines()
        for match in matcher.matches(text)
        for key in match.keys
    )


def _explain(authority: Authority, form: str, lines: tuple[int, ...]) -> MentionExplained:
    key, spelling = _matched(authority, form)
    return MentionExplained(
        vocabulary=VOCABULARY_OF[authority.kind],
        id=authority.id,
        name=authority.name,
        form=form,
        spelling=spelling,
        key=key,
        lines=lines,
    )


def _matched(authority: Authority, form: str) -> tuple[str, str]:
    """Find the listed spelling whose words are those printed."""
    printed = _words(form)
    listed = (("name", (authority.name,)), ("variants", authority.variants),
              ("short", authority.short))  # fmt: skip
    for key, spellings in listed:
        for spelling in spellings:
            if _words(spelling) == printed:
                return key, spelling
    return "name", authority.name


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.folded for token in tokenise(text))
