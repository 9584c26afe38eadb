"""Captures that tell of a known day, consistent and contradictory: makers and their names."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import date_wordings as write
import misleading_captures as trap
from misleading_captures import HEAD, PLAIN_TEXT, lines, said

from generator.model.provenance import Role
from generator.text.months import STANDARD, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from misleading_captures import Capture


def published(day: date, random: Random) -> Capture:
    label = random.choice(write.PUBLISHED)
    return lines(HEAD, (Role.DATELINE, write.stamp(day, random, label)), PLAIN_TEXT), ()


def plain(day: date, random: Random) -> Capture:
    return lines(HEAD, (Role.DATELINE, write.stamp(day, random)), PLAIN_TEXT), ()


def published_and_updated(day: date, random: Random) -> Capture:
    one = write.stamp(day, random, random.choice(write.PUBLISHED))
    later = day + timedelta(days=random.randrange(20))
    other = write.stamp(later, random, random.choice(write.UPDATED))
    if random.random() < 0.5:
        return lines((Role.DATELINE, f"{one} | {other}"), PLAIN_TEXT), ()
    return lines((Role.DATELINE, other), (Role.DATELINE, one), PLAIN_TEXT), ()


def only_updated(day: date, random: Random) -> Capture:
    later = day + timedelta(days=random.randrange(20))
    other = write.stamp(later, random, random.choice(write.UPDATED))
    text = said(random, write.moment(day, random, dated=random.choice(("", "month", "year"))))
    return lines((Role.DATELINE, other), random.choice((PLAIN_TEXT, text))), ()


def machine(day: date, random: Random) -> Capture:
    key = random.choice(("datePublished", "article:published_time", "pubdate"))
    later = day + timedelta(days=random.randrange(9))
    values = ((3, key, f"{day}T14:30:00+03:00"), (4, "dateModified", f"{later}T09:00:00Z"))
    shown = day - timedelta(days=random.randrange(2))
    printed = (Role.DATELINE, write.stamp(shown, random))
    if random.random() < 0.5:
        return lines(HEAD, PLAIN_TEXT), values
    return lines(HEAD, printed if shown == day else PLAIN_TEXT, PLAIN_TEXT), values


def in_full(day: date, random: Random) -> Capture:
    return lines(HEAD, said(random, write.moment(day, random, dated="year"))), ()


def without_year(day: date, random: Random) -> Capture:
    words = said(random, write.moment(day, random, dated=random.choice(("month", ""))))
    past = day.year - random.randrange(4)
    bound = random.choice((
        "ولم يتوقف العمل.", f"وكان المشروع قد بدأ منذ عام {past}.",
        f"وفي 1 يناير {past}، وقعت البلدية العقد.",
        f"ومن المقرر عقد قمة {day.year + 5} المقبلة في عام {day.year + 5}.",
    ))  # fmt: skip
    return lines(HEAD, words, (Role.TEXT, bound)), ()


def by_month(day: date, random: Random) -> Capture:
    words = said(random, write.moment(day, random, dated=random.choice(("month", ""))))
    month = f"وجاء ذلك مطلع {write.month_name(day, random)} الجاري."
    year = f"وتتواصل الأعمال خلال العام الجاري {day.year}."
    return lines(HEAD, words, (Role.TEXT, random.choice((month, year, f"{month} {year}")))), ()


def dateline(day: date, random: Random) -> Capture:
    year = random.choice((f" {day.year}", ""))
    city, sign = random.choice(write.CITIES), random.choice(("، ", " ", " - "))
    written = f"{city}{sign}{day.day} {write.month_name(day, random)}{year}"
    text = f"{written} (وكالة النخيل) – بحث الوفد مشروع الجسر."
    return lines(HEAD, (Role.TEXT, text), said(random, write.moment(day, random))), ()


def ambiguous(day: date, random: Random) -> Capture:
    line = random.choice(write.PUBLISHED) + write.slashed(day, random)
    other = random.choice((PLAIN_TEXT, said(random, write.moment(day, random)),
                           (Role.TEXT, f"وذلك مطلع {STANDARD[day.month - 1]} الجاري."))
                          )  # fmt: skip
    weekday = f"{WEEKDAYS[day.weekday()]} " if random.random() < 0.3 else ""
    return lines((Role.DATELINE, line.replace(": ", f": {weekday}", 1)), other), ()


def hijri(day: date, random: Random) -> Capture:
    sighted = day + timedelta(days=random.choice((-1, 0, 0, 1)))
    weekday = random.choice(("", f"{WEEKDAYS[day.weekday()]} "))
    return lines(HEAD, (Role.DATELINE, f"تاريخ النشر: {weekday}{write.in_hijri(sighted)}")), ()


def last_week(day: date, random: Random) -> Capture:
    back = random.randrange(1, 8)
    there = day - timedelta(days=back)
    words = f"{WEEKDAYS[there.weekday()]} الماضي {there.day} {write.month_name(there, random)}"
    year = f"العام الجاري {day.year}"
    return lines(
        HEAD,
        said(random, write.moment(day, random)),
        said(random, words),
        (Role.TEXT, f"وذلك في {year}."),
    ), ()


def wrong_weekday(day: date, random: Random) -> Capture:
    other = (day.weekday() + random.randrange(1, 7)) % 7
    return lines((Role.DATELINE, write.stamp(day, random, "تاريخ النشر: ", other)), PLAIN_TEXT), ()


def two_stamps(day: date, random: Random) -> Capture:
    other = day + timedelta(days=random.choice((-400, -30, -3, 2, 9, 31)))
    both = [(Role.DATELINE, write.stamp(one, random)) for one in (day, other)]
    random.shuffle(both)
    return lines(*both, PLAIN_TEXT), ()


def machine_differs(day: date, random: Random) -> Capture:
    other = day + timedelta(days=random.choice((-30, -3, 2, 9, 31)))
    line = write.stamp(day, random, random.choice(("", *write.PUBLISHED)))
    return lines((Role.DATELINE, line), PLAIN_TEXT), (
        (1, "datePublished", f"{other}T14:30:00+03:00"),
    )


def text_differs(day: date, random: Random) -> Capture:
    other = day + timedelta(days=random.randrange(2, 6))
    line = write.stamp(day, random, random.choice(write.PUBLISHED))
    words = write.moment(other, random, dated=random.choice(("", "month", "year")))
    return lines((Role.DATELINE, line), said(random, words)), ()


def page_clock(day: date, random: Random) -> Capture:
    clock = min(write.IMPORTED, day + timedelta(days=random.choice((3, 30, 400))))
    words = write.moment(day, random, dated=random.choice(("month", "year")))
    return lines((Role.DATELINE, write.stamp(clock, random)), said(random, words)), ()


def two_todays(day: date, random: Random) -> Capture:
    other = day + timedelta(days=random.randrange(1, 7))
    dated = random.choice(("", "month", "year"))
    both = [said(random, f"اليوم {WEEKDAYS[one.weekday()]}") for one in (other,)]
    return lines(HEAD, said(random, write.moment(day, random, dated=dated)), *both), ()


def quoted(day: date, random: Random) -> Capture:
    other = day - timedelta(days=random.randrange(1, 300))
    there = f"{WEEKDAYS[other.weekday()]} {other.day} {STANDARD[other.month - 1]} {other.year}"
    speech = f'وكان قد قال في رسالته: "نجتمع اليوم {there}".'
    words = said(random, write.moment(day, random, dated=random.choice(("", "month", "year"))))
    return lines(HEAD, random.choice((words, PLAIN_TEXT)), (Role.TEXT, speech)), ()


def outlet(day: date, random: Random) -> Capture:
    other = day - timedelta(days=random.randrange(1, 7))
    there = f"{WEEKDAYS[other.weekday()]} {other.day} {STANDARD[other.month - 1]}"
    trap = f"ونقلت قناة روسيا اليوم {there} عن البلدية بيانها."
    return lines(HEAD, (Role.TEXT, trap), said(random, write.moment(day, random, dated="year"))), ()


CONSISTENT: tuple[Callable[[date, Random], Capture], ...] = (
    published, plain, published_and_updated, only_updated, machine, in_full, without_year, by_month,
    dateline, ambiguous, hijri, last_week, quoted, outlet,
    trap.foreign, trap.amid_words, trap.day_of_month, trap.looking_back, trap.only_last_week,
    trap.header_without_year,
)  # fmt: skip
CONTRADICTORY: tuple[Callable[[date, Random], Capture], ...] = (
    wrong_weekday, two_stamps, machine_differs, text_differs, page_clock, two_todays,
    trap.unreal,
)  # fmt: skip
