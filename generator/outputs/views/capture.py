"""Where an article's text comes from and what was left out, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.article import Publish
from generator.model.provenance import Role
from generator.outputs.views.article import CaptureView, EditView, MapRow, RemovedView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.provenance import Capture


def capture_view(article: Article) -> CaptureView | None:
    """Lay out the capture panel; None without a seed."""
    capture = article.capture
    if capture is None:
        return None
    kept, total = line_counts(capture)
    return CaptureView(
        seed=capture.seed,
        sha256=capture.sha256,
        kept=kept,
        total=total,
        share=share(capture),
        rows=tuple(_rows(capture)),
        removed=tuple(_removed(article, capture)),
        edits=tuple(
            EditView(line=one.line, before=one.before, after=one.after, why=one.why)
            for one in article.edits
        ),
    )


def line_counts(capture: Capture) -> tuple[int, int]:
    """Count the non-blank lines that are published, and all of them."""
    kept = sum(len(one.lines) for one in capture.passages if one.role.published)
    blank = sum(len(one.lines) for one in capture.passages if one.role is Role.BLANK)
    return kept, len(capture.lines) - blank


def share(capture: Capture) -> int:
    """Per cent of the letters that are published, rounded; 100 only when nothing was removed."""
    kept = _letters(capture, published=True)
    removed = _letters(capture, published=False)
    if not removed:
        return 100
    return min(99, round(100 * kept / (kept + removed)))


def removed_roles(capture: Capture) -> tuple[str, ...]:
    """List the roles of removed lines, each once, as they come."""
    roles = (one.role for one in capture.passages if _is_removed(one.role))
    return tuple(dict.fromkeys(role.value for role in roles))


def _letters(capture: Capture, *, published: bool) -> int:
    return sum(
        len("".join(line.split()))
        for one in capture.passages
        if one.role.published is published
        for line in one.lines
    )


def _is_removed(role: Role) -> bool:
    return not role.published and role is not Role.BLANK


def _rows(capture: Capture) -> Iterator[MapRow]:
    longest = max((len(line.strip()) for line in capture.lines), default=1) or 1
    for _, role, line in capture.numbered(*(role for role in Role if role is not Role.BLANK)):
        width = max(2.0, round(100 * len(line.strip()) / longest, 1))
        yield MapRow(width=width, kept=role.published, headline=role is Role.HEADLINE)


def _removed(article: Article, capture: Capture) -> Iterator[RemovedView]:
    """Yield runs of removed lines; their words only where the whole text may be shown."""
    before: RemovedView | None = None
    for one in capture.passages:
        if not _is_removed(one.role):
            continue
        words = tuple(line.strip() for line in one.lines)
        lines = words if article.publish is Publish.FULL else ()
        this = RemovedView(
            role=one.role.value, first=one.first_line, last=one.last_line, lines=lines
        )
        if before and before.role == this.role and _only_blank_between(capture, before, this):
            before = RemovedView(
                role=this.role, first=before.first, last=this.last, lines=before.lines + lines
            )
            continue
        if before:
            yield before
        before = this
    if before:
        yield before


def _only_blank_between(capture: Capture, one: RemovedView, other: RemovedView) -> bool:
    return all(not line.strip() for line in capture.lines[one.last : other.first - 1])
