"""Every sentence said in a terminal: problems, progress, what was done.

English, with the curator's Arabic words set off by isolates; never a caret under Arabic, which
terminals reorder. Colour only on a terminal and without NO_COLOR.
"""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from generator.catalogue import ENGLISH
from generator.problems import Problem, Severity
from generator.wording.words import isolate, word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.model.dossier import Dossier
    from generator.publishing.publication import Publication

_COLOURS = {"error": "31", "warning": "33", "note": "36", "good": "32", "strong": "1", "dim": "2"}
_SLOW = 40
"""Files from which progress is worth showing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Speaks to a person at a terminal, or to a log."""

    quiet: bool = False
    verbose: bool = False
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Report problems with place, code, words at fault and hint."""
        for one in problems:
            words = word(one, ENGLISH)
            kind = one.severity.value
            label = self._paint(f"{kind}[{one.code}]", kind, self.err)
            lines = [
                f"{self._paint(str(one.place), 'strong', self.err)}: {label}: {words.sentence}"
            ]
            if one.found:
                lines.append(f"    found: {isolate(one.found)}")
            if words.hint:
                lines.append(f"    hint:  {words.hint}")
            self._write("\n".join(lines), self.err)

    def tally(self, problems: Iterable[Problem], articles: int) -> None:
        """Say how many problems of each kind there are."""
        found = list(problems)
        parts = [
            _counted(sum(one.severity is severity for one in found), severity.value)
            for severity in Severity
        ]
        said = ", ".join(part for part in parts if part) or "no problems"
        self._write(f"{said} in {_plural(articles, 'article')}", self.err)

    def built(self, publication: Publication, dossier: Dossier, site: Path, seconds: float) -> None:
        """Say what a build did and where the site is."""
        if self.verbose:
            for path, why in publication.written:
                self._write(f"  {why:8} {path}", self.out)
            for path in publication.removed:
                self._write(f"  {'removed':8} {path}", self.out)
        if self.quiet:
            return
        done = [f"{len(publication.written)} written", f"{publication.unchanged} unchanged"]
        if publication.removed:
            done.append(f"{len(publication.removed)} removed")
        events = _plural(len(dossier.events), "event")
        content = f"{_plural(len(dossier.articles), 'article')}, {events}"
        good = self._paint("built", "good", self.out)
        self._write(f"{good}  {content}: {', '.join(done)} in {seconds:.2f} s", self.out)
        self._write(f"site   {site / 'index.html'}", self.out)
        for path in publication.strays:
            self.hint(f"removed {site / path}: no build had written it; keep such files elsewhere")
        if not dossier.settings.base_url:
            self.hint("no base_url: pages carry no canonical links (set it, or give --base-url)")

    def checked(self, dossier: Dossier) -> None:
        """Say that a check found nothing to stop a build."""
        self.say(f"{self._paint('checked', 'good', self.out)}  "
                 f"{_plural(len(dossier.articles), 'article')}, "
                 f"{_plural(len(dossier.events), 'event')}")  # fmt: skip

    def progress(self, done: int, total: int) -> None:
        """Show how far a long build has come, on a terminal only."""
        if self.quiet or total < _SLOW or not self.out.isatty():
            return
        end = "\r\033[K" if done == total else ""
        self.out.write(f"\r{done}/{total} files{end}")
        self.out.flush()

    def say(self, sentence: str) -> None:
        """Say something that may be left unsaid."""
        if not self.quiet:
            self._write(sentence, self.out)

    def hint(self, sentence: str) -> None:
        """Say something in a low voice."""
        self.say(self._paint(sentence, "dim", self.out))

    def fail(self, sentence: str) -> None:
        """Say why the command ends here."""
        self._write(f"{self._paint('error', 'error', self.err)}: {sentence}", self.err)

    def our_fault(self) -> None:
        """Show the traceback of an exception that no curator caused."""
        self._write(traceback.format_exc().rstrip(), self.err)
        self._write("this is a fault of the generator, not of the dossier; please report it",
                    self.err)  # fmt: skip

    def _paint(self, text: str, colour: str, stream: TextIO) -> str:
        if not stream.isatty() or os.environ.get("NO_COLOR"):
            return text
        return f"\033[{_COLOURS[colour]}m{text}\033[0m"

    def _write(self, text: str, stream: TextIO) -> None:
        stream.write(f"{text}\n")


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _counted(count: int, noun: str) -> str:
    return _plural(count, noun) if count else ""
