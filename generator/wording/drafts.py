"""What an import writes into a draft card for its curator: comments, each one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

DRAFTS: dict[str, str] = {
    "draft": (
        "Draft of an import: look at every line, answer what is marked ؟, set status: reviewed, "
        "and delete these comments"
    ),
    "line": "line %(line)s: %(reason)s",
    "from-line": "line %(line)s",
    "from-metadata": "from the page's own data, line %(line)s",
    "title-made": "no headline: made from the first words of the text; give it a title",
    "source-new": "line %(line)s says «%(name)s», which sources.yaml does not hold: add it there",
    "source-wanting": "the capture names no source",
    "url-wanting": "not in the capture: paste it if you know it",
    "keywords": "keywords of the page that are no topic: %(terms)s",
    "candidate": "may be %(date)s: %(why)s",
    "encoding": "the capture was in %(encoding)s; its text was written once as this seed",
    "page": "the capture is a saved page; its text was written once as this seed",
    "altered": "control characters and old line ends were taken out once; the capture is kept",
    "address": "the file's name becomes the address, %(id)s: rename it before it is published",
    "encoding-guessed": (
        "the capture's encoding was guessed as %(encoding)s: look whether it reads well"
    ),
    "invisible": "the capture holds characters without a shape: %(found)s",
    "decomposed": "the capture's letters and marks stand apart (not NFC)",
    "alike": (
        "mostly the text of %(other)s: %(sentences)s %% of the sentences, %(words)s %% of the "
        "wording; see same_text and supersedes"
    ),
    "quote": "line %(line)s: «%(quote)s»",
}
"""Name → sentence; Arabic in the catalogue."""


def note(catalogue: Catalogue, name: str, /, **values: object) -> str:
    """Say one comment."""
    return catalogue.gettext(DRAFTS[name]) % {key: str(value) for key, value in values.items()}
