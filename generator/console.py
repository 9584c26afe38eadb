"""Every sentence said in a terminal: problems, progress, what was done; the same for programs.

English, with the curator's Arabic words set off by isolates; never a caret under Arabic, which
terminals reorder. Colour only on a terminal and without NO_COLOR; a control character that somebody
else wrote never reaches the terminal.
"""

from __future__ import annotations

import os
import sys
import traceback
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TextIO

from generator.catalogue import ENGLISH
from generator.problems import Problem, Severity
from generator.reports import Findings, Format, as_json, as_workflow_command, mend_fields
from generator.text.printable import printable, printable_lines
from generator.wording.words import isolate, word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.model.dossier import Dossier
    from generator.publishing.publication import Publication
    from generator.reports import Mend
    from generator.standing import Said

_COLOURS = {"error": "31", "warning": "33", "note": "36", "good": "32", "strong": "1", "dim": "2"}
_SLOW = 40
"""Files from which progress is worth showing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Speaks to a person at a terminal, or to a log."""

    quiet: bool = False
    verbose: bool = False
    format: Format = Format.TEXT
    folder: PurePosixPath = field(default_factory=PurePosixPath)
    """Leads to the project, for who reads places from elsewhere."""
    findings: Findings = field(default_factory=Findings)
    """For JSON: what is said when the command ends."""
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    def problems(self, problems: Iterable[Problem]) -> None:
        """Report problems with place, code, words at fault and hint."""
        for one in problems:
            if self.format is Format.JSON:
                self.findings.problems.append(one)
            elif self.format is Format.GITHUB:
                self._write(as_workflow_command(one, self.folder), self.out)
            else:
                self._write(self._worded(one), self.err)

    def _worded(self, one: Problem) -> str:
        words = word(one, ENGLISH)
        kind = one.severity.value
        label = self._paint(f"{kind}[{one.code}]", kind, self.err)
        place = self._paint(printable(str(one.place)), "strong", self.err)
        lines = [f"{place}: {label}: {words.sentence}"]
        if one.found:
            lines.append(f"    found: {isolate(one.found)}")
        if words.hint:
            lines.append(f"    hint:  {words.hint}")
        return "\n".join(lines)

    def tally(self, problems: Iterable[Problem], articles: int) -> None:
        """Say how many problems of each kind there are."""
        self.findings.summary["articles"] = articles
        if self.format is Format.JSON:
            return
        found = list(problems)
        parts = [
            _counted(sum(one.severity is severity for one in found), severity.value)
            for severity in Severity
        ]
        said = ", ".join(part for part in parts if part) or "no problems"
        self._write(f"{said} in {_plural(articles, 'article')}", self.err)

    def built(self, publication: Publication, said: Said, site: Path, seconds: float) -> None:
        """Say what a build did and where the site is."""
        self.findings.summary.update(
            articles=said.articles,
            written=len(publication.written),
            unchanged=publication.unchanged,
            removed=len(publication.removed),
            site=str(site),
        )
        if self.format is Format.JSON:
            return
        if self.verbose:
            for path, why in publication.written:
                self._write(f"  {why:8} {path}", self.out)
            for path in publication.removed:
                self._write(f"  {'removed':8} {printable(path)}", self.out)
        if self.quiet:
            return
        done = [f"{len(publication.written)} written", f"{publication.unchanged} unchanged"]
        if publication.removed:
            done.append(f"{len(publication.removed)} removed")
        content = f"{_plural(said.articles, 'article')}, {_plural(said.events, 'event')}"
        good = self._paint("built", "good", self.out)
        self._tell(f"{good}  {content}: {', '.join(done)} in {seconds:.2f} s")
        self.say(f"site   {site / 'index.html'}")
        for path in publication.strays:
            stray = printable(str(site / path))
            self.hint(f"removed {stray}: no build had written it; keep such files elsewhere")
        if not said.has_address:
            self.hint("no base_url: pages carry no canonical links (set it, or give --base-url)")

    def promised(self, count: int) -> None:
        """Say that addresses were published for the first time."""
        if count:
            self.hint(f"urls.lock: {count} added, to be kept with the content and committed")

    def unkept(self, why: str) -> None:
        """Say that the site stands, and what the next build must do without."""
        if why:
            self.findings.summary["unkept"] = why
            self.hint(f"the site is published, but notes for the next build could not be kept "
                      f"({why}): it will make every file again")  # fmt: skip

    def verified(self, files: int, cards: int, manifest: str) -> None:
        """Say what a verification went through; the hash of the list is worth keeping elsewhere."""
        self.findings.summary.update(files=files, articles=cards, manifest=manifest)
        replayed = f", {_plural(cards, 'card')} against their seeds" if cards else ""
        self.say(f"verified  {_plural(files, 'file')} against manifest.json{replayed}")
        if manifest:
            self.say(f"manifest  sha256 {manifest}")

    def checked(self, dossier: Dossier) -> None:
        """Say that a check found nothing to stop a build."""
        self.findings.summary["articles"] = len(dossier.articles)
        self._tell(f"{self._paint('checked', 'good', self.out)}  "
                   f"{_plural(len(dossier.articles), 'article')}, "
                   f"{_plural(len(dossier.events), 'event')}")  # fmt: skip

    def mended(self, mends: Iterable[Mend], left: Iterable[PurePosixPath]) -> None:
        """Say what was rewritten, and which files were not because they would read otherwise."""
        done, not_done = tuple(mends), tuple(left)
        for one in done:
            change = f"{isolate(one.old)} → {one.new}" if one.old else f"added {isolate(one.new)}"
            self.say(f"{printable(str(one.place))} {change}")
        for path in not_done:
            self._write(
                f"{printable(str(path))}: left as it was: rewritten it would not read the same",
                self.err,
            )
        if not (done or not_done):
            self.say("nothing to fix")
        self.result("fixed", [mend_fields(one) for one in done])
        self.result("left", [str(path) for path in not_done])

    def result(self, name: str, value: object) -> None:
        """Keep what a command found beside problems, for JSON."""
        self.findings.more[name] = value

    def finish(self) -> None:
        """Say what was kept until the command ended."""
        if self.format is Format.JSON:
            self._write(as_json(self.findings), self.out)

    def progress(self, done: int, total: int) -> None:
        """Show how far a long build has come, on a terminal only."""
        if not self._talks() or total < _SLOW or not self.out.isatty():
            return
        end = "\r\033[K" if done == total else ""
        self.out.write(f"\r{done}/{total} files{end}")
        self.out.flush()

    def waiting(self, holder: str) -> None:
        """Say that another build holds the lock: a process."""
        self.say(f"waiting for another build (process {holder}) to end")

    def say(self, sentence: str) -> None:
        """Say something that may be left unsaid."""
        self._tell(printable_lines(sentence))

    def hint(self, sentence: str) -> None:
        """Say something in a low voice."""
        self._tell(self._paint(printable_lines(sentence), "dim", self.out))

    def fail(self, sentence: str) -> None:
        """Say why the command ends here."""
        self._write(
            f"{self._paint('error', 'error', self.err)}: {printable_lines(sentence)}", self.err
        )

    def our_fault(self) -> None:
        """Show the traceback of an exception that no curator caused."""
        self._write(printable_lines(traceback.format_exc().rstrip()), self.err)
        self._write("this is a fault of the generator, not of the dossier; please report it",
                    self.err)  # fmt: skip

    def _tell(self, text: str) -> None:
        if self._talks():
            self._write(text, self.out)

    def _talks(self) -> bool:
        return not self.quiet and self.format is not Format.JSON

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
