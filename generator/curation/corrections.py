"""Later captures beside the earlier ones → what the publisher changed, for readers to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.curation.likeness import printed_lines
from generator.model.article import Publish, Status, TitleBasis
from generator.model.correction import Correction
from generator.model.provenance import Role
from generator.text.differences import Change, changed_words, differences
from generator.text.folding import fold_quote
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.article import Article


def find_corrections(articles: Iterable[Article]) -> Iterator[Correction]:
    """Compare every later capture with the one before it, in the order of ``articles``."""
    by_id = {one.id: one for one in articles}
    for newer in by_id.values():
        older = by_id.get(newer.supersedes)
        if older and newer.status is not Status.WITHDRAWN:
            yield _compare(older, newer)


def _compare(older: Article, newer: Article) -> Correction:
    """Compare two texts as printed; of one that may not be shown whole no word is told."""
    if not (_is_whole(older) and _is_whole(newer)):
        return Correction(older=older.id, newer=newer.id, withheld=True)
    return Correction(
        older=older.id,
        newer=newer.id,
        headline=_headline(_printed_headline(older), _printed_headline(newer)),
        changes=differences(_shown(older), _shown(newer)),
    )


def _is_whole(article: Article) -> bool:
    return article.publish is Publish.FULL and article.status is not Status.WITHDRAWN


def _shown(article: Article) -> tuple[tuple[int, str], ...]:
    return tuple((number, guillemets(text)) for number, text in printed_lines(article))


def _headline(before: str, after: str) -> Change | None:
    if not (before and after) or fold_quote(before).split() == fold_quote(after).split():
        return None
    pieces = changed_words(before, after)
    return Change(kind="changed", before=pieces[0], after=pieces[1])


def _printed_headline(article: Article) -> str:
    if article.capture:
        lines = (line.strip() for _, _, line in article.capture.numbered(Role.HEADLINE))
        return guillemets(" ".join(lines))
    return guillemets(article.title) if article.title_basis is TitleBasis.PRINTED else ""
