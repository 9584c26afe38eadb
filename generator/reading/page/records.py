"""JSON-LD scripts → the records of articles in them, and which one is the page's own."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from generator.text.folding import fold

Record = dict[str, Any]
"""One JSON-LD object as it was written."""

_ARTICLE = re.compile(r"(?:.*Article|BlogPosting|LiveBlogPosting|Report)$")
# What an article's record may be wrapped in; anything else only refers to other things.
_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage")
_AROUND = ("//<![CDATA[", "<![CDATA[", "<!--"), ("//]]>", "]]>", "-->", ";")


def read_records(scripts: tuple[str, ...]) -> tuple[Record, ...]:
    """Read the records of articles; a script that is no JSON is passed over."""
    found: list[Record] = []
    parsed = [_parse(script) for script in scripts]
    named = _by_identifier(parsed)
    for outer in parsed:
        waiting = [outer]
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting[:0] = item[:200]
            elif isinstance(item, dict) and is_article(item):
                found.append(_resolve(item, named))
            elif isinstance(item, dict):
                waiting.extend(item[key] for key in _WRAPPERS if key in item)
    return tuple(found)


def choose_record(
    records: tuple[Record, ...], titles: tuple[str, ...], addresses: tuple[str, ...]
) -> Record | None:
    """Choose the record that has this page's headline or address; None when all are others'."""
    own = {fold_address(address) for address in addresses if address}
    best, best_score = None, 0.0
    for record in records:
        named = [text_value(record.get(key)) for key in ("url", "mainEntityOfPage", "@id")]
        theirs = {fold_address(text) for text in named if text.startswith("http")}
        headline = text_value(record.get("headline")) or text_value(record.get("name"))
        score = max((likeness(headline, title) for title in titles), default=0.0)
        score += bool(own & theirs)
        comparable = bool((titles and headline) or (own and theirs))
        if not comparable and len(records) == 1:
            score = 0.5
        if score >= 0.5 and score > best_score:
            best, best_score = record, score
    return best


def is_article(record: Record) -> bool:
    """Say whether a record speaks of an article."""
    return any(_ARTICLE.match(kind) for kind in text_list(record.get("@type")))


def text_list(value: object) -> list[str]:
    """List the texts of a value: a string, a named thing, or a list of them."""
    found: list[str] = []
    waiting = [value]
    while waiting and len(found) < 500:
        item = waiting.pop(0)
        if isinstance(item, str):
            text = item if "\n" in item else " ".join(item.split())
            found.append(unescape(unescape(text)).strip())
        elif isinstance(item, list):
            waiting[:0] = item[:500]
        elif isinstance(item, dict):
            waiting.insert(0, next((item[k] for k in ("name", "@id", "url") if item.get(k)), None))
    return [text for text in found if text]


def text_value(value: object) -> str:
    """Give the first text of a value, empty for none."""
    return next(iter(text_list(value)), "")


def fold_address(address: str) -> str:
    """Reduce an address to what two spellings of it share."""
    bare = re.sub(r"^https?://(?:www\.|m\.|amp\.)?", "", address.strip())
    return re.sub(r"/amp$", "", re.split(r"[?#]", bare)[0].rstrip("/")).casefold()


def read_site(scripts: tuple[str, ...]) -> str:
    """Give the name of the site where a script has a record of it."""
    for script in scripts:
        for item in _top_records(_parse(script)):
            if "WebSite" in text_list(item.get("@type")):
                return text_value(item.get("name"))
    return ""


def _top_records(value: object) -> list[Record]:
    """List the records of a script: itself, those of its list, those of its graph."""
    items = value if isinstance(value, list) else [value]
    records = [item for item in items[:200] if isinstance(item, dict)]
    graphs = [record.get("@graph") for record in records]
    inner = [item for graph in graphs if isinstance(graph, list) for item in graph[:200]]
    return [*records, *(item for item in inner if isinstance(item, dict))]


def _by_identifier(parsed: list[object]) -> dict[str, Record]:
    found: dict[str, Record] = {}
    for record in (one for value in parsed for one in _top_records(value)):
        identifier = record.get("@id")
        if isinstance(identifier, str) and record.get("name"):
            found.setdefault(identifier, record)
    return found


def _resolve(record: Record, named: dict[str, Record]) -> Record:
    """Put what is referred to by «@id» alone in the reference's place."""
    return {key: _referred(value, named) for key, value in record.items()}


def _referred(value: object, named: dict[str, Record]) -> object:
    if isinstance(value, list):
        return [_referred(item, named) for item in value[:500]]
    if isinstance(value, dict) and set(value) <= {"@id", "@type"}:
        return named.get(str(value.get("@id")), value)
    return value


def _parse(script: str) -> object:
    text = script.strip()
    for opening, closing in zip(_AROUND[0], _AROUND[1], strict=False):
        text = text.removeprefix(opening).removesuffix(closing).strip()
    try:
        return json.loads(text.removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def likeness(one: str, other: str) -> float:
    """Measure the share of common words, of the shorter's, 0 to 1."""
    words, others = set(fold(one).split()), set(fold(other).split())
    if not words or not others:
        return 0.0
    return len(words & others) / max(min(len(words), len(others)), 3)
