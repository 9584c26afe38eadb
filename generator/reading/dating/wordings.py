"""The press's ways of naming the day it writes on: «اليوم الثلاثاء», «أمس الاثنين 21 أكتوبر».

A line in, anchors out. A wording that only seems to name the day («روسيا اليوم الأربعاء»,
«ذلك اليوم») gives nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.reading.dating.anchors import SAME_DAY, Anchor
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in
from generator.reading.dating.weekdays import WEEKDAY, weekday_number
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.dating.anchors import Known
    from generator.reading.dating.plain import Plain
    from generator.reading.dating.printings import Printing

# Folded words → the remark, and how many days after that moment the article was published.
_MOMENTS: tuple[tuple[str, str, int], ...] = (
    ("اول من امس|اول امس|امس الاول|بريروز", "date-before-yesterday", 2),
    ("الامس|امس|البارحه|ديروز", "date-yesterday", 1),
    ("بعد غد|بسفردا|بس فردا", "date-after-tomorrow", -2),
    ("الغد|غدا|غد|فردا", "date-tomorrow", -1),
    ("اليوم|امروز", "date-today", 0),
)
_ANY = "|".join(words for words, _, _ in _MOMENTS)
_SIDE = r"[\s,(:–—\-]{0,3}"
_AFTER = rf"{_SIDE}(?:يوم\s)?(?P<weekday>{WEEKDAY})"
_MOMENT = re.compile(
    rf"(?<!\w)(?:و|ل|ب|وب)?(?P<moment>{_ANY})(?!\w|(?<=امس الاول) من)(?:{_AFTER})?"
)
_REVERSED = re.compile(rf"(?<!\w)(?P<weekday>{WEEKDAY})\s?\((?P<moment>{_ANY})\)")
_TO_DATE = re.compile(r"[\s,)(:–—\-]{0,3}(?:(?:ال)?موافق[\s:]*(?:ل\s?)?|في\s)?")
# «اليوم الثلاثاء الماضي» is another Tuesday.
_UNDOES = re.compile(r"\)?\s(?:الماضي|المنصرم|الفايت|المقبل|القادم|التالي|السابق|نفسه|ذاته)(?!\w)")
_BEFORE = re.compile(r"(?P<word>\w+)[\s\"]+$")
_SAME_DAY_OF_OTHER_YEAR = re.compile(r"(?:مثل|في) هذا $")
_OTHER_DAY = {"ذلك", "ذاك", "نفس", "ذات", "كل", "تلك", "مثل", "طوال", "قبل", "بعد"}
# Places and words that outlets put before «اليوم» in their names.
_NAMES = (
    "روسيا", "مصر", "المصري", "عمان", "الإمارات", "أخبار", "رأي", "العرب", "المغرب", "فلسطين",
    "لبنان", "سوريا", "سورية", "العراق", "الأردن", "ليبيا", "الجزائر", "اليمن", "السودان",
    "كردستان", "صحيفة", "جريدة", "قناة", "موقع", "بوابة", "وكالة", "مجلة", "تونس", "موريتانيا",
    "الكويت", "قطر", "البحرين", "السعودية", "الخليج", "تركيا", "إيران", "إسرائيل", "أوروبا",
    "أمريكا", "أفريقيا", "الصين", "الهند", "آسيا", "عربي", "العربي", "الشرق", "الغرب", "الوطن",
    "الأمة", "العالم", "عالم", "القدس", "غزة", "القاهرة", "بيروت", "دمشق", "بغداد", "عدن",
    "حضرموت", "برنامج", "نشرة", "الاقتصاد", "الرياضة", "الحياة", "الدستور", "الشروق",
    "أوكرانيا", "أرمينيا", "أذربيجان", "جورجيا", "كازاخستان", "كويت", "عرب", "شبكة", "إذاعة",
    "راديو", "تلفزيون", "منصة", "حدث", "الحدث", "قضية",
)  # fmt: skip
_OUTLETS = frozenset(map(fold, _NAMES))
_PAST = "الماضي|المنصرم|الفايت|الماضيه|المنصرمه"
_NEXT = "المقبل|القادم|المقبله|القادمه"
_OTHER_WEEK = re.compile(
    rf"(?<!\w)(?:و?[بلف]?)(?P<weekday>{WEEKDAY})\s(?:(?P<past>{_PAST})|(?P<next>{_NEXT}))(?!\w)"
)
# «السبت الماضي» may reach back over a week, seldom over two; the likelier days first.
_LAST_WEEKS, _NEXT_WEEKS = range(1, 14), range(-1, -14, -1)
LIKELY_WEEK = 7
"""So many of the first days of either window are the likely ones."""
_OF_THIS_MONTH = r"(?P<day>\d{1,2})\s(?:من\s)?(?:هذا\s)?الشهر\s(?:الجاري|الحالي)(?!\w)"
_LONGEST_MONTH = 31
_DAY_OF_THIS_MONTH = re.compile(
    rf"(?<![\w/.:])(?:(?P<weekday>{WEEKDAY})[\s,(]{{1,2}})?{_OF_THIS_MONTH}"
)
_THEN_OF_THIS_MONTH = re.compile(rf"[\s,(]{{1,2}}{_OF_THIS_MONTH}")


def find_moments(line: int, text: str) -> tuple[Anchor, ...]:
    """Find the words of ``text`` that tie it to the day of publication."""
    plain = plain_of(text)
    found = [
        anchor
        for pattern in (_MOMENT, _REVERSED)
        for match in pattern.finditer(plain.text)
        if (anchor := _moment(line, plain, match))
    ]
    found += [
        anchor
        for match in _OTHER_WEEK.finditer(plain.text)
        if (anchor := _other_week(line, plain, match))
    ]
    taken = [one.quote for one in found]
    for match in _DAY_OF_THIS_MONTH.finditer(plain.text):
        one = _day_of_this_month(line, plain, match)
        if 0 < (one.day_of_month or 0) <= _LONGEST_MONTH and not any(
            one.quote in quote for quote in taken
        ):
            found.append(one)
    return tuple(found)


def _day_of_this_month(line: int, plain: Plain, match: re.Match[str]) -> Anchor:
    return Anchor(
        code="date-day-of-month",
        line=line,
        quote=plain.quote(match.start(), match.end()),
        weekday=weekday_number(match["weekday"]) if match["weekday"] else None,
        day_of_month=int(match["day"]),
        quoted=is_quoted(plain, match.start()),
    )


def is_quoted(plain: Plain, place: int) -> bool:
    """Whether ``place`` of the folded text stands within quotation marks of its line."""
    return _quoted(plain.line)[plain.offsets[place]]


@lru_cache(maxsize=256)
def _quoted(line: str) -> tuple[bool, ...]:
    """Tell for each letter whether it is quoted.

    Pages use “ and ” for either end, so these and " take turns; an apostrophe is no mark.
    """
    within = ""
    found: list[bool] = []
    for letter in line:
        found.append(bool(within))
        if letter in "«‹":
            within = letter
        elif letter in "»›":
            within = ""
        elif letter in '"“”„‟' and within not in {"«", "‹"}:
            within = "" if within else letter
    return tuple(found)


def printing_after(plain: str, place: int) -> Printing | None:
    """Return the date printed right after ``place``, if any."""
    gap = _TO_DATE.match(plain, place)
    end = gap.end() if gap else place
    return next((one for one in printings_in(plain) if place <= one.start <= end), None)


def _moment(line: int, plain: Plain, match: re.Match[str]) -> Anchor | None:
    printing = printing_after(plain.text, match.end())
    current = None if printing else _THEN_OF_THIS_MONTH.match(plain.text, match.end())
    end = printing.end if printing else (current or match).end()
    readings: tuple[Known, ...] = printing.readings if printing else ()
    if current and int(current["day"]) <= _LONGEST_MONTH:
        readings = ((None, None, int(current["day"])),)
    if not (match["weekday"] or readings) or _is_other(plain.text, match):
        return None
    code, shift = next(
        (code, shift) for words, code, shift in _MOMENTS if match["moment"] in words.split("|")
    )
    return Anchor(
        code=code,
        line=line,
        quote=plain.quote(match.start(), end),
        weekday=weekday_number(match["weekday"]) if match["weekday"] else None,
        readings=readings,
        shifts=range(shift, shift + 1) if shift else SAME_DAY,
        quoted=is_quoted(plain, match.start()),
    )


def _is_other(plain: str, match: re.Match[str]) -> bool:
    """Whether the words belong to an outlet's name or speak of another day."""
    before = _BEFORE.search(plain[max(0, match.start() - 30) : match.start()])
    word = before["word"] if before else ""
    outlet = word in _OUTLETS or word.lstrip("وبلفك") in _OUTLETS
    if _SAME_DAY_OF_OTHER_YEAR.search(plain[max(0, match.start() - 30) : match.start()]):
        return True
    if match.re is _MOMENT and (word in _OTHER_DAY or (outlet and match["moment"] == "اليوم")):
        return True
    return bool(_UNDOES.match(plain, match.end()))


def _other_week(line: int, plain: Plain, match: re.Match[str]) -> Anchor | None:
    printing = printing_after(plain.text, match.end())
    if printing is None:
        return None
    return Anchor(
        code="date-last-weekday" if match["past"] else "date-next-weekday",
        line=line,
        quote=plain.quote(match.start("weekday"), printing.end),
        weekday=weekday_number(match["weekday"]),
        readings=printing.readings,
        shifts=_LAST_WEEKS if match["past"] else _NEXT_WEEKS,
        quoted=is_quoted(plain, match.start()),
    )
