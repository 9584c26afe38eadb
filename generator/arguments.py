"""The words of a command line → options, with a value for each that was not given."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from generator.desk.commands import add_commands
from generator.reports import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

_DEFAULTS = {
    "project": Path(),
    "out": None,
    "drafts": False,
    "base_url": None,
    "strict": False,
    "quiet": False,
    "verbose": False,
    "format": Format.TEXT.value,
    "fix": False,
    "prove": False,
    "port": 8000,
}


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read a command line; ends the program with code 2 where it cannot be read."""
    given = _parser().parse_args(arguments)
    return argparse.Namespace(**{**_DEFAULTS, **vars(given)})


def _parser() -> argparse.ArgumentParser:
    shared, reporting = _shared(), _reporting()
    parser = argparse.ArgumentParser(
        prog="python -m generator",
        description="Milaff: captures and cards in, a dossier's website out.",
        epilog="Exit codes: 0 fine, 1 faults in the dossier, 2 wrong call, 3 the machine, "
        "4 not what was published, 130 interrupted.",
        parents=[shared, reporting],
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    build = commands.add_parser("build", parents=[shared, reporting], help="write the site")
    build.add_argument("--prove", action="store_true", default=argparse.SUPPRESS,
                       help="then make it again from nothing and compare")  # fmt: skip
    check = commands.add_parser(
        "check", parents=[shared, reporting], help="report every problem and write nothing"
    )
    check.add_argument("--fix", action="store_true", default=argparse.SUPPRESS,
                       help="first write dates in EDTF and the missing sha256")  # fmt: skip
    serve = commands.add_parser("serve", parents=[shared], help="show the site while you edit")
    serve.add_argument("--port", type=int, default=argparse.SUPPRESS, metavar="N",
                       help="port on 127.0.0.1 (default: 8000)")  # fmt: skip
    verify = commands.add_parser(
        "verify", parents=[shared, reporting],
        help="compare cards with their seeds and the published files with their hashes",
    )  # fmt: skip
    verify.add_argument("folder", nargs="?", type=Path, metavar="DIR",
                        help="a published folder or a copy of one (default: site/)")  # fmt: skip
    add_commands(commands, shared, reporting)
    commands.add_parser("clean", parents=[shared], help="remove what build wrote, and nothing else")
    return parser


def _shared() -> argparse.ArgumentParser:
    """Options of every command; they may stand before it too."""
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
    return shared


def _reporting() -> argparse.ArgumentParser:
    """Options of the commands that report problems."""
    reporting = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    reporting.add_argument("--format", choices=[one.value for one in Format],
                           help="how problems are reported (default: text)")  # fmt: skip
    return reporting
