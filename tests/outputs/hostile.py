"""Plants words that would load, run or report something into every field that a curator fills."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

HOST = "//elsewhere.example"
TEXT = (
    f'"><script src={HOST}/a.js></script><img src={HOST}/a.png onerror=fetch(1)>'
    f"<link rel=preconnect href=https:{HOST}>]]></title></script>"
    f"<style>@import '{HOST}/a.css'</style>"
)
"""For fields that are text."""
MARKDOWN = f"""
<script src="{HOST}/a.js"></script><script>navigator.sendBeacon("https:{HOST}/a")</script>
<style>@import "{HOST}/a.css"; p {{ background: url(https:{HOST}/a.png) }}</style>

<p style="background: url({HOST}/a.png)" onclick="alert(1)">كلام</p>

![صورة](https:{HOST}/a.png) <img src={HOST}/a.png srcset="{HOST}/b.png 2x" onerror=alert(1)>

<iframe src={HOST}/a></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>
<object data={HOST}/a></object><embed src={HOST}/a><video src={HOST}/a poster={HOST}/b></video>
<audio src={HOST}/a autoplay></audio><svg><image href={HOST}/a /><use href={HOST}/a /></svg>
<form action={HOST}/a><input type=image src={HOST}/a><button formaction={HOST}/a>زر</button></form>
<base href={HOST}/><link rel=stylesheet href={HOST}/a.css><link rel=dns-prefetch href={HOST}>
<meta http-equiv=refresh content="0; url={HOST}/a">

<a href="https:{HOST}/a" ping="{HOST}/b" target=_blank rel=opener onmouseover=alert(1)>رابط</a>
[رابط](https:{HOST}/a) <https:{HOST}/a> [رابط][مرجع] [خطر](javascript:alert(1))
[خطر](data:text/html,a) [قريب]({HOST}/a) <a href="https:{HOST}/a">رابط</a>

[مرجع]: https:{HOST}/a "عنوان"
"""
"""For fields that are Markdown."""

FIELDS = {
    "dossier.yaml": ("title", "subtitle", "description", "curator", "licence"),
    "topics.yaml": ("name", "about"),
    "sources.yaml": ("name", "about"),
    "events.yaml": ("title",),
    "people.yaml": ("name", "role", "latin"),
}
"""File → keys that get the words: the settings' own, or those of a new record."""


def yaml(field: str) -> str:
    """Write the words as YAML does, with an end that tells the fields apart."""
    return "'" + TEXT.replace("'", "''") + f" {field}'"


def plant(project: Path) -> None:
    """Make a copy of the invented dossier hostile."""
    content = project / "content"
    for name, keys in FIELDS.items():
        text = (content / name).read_text(encoding="utf-8")
        if name == "dossier.yaml":
            kept = [one for one in text.splitlines() if one.partition(":")[0] not in keys]
            lines = [*kept, *(f"{key}: {yaml(key)}" for key in keys)]
        else:
            lines = [text, "hostile:", *(f"  {key}: {yaml(f'{key} {name[:-5]}')}" for key in keys)]
        lines += ["  date: 2024-02-03"] if name == "events.yaml" else []
        (content / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    seed = f"{TEXT} headline\n{TEXT} في 3 شباط 2024.\n{TEXT}\n".encode()
    (project / "seeds" / "hostile.txt").write_bytes(seed)
    card = f"""---
title: {yaml("headline")}
published: 2024-02-03
published_evidence:
  - line: 2
    quote: "في 3 شباط 2024"
source: hostile
author: {yaml("author")}
url: "https:{HOST}/<a>?b='c'"
seed: hostile.txt
sha256: {hashlib.sha256(seed).hexdigest()}
lines: {{headline: 1, text: 2, other-article: 3}}
topics: [hostile]
events:
  - event: hostile
    line: 2
    quote: "في 3 شباط 2024"
    says: {yaml("says")}
status: reviewed
---
{MARKDOWN}"""
    (content / "articles" / "hostile.md").write_text(card, encoding="utf-8")
    page = f"---\ntitle: {yaml('page')}\n---\n{MARKDOWN}"
    (content / "pages" / "hostile.md").write_text(page, encoding="utf-8")
