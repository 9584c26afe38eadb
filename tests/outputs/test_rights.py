"""Texts that may not be shown whole: every file of a site searched for words that stay inside."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from built_site import read_card
from selectolax.lexbor import LexborHTMLParser

from generator import build as pipeline
from generator.options import Options
from generator.text.folding import fold
from generator.text.proclitics import search_forms
from generator.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from built_site import Card, Site

RUN = 4
"""Words in a row that are no chance."""
WITHHELD = (
    "2023-06-12-excerpt",
    "2023-07-21-reference",
    "2023-07-25-seedless",
    "2023-08-01-withdrawn",
    "2023-09-01-west",
)
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


@pytest.fixture(scope="module")
def everything(wires: Site) -> dict[str, str]:
    """Name → all that a file says, however it is written."""
    return {name: said(name, content) for name, content in wires.files.items()}


@pytest.fixture(scope="module")
def secrets(wires: Site) -> dict[str, tuple[str, ...]]:
    """Card → the lines of its text that no file may hold."""
    return {id_: hidden_lines(wires.card(id_)) for id_ in WITHHELD}


def test_no_four_words_of_a_withheld_line_stand_in_any_file(
    wires: Site, everything: dict[str, str], secrets: dict[str, tuple[str, ...]]
) -> None:
    allowed = allowed_words(wires)
    runs = [(id_, run) for id_, lines in secrets.items() for run in runs_of(lines)]
    runs = [(id_, run) for id_, run in runs if run not in allowed]
    assert len(runs) >= 60, "there must be something to find"
    leaks = [
        f"{id_} in {name}: {run}"
        for id_, run in runs
        for name, words in everything.items()
        if run in words
    ]
    assert leaks == []


def test_the_search_would_find_what_leaks(wires: Site, everything: dict[str, str]) -> None:
    shown = wires.card("2023-06-12-excerpt").lines[1]
    places = {name for name, words in everything.items() if runs_of((shown,))[2] in words}
    assert "articles/2023-06-12-excerpt.html" in places
    assert "feed.atom" in places
    assert any(name.startswith("assets/search-a") for name in places)


def test_no_word_that_only_a_withheld_line_has_is_in_the_index(
    wires: Site, secrets: dict[str, tuple[str, ...]]
) -> None:
    words = {token.folded for token in tokenise(allowed_words(wires))}
    allowed = {form for word in words for form in search_forms(word, whole=False)} | words
    hidden = {
        token.folded for lines in secrets.values() for line in lines for token in tokenise(line)
    }
    terms = {
        term
        for name, content in wires.files.items()
        if name.startswith("assets/search-i")
        for term in json.loads(content)["t"]
    }
    unheard = {word for word in hidden - allowed if len(word) > 3}
    assert len(unheard) >= 40
    assert terms
    assert sorted(unheard & terms) == []


def test_hash_and_citation_stay(wires: Site) -> None:
    for id_ in ("2023-06-12-excerpt", "2023-07-21-reference"):
        page = wires.pages[f"articles/{id_}.html"]
        assert page.css_first("#sha256").text() == wires.card(id_).head["sha256"]
        assert wires.card(id_).head["title"] in page.css_first("#citation").text()
        assert f"articles/{id_}.bib" in wires.files


def test_an_event_on_a_withheld_line_is_named_and_dated_and_quotes_nothing(wires: Site) -> None:
    for event in ("meeting", "leak"):
        entry = wires.pages["chronology/index.html"].css_first(f"#e-{event}")
        assert entry.css(".evidence .by a")
        assert not entry.css("blockquote")


def test_a_withdrawn_article_leaves_its_title_and_reason_and_nothing_else(wires: Site) -> None:
    card = wires.card("2023-08-01-withdrawn")
    page = wires.pages[f"articles/{card.id}.html"]
    assert page.css_first("h1").text() == card.head["title"]
    assert card.head["why"] in page.css_first("main").text()
    assert wires.redirects["articles/2023-08-collapse.html"] == f"articles/{card.id}.html"
    title = levelled(card.head["title"])
    places = [name for name in wires.files if title in said(name, wires.files[name])]
    own = [f"articles/{name}.html" for name in ("2023-08-01-withdrawn", "2023-08-collapse")]
    assert places == own


def test_the_preview_withholds_the_same(
    wires: Site, secrets: dict[str, tuple[str, ...]], tmp_path: Path
) -> None:
    options = Options(project=wires.project, out=tmp_path / "preview", drafts=True, preview=True)
    pipeline.build(options)
    allowed = allowed_words(wires)
    runs = [run for lines in secrets.values() for run in runs_of(lines) if run not in allowed]
    for path in sorted((tmp_path / "preview").rglob("*")):
        if path.is_file():
            words = said(path.name, path.read_bytes())
            assert [run for run in runs if run in words] == [], path.name


def hidden_lines(card: Card) -> tuple[str, ...]:
    """List every line of a text but its headline and what ``publish`` lets out."""
    if not card.lines:
        return tuple(card.body.splitlines())
    return tuple(card.withheld().values())


def allowed_words(site: Site) -> str:
    """Whatever stands on a page for another reason: published lines and the curator's words."""
    cards = [read_card(path, site.project) for path in articles_of(site)]
    words = [text for card in cards for text in card.published().values()]
    words += [text for card in cards for text in card.numbered("headline").values()]
    for path in (site.project / "content").rglob("*.yaml"):
        words.append(path.read_text(encoding="utf-8"))
    for card in cards:
        words += [card.head["title"], card.head.get("why") or ""]
        words += [one.get("says") or "" for one in card.head.get("events") or ()]
    return levelled("\n".join(words))


def articles_of(site: Site) -> Iterator[Path]:
    return (site.project / "content" / "articles").glob("*.md")


def runs_of(lines: tuple[str, ...]) -> list[str]:
    """List every run of four words of some lines."""
    found: list[str] = []
    for line in lines:
        words = levelled(line).split()
        found += [" ".join(words[n : n + RUN]) for n in range(len(words) - RUN + 1)]
    return found


def said(name: str, content: bytes) -> str:
    """Read a file as whatever it may be: bare text, escapes undone, markup taken off."""
    text = content.decode("utf-8", "replace")
    plain = unescape(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))
    texts = [plain, re.sub(r"<[^>]*>", "", plain), re.sub(r"<[^>]*>", " ", plain)]
    if name.endswith(".html"):
        texts.append(LexborHTMLParser(text).root.text(separator=""))
    if name.endswith((".json", ".webmanifest")):
        texts.append(" ".join(strings_in(json.loads(text))))
    return levelled("\n".join(texts))


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from strings_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings_in(one)


def levelled(text: str) -> str:
    """Write only the words, folded as names are."""
    return " ".join(re.findall(r"\w+", fold(text)))
