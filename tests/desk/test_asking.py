"""Questions on the terminal or through a pipe, and how they end."""

from __future__ import annotations

import builtins
from io import StringIO
from types import SimpleNamespace

import pytest

from generator.console import Console
from generator.desk.asking import NobodyAnswersError, TerminalAsking, answers_from, needed
from generator.desk.refusal import USAGE, RefusalError, WrongAnswerError


class Typed(StringIO):
    """Standard input; ``terminal`` tells whether a person types there."""

    terminal = False

    def isatty(self) -> bool:
        return self.terminal


def asking(monkeypatch: pytest.MonkeyPatch, text: str, *, terminal: bool = False) -> TerminalAsking:
    stdin = Typed(text)
    stdin.terminal = terminal
    monkeypatch.setattr("sys.stdin", stdin)
    return TerminalAsking(console=Console(out=StringIO(), err=StringIO()))


def test_answers_may_come_through_a_pipe_one_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    one = asking(monkeypatch, "الأول\nالثاني\n")
    assert [one.ask("أ").strip(), one.ask("ب").strip()] == ["الأول", "الثاني"]
    assert one.console.out.getvalue() == ""
    assert one.console.err.getvalue() == "أ: ب: "
    with pytest.raises(NobodyAnswersError):
        one.ask("ج")


def test_the_end_of_input_at_a_terminal_is_the_wish_to_stop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(RefusalError, match="nothing was written") as refused:
        asking(monkeypatch, "", terminal=True).ask("أ")
    assert refused.value.exit_code == USAGE


def test_a_person_types_with_the_means_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    one = asking(monkeypatch, "", terminal=True)
    out = Typed()
    out.terminal = True
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr(builtins, "input", lambda prompt: f"answer to {prompt}")
    assert one.ask("أ") == "answer to أ: "


def test_an_option_goes_before_a_question_and_a_wrong_one_ends_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", Typed("بديل\n"))
    console = Console(out=StringIO(), err=StringIO())
    options = SimpleNamespace(title="عنوان", date=None)
    answers = answers_from(options, ("title", "date", "quote"), console)
    assert answers.given == {"title": "عنوان"}
    assert answers.read("title", needed) == "عنوان"
    assert answers.read("quote", needed) == "بديل"

    why = "never"

    def never(_: str) -> str:
        raise WrongAnswerError(why)

    with pytest.raises(RefusalError, match="--title: never") as refused:
        answers.read("title", never)
    assert refused.value.exit_code == USAGE


def test_a_proposal_is_taken_by_an_empty_answer_or_by_silence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", Typed("\n"))
    console = Console(out=StringIO(), err=StringIO())
    answers = answers_from(SimpleNamespace(), (), console)
    assert answers.read("source", needed, "unknown") == "unknown"
    assert "[unknown]" in console.err.getvalue()
    assert answers.read("source", needed, "unknown", optional=True) == "unknown"
    with pytest.raises(RefusalError, match="--source"):
        answers.read("source", needed, "unknown")
