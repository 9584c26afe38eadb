"""Which dates a text prints: only numbers that stand together as a date count.

«3 جولات في أكتوبر» prints no third of October, and «مارس ضغوطا» no March.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.digits import to_western
from generator.text.folding import fold
from generator.text.months import MONTH_NAME, month_number
from generator.text.number_words import write_figures
from generator.text.written_dates import read_slashed_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Years, months and days that stand together; «23 و24 من كانون الثاني 2017» has two days."""

    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()


_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAYS = rf"(?<![\d.,/]){_DAY}(?:\s*(?:,|و|-|–|او|الي)\s*{_DAY})*"
# «أكتوبر/تشرين الأول», «أكتوبر (تشرين الأول)»
_MONTHS = rf"{MONTH_NAME}(?:\s*[/(]\s*{MONTH_NAME}\)?)*"
_BEFORE_YEAR = r"[,\s/-]+(?:من\s+)?(?:(?:ال)?(?:عام|سنه)\s+)?"
# Day before month, as Arabic writes: the day or the year may be missing, not both.
_DAY_FIRST = re.compile(
    rf"(?:(?P<days>{_DAYS})[,\s/-]*(?:من\s+)?(?:شهر\s+)?)?(?<!\w)(?:و?[بلفك]?)(?P<months>{_MONTHS})(?!\w)"
    rf"(?:{_BEFORE_YEAR}(?P<year>\d{{4}})(?!\d))?"
)
_MONTH_FIRST = re.compile(
    rf"(?P<months>{_MONTHS})\.?\s+(?P<days>{_DAY}),?\s+(?P<year>\d{{4}})(?!\d)"
)
_NUMERIC = re.compile(r"(?<![\d/.-])\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{1,4}(?![\d/.-]|\.\d)")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# A bare number is a year after one of these; «2023 شخصا» is not. Folded spellings.
_YEAR_AFTER = (
    "عام|عامي|العام|سنه|سنتي|السنه|في|منذ|من|الي|حتي|بين|خلال|ب|ل|"
    "شتاء|ربيع|صيف|خريف|مطلع|اوايل|بدايه|منتصف|اواخر|نهايه"
)
_YEAR = re.compile(
    rf"(?:^|(?<!\w)(?:و?(?:{_YEAR_AFTER}))\s*|[-–/]\s?|(?<!\w)و)(?P<year>1\d{{3}}|20\d{{2}})(?!\w)"
)


def printed_dates(text: str) -> tuple[Printed, ...]:
    """Collect every date, or part of one, that ``text`` prints."""
    plain = write_figures(fold(to_western(text)))
    found = [*_numeric(plain)]
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        found.extend(_named(one) for one in pattern.finditer(plain))
    years = frozenset(int(one["year"]) for one in _YEAR.finditer(plain))
    return (*(one for one in found if one.days or one.years), Printed(years=years))


def _named(found: re.Match[str]) -> Printed:
    months = {month_number(name.strip()) for name in re.split(r"[/()]", found["months"])}
    days = re.findall(r"\d+", found["days"] or "")
    return Printed(
        years=frozenset({int(found["year"])} if found["year"] else ()),
        months=frozenset(one for one in months if one),
        days=frozenset(map(int, days)),
    )


def _numeric(plain: str) -> list[Printed]:
    """Dates in figures; one that can be read in two orders prints neither."""
    found: list[Printed] = []
    for match in _NUMERIC.finditer(plain):
        iso = _ISO.fullmatch(match[0])
        readings = (tuple(map(int, iso.groups())),) if iso else read_slashed_date(match[0])
        if len(readings) == 1:
            year, month, day = readings[0]
            found.append(
                Printed(years=frozenset({year}), months=frozenset({month}), days=frozenset({day}))
            )
    return found
