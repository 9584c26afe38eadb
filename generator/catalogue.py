"""A gettext catalogue's text → translations. The only import of Babel.

Every sentence is written in English in the code and the templates and stands in Arabic in
``catalogues/ar.po``, with its six plural forms; a test holds both complete.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from io import StringIO

from generator.text.plurals import arabic_form, english_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Sentences in one language; an unknown one is returned as it came, in English."""

    language: str
    digest: str = ""
    """Names the text it was read from."""
    messages: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def gettext(self, sentence: str) -> str:
        """Translate a sentence."""
        found = self.messages.get(sentence)
        return found[0] if found and found[0] else sentence

    def ngettext(self, one: str, many: str, count: int) -> str:
        """Translate a counted sentence in the form that ``count`` takes."""
        found = self.messages.get(one)
        if not found:
            return (one, many)[english_form(count)]
        form = arabic_form(count) if len(found) == 6 else english_form(count)
        return found[min(form, len(found) - 1)]


ENGLISH = Catalogue(language="en")


def read_catalogue(text: str, language: str) -> Catalogue:
    """Read the text of a .po file."""
    from babel.messages.pofile import read_po  # noqa: PLC0415 costs a start that needs no catalogue

    messages: dict[str, tuple[str, ...]] = {}
    for message in read_po(StringIO(text)):
        if message.id and not message.fuzzy:
            key = message.id if isinstance(message.id, str) else message.id[0]
            string = message.string or ""
            messages[key] = (string,) if isinstance(string, str) else tuple(string)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Catalogue(language=language, digest=digest, messages=messages)
