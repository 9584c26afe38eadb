"""What a curator may have overlooked in the names: likely variants and names nobody lists.

Only notes, and only in ``check``: nothing here changes a count.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.intake.records import ARTICLES, SEEDS
from generator.model.authority import Kind
from generator.model.provenance import PUBLISHED
from generator.problems import Place, Problem, Severity, problem
from generator.text.folding import fold
from generator.text.proclitics import ARTICLE, stems
from generator.text.skeleton import distance, skeleton
from generator.text.tokens import Token, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.authority import Authority
    from generator.model.dossier import Dossier

LONGEST = 3
"""Words of a name that are compared."""
SHORTEST_SKELETON = 4
"""Consonants below which too many words look alike."""
FARTHEST = 5
"""Letters in which a likely variant may differ."""

# Words after which a name stands in news prose: of a person two words, of a place one.
_PERSONS = frozenset(map(fold, (
    "الرئيس", "رئيس", "الوزير", "وزير", "السفير", "المتحدث", "المتحدثة", "الناطق", "النائب",
    "الملك", "الأمير", "الشيخ", "الدكتور", "الجنرال", "نظيره", "نظيرها", "نظيرته",
)))  # fmt: skip
_PLACES = frozenset(map(fold, (
    "العاصمة", "عاصمة", "مدينة", "إقليم", "محافظة", "بلدة", "قرية", "جمهورية",
)))  # fmt: skip
_NO_NAMES = frozenset(map(fold, (
    "من", "إلى", "في", "على", "عن", "مع", "لدى", "عند", "بين", "خلال", "بعد", "قبل", "منذ", "حتى",
    "أن", "إن", "كان", "كانت", "قال", "هذا", "هذه", "ما", "لا", "لم", "لن", "قد", "كل", "كلا",
    "أي", "غير", "بشأن", "حول", "ضد", "أو", "ثم", "هو", "هي", "باسم", "إنه", "إنها", "أنه", "أنها",
)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Gap:
    """Words of a line between two mentions."""

    article: Article
    line: int
    text: str
    tokens: tuple[Token, ...]


def suggest(dossier: Dossier) -> Iterator[Problem]:
    """Note likely variants and name-like words without an authority, each form once."""
    skeletons = _skeletons(dossier)
    seen: set[str] = set()
    for gap in _gaps(dossier):
        for found in (*_likely_variants(gap, skeletons), *_after_titles(gap)):
            if fold(found.found) not in seen:
                seen.add(fold(found.found))
                yield found


def _skeletons(dossier: Dossier) -> dict[str, list[tuple[str, Authority]]]:
    """Skeleton → (form, authority) of every form long enough to tell something."""
    known: dict[str, list[tuple[str, Authority]]] = defaultdict(list)
    for authority in dossier.authorities:
        # The names of bodies are made of common words, which look alike by nature.
        if authority.kind is Kind.ORGANISATION:
            continue
        for form in (authority.name, *authority.variants, *authority.short):
            bones = skeleton(form)
            if len(bones) >= SHORTEST_SKELETON and len(tokenise(form)) <= LONGEST:
                known[bones].append((form, authority))
    return known


def _gaps(dossier: Dossier) -> Iterator[_Gap]:
    """Yield the stretches of published lines that no mention covers."""
    taken: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for one in dossier.mentions:
        taken[one.article, one.line].append((one.start, one.end))
    for article in (one for one in dossier.articles if one.is_current):
        lines = article.capture.numbered(*PUBLISHED) if article.capture else ()
        for number, _, text in lines:
            run: list[Token] = []
            for token in tokenise(text):
                if any(a < token.end and token.start < b for a, b in taken[article.id, number]):
                    yield _Gap(article, number, text, tuple(run))
                    run = []
                else:
                    run.append(token)
            yield _Gap(article, number, text, tuple(run))


def _likely_variants(
    gap: _Gap, skeletons: dict[str, list[tuple[str, Authority]]]
) -> Iterator[Problem]:
    for size in range(LONGEST, 0, -1):
        for at in range(len(gap.tokens) - size + 1):
            words = gap.tokens[at : at + size]
            rest = " ".join(token.folded for token in words[1:])
            for letters, stem in stems(words[0].folded):
                candidate = f"{stem} {rest}".strip()
                match = _closest(candidate, skeletons.get(skeleton(candidate), []))
                if match:
                    printed = gap.text[words[0].start + len(letters) : words[-1].end]
                    name, authority = match
                    yield _note(gap, words[0], "variant-likely", printed, name=name,
                                authority=authority.id)  # fmt: skip
                    break


def _closest(candidate: str, forms: list[tuple[str, Authority]]) -> tuple[str, Authority] | None:
    near = [
        (distance(candidate, fold(form), FARTHEST), form, authority) for form, authority in forms
    ]
    near = [one for one in near if 0 < one[0] <= FARTHEST and not _is_adjective(candidate, one[1])]
    return min(near, key=lambda one: one[:2])[1:] if near else None


def _has_article(word: str) -> bool:
    return word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 2


def _is_adjective(candidate: str, form: str) -> bool:
    """Whether a word is only the adjective of a place: «الأذربيجاني» of «أذربيجان»."""
    return _has_article(candidate) and not _has_article(fold(form))


def _after_titles(gap: _Gap) -> Iterator[Problem]:
    """Note what follows a title and its adjectives: «العاصمة الأذرية باكو»."""
    for at, token in enumerate(gap.tokens):
        words = {stem for _, stem in stems(token.folded)}
        size = 2 if words & _PERSONS else 1 if words & _PLACES else 0
        after = at + 1
        while after < len(gap.tokens) and _has_article(gap.tokens[after].folded):
            after += 1
        name = gap.tokens[after : after + size]
        if size and len(name) == size and _is_name_like(gap.text, token, name):
            yield _note(gap, name[0], "name-unlisted", gap.text[name[0].start : name[-1].end])


def _is_name_like(text: str, title: Token, name: tuple[Token, ...]) -> bool:
    """Whether words may be a name: no little words, no article, no pause before or within."""
    plain = all(
        len(one.folded) > 2
        and one.folded.isalpha()
        and one.folded not in _NO_NAMES
        and not _has_article(one.folded)
        for one in name
    )
    return plain and not set(text[title.end : name[-1].end]) & set('،.:؛«»"“”()')


def _note(gap: _Gap, token: Token, code: str, found: str, **values: str) -> Problem:
    capture = gap.article.capture
    path = SEEDS / capture.seed if capture else PurePosixPath(ARTICLES / gap.article.id)
    place = Place(path=path, line=max(1, gap.line), column=token.start + 1)
    return problem(code, place, found, severity=Severity.NOTE, **values)
