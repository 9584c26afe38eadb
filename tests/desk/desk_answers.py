"""Somebody who answers from a list, and what he was told."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.desk.asking import Answers, NobodyAnswersError


@dataclass
class Listed:
    answers: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def ask(self, question: str) -> str:
        self.asked.append(question)
        if not self.answers:
            raise NobodyAnswersError
        return self.answers.pop(0)

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)


def given(**values: str) -> Answers:
    """Everything given in the call, nobody to ask."""
    return Answers(asking=Listed(), given=values)


def typed(*answers: str) -> tuple[Answers, Listed]:
    """Everything typed, in the order asked."""
    listed = Listed(answers=list(answers))
    return Answers(asking=listed), listed
