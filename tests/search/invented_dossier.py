"""Writes a project of many invented articles, to measure what a first query costs.

Words are made up and drawn as often as words are drawn in print (Zipf), names with proclitics.
``python tests/search/invented_dossier.py FOLDER 10000``
"""

from __future__ import annotations

import hashlib
import random
import sys
from itertools import accumulate
from pathlib import Path

WORDS = 150_000
NAMES = 400
VARIANTS = 4
LETTERS = "اااالللييييممننرروووتتتبعدسهفقكحجشطخصزضثذظغءة"
FUNCTION_WORDS = ("في", "من", "على", "إلى", "أن", "التي", "عن", "مع", "بعد", "بين", "هذا", "قال")
PROCLITICS = ("", "", "", "", "ال", "ال", "ال", "و", "ب", "ل", "وال", "بال")


def write_project(folder: Path, articles: int) -> None:
    """Write seeds, cards and vocabularies."""
    chance = random.Random(7)  # noqa: S311 no secret
    stems = list(dict.fromkeys(_word(chance) for _ in range(WORDS)))
    words = [*FUNCTION_WORDS, *stems]
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(words))))
    names = [f"{_word(chance)}ف {_word(chance)}ين" for _ in range(NAMES)]
    for name in ("seeds", "content/articles"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "content" / "dossier.yaml").write_text("title: ملف مخترع\n", encoding="utf-8")
    (folder / "content" / "sources.yaml").write_text("one:\n  name: وكالة الميناء\n", "utf-8")
    (folder / "content" / "people.yaml").write_text(_people(names, chance), encoding="utf-8")
    for number in range(articles):
        lines = [_line(chance, words, weights, names, count) for count in (9, *[45] * 8)]
        text = "\n".join(lines) + "\n"
        day = f"{2000 + number % 25}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        seed = f"{number:05}.txt"
        (folder / "seeds" / seed).write_text(text, encoding="utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        card = (
            f"---\ntitle: {lines[0]}\npublished: {day}\npublished_evidence: [سبب]\nsource: one\n"
            f"seed: {seed}\nsha256: {digest}\nlines:\n  headline: 1\n  text: 2-9\n"
            "status: reviewed\n---\n"
        )
        (folder / "content" / "articles" / f"a{number:05}.md").write_text(card, encoding="utf-8")


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.choice((3, 4, 4, 5, 5, 6, 7))))


def _people(names: list[str], chance: random.Random) -> str:
    rows = []
    for number, name in enumerate(names):
        first, last = name.split()
        others = (f"{first[:-2]}{chance.choice('غجكق')}{n} {last}" for n in range(VARIANTS))
        rows.append(f"p{number}:\n  name: {name}\n  variants: [{', '.join(others)}]\n")
    return "".join(rows)


def _line(
    chance: random.Random, words: list[str], weights: list[float], names: list[str], count: int
) -> str:
    drawn = chance.choices(words, cum_weights=weights, k=count)
    printed = [chance.choice(PROCLITICS) + one if len(one) > 4 else one for one in drawn]
    if chance.random() < 0.6:
        name = names[min(int(chance.expovariate(0.05)), NAMES - 1)]
        printed.insert(chance.randrange(len(printed)), name)
    return " ".join(printed)


if __name__ == "__main__":
    write_project(Path(sys.argv[1]), int(sys.argv[2]))
