"""The code that templates become fills them as Jinja's own code does."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generator.catalogue import ENGLISH, read_catalogue
from generator.model.dates import PartialDate
from generator.model.provenance import Basis, Dating
from generator.outputs.templating import Templates
from generator.outputs.views.dates import Calendar

CATALOGUE = read_catalogue(
    'msgid "One"\nmsgstr "<b>واحد</b> 100%%"\n\nmsgid "By %(name)s"\nmsgstr "بقلم %(name)s"\n', "ar"
)
DATE = Calendar(months="levantine", digits="latn", hijri=False).view(
    Dating(date=PartialDate(year=2024, month=3), basis=Basis.STATED)
)
MACROS = """
{% macro plain(date, word="-", flag=false) %}{{ date.edtf }}{{ word }}{{ flag }};{% endmacro %}
{% macro boxed() %}<p>{{ caller() }}</p>{% endmacro %}
{% macro rest(first) %}{{ first }}{{ varargs }}{{ kwargs }}{% endmacro %}
{% macro tag() %}<i>{% endmacro %}
"""
FILLED = {
    "a sentence": "{{ _('One') }}{{ _('None')|upper }}",
    "a sentence as a word": "{% set x = _('One') %}{{ x }}{{ [x, '<']|join(_('One')) }}",
    "a sentence with values": "{{ _('By %(name)s', name='<b>') }}{{ _('By %(name)s', name=1) }}",
    "a value written otherwise": "{{ _('%(x)05d %(x)r', x=7) }}{{ _('%(x)r', x='<') }}",
    "another use of its name": "{% for _ in [1, 2] %}{{ _ }}{% endfor %}{{ _('One') }}",
    "what is printed": "{{ '<&' }}{{ 1 }}{{ 1.50 }}{{ true }}{{ none }}{{ [1, '<'] }}{{ safe }}",
    "what is not escaped": "{% autoescape false %}{{ '<' }}{{ tag() }}{% endautoescape %}",
    "macros": "{{ plain(date) }}{{ plain(date, '<') }}{{ plain(date, flag=true) }}{{ tag() }}",
    "words that are alike": "{{ plain(date, 1) }}{{ plain(date, true) }}{{ plain(date, 1.0) }}",
    "markup and words": "{{ plain(date, '<'|safe) }}{{ plain(date, '<') }}{{ plain(date, '<') }}",
    "lists that grow": "{% set a = [] %}{{ plain(date, a) }}{{ a.append(1) }}{{ plain(date, a) }}",
    "a call around words": "{% call boxed() %}<{{ '<' }}{% endcall %}",
    "arguments of all kinds": "{{ rest(1, 2, a=3) }}{{ rest(*[1, 2], **{'class': 3}) }}",
    "a macro's own facts": "{{ plain.name }}{{ plain.arguments }}{{ plain is callable }}",
    "a word Python keeps": "{{ dict(**{'if': 1}) }}{{ dict(a=1) }}",
    "what is not there": "{{ safe.nothing is defined }}{{ nothing|default('x') }}",
}


@pytest.mark.parametrize("text", FILLED.values(), ids=FILLED)
def test_a_template_is_filled_as_jinja_fills_it(text: str) -> None:
    imports = "{% from 'macros' import plain, boxed, rest, tag %}{% set date = page %}"
    texts = {"macros": MACROS, "page": imports + "{% set safe = '<i>'|safe %}" + text}
    ours = Templates(texts, CATALOGUE, "latn").render("page", DATE, None).decode()
    theirs = Environment(
        loader=DictLoader(texts),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    theirs.globals["_"] = lambda text, **values: Markup(CATALOGUE.gettext(text)) % values  # noqa: S704 as it was
    assert ours == theirs.get_template("page").render(page=DATE)


def test_what_was_made_of_one_view_is_not_shown_for_another() -> None:
    texts = {"macros": MACROS, "page": "{% from 'macros' import plain %}{{ plain(page) }}"}
    templates = Templates(texts, CATALOGUE, "latn")
    calendar = Calendar(months="levantine", digits="latn", hijri=False)
    for year in range(1900, 2000):
        date = Dating(date=PartialDate(year=year), basis=Basis.STATED)
        # Each view is gone before the next is made, so its place in memory is free.
        assert templates.render("page", calendar.view(date), None).decode().startswith(f"{year}-")


def test_code_that_is_kept_serves_one_text_in_one_language() -> None:
    texts = {"page": "{{ _('One') }} {{ page.edtf }}"}
    for _ in range(2):
        arabic = Templates(texts, CATALOGUE, "latn").render("page", DATE, None)
        assert arabic.decode() == "<b>واحد</b> 100% 2024-03"
        assert Templates(texts, ENGLISH, "latn").render("page", DATE, None) == b"One 2024-03"
        edited = {"page": "{{ _('One') }}!"}
        assert Templates(edited, ENGLISH, "latn").render("page", DATE, None) == b"One!"
