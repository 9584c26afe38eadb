"""Every sentence stands in the Arabic catalogue, in all its forms, and nothing else does."""

from __future__ import annotations

import re
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2 import DictLoader, Environment, meta

from generator.catalogue import read_catalogue
from generator.outputs.templating import Templates
from generator.reading.rules.table import REASONS
from generator.wording.drafts import DRAFTS
from generator.wording.remarks import REMARKS
from generator.wording.words import WORDINGS

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = sorted(
    path for path in (ROOT / "templates").rglob("*") if path.suffix in {".html", ".xml"}
)
CATALOGUE = ROOT / "generator" / "catalogues" / "ar.po"
PLACEHOLDER = re.compile(r"%\((\w+)\)s")


def said_in_templates() -> set[str | tuple[str, str]]:
    found: set[str | tuple[str, str]] = set()
    for path in TEMPLATES:
        text = BytesIO(path.read_bytes())
        options = {"trimmed": "false", "silent": "false", "extensions": "jinja2.ext.do"}
        keywords = {"_": None, "ngettext": (1, 2)}
        for _, message, _, _ in extract("jinja2", text, keywords=keywords, options=options):
            found.add(tuple(message[:2]) if isinstance(message, tuple) else message)
    return found


def messages() -> dict[str, object]:
    catalogue = read_po(StringIO(CATALOGUE.read_text(encoding="utf-8")))
    return {m.id if isinstance(m.id, str) else m.id[0]: m for m in catalogue if m.id}


def wanted() -> set[str]:
    templates = {one if isinstance(one, str) else one[0] for one in said_in_templates()}
    words = {text for pair in WORDINGS.values() for text in pair if text}
    return templates | words | {*REASONS.values(), *REMARKS.values(), *DRAFTS.values()}


def test_nothing_is_left_untranslated() -> None:
    assert sorted(wanted() - messages().keys()) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    assert sorted(messages().keys() - wanted()) == []


def test_counted_sentences_have_all_six_forms() -> None:
    for pair in said_in_templates():
        if isinstance(pair, tuple):
            forms = messages()[pair[0]].string
            assert len(forms) == 6, pair
            assert all(forms), pair


@pytest.mark.parametrize("message", messages().values(), ids=lambda message: str(message.id)[:50])
def test_a_translation_names_the_same_values(message: object) -> None:
    many = isinstance(message.id, tuple | list)
    given = set(PLACEHOLDER.findall(" ".join(message.id) if many else message.id))
    for form in message.string if many else [message.string]:
        used = set(PLACEHOLDER.findall(form))
        assert used <= given, form
        # A dual or a singular may say its number in the noun itself: «حدثان».
        assert given - used <= ({"num"} if many else set()), form


def test_a_broken_catalogue_entry_falls_back_to_english() -> None:
    catalogue = read_catalogue('msgid "One"\nmsgstr ""\n', "ar")
    assert catalogue.gettext("One") == "One"
    assert catalogue.ngettext("%(num)s day", "%(num)s days", 2) == "%(num)s days"


def test_a_templates_closure_is_what_jinja_finds() -> None:
    texts = {
        str(path.relative_to(ROOT / "templates")): path.read_text(encoding="utf-8")
        for path in TEMPLATES
    }
    environment = Environment(
        loader=DictLoader(texts), autoescape=True, extensions=["jinja2.ext.do"]
    )
    templates = Templates(texts, read_catalogue("", "ar"), "latn")
    for name in texts:
        closure, waiting = set(), [name]
        while waiting:
            one = waiting.pop()
            if one not in closure:
                closure.add(one)
                waiting += meta.find_referenced_templates(environment.parse(texts[one]))
        assert templates.closure(name) == closure
