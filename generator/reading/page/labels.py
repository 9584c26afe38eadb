"""A page's lines with roles → the labels that no markup names.

A byline above the text, a stamp beside it, keywords and a source below it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.dating.stamps import StampKind, find_stamps
from generator.reading.line import Line
from generator.reading.page.body import is_prose, last_prose
from generator.reading.rules.table import rule_for
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article

_LABELS = {Role.CREDIT, Role.AUTHOR, Role.KEYWORDS, Role.DISCLAIMER, Role.END_MARK}
_BYLINE = re.compile(
    r"^\W*(?:(?:كتب|كتبت|كتبه|كتبها|الكاتب|الكاتبه|بقلم|بواسطه|من طرف|اعداد|تقرير|تحقيق|حوار"
    r"|ترجمه|نويسنده|كزارش)\s"
    r"|[^-–—:/|]{3,30}\s?[-–—/|]\s?[^-–—:/|]{3,30}:\W*$)"
)
_WRITTEN = re.compile(r"^\W*(?:نص|النص|كتابة|كتب|كتبت|كتبه|بقلم|إعداد|اعداد|تحقيق|تقرير)\s*:?\s")
_CLOCK = re.compile(r"^\W*(?:اليوم|الان|الساعه الان|التوقيت|امروز|today)(?!\w)|©|حقوق|copyright")
_LONGEST_BYLINE, _LONGEST_STAMP = 6, 16
_NEAR = 4
"""Lines between an article and a stamp beside it."""


def mark_bylines(blocks: list[Block], hints: list[Role | None]) -> None:
    """Mark a line between the headline and the text that says who wrote it."""
    head = _headline_at(hints)
    for index in range(head + 1 if head is not None else len(blocks), len(blocks)):
        block = blocks[index]
        if hints[index] is None and is_prose(block):
            return
        few = 2 <= len(block.text.split()) <= _LONGEST_BYLINE
        unnamed = hints[index] is None and few and _BYLINE.match(fold(block.text))
        if unnamed or (hints[index] is Role.CREDIT and _WRITTEN.match(block.text)):
            hints[index] = Role.AUTHOR


def mark_labels(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Let the words tell keywords, source and author just below the text."""
    last = last_prose(blocks, hints)
    if last is None:
        return
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        if hints[index] is Role.COMMENTS or not article.whole.holds(block.element):
            return
        if hints[index] is Role.FURNITURE and block.zone is not Role.FURNITURE:
            rule = rule_for(Line(0, block.text))
            if rule is not None and rule.role in _LABELS:
                hints[index] = rule.role


def mark_signature(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark a name alone below the text with a stamp below it: who wrote it, then where and when."""
    last = last_prose(blocks, hints)
    if last is None or last + 2 >= len(blocks):
        return
    name, stamp = blocks[last + 1], blocks[last + 2]
    soft = {hints[last + 1], hints[last + 2]} <= {None, Role.FURNITURE, Role.DATELINE}
    if soft and article.whole.holds(stamp.element) and _is_name(name) and _is_stamp(stamp):
        hints[last + 1], hints[last + 2] = Role.AUTHOR, Role.DATELINE


def mark_stamp(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark a stamp close above the headline or below the text, where none stands between them."""
    head = _headline_at(hints)
    last = last_prose(blocks, hints)
    if last is None or article.whole.tag in {"html", "body"}:
        return
    start = head if head is not None else 0
    dated = (i for i in range(start, last) if hints[i] in {None, Role.DATELINE, Role.AUTHOR})
    if any(_is_stamp(blocks[i]) for i in dated):
        return
    above = range(start - 1, max(start - 1 - _NEAR, -1), -1)
    below = range(last + 1, min(last + 1 + _NEAR, len(blocks)))
    for index in (*above, *below):
        block = blocks[index]
        if hints[index] is Role.COMMENTS and index > last:
            return
        if hints[index] is Role.FURNITURE and _is_stamp(block):
            labelled = any(one.kind is StampKind.PUBLISHED for one in find_stamps(block.text))
            if labelled or article.whole.holds(block.element):
                hints[index] = Role.DATELINE
                return


def _is_stamp(block: Block) -> bool:
    """Say whether a short line prints a day, and is no clock and no copyright."""
    plain = fold(block.text)
    few = len(plain.split()) <= _LONGEST_STAMP and not block.text.rstrip().endswith(".")
    return few and not _CLOCK.search(plain) and bool(find_stamps(block.text))


def _is_name(block: Block) -> bool:
    """Say whether a line above a stamp that signs a text is a name."""
    words = block.text.split()
    alone = 2 <= len(words) <= 4 and all(word.isalpha() for word in words)
    return alone and not block.linked and rule_for(Line(0, block.text)) is None


def _headline_at(hints: list[Role | None]) -> int | None:
    """Give the index of the headline's last line."""
    return next((i for i in range(len(hints) - 1, -1, -1) if hints[i] is Role.HEADLINE), None)
