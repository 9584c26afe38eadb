"""A parsed template → Python code that fills it fast; the only other import of Jinja.

Does what Jinja's own code does, byte for byte: sentences without values are translated when the
template is compiled, words without markup are not wrapped to be unwrapped again, and a component
filled with a view that many pages share is filled once.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from keyword import iskeyword
from typing import TYPE_CHECKING, cast

from jinja2 import BytecodeCache, Environment, Template, nodes
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from generator.outputs.views.dates import DateView
from generator.outputs.views.listing import ArticleItem, EventItem

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import Any

    from jinja2.bccache import Bucket
    from jinja2.compiler import Frame, MacroRef
    from jinja2.environment import TemplateModule
    from jinja2.runtime import Context

_MARKUP = re.compile("[&<>\"']")
_NUMBERS = frozenset({int, float})
_SHARED = frozenset({ArticleItem, DateView, EventItem})
"""Views that a shelf hands out once and many pages show."""
_WORDS = frozenset({str, Markup, int, bool})

as_markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Mark a text that is escaped; takes a quarter of the time of ``Markup(text)``."""


def printed(value: object) -> str:
    """Escape what a template prints."""
    if isinstance(value, Markup) or (type(value) is str and not _MARKUP.search(value)):
        return value
    return str(value) if type(value) in _NUMBERS else escape(value)


class _Code(CodeGenerator):
    """Jinja's code, with fewer calls in it."""

    _speaks = False

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Write the module; a template that uses «_» for something else keeps it."""
        names = node.find_all(nodes.Name)
        self._speaks = all(one.name != "_" or one.ctx == "load" for one in names)
        super().visit_Template(node, frame)

    def visit_Call(  # noqa: N802
        self,
        node: nodes.Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002 Jinja's signature
    ) -> None:
        """Write a call; nothing that templates can call asks for Jinja's context."""
        said = self._said(node)
        plain = not (forward_caller or node.dyn_args or node.dyn_kwargs or frame.eval_ctx.volatile)
        if said is not None:
            self.write(f"Markup({said!r})")
        elif plain and not any(iskeyword(one.key) for one in node.kwargs):
            self.visit(node.node, frame)
            self.write("(")
            for one in (*node.args, *node.kwargs):
                self.visit(one, frame)
                self.write(", ")
            self.write(")")
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write what a macro is called by."""
        self.write("environment.component(")
        super().macro_def(macro_ref, frame)
        self.write(")")

    def _output_child_to_const(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> str:
        said = self._said(node)
        return super()._output_child_to_const(node, frame, finalize) if said is None else said

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.printed(")

    def _said(self, node: nodes.Expr) -> str | None:
        """Translate a sentence without values; a wrong one fails when the template is filled."""
        match node:
            case nodes.Call(
                node=nodes.Name(name="_"), args=[nodes.Const(value=str(sentence))], kwargs=[],
                dyn_args=None, dyn_kwargs=None,
            ) if self._speaks:  # fmt: skip
                say = cast("Callable[[str], str]", self.environment.globals["_"])
                try:
                    return str(say(sentence))
                except (KeyError, TypeError, ValueError):
                    return None
        return None


class _Component(Macro):
    """A macro that keeps what it made of a shared view and of words, for as long as it lives."""

    def __init__(self, macro: Macro) -> None:
        """Take the place of a macro."""
        vars(self).update(vars(macro))
        self._kept: dict[object, tuple[object, Markup]] = {}
        is_special = self.catch_kwargs or self.catch_varargs or self.caller
        self._is_plain = self._default_autoescape and not is_special

    def __call__(self, *given: Any, **named: Any) -> str:  # noqa: ANN401 whatever templates pass on
        """Fill the macro."""
        left_out = len(self.arguments) - len(given)
        if named or left_out < 0 or not self._is_plain:
            return super().__call__(*given, **named)
        if given and type(given[0]) in _SHARED:
            kinds = tuple(map(type, given))
            if _WORDS.issuperset(kinds[1:]):
                return self._keep((id(given[0]), kinds, *given[1:]), given)
        return as_markup(self._func(*given, *(missing,) * left_out))

    def _keep(self, key: object, given: tuple[Any, ...]) -> Markup:
        if key not in self._kept:
            left_out = (missing,) * (len(self.arguments) - len(given))
            # The view is kept too: its number must not go to another.
            self._kept[key] = given[0], as_markup(self._func(*given, *left_out))
        return self._kept[key][1]


class _Template(Template):
    """A template that is imported as it stands: no rendering has globals of its own."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        del ctx
        return super()._get_default_module()


class FastEnvironment(Environment):
    """Jinja's environment for code of this module."""

    code_generator_class = _Code
    template_class = _Template

    component = _Component
    printed = staticmethod(printed)


class Compiled(BytecodeCache):
    """The code of templates in one language, for the next build of a program that goes on."""

    def __init__(self) -> None:
        """Start with none."""
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Find the code of a text."""
        checksum, code = self._code.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a text in place of that of a former one."""
        self._code[bucket.key] = bucket.checksum, bucket.code


@lru_cache(maxsize=4)
def compiled(language: str) -> Compiled:
    """Find the code compiled so far in a language, named by the digest of its catalogue."""
    del language
    return Compiled()
