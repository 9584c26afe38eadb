"""What a line says about the month and the year it is written in, and what it surely looks back on.

A line in, anchors out. A year counts as past only in words that are surely past («منذ», «الماضي», a
verb of something done); «قمة 2030 المقبلة» bounds nothing from below.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from generator.reading.dating.anchors import Anchor
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in
from generator.reading.dating.wordings import is_quoted
from generator.text.months import MONTH_NAME, month_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.dating.plain import Plain

_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_NOW = r"(?:الجاري|الحالي|الجاريه|الحاليه)(?!\w)"
_MONTH_NOW = re.compile(
    rf"(?<!\w)(?:و?[بلفك]?)(?P<months>{MONTH_NAME}(?:\s?[/(]\s?{MONTH_NAME}\)?)*)\s{_NOW}"
)
_YEAR_NOW = re.compile(
    rf"(?:العام|السنه|هذا العام|هذه السنه)\s(?:{_NOW}\s)?[(,]?\s?(?P<a>20\d\d)(?!\d)"
    rf"|(?:عام|سنه|للعام|لعام)\s(?P<b>20\d\d)\s{_NOW}"
)
_THIS = re.compile(r"هذا العام|هذه السنه|الجاري|الحالي")
_YEAR_BEFORE = re.compile(r"العام (?:الماضي|المنصرم|الفايت)\s?[(,]?\s?(?P<year>20\d\d)(?!\d)")
_YEAR_AFTER = re.compile(r"العام (?:المقبل|القادم)\s?[(,]?\s?(?P<year>20\d\d)(?!\d)")
_BARE_YEAR = re.compile(rf"(?<!\w)(?:و?[لب]?)(?:عام|العام|سنه|السنه|في|منذ)\s{_YEAR}")
_SINCE = re.compile(
    r"(?<!\w)منذ\s(?:(?:شهر|عام|العام|سنه|مطلع|بدايه|اوايل|اواخر|منتصف|نهايه|يوم|صيف|شتاء|ربيع|خريف|تاريخ)\s|"
    r"ال\w+\s){0,3}$"
)
_GONE = re.compile(r"\s(?:الماضي|المنصرم|الفايت|الماضيه|المنصرمه)(?!\w)")
_COMING = re.compile(r"\s(?:المقبل|القادم|المقبله|القادمه)(?!\w)")
# Verbs of things done. After a date any of them makes it past; before it only those of the second
# list, for «أعلنت إجراء الانتخابات في 5 مارس» speaks of what is to come.
_SAID_DONE = (
    "اعلن|اعلنت|اعلنا|اقر|اقرت|اعتمد|اعتمدت|ابرم|ابرمت|ابرما|صدر|صدرت|قرر|قررت|طرح|طرحت|اطلقت|افتتح|افتتحت|"
    "اتفق|اتفقت|اتفقا|وافق|وافقت|صادق|صادقت|كلف|انتخب|انتخبت"
)
_DONE = (
    "شن|شنت|اندلع|اندلعت|بدات|انطلقت|وقع|وقعت|وقعا|وقعتا|عقدت|عقدا|اجري|اجرت|اجريا|جرت|شهد|شهدت|قتلت|"
    "توفي|توفيت|انسحب|انسحبت|سيطر|سيطرت|دخل|دخلت|انضم|انضمت|تولي|تولت|فاز|فازت|تاسس|تاسست|انتهي|"
    "انتهت|استقال|استقالت|غزت|احتل|احتلت|ضمت|فرضت|زار|زارت|التقي|التقت|التقيا|ولد|ولدت|استعاد|استعادت|"
    "انفجر|انفجرت|هاجم|هاجمت|غادر|غادرت|وصل|وصلت|استضاف|استضافت|انهار|انهارت|خسر|خسرت|بلغ|بلغت|سجلت|"
    "تجاوزت|كان|كانت|اطيح|الموقع|الموقعه|المبرم|المبرمه|سقط|سقطت|تعرض|تعرضت|اغتيل|اغتيلت|تسلم|تسلمت|"
    "حصل|حصلت|ضرب|ضربت|هز|هزت|قطعت|استانفت|تراجعت|ارتفعت|انخفضت|نفذت|اطاح|اطاحت"
)
_DONE_AFTER = re.compile(rf"[\s,]{{1,2}}(?:و|ف)?(?:{_DONE}|{_SAID_DONE})(?!\w)")
# No purpose («لحضور قمة …») and no aim («إلى», «حتى») between the verb and the date.
_DONE_BEFORE = re.compile(
    rf"(?<!\w)(?:و|ف)?(?:{_DONE})(?!\w)(?:\s(?!ل|الي |حتي )[^\s,.;:()\"]+){{0,5}}\s?$"
)
# «كانت الوزارة قد أعلنت في …»: done, whatever the date's clause says of what lies ahead. No aim and
# no content («أعلنت أن …») may stand between.
_HAD_DONE = re.compile(
    r"(?<!\w)(?:و|ف)?(?:(?:كان|كانت|كانوا|كانا|كانتا)\s(?:(?!ان )[^\s,.;:()\"]+\s){0,6}قد|"
    r"سبق ان|سبق و)\s?"
    r"(?!س[يتن]|ي|ن)\w{2,}(?:\s(?!ان |انه|انها|بان|ل|الي |حتي |عن )[^\s,.;:()\"]+){0,3}\s?$"
)
_BEFORE_THAT = re.compile(r"(?<!\w)(?:قبل ذلك|في وقت سابق|سابقا),?\s?$")
# Anything that may lie ahead, or that is only a name with a year in it.
_AHEAD = re.compile(
    r"(?<!\w)(?:سوف|لن|حتي|بحلول|لو|اذا|مقرر|المقرر|مقرره|المقرره|المقبل|المقبله|القادم|القادمه|"
    r"غدا|غد|الغد|فردا|متوقع|المتوقع|متوقعا|يتوقع|المزمع|مزمع|يعتزم|تعتزم|ينوي|تنوي|تخطط|يخطط|"
    r"تاجيل|موعد|رويه|خطه|كاس|مونديال|بطوله|نسخه|معرض|اكسبو|اولمبياد|اجنده|استراتيجيه|موازنه|"
    r"و?س[يتن]\w{2,})(?!\w)"
)
_NEAR = 160
"""Letters on either side of a date that are read with it."""
_CLAUSE = re.compile(r"[.;:!?\"()]")


def find_bounds(line: int, text: str) -> tuple[Anchor, ...]:
    """Find what ``text`` says of the month or year of publication and of what is past."""
    plain = plain_of(text)
    if not re.search(r"\d{4}|الجار|الحال", plain.text):
        return ()
    found = [*_current(line, plain), *_years_beside(line, plain), *_past(line, plain)]
    return tuple(found)


def _current(line: int, plain: Plain) -> Iterator[Anchor]:
    for match in _MONTH_NOW.finditer(plain.text):
        names = re.split(r"[/()]", match["months"])
        months = {month_number(name) for name in names if name.strip()}
        if len(months) == 1:
            yield _anchor("date-current-month", line, plain, match, (None, months.pop(), None))
    for match in _YEAR_NOW.finditer(plain.text):
        if _THIS.search(match[0]):
            year = int(match["a"] or match["b"])
            yield _anchor("date-current-year", line, plain, match, (year, None, None))


def _years_beside(line: int, plain: Plain) -> Iterator[Anchor]:
    for code, pattern, step in (
        ("date-last-year", _YEAR_BEFORE, 1),
        ("date-next-year", _YEAR_AFTER, -1),
    ):
        for match in pattern.finditer(plain.text):
            year = int(match["year"]) + step
            yield _anchor(code, line, plain, match, (year, None, None))


def _anchor(
    code: str,
    line: int,
    plain: Plain,
    match: re.Match[str],
    known: tuple[int | None, int | None, int | None],
) -> Anchor:
    return Anchor(
        code=code,
        line=line,
        quote=plain.quote(match.start(), match.end()),
        readings=(known,),
        quoted=is_quoted(plain, match.start()),
    )


def _past(line: int, plain: Plain) -> Iterator[Anchor]:
    """Yield a lower bound for each date that is surely past, an upper one for each to come."""
    for start, end, first in _dated(plain.text):
        if _COMING.match(plain.text, end):
            yield Anchor(
                code="date-before-coming",
                line=line,
                quote=plain.quote(start, end),
                high=first - timedelta(days=1),
                quoted=is_quoted(plain, start),
            )
        elif _is_past(plain.text, start, end):
            yield Anchor(
                code="date-after-past",
                line=line,
                quote=plain.quote(start, end),
                low=first,
                quoted=is_quoted(plain, start),
            )


def _dated(plain: str) -> Iterator[tuple[int, int, date]]:
    """Yield (start, end, first day it can mean) of every date with a year."""
    taken: list[range] = []
    for one in printings_in(plain):
        year, month, day = min(
            one.readings, key=lambda parts: (parts[0] or 0, parts[1], parts[2] or 1)
        )
        taken.append(range(one.start, one.end))
        if year and not one.short_year:
            yield one.start, one.end, date(year, month, day or 1)
    for match in _BARE_YEAR.finditer(plain):
        if not any(match.start("year") in span for span in taken):
            yield match.start(), match.end(), date(int(match["year"]), 1, 1)


def _is_past(plain: str, start: int, end: int) -> bool:
    since = plain[start:].startswith("منذ ") or _SINCE.search(plain[max(0, start - _NEAR) : start])
    first, last = max(0, start - _NEAR), min(len(plain), end + _NEAR)
    clause_start = max((one.end() for one in _CLAUSE.finditer(plain, first, start)), default=first)
    clause_end = next((one.start() for one in _CLAUSE.finditer(plain, end, last)), last)
    clause = plain[clause_start:clause_end]
    before = plain[clause_start:start].removesuffix("في ")
    had_done = _HAD_DONE.search(before) or _BEFORE_THAT.search(before)
    if had_done and not _AHEAD.search(before):
        return True
    if _AHEAD.search(clause):
        return False
    done = _DONE_AFTER.match(plain, end) or _DONE_BEFORE.search(before)
    return bool(since or _GONE.match(plain, end) or done)
