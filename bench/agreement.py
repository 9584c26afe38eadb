"""A peer's site → what it lacks of the agreed output, so that all are measured at the same work.

Agreed are a page for every article, topic and name, the chronology, the home page, a feed of twenty
and a sitemap. Names and topics come up in all larger corpora.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.names import NAMES, TOPICS

if TYPE_CHECKING:
    from pathlib import Path

ALL_NAMED = 200
"""Articles from which on every name is used."""


def lacks(site: Path, count: int) -> list[str]:
    """List what is missing, in words for the terminal."""
    wanted = {"articles/*/index.html": count, "chronology/index.html": 1, "index.html": 1}
    if count >= ALL_NAMED:
        wanted |= {"topics/*/index.html": len(TOPICS), "people/*/index.html": len(NAMES)}
    found = {pattern: len(list(site.glob(pattern))) for pattern in wanted}
    lacking = [f"{found[one]} of {wanted[one]} {one}" for one in wanted if found[one] < wanted[one]]
    feed, sitemap = _text(site / "feed.xml"), _text(site / "sitemap.xml")
    if feed.count("<item>") + feed.count("<entry>") != min(count, 20):
        lacking.append("feed.xml")
    if sitemap.count("<loc>") != sum(1 for _ in site.rglob("*.html")):
        lacking.append("sitemap.xml")
    return lacking


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8") if file.is_file() else ""
