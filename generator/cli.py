"""Arguments → calls, results → exit codes."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from generator import build as pipeline
from generator.console import Console
from generator.intake.addresses import is_site_address
from generator.problems import DossierError, errors, grave
from generator.publishing.ownership import ForeignFolderError
from generator.workspace import is_project, templates_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FINE, CONTENT, USAGE, ENVIRONMENT, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: all well · the dossier has faults · wrong call · the machine · Ctrl-C."""

_DEFAULTS = {
    "project": Path(),
    "out": None,
    "drafts": False,
    "base_url": None,
    "strict": False,
    "quiet": False,
    "verbose": False,
    "port": 8000,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parser = _parser()
    given = parser.parse_args(arguments)
    options = argparse.Namespace(**{**_DEFAULTS, **vars(given)})
    console = Console(quiet=options.quiet, verbose=options.verbose)
    fault = _usage_fault(options)
    if fault:
        console.fail(fault)
        return USAGE
    if not is_project(options.project):
        console.fail(
            f"{options.project / 'content'} does not exist: this is not a dossier's folder"
        )
        return ENVIRONMENT
    try:
        return COMMANDS[options.command](options, console)
    except ForeignFolderError as error:
        console.fail(f"{error.folder} holds files that Milaff did not write; "
                     "name another folder with --out or empty this one")  # fmt: skip
        return ENVIRONMENT
    except OSError as error:
        console.fail(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "))
        return ENVIRONMENT
    except KeyboardInterrupt:
        console.say("stopped")
        return INTERRUPTED


def _build(options: argparse.Namespace, console: Console) -> int:
    started = time.perf_counter()
    wanted = _options(options)
    try:
        report = pipeline.build(wanted, console.progress)
    except DossierError as error:
        console.problems(error.problems)
        console.tally(error.problems, _card_count(options.project))
        console.hint(f"{wanted.out} was left as it was")
        return CONTENT
    problems = report.project.problems
    failed = options.strict and grave(problems)
    console.problems(problems if failed or not options.quiet else ())
    seconds = time.perf_counter() - started
    console.built(report.publication, report.project.dossier, wanted.out, seconds)
    return CONTENT if failed else FINE


def _check(options: argparse.Namespace, console: Console) -> int:
    project = pipeline.check(_options(options))
    console.problems(project.problems)
    if project.problems:
        console.tally(project.problems, _card_count(options.project))
    else:
        console.checked(project.dossier)
    failed = errors(project.problems) or (options.strict and grave(project.problems))
    return CONTENT if failed else FINE


def _serve(options: argparse.Namespace, console: Console) -> int:
    from generator.preview.server import serve  # noqa: PLC0415 tornado costs 0.1 s at start

    serve(options.project, options.port, console)
    return FINE


def _clean(options: argparse.Namespace, console: Console) -> int:
    removed = pipeline.clean(_options(options))
    console.say(f"removed {removed} files")
    return FINE


COMMANDS: dict[str, Callable[[argparse.Namespace, Console], int]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "clean": _clean,
}


def _options(options: argparse.Namespace) -> pipeline.Options:
    return pipeline.Options(
        project=options.project,
        out=options.out.resolve() if options.out else options.project / pipeline.SITE,
        drafts=options.drafts,
        base_url=options.base_url or None,  # Netlify without $URL gives an empty one
    )


def _usage_fault(options: argparse.Namespace) -> str:
    if options.base_url and not is_site_address(options.base_url):
        return f"--base-url {options.base_url}: write the whole address, beginning with https://"
    if not 0 < options.port < 65536:
        return f"--port {options.port}: write a number from 1 to 65535"
    if not templates_of(options.project).is_dir():
        return f"there are no templates at {templates_of(options.project)}"
    return ""


def _card_count(project: Path) -> int:
    return len(list((project / "content" / "articles").glob("*.md")))


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--project", type=Path, metavar="DIR",
                        help="the dossier's folder (default: this one)")  # fmt: skip
    shared.add_argument("-q", "--quiet", action="store_true", help="say only what went wrong")
    shared.add_argument(
        "-v", "--verbose", action="store_true", help="say why each file was written"
    )
    shared.add_argument("--strict", action="store_true", help="let warnings fail too (exit code 1)")
    shared.add_argument("--drafts", action="store_true", help="include cards with status draft")
    shared.add_argument("--base-url", metavar="URL", help="the site's own address, for this build")
    shared.add_argument("--out", type=Path, metavar="DIR",
                        help="where the site goes (default: site/ in the project)")  # fmt: skip
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Milaff: captures and cards in, a dossier's website out.",
        epilog="Exit codes: 0 fine, 1 faults in the dossier, 2 wrong call, 3 the machine, "
        "130 interrupted.",
        parents=[shared],
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("build", parents=[shared], help="write the site")
    commands.add_parser("check", parents=[shared], help="report every problem and write nothing")
    serve = commands.add_parser("serve", parents=[shared], help="show the site while you edit")
    serve.add_argument("--port", type=int, default=argparse.SUPPRESS, metavar="N",
                       help="port on 127.0.0.1 (default: 8000)")  # fmt: skip
    commands.add_parser("clean", parents=[shared], help="remove what build wrote, and nothing else")
    return parser
