"""Where an article's text comes from and what was left out, line by line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.article import Publish
from generator.model.provenance import WRITTEN, Role
from generator.outputs.views.article import CaptureView, EditView, MapRow, RemovedView
from generator.outputs.views.visible_lines import shown_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.article import Article
    from generator.model.provenance import Capture


def capture_view(article: Article) -> CaptureView | None:
    """Lay out the capture panel; None without a seed."""
    capture = article.capture
    if capture is None:
        return None
    kept, total = line_counts(article)
    shown = shown_lines(article)
    return CaptureView(
        seed=capture.seed,
        sha256=capture.sha256,
        kept=kept,
        total=total,
        share=share(article),
        rows=tuple(_rows(article, capture)),
        removed=tuple(_removed(article, capture)),
        edits=tuple(
            EditView(line=one.line, before=one.before, after=one.after, why=one.why)
            for one in article.edits
            if article.publish is Publish.FULL or one.line in shown
        ),
        dropped=capture.dropped,
        original=capture.original,
        automatic=capture.automatic,
    )


def line_counts(article: Article) -> tuple[int, int]:
    """Count the non-blank lines of the seed that readers see, and all of them."""
    lines = article.capture.numbered(*WRITTEN) if article.capture else ()
    shown = shown_lines(article)
    return sum(number in shown for number, _, _ in lines), len(lines)


def share(article: Article) -> int:
    """Per cent of the seed's letters that readers see, rounded; 100 only when they see all."""
    lines = article.capture.numbered(*WRITTEN) if article.capture else ()
    shown = shown_lines(article)
    letters = {number: len("".join(line.split())) for number, _, line in lines}
    kept, total = sum(letters[number] for number in shown), sum(letters.values())
    return 100 if kept == total else min(99, round(100 * kept / total))


def removed_roles(article: Article) -> tuple[str, ...]:
    """List the roles of lines that readers do not see, each once, as they come."""
    lines = article.capture.numbered(*WRITTEN) if article.capture else ()
    shown = shown_lines(article)
    return tuple(dict.fromkeys(role.value for number, role, _ in lines if number not in shown))


def _rows(article: Article, capture: Capture) -> Iterator[MapRow]:
    lines, shown = capture.numbered(*WRITTEN), shown_lines(article)
    longest = max((len(line.strip()) for _, _, line in lines), default=1)
    for number, role, line in lines:
        width = max(2.0, round(100 * len(line.strip()) / longest, 1))
        yield MapRow(width=width, kept=number in shown, headline=role is Role.HEADLINE)


def _removed(article: Article, capture: Capture) -> Iterator[RemovedView]:
    """Yield runs of lines that readers do not see, by role.

    Their words are given only where the whole text may be shown.
    """
    shown = shown_lines(article)
    full = article.publish is Publish.FULL
    before: RemovedView | None = None
    for number, role, line in capture.numbered(*WRITTEN):
        if number in shown:
            continue
        words = (line.strip(),) if full else ()
        this = RemovedView(role=role.value, first=number, last=number, lines=words)
        if before and before.role == this.role and _only_blank_between(capture, before, this):
            before = replace(before, last=number, lines=before.lines + words)
            continue
        if before:
            yield before
        before = this
    if before:
        yield before


def _only_blank_between(capture: Capture, one: RemovedView, other: RemovedView) -> bool:
    between = (capture.at(number) for number in range(one.last + 1, other.first))
    return all(found is None or not found[1].strip() for found in between)
