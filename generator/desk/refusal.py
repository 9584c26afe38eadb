"""Why a command of the desk ends without doing anything: a sentence and an exit code."""

from __future__ import annotations

FINE, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3
"""Exit codes, as ``generator.cli`` gives them: all well · faults · wrong call · the machine."""


class RefusalError(Exception):
    """Nothing was written; ``sentence`` says why."""

    def __init__(self, sentence: str, exit_code: int = CONTENT) -> None:
        """Carry the sentence for the terminal and the code to end with."""
        self.sentence = sentence
        self.exit_code = exit_code
        super().__init__(sentence)


class WrongAnswerError(Exception):
    """An answer that cannot be used; ``sentence`` says why, and the question may be asked anew."""

    def __init__(self, sentence: str) -> None:
        """Carry the sentence for the terminal."""
        self.sentence = sentence
        super().__init__(sentence)
