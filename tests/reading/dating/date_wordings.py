"""Writes a known day in the press's wordings: what the date assistant is measured against."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hijridate import Gregorian
from persiantools.jdatetime import JalaliDate

from generator.text import months
from generator.text.hijri import _MONTHS as HIJRI
from generator.text.jalali import MONTHS as JALALI

if TYPE_CHECKING:
    from random import Random

IMPORTED = date(2026, 11, 24)
ORDINALS = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
    "العاشر", "الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر",
    "السادس عشر", "السابع عشر", "الثامن عشر", "التاسع عشر", "العشرين", "الحادي والعشرين",
    "الثاني والعشرين", "الثالث والعشرين", "الرابع والعشرين", "الخامس والعشرين",
    "السادس والعشرين", "السابع والعشرين", "الثامن والعشرين", "التاسع والعشرين", "الثلاثين",
    "الحادي والثلاثين",
)  # fmt: skip
UNITS = ("", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة")
TEENS = (
    "عشرة", "أحد عشر", "اثني عشر", "ثلاثة عشر", "أربعة عشر", "خمسة عشر", "ستة عشر", "سبعة عشر",
    "ثمانية عشر", "تسعة عشر",
)  # fmt: skip
PUBLISHED = (
    "تاريخ النشر: ", "نُشر في: ", "نشر بتاريخ ", "Published: ", "تاريخ الإضافة: ",
    "تاریخ انتشار: ", "تم النشر في ", "Posted on ",
)  # fmt: skip
UPDATED = ("آخر تحديث: ", "حُدِّث في ", "Last updated: ", "آخر تعديل: ", "تاریخ بروزرسانی: ")
FOREIGN = (
    "تاريخ الطباعة: ", "تمت الطباعة في ", "تاريخ الدخول: ", "تاريخ الاطلاع: ", "آخر زيارة: ",
    "حُفظت هذه الصفحة في ", "عضو منذ: ", "تاريخ الانضمام: ", "الاجتماع القادم: ", "أرشيف: ",
    "تصوير: سالم الهادي - ", "تاريخ المقابلة: ", "تاريخ الحدث: ", "نشر النص الأصلي: ",
    "تاريخ الترجمة: ", "درجة الحرارة 25 – ", "التوقيت المحلي 14:30 - ",
)  # fmt: skip
HOURS = (
    "",
    " - 14:30",
    " 09:05 صباحًا",
    "، الساعة 14:35 بتوقيت غرينتش",
    " (بتوقيت مكة المكرمة)",
    " GMT",
)
CITIES = ("باكو", "موسكو", "الدوحة", "طهران", "دار النخيل")


def year_in_words(year: int) -> str:
    """Write 2000 to 2099 in words."""
    rest = year - 2000
    if not rest:
        return "ألفين"
    if rest < 10:
        return f"ألفين و{UNITS[rest]}"
    if rest < 20:
        return f"ألفين و{TEENS[rest - 10]}"
    tens = ("عشرين", "ثلاثين", "أربعين", "خمسين")[rest // 10 - 2]
    return f"ألفين و{UNITS[rest % 10]}{' و' if rest % 10 else ''}{tens}"


def month_name(day: date, random: Random) -> str:
    """Write the month in one region's name, or in two."""
    names = (months.STANDARD, months.LEVANTINE, months.MAGHREBI, months.TUNISIAN)
    if random.random() < 0.3:
        form = random.choice(("{}/{}", "{} ({})", "{} / {}"))
        return form.format(months.STANDARD[day.month - 1], months.LEVANTINE[day.month - 1])
    return random.choice(names)[day.month - 1]


def digits(text: str, random: Random) -> str:
    """Write the figures in one of three scripts."""
    script = random.choice(("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"))
    return text.translate(str.maketrans("0123456789", script))


def in_hijri(day: date) -> str:
    there = Gregorian(day.year, day.month, day.day).to_hijri()
    return f"{there.day} {HIJRI[there.month - 1]} {there.year}هـ"


def in_jalali(day: date) -> str:
    there = JalaliDate.to_jalali(day.year, day.month, day.day)
    return f"{there.day} {JALALI[there.month - 1]} {there.year}"


def full(day: date, random: Random) -> str:
    """Write the whole day so that only one reading is right."""
    name, english = month_name(day, random), months.ENGLISH[day.month - 1].capitalize()
    forms = (
        f"{day.day} {name} {day.year}", f"{day.day} من {name} {day.year}م",
        f"{day.day}-{name}-{day.year}",
        f"{ORDINALS[day.day - 1]} من {name} عام {year_in_words(day.year)}",
        f"{english} {day.day}, {day.year}", f"{day.day} {english[:3]} {day.year}",
        f"{day.day}th, {english} {day.year}", day.isoformat(), f"{day.year}/{day.month}/{day.day}",
        f"{day.day:02}.{day.month:02}.{day.year}", f"{name} {day.day}, {day.year}",
        f"{in_hijri(day)} الموافق {day.day} {name} {day.year}م",
        f"{day.day} {name} {day.year} - {in_hijri(day)}", in_jalali(day),
    )  # fmt: skip
    marks = random.choice(("", "", "\u200f", "\u202b"))
    return marks + digits(random.choice(forms), random)


def stamp(day: date, random: Random, label: str = "", weekday: int | None = None) -> str:
    """Write a stamp line; ``weekday`` replaces the day's own."""
    named = random.random() < 0.4 or weekday is not None
    name = months.WEEKDAYS[day.weekday() if weekday is None else weekday] + "، " if named else ""
    return f"{label}{name}{full(day, random)}{random.choice(HOURS)}"


def slashed(day: date, random: Random) -> str:
    """Write figures that may be read in two orders."""
    sign = random.choice("/-")
    return digits(f"{day.day}{sign}{day.month}{sign}{day.year}", random)


def moment(day: date, random: Random, *, dated: str = "") -> str:
    """Tie a sentence to the day: «اليوم الثلاثاء», «أمس الاثنين 21 أكتوبر»."""
    word, shift = random.choice((
        ("اليوم", 0), ("مساء اليوم،", 0), ("أمس", -1), ("أمس الأول", -2), ("غدًا", 1), ("بعد غد", 2),
        ("صباح أمس", -1),
    ))  # fmt: skip
    there = day + timedelta(days=shift)
    written = {
        "": "",
        "year": f" {there.day} {month_name(there, random)} {there.year}",
        "month": f" {there.day} {month_name(there, random)}",
    }[dated]
    return f"{word} {months.WEEKDAYS[there.weekday()]}{written}"
