"""Captures invented for the tests of ``import``, and one call of it with what it said."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from generator.arguments import read_arguments
from generator.console import Console
from generator.desk.importing import run
from generator.desk.survey import read_survey
from generator.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.problems import Problem

BODY = (
    "غُرست أشجار كثيرة على ضفة النهر يوم الثلاثاء، وقال المهندس إن العمل مستمر حتى الخريف.",
    "وأضاف أن السكان شاركوا في الغرس مع أطفالهم منذ الصباح، وأن البلدية وعدت بحديقة أخرى.",
    "وتسقي الحديقة الجديدة مياه تصل إليها من السد القريب عبر قناة حُفرت قبل أعوام.",
)
PARK = "\n".join((
    "حديقة جديدة على ضفة النهر", "المصدر: أخبار الواحة", "تاريخ النشر: 2 أيار 2023", *BODY, "",
))  # fmt: skip
CARD = "content/articles/2023-05-02-hdyqh-jdydh-dfh.md"
PAGE = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>حديقة جديدة على ضفة النهر</title></head><body><nav><a href="/">الرئيسية</a></nav>
<article><h1>حديقة جديدة على ضفة النهر</h1><time datetime="2023-05-02">2 أيار 2023</time>
{"".join(f"<p>{text}</p>" for text in BODY)}</article><footer>جميع الحقوق محفوظة</footer>
</body></html>"""


@dataclass(frozen=True)
class Said:
    """How a call ended."""

    code: int
    out: str
    err: str


def take(project: Path, *words: object) -> Said:
    """Run ``import`` in this process."""
    out, err = StringIO(), StringIO()
    options = read_arguments(["import", "--project", str(project), *map(str, words)])
    code = run(options, Console(out=out, err=err))
    return Said(code, out.getvalue(), err.getvalue())


def put(path: Path, content: str | bytes) -> Path:
    """Write a file to import."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder with its bytes; of a folder None."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def seeds(project: Path) -> set[str]:
    """Names of the files below seeds/ that the sound project does not hold already."""
    below = project / "seeds"
    found = {str(one.relative_to(below)) for one in below.rglob("*") if one.is_file()}
    return found - {"000_library.txt"}


def faults(project: Path, *severities: Severity) -> tuple[Problem, ...]:
    """Problems that a check with drafts would find; errors, unless others are asked for."""
    return grave(read_survey(project).problems, *severities)


def grave(problems: Iterable[Problem], *severities: Severity) -> tuple[Problem, ...]:
    """Problems of some severities."""
    return tuple(one for one in problems if one.severity in (severities or (Severity.ERROR,)))
