"""Templates and views → HTML. With ``template_code`` the only import of Jinja.

Templates come as texts, so nothing is read here; each sees ``page`` and ``site`` and nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import (
    BaseLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup, escape

from generator.artifacts import fingerprint
from generator.outputs.template_code import FastEnvironment, as_markup, compiled, printed
from generator.text.bidi import BEGINNING, left_to_right_runs
from generator.text.digits import to_arabic_indic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, MutableMapping
    from types import TracebackType
    from typing import Any

    from jinja2 import Environment, Template

    from generator.catalogue import Catalogue


# Finding references needs no parser: a test compares this with Jinja's own findings, and an
# unchanged build is spared 0.15 s.
_REFERENCE = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


# A sentence whose values are printed as they are; Markup looks after any other.
_PLACES_ONLY = re.compile(r"(?:[^%]|%\(\w+\)s)*").fullmatch

# Most words of an Arabic text have neither markup nor what can begin a stretch to isolate.
_MIXED = re.compile(rf"{BEGINNING}|[&<>\"']").search

# Where this package lies, so that its own frames are known in a traceback.
_PACKAGE = __file__.removesuffix("outputs/templating.py")


class TemplateFaultError(Exception):
    """A template cannot be filled: where it stands and why, in the words of the exception."""

    def __init__(self, name: str, line: int, reason: str, words: str, missing: str = "") -> None:
        """Take a template's name and line, and the words there; ``missing`` is what it asks for."""
        self.name, self.line, self.reason = name, line, reason
        self.words, self.missing = words, missing
        super().__init__(f"{name}:{line}: {reason}")


class _Loader(BaseLoader):
    """Hands out texts under their own names, which then stand in tracebacks."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Find a text."""
        del environment
        if template not in self._texts:
            raise TemplateNotFound(template)
        return self._texts[template], template, lambda: True

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 jinja's signature
    ) -> Template:
        """Compile a template; what Python cannot take of it is a fault of its syntax."""
        try:
            return super().load(environment, name, globals)
        except TemplateError:
            raise
        except Exception as error:
            raise TemplateSyntaxError(_said(error), 1, name, name) from error


class Templates:
    """All templates of a project, in one language and one script of digits."""

    def __init__(self, texts: Mapping[str, str], catalogue: Catalogue, digits: str) -> None:
        """Take the texts by name, the language, and ``latn`` or ``arab`` digits."""
        self._texts = texts
        self.catalogue = catalogue
        self._digits = digits
        self._fingerprints: dict[str, str] = {}
        self._environment = FastEnvironment(
            loader=_Loader(texts),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.do"],
            optimized=False,
            auto_reload=False,
            bytecode_cache=compiled(catalogue.digest),
        )
        self._environment.globals.update({"_": self._say, "ngettext": self._count})
        self._environment.filters.update({"num": self._number, "isolate": isolate})

    def render(self, name: str, page: object, site: object) -> bytes:
        """Fill a template; raises ``TemplateFaultError`` for what is wrong with it."""
        try:
            return self._environment.get_template(name).render(page=page, site=site).encode()
        except Exception as error:
            fault = self._fault(error, name)
            if fault is None:
                raise
            raise fault from error

    def _fault(self, error: Exception, name: str) -> TemplateFaultError | None:
        """Say which template is at fault; none is when our own code failed under it."""
        if isinstance(error, TemplateSyntaxError):
            return self._fault_at(error.name or name, error.lineno, error.message or "")
        frames = list(_frames(error.__traceback__))
        filled = [at for at, (file, _) in enumerate(frames) if file in self._texts]
        if isinstance(error, TemplateNotFound):
            place = frames[filled[-1]] if filled else (name, 1)
            return self._fault_at(*place, "not found", missing=error.message or str(error))
        if isinstance(error, UnicodeEncodeError) and not filled:
            return self._fault_at(name, 1, _said(error))
        if not filled:
            return None
        ours = [file for file, _ in frames[filled[-1] :] if file.startswith(_PACKAGE)]
        # What this module offers to templates fails when it is called wrongly.
        ours_failed = bool(ours) and ours[0] != __file__
        if ours_failed and not isinstance(error, TemplateError | RecursionError):
            return None
        return self._fault_at(*frames[filled[-1]], _said(error))

    def _fault_at(self, name: str, line: int, reason: str, missing: str = "") -> TemplateFaultError:
        lines = self._texts.get(name, "").split("\n")
        words = lines[line - 1].strip() if 0 < line <= len(lines) else ""
        return TemplateFaultError(name, line, reason, words, missing)

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
        return _filled(self.catalogue.gettext(sentence), values)

    def _count(self, one: str, many: str, count: int, **values: object) -> Markup:
        sentence = self.catalogue.ngettext(one, many, count)
        return _filled(sentence, {"num": self._number(count), **values})

    def _number(self, value: object) -> str:
        return to_arabic_indic(str(value)) if self._digits == "arab" else str(value)


def _frames(trace: TracebackType | None) -> Iterator[tuple[str, int]]:
    """List (file, line), outermost first; a template's file is its name."""
    while trace is not None:
        yield trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next


def _said(error: Exception) -> str:
    said = str(error)
    if isinstance(error, TemplateError) and said:
        return said
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def isolate(text: str) -> Markup:
    """Keep Latin words and formulas in their own order inside an Arabic line."""
    if not _MIXED(text):
        return as_markup(text)
    runs = (
        f'<bdi dir="ltr">{escape(run)}</bdi>' if isolated else escape(run)
        for run, isolated in left_to_right_runs(text)
    )
    return as_markup("".join(runs))


def _filled(sentence: str, values: Mapping[str, object]) -> Markup:
    """Put values into a sentence of our own catalogue."""
    if _PLACES_ONLY(sentence):
        return as_markup(sentence % {name: printed(value) for name, value in values.items()})
    return Markup(sentence) % values  # noqa: S704 our own catalogue
