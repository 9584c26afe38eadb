"""The words that say what a stamp is: the day of publication, of a change, or of something else.

Spelled as people read them, matched in folded text. A new label is a new line here.
"""

from __future__ import annotations

import re

from generator.reading.dating.weekdays import WEEKDAY
from generator.text.folding import fold

PUBLISHED = (
    "تاريخ ووقت النشر", "تاريخ النشر", "وقت النشر", "زمن النشر", "يوم النشر", "تاريخ نشر الخبر",
    "تاريخ نشر المقال", "تاريخ نشر", "توقيت النشر", "موعد النشر", "النشر", "نشر في",
    "نشر بتاريخ", "نشر يوم", "نشر", "نشرت في", "نشرت بتاريخ", "نشرت يوم", "نشرت", "تم النشر في",
    "تم النشر بتاريخ", "تم النشر يوم", "تم النشر", "تم نشره في", "تم نشره بتاريخ", "تم نشره",
    "تم نشرها", "تم نشر الخبر", "تم نشر المقال", "تم نشر هذا المقال", "منشور في", "منشور",
    "تاريخ الإضافة", "تاريخ الاضافة", "أضيف في", "أضيف بتاريخ", "أضيف", "أضيفت في",
    "تمت الإضافة في", "تمت الإضافة", "كتب في", "كتب بتاريخ", "كتبت في", "حرر في", "حرر بتاريخ",
    "تاريخ الخبر", "تاريخ المقال", "تاريخ الإنشاء", "تاريخ الإصدار", "نشر لأول مرة",
    "نشر أول مرة", "أول نشر", "تاریخ انتشار", "زمان انتشار", "تاریخ و زمان انتشار", "تاریخ درج",
    "منتشر شده در",
    "منتشر شده", "انتشار", "تاریخ خبر", "date published", "publication date",
    "published date", "publish date", "first published", "originally published", "published on",
    "published at", "published", "posted on", "posted", "post date", "date of publication",
    "datepublished", "pubdate", "publié le", "publiée le", "publié", "mis en ligne le",
    "date de publication",
)  # fmt: skip
"""Labels of the day of publication."""

UPDATED = (
    "تاريخ آخر تحديث", "آخر تحديث في", "آخر تحديث", "آخر تعديل", "تاريخ التحديث",
    "تاريخ التعديل", "وقت التحديث", "تم التحديث في", "تم التحديث بتاريخ", "تم التحديث",
    "تم تحديثه في", "تم تحديثه", "تم تحديث الخبر", "تم التعديل في", "تم التعديل",
    "تم تعديله في", "التحديث الأخير", "آخر مراجعة", "حدث في", "حدث بتاريخ", "حدث يوم", "حدث",
    "حدثت في", "محدث في", "محدث", "محدثة", "تحديث في", "تحديث", "التحديث", "عدل في",
    "عدل بتاريخ", "عدل", "تعديل", "جرى تحديثه في", "جرى التحديث في", "تاریخ بروزرسانی",
    "تاریخ به روز رسانی", "تاریخ به‌روزرسانی", "آخرین بروزرسانی", "آخرین به روز رسانی",
    "آخرین به‌روزرسانی", "بروزرسانی شده در", "بروزرسانی", "به‌روزرسانی", "به روزرسانی",
    "به روز رسانی", "به روز شده", "به‌روز شده", "بروز شده", "آخرین ویرایش", "ویرایش",
    "تاریخ ویرایش", "last updated on", "last updated",
    "last update", "last modified", "date modified", "updated on", "updated at", "updated",
    "update", "modified on", "modified", "datemodified", "latest update", "mis à jour le",
    "mis à jour", "mise à jour le", "mise à jour", "dernière mise à jour", "modifié le",
)  # fmt: skip
"""Labels of the day of a change."""

OF_SOMETHING_ELSE = (
    "تاريخ الطباعة", "تمت الطباعة", "طبع في", "طبعت في", "طبع بتاريخ", "الطباعة", "تاريخ الدخول",
    "تاريخ الاطلاع", "اطلع عليه", "اطلع عليها", "تم الاطلاع", "تاريخ الوصول", "تاريخ الاسترجاع",
    "استرجع في", "استرجعت في", "تاريخ الزيارة", "آخر زيارة", "آخر ظهور", "آخر دخول", "حفظت هذه",
    "حفظ هذا", "تاريخ الحفظ", "حفظت الصفحة", "تاريخ الأرشفة", "أرشف في", "أرشفت في", "أرشيف",
    "الأرشيف", "أرشيفية", "عضو منذ", "عضو من", "الانضمام", "انضم في", "انضم منذ", "تاريخ التسجيل",
    "سجل في", "تاريخ التنزيل", "تاريخ التحميل", "تاريخ الاقتباس", "تاريخ الميلاد", "مواليد",
    "تاريخ الوفاة", "تاريخ المقابلة", "أجريت المقابلة", "المقابلة", "تاريخ الحوار", "أجري الحوار",
    "تاريخ الحدث", "موعد الحدث", "تاريخ الفعالية", "تاريخ الندوة", "تاريخ المؤتمر",
    "تاريخ الواقعة", "تاريخ الحادث", "موعد الفعالية", "يعقد في", "تعقد في", "يقام في", "تقام في",
    "القادم", "القادمة", "المقبل", "المقبلة", "نشر النص الأصلي", "نشر الأصل", "النص الأصلي",
    "تاريخ النص الأصلي", "تاريخ الأصل", "المقال الأصلي", "نشر المقال الأصلي", "تاريخ الترجمة",
    "ترجم في", "ترجمت في", "تاريخ التصوير", "تصوير", "عدسة", "التقطت", "تاريخ الصورة", "الصورة",
    "تاريخ التعليق", "تاريخ القرار", "صلاحية", "ينتهي في", "تنتهي في", "آخر موعد", "تاریخ چاپ",
    "تاریخ دسترسی", "آخرین بازدید", "تاریخ ترجمه", "تاریخ مصاحبه", "عکس", "عضویت", "printed on",
    "printed", "print date", "accessed on", "accessed", "retrieved on", "retrieved", "visited",
    "last visit", "archived", "archive", "member since", "joined", "event date", "photo",
    "photo by", "saved on", "translated on", "next meeting", "consulté le", "imprimé le",
)  # fmt: skip
"""Labels of another day than the article's own; such a day never dates it."""

CLOCKS = (
    "درجة الحرارة", "درجات الحرارة", "الحرارة", "الطقس", "حالة الطقس", "مئوية", "التوقيت المحلي",
    "الساعة الآن", "الوقت الآن", "التوقيت الآن", "الوقت الحالي", "مواقيت الصلاة", "الرطوبة",
    "weather", "temperature", "local time", "دمای هوا",
)  # fmt: skip
"""What stands beside a page's running clock, which prints the day of the visit."""

NEUTRAL = (
    "التاريخ", "تاريخ", "بتاريخ", "اليوم والتاريخ", "الوقت", "التوقيت", "الزمن", "اليوم", "يوم",
    "الموافق", "موافق", "الميلادي", "الهجري", "في", "زمان", "تاریخ", "ساعت", "date", "time",
    "on", "at", "à", "le",
)  # fmt: skip
"""Words that introduce a date or an hour and say nothing of what it is."""


def _any(words: tuple[str, ...]) -> str:
    folded = {fold(word) for word in words}
    return "|".join(re.escape(word) for word in sorted(folded, key=len, reverse=True))


LABEL = re.compile(
    rf"(?<!\w)و?(?:(?P<updated>{_any(UPDATED)})|(?P<published>{_any(PUBLISHED)}))(?!\w)"
)
"""Finds a label in folded text; the group says which kind."""

_TODAY = r"(?:اليوم|امروز|today)\s*:"
"""How a page's clock begins that gives the day of the visit; folded."""

FOREIGN = re.compile(
    rf"(?<!\w)و?(?:{_any(OF_SOMETHING_ELSE)}|{_any(CLOCKS)})(?!\w)|\d\s?°|^\W*{_TODAY}"
)
"""Finds in folded text that a day is of something else."""

CLOCK_BESIDE = re.compile(rf"(?<!\w)(?:{_any(CLOCKS)})(?!\w)|\d\s?°|^\W*{_TODAY}")
"""Finds what only a running clock has beside it, on whichever side."""

_ZONES = (
    r"بتوقيت \w+(?: (?:المكرمه|المنوره|المحلي|المحليه|ابيب|الاول))?|توقيت \w+(?: المكرمه)?|"
    r"بالتوقيت المحلي|بتوقيت|"
    r"(?:gmt|utc|ast|est|edt|cet|cest|eet|eest|bst|ksa|uae|msk|trt|irst|z|mecca|غرينتش|جرينتش|جرينيتش|"
    r"ت غ|تغ|ت\.غ\.?|ت م)(?:\s?[+\-±]\s?\d{1,2}(?::?\d{2})?)?|[+\-]\d{2}:?\d{2}(?!\d)"
)
_HALVES = r"صباحا|مساء|ظهرا|عصرا|فجرا|ليلا|صباح|ظهر|ص|م|am|pm|a\.m\.?|p\.m\.?|ق\.?ظ|ب\.?ظ|بعد الظهر"
_HOUR = (
    r"t?\d{1,2}\s?[:٫h]\s?\d{2}(?:\s?:\s?\d{2}(?:\.\d+)?)?"
    rf"|\d{{1,2}}\.\d{{2}}(?=\s(?:{_HALVES}|gmt))"
)
_AGO = (
    r"(?:منذ|قبل|بيش از|حوالي)\s(?:نحو\s|حوالي\s)?"
    r"(?:\d{1,3}\s)?(?:ثانيه|ثوان|ثواني|دقيقه|دقيقتين|دقايق|ساعه|ساعات|ساعتين|يوم|يومين|ايام|"
    r"اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|شهور|سنه|سنتين|سنوات|عام|عامين|اعوام)"
    r"|الان|\d{1,3}\s(?:ثانيه|دقيقه|ساعت|روز|هفته|ماه|سال) (?:بيش|قبل)"
    r"|\d{1,3}\s(?:second|minute|min|hour|day|week|month|year)s?\sago"
)
_COUNTERS = (
    r"\d+\s?(?:تعليق|تعليقات|مشاهده|مشاهدات|قراءه|زياره|زيارات|دقيقه|دقايق|نظر|بازديد|comments?|views?)"
    r"|لا توجد تعليقات|دقيقه واحده|(?:مده|وقت|زمن) القراءه|قراءه دقيقه|اقل من دقيقه"
)
_BESIDE = (
    rf"(?:الساعه|في الساعه|علي الساعه|ساعت|at)\s?:?\s?(?:{_HOUR}|\d{{1,2}}(?=\s(?:{_HALVES})))"
    rf"|{_HOUR}|{_AGO}|{_COUNTERS}|{_ZONES}|{_HALVES}|{WEEKDAY}|{_any(NEUTRAL)}|ه|هجري\w*|ميلادي\w*|شمسي"
)
BESIDE = re.compile(rf"(?<!\w)(?:{_BESIDE})(?!\w)")
"""What may stand in a stamp beside label and date: hours, zones, weekdays, «منذ 3 ساعات»."""

CLOCK = re.compile(rf"(?<!\w)(?:{_HOUR}|{_AGO}|{WEEKDAY})(?!\w)")
"""An hour, «منذ 3 ساعات» or a weekday: enough for a stamp line without a date."""

SEPARATORS = " ,.:;|/\\-–—−•·●▪()[]{}«»\"'*#+<>→←⏰⏱⌚🕐🕒📅📆🗓~_"
"""Signs between the parts of a stamp."""
