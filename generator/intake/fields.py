"""Reads the keys of one mapping and collects what is wrong with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from generator.intake import limits
from generator.intake.addresses import web_address
from generator.intake.aliases import (
    FLAGS,
    KEYS,
    NO_NAMES,
    TWO_WAYS,
    VALUES,
    Names,
    spelling,
)  # fmt: skip
from generator.intake.nodes import Mapping, Node, Scalar, Sequence, Unreadable, is_empty
from generator.intake.yaml_traps import visible
from generator.problems import Problem, problem

if TYPE_CHECKING:
    from enum import Enum

    AnyEnum = TypeVar("AnyEnum", bound=Enum)

_COMMA = re.compile(r"\s*[,،]\s*")
_YES = {"true": True, "yes": True, "false": False, "no": False}


class Fields:
    """One mapping of a card or a vocabulary; faults gather in ``problems``."""

    def __init__(self, mapping: Mapping, known: tuple[str, ...], *, complete: bool = True) -> None:
        """Take the keys that are known and report the others."""
        self.place = mapping.place
        self.problems: list[Problem] = []
        self._values: dict[str, Node] = {}
        self._written: dict[str, Scalar] = {}
        self.complete = complete
        self._misspelt: set[str] = set()
        for key, value in mapping.entries:
            name = KEYS.meant(key.text, known)
            if name in self._written:
                self.problems.append(two_spellings(key, self._written[name]))
            elif name:
                self._values[name], self._written[name] = value, key
            elif key.text != "<<":
                self._report_unknown(key, known)

    def _report_unknown(self, key: Scalar, known: tuple[str, ...]) -> None:
        meant = TWO_WAYS.get(spelling(key.text), "")
        if meant in known:
            self._misspelt.add(meant)
            hint = KEYS.shown(meant, key.text)
            self.problems.append(problem("key-two-ways", key.place, key.text, hint=hint, key=meant))
            return
        hint, meant = KEYS.closest(key.text, known)
        self._misspelt.add(meant)
        code = "key-misspelt" if hint else "key-unknown"
        words = KEYS.listed(known, key.text)
        self.problems.append(problem(code, key.place, key.text, hint=hint, known=words))

    def named(self, key: str) -> str:
        """Name a key as it is written here, else in the script in which this mapping begins."""
        if key in self._written:
            return self._written[key].text
        first = next(iter(self._written.values()), None)
        return KEYS.shown(key, first.text) if first else key

    def node(self, key: str) -> Node | None:
        """Return the value as written, None when empty or absent."""
        value = self._values.get(key)
        return None if is_empty(value) else value

    def is_absent(self, key: str) -> bool:
        """Whether a key was not written, or without a value.

        One that is misspelt or unreadable was written.
        """
        value = self._values.get(key)
        if value is None:
            return key not in self._misspelt
        return is_empty(value) and not isinstance(value, Unreadable)

    def text(self, key: str) -> Scalar | None:
        """Return one text."""
        value = self.node(key)
        if isinstance(value, Scalar):
            return value if self._fits(key, value) else None
        if value is None:
            return None
        self.problems.append(problem("value-not-text", value.place, self.named(key)))
        return None

    def required(self, key: str) -> Scalar | None:
        """Return one text that must be there."""
        value = self.node(key)
        if value is None or (isinstance(value, Scalar) and not visible(value.text)):
            self.missing(key)
            return None
        return self.text(key)

    def missing(self, key: str) -> None:
        """Report an absent key, unless it is there and could not be read."""
        excused = not self.complete or key in self._misspelt
        if not excused and not isinstance(self._values.get(key), Unreadable):
            place = self._written[key].place if key in self._written else self.place
            self.problems.append(problem("key-missing", place, self.named(key)))

    def without_effect(self, key: str, needs: str) -> None:
        """Report a key that does nothing without another."""
        value = self.node(key)
        if value is not None:
            found = self.named(key)
            self.problems.append(problem("key-without-effect", value.place, found, needs=needs))

    def plain(self, key: str) -> str:
        """Return one text without its place, stripped; empty when absent."""
        value = self.text(key)
        return value.text.strip() if value and visible(value.text) else ""

    def texts(self, key: str) -> tuple[Scalar, ...]:
        """Return a list; one unquoted text is split at «,» and «،», as are a list's items."""
        value = self.node(key)
        if value is None:
            return ()
        items = value.items if isinstance(value, Sequence) else (value,)
        found: list[Scalar] = []
        for item in items:
            if isinstance(item, Scalar):
                found.extend(one for one in _split(item) if self._fits(key, one))
            elif not isinstance(item, Unreadable):
                self.problems.append(problem("value-not-text", item.place, self.named(key)))
        most = limits.items(key)
        if len(found) > most:
            name = self.named(key)
            self.problems.append(problem("list-too-long", value.place, name, limit=most))
        return tuple(found[:most])

    def _fits(self, key: str, value: Scalar) -> bool:
        """Report a text that is longer than any should be."""
        limit = limits.letters(key)
        if len(value.text) <= limit:
            return True
        count = len(value.text)
        self.problems.append(
            problem("value-too-long", value.place, self.named(key), count=count, limit=limit)
        )
        return False

    def plain_texts(self, key: str) -> tuple[str, ...]:
        """Return a list without places."""
        return tuple(item.text for item in self.texts(key))

    def address(self, key: str) -> str:
        """Return one web address; empty when absent, or when nobody can follow it safely."""
        value = self.text(key)
        return self._web(value) if value else ""

    def addresses(self, key: str) -> tuple[str, ...]:
        """Return a list of web addresses."""
        return tuple(map(self._web, self.texts(key)))

    def _web(self, value: Scalar) -> str:
        found = web_address(value.text.strip())
        if not found:
            self.problems.append(problem("url-unsafe", value.place, value.text))
        return found

    def mappings(self, key: str) -> tuple[Mapping, ...]:
        """Return a list of mappings; a single mapping counts as a list of one."""
        value = self.node(key)
        if value is None:
            return ()
        items = value.items if isinstance(value, Sequence) else (value,)
        found = tuple(item for item in items if isinstance(item, Mapping))
        self.problems.extend(
            problem("value-not-keys", item.place, self.named(key))
            for item in items
            if not isinstance(item, Mapping | Unreadable)
        )
        return found

    def choice(
        self, key: str, choices: type[AnyEnum], default: AnyEnum, fallback: AnyEnum
    ) -> AnyEnum:
        """Return one of an enumeration's values; ``fallback`` when what is written is none."""
        value = self.text(key)
        if value is None:
            return default if self.node(key) is None else fallback
        words = tuple(str(choice.value) for choice in choices)
        meant = self._meant(value, words, VALUES.get(key, NO_NAMES))
        return choices(meant) if meant else fallback

    def word(self, key: str, words: tuple[str, ...]) -> str:
        """Return one of ``words``; the first when absent."""
        value = self.text(key)
        if value is None or value.text in words:
            return value.text if value else words[0]
        return self._meant(value, words, VALUES.get(key, NO_NAMES)) or words[0]

    def flag(self, key: str, *, default: bool) -> bool:
        """Return yes or no."""
        value = self.text(key)
        if value is None:
            return default
        answer = _YES.get(value.text.strip().lower())
        if answer is not None:
            return answer
        meant = self._meant(value, ("true", "false"), FLAGS)
        return _YES[meant] if meant else default

    def number(self, key: str) -> int:
        """Return a whole number, 0 when absent."""
        value = self.node(key)
        if not isinstance(value, Scalar):
            self.text(key)
            return 0
        if not value.text.isdecimal() or len(value.text) > 9:
            self.problems.append(
                problem("value-not-number", value.place, value.text, key=self.named(key))
            )
            return 0
        return int(value.text)

    def _meant(self, value: Scalar, words: tuple[str, ...], names: Names) -> str:
        """Find which of ``words`` a value is; nothing, and a problem, when it is none of them."""
        meant = names.meant(value.text, words)
        if not meant:
            hint, _ = names.closest(value.text, words)
            code = "value-misspelt" if hint else "value-not-offered"
            known = names.listed(words, value.text)
            self.problems.append(problem(code, value.place, value.text, hint=hint, known=known))
        return meant


def two_spellings(key: Scalar, first: Scalar) -> Problem:
    """Report a key that stands in the same mapping already, spelled otherwise."""
    return problem("key-two-spellings", key.place, key.text, other=first.text,
                   first=first.place.line)  # fmt: skip


def _split(item: Scalar) -> list[Scalar]:
    if not item.plain:
        return [item]
    parts = [part for part in _COMMA.split(item.text) if part]
    return [Scalar(text=part, place=item.place) for part in parts]
