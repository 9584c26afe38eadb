"""Questions to a curator: options given in the call, else a person at the terminal → values.

What is asked and what makes a good answer is the caller's.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

from generator.desk.refusal import USAGE, RefusalError, WrongAnswerError
from generator.wording.desk import QUESTIONS, say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping

    from generator.console import Console

    Value = TypeVar("Value")


class NobodyAnswersError(Exception):
    """There is nobody, or nothing more, that answers."""


class Asking(Protocol):
    """Somebody who can be asked."""

    def ask(self, question: str) -> str:
        """Return the answer as given; raises ``NobodyAnswersError`` when there is none."""
        ...

    def tell(self, sentence: str) -> None:
        """Say something between two questions."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TerminalAsking:
    """Asks on the terminal; answers may also come through a pipe, one a line."""

    console: Console

    def ask(self, question: str) -> str:
        """Ask; Ctrl-D at a terminal is the wish to stop."""
        typed = sys.stdin.isatty()
        try:
            if typed and sys.stdout.isatty():
                return input(f"{question}: ")
            self.console.err.write(f"{question}: ")
            self.console.err.flush()
            return _line()
        except EOFError:
            self.console.err.write("\n")
            if typed:
                raise RefusalError(say("stopped"), USAGE) from None
            raise NobodyAnswersError from None

    def tell(self, sentence: str) -> None:
        """Say it beside the questions, so that the output stays clean."""
        self.console.err.write(f"{sentence}\n")


def _line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Values by key: what the call gave, and whom to ask for the rest."""

    asking: Asking
    given: Mapping[str, str] = field(default_factory=dict)

    def read(
        self,
        key: str,
        reader: Callable[[str], Value],
        proposal: str = "",
        *,
        optional: bool = False,
    ) -> Value:
        """Read one value; a wrong answer is asked again, a wrong option ends the command.

        An empty answer takes ``proposal``. What is optional keeps it too when nobody answers.
        """
        if key in self.given:
            try:
                return reader(_clean(self.given[key]))
            except WrongAnswerError as error:
                sentence = say("option-wrong", option=key, why=error.sentence)
                raise RefusalError(sentence, USAGE) from None
        question = f"{QUESTIONS[key]} [{proposal}]" if proposal else QUESTIONS[key]
        while True:
            try:
                return reader(_clean(self.asking.ask(question)) or proposal)
            except WrongAnswerError as error:
                self.asking.tell(error.sentence)
            except NobodyAnswersError:
                if optional:
                    return reader(proposal)
                raise RefusalError(say("option-missing", option=key), USAGE) from None


def answers_from(options: Namespace, keys: tuple[str, ...], console: Console) -> Answers:
    """Take the options that were given and ask for the others on the terminal."""
    given = {key: str(value) for key in keys if (value := getattr(options, key, None)) is not None}
    return Answers(asking=TerminalAsking(console=console), given=given)


def needed(text: str) -> str:
    """Read a text that must not be empty."""
    if not text:
        raise WrongAnswerError(say("answer-empty"))
    return text


def _clean(text: str) -> str:
    """Refuse bytes that were no text; a line end is a space."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise WrongAnswerError(say("answer-not-text")) from None
    return " ".join(text.splitlines()).strip()
