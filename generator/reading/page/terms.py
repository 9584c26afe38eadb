"""A page's lines with roles → below the text, keywords that no markup names, and tools."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.cohesion import stem_key
from generator.reading.page.body import ends_sentence, last_prose
from generator.reading.rules.imprint import KEYWORD_LABELS
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.blocks import Block
    from generator.reading.page.body import Article

_SIGNS = re.compile(r"\s*[،,؛|/•·#]\s*|\s+[-–—]\s+")
_TOOL = re.compile(
    r"^(?:طباعه|اطبع|ارسال|ارسل|حفظ|نسخ(?: الرابط)?|(?:اضف|اضافه) (?:لل|ال[يى] ال)مفضله|مشاركه|شارك"
    r"|تكبير|تصغير|(?:تكبير|تصغير) الخط|اعجبني|ابلاغ(?: عن \w+)?|استماع|تعليق|(?:ال)?تعليقات"
    r"|(?:تمت )?(?:قراءه|مشاهده|قراءات|مشاهدات|زيارات)(?: الخبر| المقال)?(?: \d+)?(?: مره)?|\d+"
    r"|\d+ (?:قراءه|مشاهده|زياره|تعليق|تعليقات|اعجاب))$"
)
_LABEL = re.compile(rf"^\W*{KEYWORD_LABELS}(?!\w)|#")
_BELOW = 6
"""Lines below the text among which its keywords stand."""
_LONGEST = 4
"""Words of a keyword."""
_SAID = 0.6
"""Share of the terms that the article has, from which a row of them is its keywords."""
_OPEN = {None, Role.FURNITURE, Role.READ_ALSO}


def mark_terms(blocks: list[Block], hints: list[Role | None], article: Article) -> None:
    """Mark a row of short terms below the text, most of which the article has, as its keywords."""
    _unmark_labels(blocks, hints)
    last = last_prose(blocks, hints)
    if last is None:
        return
    said = {
        key
        for index, block in enumerate(blocks[: last + 1])
        if hints[index] in {None, Role.HEADLINE}
        for key in _keys(block.text)
    }
    for index in range(last + 1, min(last + 1 + _BELOW, len(blocks))):
        block = blocks[index]
        if hints[index] is Role.COMMENTS or not article.whole.holds(block.element):
            return
        terms = [term for term in _SIGNS.split(block.text) if term.strip()]
        if hints[index] not in _OPEN or len(terms) < 2:
            continue
        if all(_TOOL.match(fold(term).strip(" .:")) for term in terms):
            hints[index] = Role.FURNITURE
        elif _are_keywords(terms, said) and not ends_sentence(block.text):
            hints[index] = Role.KEYWORDS


def _unmark_labels(blocks: list[Block], hints: list[Role | None]) -> None:
    """Take a line that only stands over linked keywords from among them; known labels stay."""
    for index, (block, below) in enumerate(pairwise(blocks)):
        tags = hints[index] is Role.KEYWORDS is hints[index + 1] and below.is_link
        label = tags and not block.linked and len(block.text.split()) <= _LONGEST
        if label and not _LABEL.match(fold(block.text)):
            hints[index] = Role.FURNITURE


def _are_keywords(terms: list[str], said: set[str]) -> bool:
    keys = [_keys(term) for term in terms]
    short = all(len(term.split()) <= _LONGEST for term in terms)
    known = sum(bool(one) and one <= said for one in keys)
    return short and known >= 2 and known >= _SAID * len(terms)


def _keys(text: str) -> set[str]:
    return {key for word in re.findall(r"[^\W_]+", fold(text)) if (key := stem_key(word))}
