"""A board → lines for a terminal: counts first, then the files to open."""

from __future__ import annotations

from dataclasses import asdict
from textwrap import fill
from typing import TYPE_CHECKING

from generator.desk.board import Board, Section, make_board
from generator.desk.refusal import FINE
from generator.desk.survey import read_survey
from generator.reports import Format
from generator.wording.desk import board as phrase
from generator.wording.desk import count
from generator.wording.words import isolate

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from generator.console import Console

SHOWN = 10
"""Lines of a section on the terminal; JSON holds all."""
WIDTH = 100
"""Columns of a paragraph."""


def run(options: Namespace, console: Console) -> int:
    """Show the board of a project; the exit code."""
    found = make_board(read_survey(options.project))
    console.result("board", asdict(found))
    if console.format is not Format.JSON:
        console.out.write(f"{render(found)}\n")
    return FINE


def render(board: Board) -> str:
    """Write a whole board."""
    blocks = {section.code: _findings(section) for section in board.sections}
    blocks["spellings"] = [
        (
            f"{one.path}:{one.line}",
            f"{isolate(one.form)}  {count('time', one.times)}"
            + (f"  {phrase('like', name=one.like)}" if one.like else ""),
        )
        for one in board.spellings
    ]
    blocks["keywords"] = [
        (f"{one.path}:{one.line}", f"{isolate(one.word)}  {count('article', one.articles)}")
        for one in board.keywords
    ]
    blocks["gaps"] = [(_span(gap.first, gap.last, gap.months), "") for gap in board.gaps]
    blocks["shares"] = [
        (f"{one.percent:3} %  {count('article', one.articles)}",
         isolate(one.name) or phrase("no-source"))
        for one in board.shares
    ]  # fmt: skip
    shown = [_block(code, lines) for code, lines in blocks.items() if lines]
    return "\n\n".join(filter(None, [_summary(board), *shown, _done(blocks)]))


def _summary(board: Board) -> str:
    cards = ", ".join(f"{number} {status}" for status, number in board.statuses if number)
    total = count("article", sum(number for _, number in board.statuses))
    lines = [f"{total}{f' ({cards})' if cards else ''}, {count('event', board.events)}"]
    if board.errors or board.warnings:
        faults = f"{count('error', board.errors)}, {count('warning', board.warnings)}"
        lines.append(f"{faults}: {phrase('see-check')}")
    if board.errors:
        lines.append(phrase("faulty"))
    return "\n".join(lines)


def _done(blocks: dict[str, list[tuple[str, str]]]) -> str:
    """Name the sections that hold nothing."""
    empty = [count(code, 0).removeprefix("0 ") for code, found in blocks.items() if not found]
    said = phrase("nothing", names="; ".join(empty)) if empty else ""
    return fill(said, WIDTH, subsequent_indent="  ", break_on_hyphens=False)


def _findings(section: Section) -> list[tuple[str, str]]:
    return [
        (f"{one.path}:{one.line}", "  ".join(filter(None, (isolate(one.id), isolate(one.about)))))
        for one in section.findings
    ]


def _block(code: str, lines: list[tuple[str, str]]) -> str:
    shown = [*_rows(lines[:SHOWN])]
    if len(lines) > SHOWN:
        shown.append(f"  … {count('more', len(lines) - SHOWN)}")
    return "\n".join([count(code, len(lines)), *shown])


def _rows(lines: list[tuple[str, str]]) -> Iterator[str]:
    for first, second in lines:
        yield f"  {first}  {second}".rstrip()


def _span(first: str, last: str, months: int) -> str:
    return first if first == last else f"{first} – {last}  {count('month', months)}"
