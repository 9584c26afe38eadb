"""Arguments → calls, results → exit codes."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.arguments import read_arguments
from generator.console import Console
from generator.desk import commands as desk
from generator.intake.addresses import site_address
from generator.options import SITE, Options
from generator.problems import DossierError, errors, grave
from generator.publishing.ownership import ForeignFolderError, UnfitFolderError
from generator.publishing.publication import Publication
from generator.publishing.turn import BusyError
from generator.reports import Format
from generator.standing import recall
from generator.workspace import is_project, templates_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

    from generator.problems import Problem

FINE, CONTENT, USAGE, ENVIRONMENT, UNPROVEN, INTERRUPTED = 0, 1, 2, 3, 4, 130
"""Exit codes: all well · the dossier has faults · wrong call · the machine · the site is not what
the dossier says · Ctrl-C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    options = read_arguments(arguments)
    console = Console(
        quiet=options.quiet,
        verbose=options.verbose,
        format=Format(options.format),
        folder=_seen_from_here(options.project),
    )
    fault = _usage_fault(options)
    if fault:
        console.fail(fault)
        return USAGE
    if not (_needs_no_project(options) or is_project(options.project)):
        console.fail(
            f"{options.project / 'content'} does not exist: this is not a dossier's folder"
        )
        return ENVIRONMENT
    try:
        code = COMMANDS[options.command](options, console)
        console.finish()
    except (ForeignFolderError, UnfitFolderError, BusyError) as error:
        console.fail(_refused(error))
        return ENVIRONMENT
    except OSError as error:
        console.fail(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "))
        return ENVIRONMENT
    except KeyboardInterrupt:
        console.say("stopped")
        return INTERRUPTED
    return code


def _refused(error: ForeignFolderError | UnfitFolderError | BusyError) -> str:
    match error:
        case ForeignFolderError():
            return (
                f"{error.folder} holds files that Milaff did not write; "
                "name another folder with --out or empty this one"
            )
        case UnfitFolderError():
            return (
                f"{error.folder} is no place for a site: it holds this dossier, your home folder "
                "or the folder you are in, or lies in content, seeds or templates; "
                "name another one with --out"
            )
    return (
        f"another build of this dossier is running (process {error.holder or 'unknown'}); "
        "run this command again when it has ended"
    )


def _build(options: Namespace, console: Console) -> int:
    started = time.perf_counter()
    wanted = _options(options)
    said = None if options.prove else recall(wanted, console.waiting)
    if said is None:
        return _build_anew(options, wanted, console, started)
    unchanged = Publication(written=(), unchanged=said.files, removed=())
    _tell_problems(options, console, said.problems)
    console.built(unchanged, said, wanted.out, time.perf_counter() - started)
    return _code(options, said.problems)


def _build_anew(options: Namespace, wanted: Options, console: Console, started: float) -> int:
    from generator import build as pipeline  # noqa: PLC0415 not needed where nothing changed

    telling = pipeline.Telling(progress=console.progress, waiting=console.waiting)
    try:
        report = pipeline.build(wanted, telling)
    except DossierError as error:
        console.problems(error.problems)
        console.tally(error.problems, _card_count(options.project))
        console.hint(f"{wanted.out} was left as it was")
        return CONTENT
    _tell_problems(options, console, report.said.problems)
    console.built(report.publication, report.said, wanted.out, time.perf_counter() - started)
    console.promised(len(report.added))
    console.unkept(report.unkept)
    if options.prove and not _proven(wanted, console):
        return UNPROVEN
    return _code(options, report.said.problems)


def _tell_problems(options: Namespace, console: Console, problems: Sequence[Problem]) -> None:
    console.problems(problems if _code(options, problems) or not options.quiet else ())


def _code(options: Namespace, problems: Sequence[Problem]) -> int:
    """Give the exit code of a build that nothing stopped."""
    return CONTENT if options.strict and grave(problems) else FINE


def _proven(wanted: Options, console: Console) -> bool:
    from generator.proof import prove  # noqa: PLC0415 for this option alone

    differing = prove(wanted)
    for path in differing:
        console.fail(f"{wanted.out / path} is not what a clean build makes; please report this")
    if not differing:
        console.say("proven  a clean build makes the same files")
    return not differing


def _verify(options: Namespace, console: Console) -> int:
    from generator.proof import verify_folder, verify_project  # noqa: PLC0415 for this command alone

    wanted = _options(options)
    site = options.folder or wanted.out
    if not site.is_dir():
        console.fail(f"{site} is no folder: there is nothing to verify")
        return ENVIRONMENT
    if is_project(options.project):
        shown_as = _seen_from_here(site) if options.folder or options.out else PurePosixPath("site")
        found = verify_project(replace(wanted, out=site.resolve()), shown_as)
    else:
        found = verify_folder(site)
    console.problems(found.problems)
    console.verified(found.files, found.cards, found.manifest)
    return UNPROVEN if errors(found.problems) else FINE


def _check(options: Namespace, console: Console) -> int:
    left: tuple[PurePosixPath, ...] = ()
    if options.fix:
        from generator.desk.mending import mend  # noqa: PLC0415 for this option alone

        mends, left = mend(options.project)
        console.mended(mends, left)
    from generator.build import check  # noqa: PLC0415 for this command alone

    project = check(_options(options))
    console.problems(project.problems)
    if project.problems:
        console.tally(project.problems, _card_count(options.project))
    else:
        console.checked(project.dossier)
    failed = errors(project.problems) or (options.strict and grave(project.problems))
    return CONTENT if failed or left else FINE


def _serve(options: Namespace, console: Console) -> int:
    from generator.preview.server import serve  # noqa: PLC0415 tornado costs 0.1 s at start

    serve(options.project, options.port, console)
    return FINE


def _clean(options: Namespace, console: Console) -> int:
    from generator.build import clean  # noqa: PLC0415 for this command alone

    removed = clean(_options(options), console.waiting)
    console.say(f"removed {removed} files")
    return FINE


COMMANDS: dict[str, Callable[[Namespace, Console], int]] = {
    "build": _build,
    "check": _check,
    "verify": _verify,
    "serve": _serve,
    "clean": _clean,
    **desk.COMMANDS,
}


def _options(options: Namespace) -> Options:
    return Options(
        project=options.project,
        out=options.out.resolve() if options.out else options.project / SITE,
        drafts=options.drafts,
        base_url=options.base_url or None,  # Netlify without $URL gives an empty one
    )


def _usage_fault(options: Namespace) -> str:
    if options.base_url and not site_address(options.base_url):
        return f"--base-url {options.base_url}: write the whole address, beginning with https://"
    if not 0 < options.port < 65536:
        return f"--port {options.port}: write a number from 1 to 65535"
    if options.out and _is_loop(options.out):
        return f"--out {options.out}: a link that leads to itself"
    if options.command == "serve" and options.format != Format.TEXT.value:
        return f"--format {options.format}: serve reports in the browser and as text"
    if not templates_of(options.project).exists():
        return f"there are no templates at {templates_of(options.project)}"
    return ""


def _is_loop(folder: Path) -> bool:
    try:
        folder.resolve()
    except RuntimeError:
        return True
    return False


def _seen_from_here(project: Path) -> PurePosixPath:
    """Lead from the working directory, which is the repository's for GitHub, to the project."""
    if _is_loop(project):
        return PurePosixPath(project)
    whole, here = project.resolve(), Path.cwd()
    return PurePosixPath(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def _needs_no_project(options: Namespace) -> bool:
    """Whether a command also works where there is no dossier: a copy can be verified anywhere."""
    return desk.needs_no_project(options) or (options.command == "verify" and options.folder)


def _card_count(project: Path) -> int:
    return len(list((project / "content" / "articles").glob("*.md")))
