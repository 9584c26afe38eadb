"""Captures whose printed days are not the day of publication, or not wholly so; their makers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import date_wordings as write

from generator.model.provenance import Role
from generator.text.months import WEEKDAYS

if TYPE_CHECKING:
    from random import Random

Capture = tuple[tuple[tuple[int, Role, str], ...], tuple[tuple[int, str, str], ...]]


def lines(*written: tuple[Role, str]) -> tuple[tuple[int, Role, str], ...]:
    return tuple((number, role, text) for number, (role, text) in enumerate(written, 1))


HEAD = (Role.HEADLINE, "وفد من دار النخيل يبحث مشروع الجسر")
PLAIN_TEXT = (
    Role.TEXT,
    "بحث الوفد مشروع الجسر الجديد بكلفة 3.5 ملايين وبحضور 22 خبيرًا، وفق القرار 2254.",
)


def said(random: Random, words: str) -> tuple[Role, str]:
    city = random.choice(write.CITIES)
    forms = (f"وصل الوفد إلى {city} {words} لبحث مشروع الجسر.",
             f"أعلنت البلدية، {words}، بدء العمل.",
             f"قال رئيس البلدية {words} إن العمل بدأ.")  # fmt: skip
    return (Role.TEXT, random.choice(forms))


def foreign(day: date, random: Random) -> Capture:
    other = day + timedelta(days=random.choice((-400, -30, -3, 2, 9, 31)))
    line = (Role.DATELINE, random.choice(write.FOREIGN) + write.full(other, random))
    own = (Role.DATELINE, write.stamp(day, random, random.choice(("", *write.PUBLISHED))))
    words = said(random, write.moment(day, random, dated="year"))
    return lines(*random.choice(((line, own, PLAIN_TEXT), (line, words), (line, PLAIN_TEXT)))), ()


def amid_words(day: date, random: Random) -> Capture:
    other = day - timedelta(days=random.randrange(2, 300))
    caption = f"جسر الوادي في {other.day} {write.month_name(other, random)} {other.year}، النخيل"
    words = said(random, write.moment(day, random, dated=random.choice(("", "year"))))
    return lines((Role.DATELINE, caption), words), ()


def day_of_month(day: date, random: Random) -> Capture:
    of = random.choice(("", "من "))
    other = day.replace(day=random.randrange(1, 29))
    there = f"{WEEKDAYS[other.weekday()]} {other.day} {of}الشهر الجاري"
    today = f"اليوم {WEEKDAYS[day.weekday()]} {day.day} {of}الشهر الجاري"
    year = (Role.TEXT, f"وتتواصل الأعمال خلال العام الجاري {day.year}.")
    if random.random() < 0.5:
        return lines(
            (Role.DATELINE, write.slashed(day, random)), said(random, there), PLAIN_TEXT
        ), ()
    return lines(HEAD, said(random, today), said(random, there), year), ()


def looking_back(day: date, random: Random) -> Capture:
    other = day - timedelta(days=random.randrange(2, 300))
    there = f"{other.day} {write.month_name(other, random)} {other.year}"
    back = random.choice((
        f"وكانت البلدية قد أعلنت في {there} بدء العمل.", f"وسبق أن أعلنت البلدية في {there} ذلك.",
        f"وكان الوفد قد وصل {WEEKDAYS[other.weekday()]} {there} إلى دار النخيل.",
        f"وأعلنت البلدية قبل ذلك في {there} بدء العمل.",
    ))  # fmt: skip
    own = said(random, write.moment(day, random, dated=random.choice(("", "month", "year"))))
    stamped = (Role.DATELINE, write.stamp(day, random))
    return lines(
        *random.choice(((own,), (PLAIN_TEXT,), (stamped, PLAIN_TEXT))), (Role.TEXT, back)
    ), ()


def unreal(day: date, random: Random) -> Capture:
    month = random.choice((2, 4, 6, 9, 11))
    name = write.month_name(day.replace(day=1, month=month), random)
    figures = random.choice((f"31 {name} {day.year}", f"31/{month:02}/{day.year}"))
    line = (Role.DATELINE, random.choice(("", *write.PUBLISHED)) + write.digits(figures, random))
    other = (Role.DATELINE, write.stamp(day, random))
    words = said(random, f"اليوم {WEEKDAYS[day.weekday()]} {figures}")
    return lines(*random.choice(((line, PLAIN_TEXT), (line, other), (words, PLAIN_TEXT)))), ()


def only_last_week(day: date, random: Random) -> Capture:
    there = day - timedelta(days=random.randrange(1, 8))
    year = random.choice(("", f" {there.year}"))
    words = (
        f"{WEEKDAYS[there.weekday()]} الماضي {there.day} {write.month_name(there, random)}{year}"
    )
    return lines(HEAD, said(random, words)), ()


def header_without_year(day: date, random: Random) -> Capture:
    written = f"{day.day} {write.month_name(day, random)}"
    form = random.choice((f"باكو ({written})", f"تاريخ النشر: {written}",
                          f"{WEEKDAYS[day.weekday()]} {written}"))  # fmt: skip
    return lines((Role.DATELINE, form), PLAIN_TEXT), ()
