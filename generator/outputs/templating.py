"""Templates and views → HTML. The only import of Jinja.

Templates come as texts, so nothing is read here; each sees ``page`` and ``site`` and nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from generator.artifacts import fingerprint
from generator.text.bidi import left_to_right_runs
from generator.text.digits import to_arabic_indic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.catalogue import Catalogue


# Finding references needs no parser: a test compares this with Jinja's own findings, and an
# unchanged build is spared 0.15 s.
_REFERENCE = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


class Templates:
    """All templates of a project, in one language and one script of digits."""

    def __init__(self, texts: Mapping[str, str], catalogue: Catalogue, digits: str) -> None:
        """Take the texts by name, the language, and ``latn`` or ``arab`` digits."""
        self._texts = texts
        self.catalogue = catalogue
        self._digits = digits
        self._fingerprints: dict[str, str] = {}
        self._environment = Environment(
            loader=DictLoader(texts),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.do"],
        )
        self._environment.globals.update({"_": self._say, "ngettext": self._count})
        self._environment.filters.update({"num": self._number, "isolate": isolate})

    def render(self, name: str, page: object, site: object) -> bytes:
        """Fill a template."""
        template = self._environment.get_template(name)
        return template.render(page=page, site=site).encode()

    def render_words(self, name: str, page: object) -> str:
        """Fill a template and keep its bare words, for files that have no markup."""
        return Markup(self.render(name, page, None).decode()).striptags()  # noqa: S704 our own output

    def fingerprint(self, name: str) -> str:
        """Name a template with all it includes, imports and extends, and the language it speaks."""
        if name not in self._fingerprints:
            closure = sorted(self.closure(name))
            texts = tuple((one, self._texts.get(one, "")) for one in closure)
            self._fingerprints[name] = fingerprint(texts, self.catalogue.digest, self._digits)
        return self._fingerprints[name]

    def closure(self, name: str) -> set[str]:
        """List a template and all it includes, imports and extends."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one not in found and one in self._texts:
                found.add(one)
                waiting.extend(_REFERENCE.findall(self._texts[one]))
        return found

    def _say(self, sentence: str, **values: object) -> Markup:
        return Markup(self.catalogue.gettext(sentence)) % _escaped(values)  # noqa: S704 our own catalogue

    def _count(self, one: str, many: str, count: int, **values: object) -> Markup:
        sentence = self.catalogue.ngettext(one, many, count)
        return Markup(sentence) % _escaped({"num": self._number(count), **values})  # noqa: S704 our own catalogue

    def _number(self, value: object) -> str:
        return to_arabic_indic(str(value)) if self._digits == "arab" else str(value)


def isolate(text: str) -> Markup:
    """Keep Latin words and formulas in their own order inside an Arabic line."""
    return Markup("").join(
        Markup('<bdi dir="ltr">{}</bdi>').format(run) if isolated else escape(run)
        for run, isolated in left_to_right_runs(text)
    )


def bare_words(html: str) -> str:
    """Keep the words of a piece of HTML."""
    return Markup(html).striptags()  # noqa: S704 only taken apart


def _escaped(values: Mapping[str, object]) -> dict[str, Markup]:
    return {name: escape(value) for name, value in values.items()}
