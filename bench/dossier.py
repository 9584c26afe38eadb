"""Articles → a dossier of this generator: cards, captures with noise, vocabularies, events."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bench.corpus import in_words
from bench.names import KINDS, NAMES, SOURCES, TOPICS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bench.corpus import Article
    from bench.names import Name

_SETTINGS = """\
title: ملف للقياس
subtitle: مقالات مختلقة
description: مقالات مختلقة يقاس بها المولّد
language: ar
base_url: https://bench.example/
licence: CC0
months: both
hijri: true
digits: latn
"""
_ABOUT = "---\ntitle: عن الملف\n---\nكل ما في هذا الملف **مختلق**، ليقاس به.\n"


def quoted(value: str) -> str:
    """Write a value between straight quotation marks; the corpus prints none of its own."""
    return f'"{value}"'


def dossier_files(articles: list[Article]) -> Iterator[tuple[str, str]]:
    """Give (path, text) of every file of the project."""
    yield "content/dossier.yaml", _SETTINGS
    yield "content/pages/about.md", _ABOUT
    yield "content/topics.yaml", "".join(f"{id_}: {{name: {name}}}\n" for id_, name in TOPICS)
    yield "content/sources.yaml", "".join(f"{id_}: {{name: {name}}}\n" for id_, name in SOURCES)
    for kind in KINDS:
        rows = [name_row(one) for one in NAMES if one.kind == kind]
        yield f"content/{kind}.yaml", "".join(rows)
    yield "content/events.yaml", "".join(map(_event_row, articles)) or "{}\n"
    for article in articles:
        yield from article_files(article)


def article_files(article: Article, addition: str = "") -> Iterator[tuple[str, str]]:
    """Give the card and the capture, if it has one; ``addition`` lengthens the edited paragraph."""
    paragraphs = lengthened(article, addition)
    if article.has_seed:
        seed, roles = _capture(article, paragraphs)
        yield f"seeds/{article.id}.txt", seed
        digest = hashlib.sha256(seed.encode()).hexdigest()
        keys = f"seed: {article.id}.txt\nsha256: {digest}\nlines:\n{roles}"
        below = "ملاحظة المحرّر: **قوبل** الالتقاط بأصله.\n" if article.number % 20 == 0 else ""
    else:
        keys, below = "", markdown(paragraphs)
    yield f"content/articles/{article.id}.md", f"---\n{_facts(article)}{keys}---\n{below}"


def lengthened(article: Article, addition: str) -> list[tuple[str, str]]:
    """Give the paragraphs with ``addition`` at the end of the third one."""
    first, second, (sign, words), *rest = article.paragraphs
    return [first, second, (sign, f"{words} {addition}".rstrip()), *rest]


def markdown(paragraphs: list[tuple[str, str]]) -> str:
    """Write the text as every generator here reads it."""
    return "\n\n".join(sign + words for sign, words in paragraphs) + "\n"


def name_row(one: Name, *added: str) -> str:
    """Write an authority; ``added`` are further variants."""
    variants = ", ".join((*one.variants, *added))
    return (
        f"{one.id}:\n  name: {one.name}\n  variants: [{variants}]\n"
        + (f"  short: [{', '.join(one.short)}]\n" if one.short else "")
        + f"  latin: {one.id.replace('-', ' ').title()}\n"
    )


def _event_row(article: Article) -> str:
    event = article.event
    if event is None:
        return ""
    return f"{event.id}:\n  date: {event.date}\n  title: {event.title}\n  topics: [{event.topic}]\n"


def _facts(article: Article) -> str:
    topics = ", ".join(id_ for id_, _ in article.topics)
    rows = [f"title: {quoted(article.title)}", f"published: {article.published}"]
    if article.published != "unknown" and article.has_seed:
        stamp = quoted(in_words(article.published))
        rows += ["published_evidence:", "  - line: 2", f"    quote: {stamp}"]
    rows += [f"source: {article.source[0]}", f"topics: [{topics}]", "status: reviewed"]
    if article.event:
        rows += ["events:", f"  - event: {article.event.id}"]
        if article.has_seed:
            rows.append(f"    line: {article.event.paragraph + 3}")
        rows.append(f"    quote: {quoted(article.event.quote)}")
    return "\n".join(rows) + "\n"


def _capture(article: Article, paragraphs: list[tuple[str, str]]) -> tuple[str, str]:
    """Write what a site's page leaves when its text is copied, and what each line of it is."""
    stamp = "" if article.published == "unknown" else f" {in_words(article.published)}"
    lines = [article.title, f"نُشر في:{stamp}", *(words for _, words in paragraphs)]
    heads = [at + 3 for at, (sign, _) in enumerate(paragraphs) if sign == "## "]
    texts = [at + 3 for at, (sign, _) in enumerate(paragraphs) if sign != "## "]
    last = len(lines)
    lines += [
        f"المصدر | {article.source[1]}",
        f"كلمات مفتاحية: {' '.join(name for _, name in article.topics)}",
        "إقرأ أيضا: عنوان لا صلة له بما فوقه",
        f"خبر آخر ألصقه الموقع برقم {article.number}",
        "سطر من الخبر الملصق لا يخص هذا المقال.",
    ]
    roles = ["headline: 1", "dateline: 2", f"text: {', '.join(map(str, texts))}"]
    roles += [f"subheading: {', '.join(map(str, heads))}"] if heads else []
    roles += [f"credit: {last + 1}", f"keywords: {last + 2}", f"read-also: {last + 3}"]
    roles += [f"other-article: {last + 4}-{last + 5}"]
    return "\n".join(lines) + "\n", "".join(f"  {role}\n" for role in roles)
