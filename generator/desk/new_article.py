"""A curator's answers → a new card with comments, never over another one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.desk.asking import Answers, answers_from, needed
from generator.desk.reading_answers import name_in, names_in, read_day, read_id
from generator.desk.refusal import FINE, RefusalError, WrongAnswerError
from generator.desk.starter import filled
from generator.desk.survey import Survey, card_path, read_survey
from generator.desk.writing import write_new
from generator.desk.yaml_text import flow_list, scalar
from generator.intake.aliases import did_you_mean
from generator.intake.card_reader import read_card
from generator.intake.ids import former_ids
from generator.intake.records import SEEDS
from generator.model.dates import EdtfDate, dates_of
from generator.wording.desk import say

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path, PurePosixPath

    from generator.console import Console

KEYS = ("title", "published", "source", "topics", "seed", "slug", "id")
"""What is asked, in this order, each an option; ``id`` is one only as an option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardWish:
    """A card as asked for."""

    id: str
    title: str
    published: EdtfDate | None
    source: str
    topics: tuple[str, ...]
    seed: str
    """Name of its file below seeds/; empty: the card holds the text itself."""


def run(options: Namespace, console: Console) -> int:
    """Ask, write a card, and say where it is; the exit code."""
    try:
        path = new_article(options.project, answers_from(options, KEYS, console))
    except RefusalError as error:
        console.fail(error.sentence)
        return error.exit_code
    console.result("written", [str(path)])
    console.say(say("card-written", path=path))
    return FINE


def new_article(project: Path, answers: Answers) -> PurePosixPath:
    """Ask for an article and write its card; raises ``RefusalError`` with nothing written."""
    found = read_survey(project)
    wish = _ask(found, answers)
    path = card_path(wish.id)
    text = _card(found, wish)
    _check(text, path, wish)
    try:
        write_new(project / path, text.encode())
    except FileExistsError:
        raise RefusalError(say("card-exists", path=path)) from None
    return path


def _ask(found: Survey, answers: Answers) -> CardWish:
    title = answers.read("title", needed)
    published = answers.read("published", read_day)
    answers.asking.tell(say("date-read", date=published or "unknown"))
    source = answers.read("source", name_in(found.index("sources")), "unknown", optional=True)
    topics = answers.read("topics", names_in(found.index("topics")), optional=True)
    seed = answers.read("seed", _read_seed(found), optional=True)
    free = _free_id(found)
    if "id" in answers.given:
        id_ = answers.read("id", free)
    else:
        head = _date_head(published)
        id_ = answers.read("slug", lambda text: free(f"{head}{read_id(text)}"))
    return CardWish(
        id=id_, title=title, published=published, source=source, topics=topics, seed=seed
    )


def _date_head(published: EdtfDate | None) -> str:
    """Write the parts of a single date, as ids begin with them."""
    dates = dates_of(published) if published else ()
    if len(dates) != 1:
        return ""
    return "".join(f"{part:02}-" for part in dates[0].parts)


def _free_id(found: Survey) -> Callable[[str], str]:
    """Make a reader of an id that no card has or had."""
    taken = {file.path.stem for file in found.files if file.path == card_path(file.path.stem)}
    taken |= set(former_ids(found.records.was, "articles"))

    def read(text: str) -> str:
        id_ = read_id(text)
        if id_ in taken:
            raise WrongAnswerError(say("id-taken", id=id_))
        return id_

    return read


def _read_seed(found: Survey) -> Callable[[str], str]:
    """Make a reader of a seed's name, with or without its folder."""
    known = found.seeds()

    def read(text: str) -> str:
        name = text.removeprefix("./").removeprefix(f"{SEEDS}/")
        if not name or name in known:
            return name
        hint = did_you_mean(name, known)
        code = "seed-misspelt" if hint else "seed-unknown"
        raise WrongAnswerError(say(code, seed=text, hint=hint, known=", ".join(known) or "-"))

    return read


def _card(found: Survey, wish: CardWish) -> str:
    values = {
        "title": scalar(wish.title),
        "published": scalar(str(wish.published or "unknown")),
        "source": scalar(wish.source),
        "topics": flow_list(wish.topics),
    }
    if not wish.seed:
        return filled("article.md", **values)
    content = found.content(SEEDS / wish.seed) or b""
    return filled(
        "article-with-seed.md",
        **values,
        seed=scalar(wish.seed),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _check(text: str, path: PurePosixPath, wish: CardWish) -> None:
    """Read the card back before it is written."""
    record, problems = read_card(text, path)
    if record is None or problems:
        raise RefusalError(say("read-back", path=path))
    read = CardWish(
        id=record.id,
        title=record.title.text,
        published=record.dating.date,
        source=record.source.text,
        topics=tuple(one.text for one in record.index.topics),
        seed=record.seed.name.text if record.seed else "",
    )
    if read != wish:
        raise RefusalError(say("read-back", path=path))
