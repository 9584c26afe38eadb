"""Whether an ordinal before a month is a day of it: «الثاني من مايو», not «الأسبوع الثاني من مايو».

The number and the folded words before it in, a yes or no out.
"""

from __future__ import annotations

import re

from generator.text.months import WEEKDAY_STEMS

# «الأسبوع الأول من أكتوبر» and «الأحد الأول من أكتوبر» are no first of October.
_BEFORE_ORDINAL = re.compile(
    r"(?:^|[,(:|\-–—]\s?|(?<!\w)(?:و?في|يوم|اليوم|الموافق|موافق|منذ|بتاريخ|مساء|صباح|ظهر|فجر|حتي|تاريخ|on|at)\s)$"
)
# «المؤتمر الثالث والعشرين من مايو عام 2023» is doubtful; «دمشق، الثالث والعشرين من …» is not.
_COUNTED = re.compile(
    r"(?<!\w)[وبلفك]?(?:ال)?(?:قرن|موتمر|معرض|اجتماع|اسبوع|عام|فصل|عدد|جزء|يوم|لقاء|مهرجان|ملتقي|منتدي|موسم|"
    r"كتاب|مجلد|لواء|فوج|طابق|بند|باب)\s$"
)
_FOLLOWS_WEEKDAY = re.compile(rf"(?<!\w)ال(?:{'|'.join(WEEKDAY_STEMS)})\s$")
_FIFTH = 5
"""A month has no sixth Sunday: «الأحد السابع من أكتوبر» is its seventh day."""


def is_day(day: int, before: str, *, with_year: bool) -> bool:
    """Whether the ordinal ``day`` after ``before`` is a day; ``with_year`` tells of one behind."""
    if _BEFORE_ORDINAL.search(before):
        return True
    if day <= _FIFTH:
        return False
    return bool(_FOLLOWS_WEEKDAY.search(before) or (with_year and not _COUNTED.search(before)))
