"""What machines are told of an article: the date without doubt, and schema.org's JSON-LD.

Nothing is said here that the page does not say; a date that needs a word of doubt beside it is
left out, since a machine would not read that word.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import routes

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from generator.model.dossier import Settings
    from generator.outputs.views.article import ArticleView
    from generator.outputs.views.dates import DateView

LOCALES = {"ar": "ar_AR", "en": "en_US"}
"""Interface language → the locale that Open Graph's readers know: for Arabic only this one."""

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleMetadata:
    """An article's part of the head."""

    published: str
    """``YYYY-MM-DD``, or empty unless the date is a whole day without doubt."""
    json_ld: str
    """Safe inside a script element."""


def article_metadata(view: ArticleView, settings: Settings, here: PurePosixPath) -> ArticleMetadata:
    """Describe the article shown at ``here``."""
    base_url = settings.base_url
    said: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        **_titles(view),
        "author": view.author,
        "datePublished": _certain_date(view.date),
        "inLanguage": settings.language,
        "publisher": _thing("Organization", view.source.name) if view.source else None,
        "url": routes.absolute(base_url, here),
        "isBasedOn": view.url,
        "isPartOf": _thing("Collection", settings.title, routes.absolute(base_url, routes.COVER)),
        "about": [_thing("Thing", topic.name) for topic in view.topics],
    }
    return ArticleMetadata(published=certain_day(view.date), json_ld=json_ld(said))


def json_ld(said: dict[str, object]) -> str:
    """Write JSON that can end neither its script element nor a line of it; empty values left out.

    Indented, so that no two braces meet: they would look like a template's.
    """
    known = {name: value for name, value in said.items() if value}
    return json.dumps(known, ensure_ascii=False, indent=1).translate(_ESCAPES)


def certain_day(date: DateView) -> str:
    """Write a date that is a whole day and needs no word beside it; of any other nothing."""
    return _certain_date(date) if date.times and date.times[0].day else ""


def _certain_date(date: DateView) -> str:
    """Write a single date that needs no word beside it, to its precision."""
    return date.times[0].datetime if date.shape == "single" and not date.doubtful else ""


def _titles(view: ArticleView) -> dict[str, object]:
    """Only what was printed is a headline; another title is the curator's name for it."""
    if view.title_basis == "printed":
        return {"headline": view.title}
    return {"headline": view.headline, "name": view.title}


def _thing(type_: str, name: str, url: str = "") -> dict[str, str]:
    return {"@type": type_, "name": name, **({"url": url} if url else {})}
