"""A built site read back as a browser and a host would, beside the content it was made from.

What a seed says is worked out here from the seed and its card alone, so that the tests do not
repeat the generator's own reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from selectolax.lexbor import LexborHTMLParser

from generator.text.folding import fold_quote
from generator.text.quotes import guillemets

if TYPE_CHECKING:
    from generator.model.dossier import Dossier

ROOT = Path(__file__).resolve().parents[2]
BODY = ("standfirst", "text", "subheading")


@dataclass(frozen=True)
class Card:
    """A card and its seed, read without the generator."""

    id: str
    head: dict[str, Any]
    body: str
    lines: tuple[str, ...]
    """The seed's; none without a seed."""

    @property
    def status(self) -> str:
        return self.head.get("status", "needs-review")

    @property
    def is_whole(self) -> bool:
        return self.head.get("publish", "full") == "full"

    def numbered(self, *roles: str, others: bool = False) -> dict[int, str]:
        """Lines that are not blank and have one of ``roles`` (or, with ``others``, none)."""
        found: dict[int, str] = {}
        for role, written in (self.head.get("lines") or {}).items():
            if (role in roles) is others:
                continue
            for first, last in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", str(written)):
                found |= {n: self.lines[n - 1] for n in range(int(first), int(last or first) + 1)}
        return {number: text for number, text in sorted(found.items()) if text.strip()}

    def published(self) -> dict[int, str]:
        """Line → what a reader must find there: edited, quotation marks alike, spaces single."""
        if self.status in {"draft", "withdrawn"} or self.head.get("publish") == "reference":
            return {}
        lines = list(self.numbered(*BODY).items())[: self.head.get("excerpt_lines")]
        return {number: squeezed(guillemets(self.edited(number))) for number, _ in lines}

    def edited(self, number: int) -> str:
        text = self.lines[number - 1]
        for edit in self.head.get("edits") or ():
            if edit["line"] == number:
                text = text.replace(edit["from"], edit["to"], 1)
        return text

    def removed(self) -> dict[int, str]:
        """Lines whose role is not published."""
        return self.numbered("headline", *BODY, others=True)

    def withheld(self) -> dict[int, str]:
        """Lines of an excerpt, a reference, a draft or a withdrawn article that stay inside."""
        if self.is_whole and self.status not in {"draft", "withdrawn"}:
            return {}
        shown = self.published()
        lines = self.numbered("headline", others=True)
        return {number: text for number, text in lines.items() if number not in shown}


class Site:
    """One built site and the content it was made from."""

    def __init__(self, project: Path, folder: Path, dossier: Dossier) -> None:
        self.project = project
        self.folder = folder
        self.dossier = dossier

    @cached_property
    def files(self) -> dict[str, bytes]:
        found = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in found}

    @cached_property
    def pages(self) -> dict[str, LexborHTMLParser]:
        return {
            name: LexborHTMLParser(content.decode())
            for name, content in self.files.items()
            if name.endswith(".html")
        }

    @cached_property
    def redirects(self) -> dict[str, str]:
        """Address of each stub → the address its card has now."""
        return {
            f"articles/{former}.html": f"articles/{card.id}.html"
            for card in self.cards
            for former in card.head.get("was") or ()
            if card.status != "draft"
        }

    @cached_property
    def whole_pages(self) -> dict[str, LexborHTMLParser]:
        """The pages that are no stubs."""
        return {name: page for name, page in self.pages.items() if name not in self.redirects}

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        return tuple(
            read_card(path, self.project)
            for path in sorted((self.project / "content" / "articles").glob("*.md"))
        )

    def card(self, id_: str) -> Card:
        return next(card for card in self.cards if card.id == id_)

    def page_of(self, card: Card) -> LexborHTMLParser:
        return self.pages[f"articles/{card.id}.html"]

    @cached_property
    def said_anyway(self) -> str:
        """Whatever may stand on a page for another reason: all published and curated words."""
        words = [text for card in self.cards for text in card.published().values()]
        words += [text for card in self.cards for text in card.numbered("headline").values()]
        files = [path for path in (self.project / "content").rglob("*") if path.is_file()]
        files += (ROOT / "generator" / "catalogues").glob("*.po")  # and the words of the interface
        return folded("\n".join([*words, *(path.read_text(encoding="utf-8") for path in files)]))

    @cached_property
    def words(self) -> dict[str, str]:
        """Name → everything a file says, in text or attributes, folded for comparison."""
        return {name: self._words(name, outside_details=False) for name in self.files}

    @cached_property
    def words_outside_details(self) -> dict[str, str]:
        """The same without what a reader must first unfold."""
        return {name: self._words(name, outside_details=True) for name in self.files}

    def _words(self, name: str, *, outside_details: bool) -> str:
        content = self.files[name]
        if not name.endswith(".html"):
            return folded(content.decode("utf-8", "replace"))
        tree = LexborHTMLParser(content.decode())
        for node in tree.css("details") if outside_details else ():
            node.decompose()
        values = [value or "" for node in tree.css("*") for value in node.attributes.values()]
        return folded("\n".join([tree.root.text(separator=""), *values]))


def squeezed(text: str) -> str:
    """Write runs of white space as one space, none at the ends."""
    return " ".join(text.split())


def folded(text: str) -> str:
    return squeezed(fold_quote(text))


def read_card(path: Path, project: Path) -> Card:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    keys = yaml.safe_load(head)
    seed = project / "seeds" / keys["seed"] if keys.get("seed") else None
    text = seed.read_text(encoding="utf-8").removesuffix("\n") if seed else ""
    return Card(id=path.stem, head=keys, body=body, lines=tuple(text.split("\n")) if seed else ())
