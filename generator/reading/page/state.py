"""A page's JSON for its own scripts → the article in it, where nothing else holds its text.

The state that a framework leaves for the browser (``__NEXT_DATA__``, ``__NUXT__`` and their like).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from generator.reading.page.records import likeness, text_list, text_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.page.records import Record

_ASSIGNED = re.compile(r"^\s*(?:window|self|globalThis)\.[\w$]{2,40}\s*=\s*(?=[{\[])")
_TITLES = ("headline", "title", "name")
_BODIES = ("articleBody", "body", "content", "bodyHtml", "body_html", "html", "text", "paragraphs")
_PUBLISHED = (
    "datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "pubDate",
    "publicationDate", "published", "date",
)  # fmt: skip
_MODIFIED = ("dateModified", "updatedAt", "updated_at", "modifiedAt", "modified")
_SHORTEST = 120
"""Characters of an article's text."""
_MOST = 20_000
"""Objects looked at."""


def find_story(scripts: tuple[str, ...], window: str) -> tuple[Record, tuple[tuple[str, str], ...]]:
    """Find the article whose title the window shows: its record, and its dates by their keys."""
    best: Record = {}
    best_score = 0.5
    for record in _objects(scripts):
        title = next((text for key in _TITLES if (text := text_value(record.get(key)))), "")
        body = _body_of(record)
        score = likeness(title, window)
        if len(body) >= _SHORTEST and len(title.split()) >= 2 and score > best_score:
            best = {
                "@type": "Article",
                "headline": title,
                "articleBody": body,
                "author": record.get("author") or record.get("authors"),
                "keywords": record.get("tags") or record.get("keywords"),
                "dates": _dates_of(record),
            }
            best_score = score
    return best, tuple(best.pop("dates", ()))


def _objects(scripts: tuple[str, ...]) -> Iterator[Record]:
    seen = 0
    for script in scripts:
        waiting = [_parse(script)]
        while waiting and seen < _MOST:
            item = waiting.pop()
            seen += 1
            if isinstance(item, dict):
                yield item
                waiting.extend(item.values())
            elif isinstance(item, list):
                waiting.extend(item)


def _parse(script: str) -> object:
    try:
        return json.loads(_ASSIGNED.sub("", script).strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _body_of(record: Record) -> str:
    """Give the longest of what may be its text; paragraphs in a list become lines."""
    found = ""
    for key in _BODIES:
        value = record.get(key)
        parts = value if isinstance(value, list) else [value]
        texts = [_paragraph(part) for part in parts[:2000]]
        found = max(found, "\n".join(text for text in texts if text), key=len)
    return found


def _paragraph(part: object) -> str:
    if isinstance(part, dict):
        part = next(
            (part[key] for key in ("html", "text", "content", "value") if part.get(key)), ""
        )
    return part if isinstance(part, str) else ""


def _dates_of(record: Record) -> list[tuple[str, str]]:
    return [
        (key, value)
        for keys in (_PUBLISHED, _MODIFIED)
        for key in keys
        for value in text_list(record.get(key))[:1]
        if any(letter.isdigit() for letter in value)
    ]
