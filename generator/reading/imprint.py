"""Who wrote a capture, read from the lines that say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import Proposal
from generator.reading.dating.stamps import find_stamps
from generator.reading.outlet_names import TRIM, WITH_AGENCIES, is_outlet
from generator.reading.rules.rule import any_of
from generator.text.folding import fold, without_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.line import Line
    from generator.reading.sheet import Sheet

_LABEL = re.compile(
    r"^\W*(?:كتب(?:ته|ها|ت|ه)?|بقلم|من طرف|نُ?شر بواسطة|مرسلة بواسطة|نشره|نص|بواسطة|إعداد|"
    r"اعداد|أعد(?:ه|ته)?|تقرير|"
    r"تحقيق|حوار|"
    r"حاور(?:ته|ها|ه)?|ترجمها|ترجمة|تحرير|حرره|"
    r"المحررة?|الكاتبة?|المؤلف|مراسلة?|متابعة|رصد|نویسنده|خبرنگار|گزارش|مترجم|دبیر|author|"
    r"written by|reporting by|by)"
    r"(?!\w)(?:\s+(?:الصحفي|الصحافي|الكاتب|الدكتور)(?!\w))?\s*[:|/\-–—]?\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*[،,]\s*[^\W\d_]+$|\s*[،,]\s*(?:خبرنگار|مراسل|كاتب|صحاف|صحفي|باحث|نویسنده).*$|\s*:$"
)
_BRACKET = re.compile(r"\s*[(（][^()]*[)）]?\s*$")
_SIGNS = re.compile(r"\s+[-–—|/]\s+|\s*[|•]\s*")
TRADE = any_of(
    "كاتب", "كاتبة", "صحفي", "صحفية", "صحافي", "صحافية", "باحث", "باحثة", "أستاذ", "محلل"
)
"""What an author is said to be, at the foot of an article; folded."""
_NO_NAME = re.compile(
    rf"^(?:عن\b|{TRADE}|اخبار\b|قسم\b|فريق\b|هييه\b|اسره\b|غرفه\b|محليات|سياسه|اقتصاد|رياضه|ثقافه)"
)
"""What is no person's name: a trade, a section, a desk; folded."""
_NO_PERSON = ("تاريخ", "نشر", "اخر", "مراسل", "محرر", "كاتب", "للنشر", "انتهت", "بدات", "تغطيه")
_PLACE_NAME = re.compile(
    r"^\W*(?P<place>[^\W\d_]+(?:\s[^\W\d_]+)?)\s*[-–—|"
    r"/:]\s*(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,3})\s*:?$"
)
_OUTLET_NAME = re.compile(
    r"^\W*[^-–—:|]{3,30}\s[-–—]\s(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){1,2})\s*:\s"
)
_LONGEST = 6


def read_author(sheet: Sheet) -> Proposal | None:
    """Name the author where a line does."""
    text = next((one.number for one in sheet.with_role(Role.TEXT)), 0)
    for verdict, line in _author_lines(sheet):
        # Below the text a few words alone are as likely a signature as a button.
        if verdict == "name-alone" and (line.number > text or "Forwarded" in line.text):
            continue
        # One word alone is a city or a section as often as a name.
        unsaid = verdict in {"holds-date", "stamp", "name-alone"}
        for name in person_names(line):
            if unsaid and not _is_person(name):
                continue
            return Proposal(value=name, basis=verdict, line=line.number, quote=name)
    for line in list(sheet.with_role(Role.TEXT))[:1]:
        found = _OUTLET_NAME.match(line.text[:80])
        if found:
            return Proposal(
                value=found["name"], basis="dateline", line=line.number, quote=found["name"]
            )
    return None


def _author_lines(sheet: Sheet) -> Iterator[tuple[str, Line]]:
    for role in (Role.AUTHOR, Role.DATELINE):
        for index in sorted(sheet.verdicts):
            verdict = sheet.verdicts[index]
            mixed = role is Role.AUTHOR or verdict.rule in {"holds-date", "stamp"}
            if verdict.role is role and mixed:
                yield verdict.rule, sheet.lines[index]


def _is_person(name: str) -> bool:
    """Whether two to four words without a figure read as a person's name."""
    words = fold(name).split()
    # «د. ليث»: a title may be cut short.
    plain = 2 <= len(words) <= 4 and all(word.rstrip(".").isalpha() for word in words)
    return plain and not words[0].startswith(_NO_PERSON)


def person_names(line: Line) -> Iterator[str]:
    """Yield the parts of an author's line that are a person's name."""
    bare = _LABEL.sub("", line.said)
    rest = _AFTER.sub("", bare).strip(TRIM)
    # After «بقلم:» the name comes first; without a label a place may.
    placed = _PLACE_NAME.match(without_marks(rest)) if bare == line.said else None
    parts = [placed["name"]] if placed and not is_outlet(placed["place"]) else _SIGNS.split(rest)
    for part in parts:
        if WITH_AGENCIES.search(part):
            continue
        bare = _LABEL.sub("", part)
        # «كتب مراسل الشؤون المحلية» names nobody: what is left begins with ال.
        name = _BRACKET.sub("", part if bare.startswith("ال") else bare).strip(TRIM)
        words = fold(name).split()
        if _NO_NAME.match(fold(name)):
            continue
        plain = line.text != line.said or not any(letter.isdigit() for letter in name)
        unlike = find_stamps(name) or is_outlet(name)
        if name and plain and len(words) <= _LONGEST and not unlike:
            yield name
