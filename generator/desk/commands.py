"""The desk's commands: their arguments, and what each one runs."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.console import Console

    # argparse has no public name for it.
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001


KINDS = ("articles", "events", "topics", "names", "sources", "seeds")
"""What can be listed."""

_ARTICLE = {
    "title": "the headline as printed",
    "published": "a date in any form a card may have, or unknown",
    "source": "id or name from sources.yaml, or unknown",
    "topics": "ids or names, separated by commas",
    "seed": "a file in seeds/ that the text is read from; its sha256 is pinned",
    "slug": "short name in Latin letters; the date goes before it",
    "id": "the whole id, instead of a slug",
}
_IMPORT = {
    "dry-run": "show the card, write nothing",
    "accept-all": "set status: needs-review, so that build publishes it, marked",
    "propose": "write nothing; print one JSON object for each capture",
    "refresh": "of captures imported before, show how the cards differ",
}
_EVENT = {
    "id": "id of the event; of one that is there, only the words are added to a card",
    "title": "what happened",
    "date": "a date in any form a card may have",
    "topics": "ids or names, separated by commas",
    "article": "id or path of the card whose words are quoted",
    "line": "the line of its capture",
    "quote": "the words of that line, exactly as printed",
    "says": "how the date follows, when the words do not print it",
}


def add_commands(
    commands: Parsers, shared: argparse.ArgumentParser, reporting: argparse.ArgumentParser
) -> None:
    """Add ``new``, ``status``, ``list`` and ``explain`` to the commands of a parser."""
    parents = [shared, reporting]
    new = commands.add_parser(
        "new", help="begin a dossier, an article or an event; asks what is not given"
    ).add_subparsers(dest="what", required=True, metavar="WHAT")
    dossier = new.add_parser(
        "dossier", parents=parents, help="a small dossier that builds as it is"
    )
    dossier.add_argument("folder", type=Path, metavar="DIR", help="a folder that is new or empty")
    _add_options(dossier, {"title": "title of the dossier"})
    _add_options(new.add_parser("article", parents=parents, help="a card with comments"), _ARTICLE)
    _add_options(
        new.add_parser("event", parents=parents, help="an event and the words it rests on"), _EVENT
    )
    _add_import(commands, shared)
    commands.add_parser("status", parents=parents, help="show what is left to do, and where")
    listed = commands.add_parser("list", parents=parents, help="list articles, events, names …")
    listed.add_argument("kind", nargs="?", choices=KINDS, default="articles",
                        help="what to list (default: articles)")  # fmt: skip
    explain = commands.add_parser(
        "explain", parents=parents, help="say why an article's date, roles and mentions are so"
    )
    explain.add_argument("article", metavar="ARTICLE", help="its id, or the path of its card")


def needs_no_project(options: argparse.Namespace) -> bool:
    """Whether a command makes its project or only proposes, so that there need not be one."""
    makes_one = options.command == "new" and options.what == "dossier"
    return bool(makes_one or (options.command == "import" and options.propose))


def _add_import(commands: Parsers, shared: argparse.ArgumentParser) -> None:
    importing = commands.add_parser(
        "import", parents=[shared], help="keep captures as seeds and write a draft card for each"
    )
    importing.add_argument(
        "captures", nargs="+", metavar="FILE|DIR|-",
        help="text or HTML files, folders of them, or - for standard input",
    )  # fmt: skip
    for name, what in _IMPORT.items():
        importing.add_argument(f"--{name}", action="store_true", help=what)


def _add_options(parser: argparse.ArgumentParser, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        parser.add_argument(f"--{name}", default=argparse.SUPPRESS, metavar=name.upper(), help=text)


def _room(name: str) -> Callable[[argparse.Namespace, Console], int]:
    """Run a module of the desk, loaded when its command is called: the others begin without it."""

    def run(options: argparse.Namespace, console: Console) -> int:
        return int(import_module(f"generator.desk.{name}").run(options, console))

    return run


def _new(options: argparse.Namespace, console: Console) -> int:
    return _room(f"new_{options.what}")(options, console)


COMMANDS: dict[str, Callable[[argparse.Namespace, Console], int]] = {
    "new": _new,
    "import": _room("importing"),
    "status": _room("board_terminal"),
    "list": _room("listing"),
    "explain": _room("explanation_terminal"),
}
