"""How much 500 invented authorities with 5 variants each slow the finding of mentions down.

Run ``python tests/benchmarks/mentions.py`` from the project's folder: it prints the time of one
pass over the published lines with the dossier's own authorities, the time with the invented ones
added, and their ratio (wanted: at most 2).
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from generator import build as pipeline  # noqa: E402 the project is not installed
from generator.curation.mentions import make_matcher  # noqa: E402
from generator.model.authority import Authority, Kind  # noqa: E402
from generator.model.provenance import Role  # noqa: E402
from generator.options import Options  # noqa: E402 the project is not installed

if TYPE_CHECKING:
    from generator.text.matching import Matcher

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
ROUNDS = 20


def invented(count: int, variants: int) -> tuple[Authority, ...]:
    """Make authorities of two random words; the same ones at every run."""
    dice = random.Random(1)  # noqa: S311 no secret is made

    def name() -> str:
        words = ("".join(dice.choices(LETTERS, k=dice.randint(4, 8))) for _ in range(2))
        return " ".join(words)

    return tuple(
        Authority(
            id=f"invented-{number}",
            kind=Kind.PERSON,
            name=name(),
            variants=tuple(name() for _ in range(variants)),
        )
        for number in range(count)
    )


def best_pass(matcher: Matcher, lines: list[str]) -> float:
    """Seconds of the fastest of several passes over all lines."""
    times: list[float] = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for line in lines:
            list(matcher.matches(line))
        times.append(time.perf_counter() - started)
    return min(times)


def main() -> None:
    """Measure and print."""
    options = Options(project=ROOT, out=ROOT / "site")
    dossier = pipeline.read_project(options).dossier
    published = tuple(role for role in Role if role.published)
    lines = [
        line
        for article in dossier.articles
        if article.capture
        for _, _, line in article.capture.numbered(*published)
    ]
    own = best_pass(make_matcher(dossier.authorities), lines)
    many = best_pass(make_matcher((*dossier.authorities, *invented(500, 5))), lines)
    sys.stdout.write(
        f"{len(lines)} lines: {1000 * own:.1f} ms with {len(dossier.authorities)} authorities, "
        f"{1000 * many:.1f} ms with 500 more; ratio {many / own:.2f}\n"
    )


if __name__ == "__main__":
    main()
