"""Arabic spellings of keys, roles and values: a word as written in, the English word out.

Spellings are compared folded, with or without the article, with spaces, «_» or «-» between words.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ARTICLE = re.compile(r"\bال(?=\w{2})")
_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3]")
_JOINTS = str.maketrans("_-", "  ")


def spelling(word: str) -> str:
    """Level what does not tell two words apart."""
    return _ARTICLE.sub("", " ".join(fold(word).translate(_JOINTS).split()))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Name the closest known word, or nothing."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")


class Names:
    """English words, each with the Arabic ones that mean the same; the first is the one shown."""

    def __init__(
        self, forms: Mapping[str, tuple[str, ...]], never_guessed: tuple[str, ...] = ()
    ) -> None:
        """Take each word's forms, and the words that are no guess for a misspelt one."""
        self.forms = forms
        self._never_guessed = frozenset(never_guessed)
        self._folded = {word: frozenset(map(spelling, known)) for word, known in forms.items()}

    def meant(self, written: str, known: Iterable[str]) -> str:
        """Find which of the ``known`` words is written; nothing when it is none of them."""
        if written in known:
            return written
        folded = spelling(written)
        return next((one for one in known if folded in self._folded.get(one, ())), "")

    def shown(self, word: str, like: str) -> str:
        """Write ``word`` in the script of ``like``."""
        forms = self.forms.get(word, ())
        return forms[0] if forms and _ARABIC.search(like) else word

    def listed(self, known: Iterable[str], like: str) -> str:
        """List the words one may write, in the script of ``like``."""
        comma = "، " if _ARABIC.search(like) else ", "
        return comma.join(self.shown(word, like) for word in known if word)

    def closest(self, written: str, known: Iterable[str]) -> tuple[str, str]:
        """Find the word that was probably meant: in the script written, and in English."""
        known = [word for word in known if word not in self._never_guessed]
        if not _ARABIC.search(written):
            hint = did_you_mean(written, known)
            return hint, hint
        folded = {
            spelling(form): (form, word) for word in known for form in self.forms.get(word, ())
        }
        return folded.get(did_you_mean(spelling(written), folded), ("", ""))


KEYS = Names({
    "title": ("العنوان",),
    "published": ("تاريخ النشر", "نُشر في"),
    "published_evidence": ("الدليل", "دليل النشر", "دليل التاريخ"),
    "source": ("المصدر",),
    "via": ("عن طريق", "بواسطة", "عبر"),
    "author": ("الكاتب", "المؤلف", "بقلم"),
    "url": ("الرابط",),
    "seed": ("الالتقاط", "ملف الالتقاط"),
    "sha256": ("البصمة", "بصمة الالتقاط"),
    "original": ("الأصل", "الملف الأصلي"),
    "original_sha256": ("بصمة الأصل", "بصمة الملف الأصلي"),
    "lines": ("الأسطر", "السطور", "أدوار الأسطر"),
    "edits": ("التعديلات", "التصحيحات"),
    "topics": ("الموضوعات", "المواضيع"),
    "people": ("الأشخاص", "الأعلام"),
    "places": ("الأماكن", "المواضع"),
    "organisations": ("المنظمات", "المؤسسات", "الهيئات", "الجهات"),
    "events": ("الأحداث", "الوقائع"),
    "publish": ("النشر",),
    "excerpt_lines": ("عدد أسطر المقتطف", "عدد سطور المقتطف"),
    "status": ("الحالة",),
    "why": ("السبب",),
    "was": ("المعرّفات السابقة", "كان"),
    "supersedes": ("يحلّ محلّ", "بدلًا من"),
    "same_text": ("نص مشترك مع", "النص نفسه"),
    "line": ("السطر", "رقم السطر"),
    "quote": ("الاقتباس", "الكلمات"),
    "from": ("من", "قبل"),
    "to": ("إلى", "بعد"),
    "event": ("الحدث", "الواقعة"),
    "says": ("التعليل", "الشرح"),
    "name": ("الاسم",),
    "about": ("نبذة", "التعريف"),
    "order": ("الترتيب",),
    "in": ("ضمن", "في"),
    "variants": ("الصيغ الأخرى", "صيغ الاسم", "الصيغ"),
    "kind": ("النوع",),
    "homepage": ("الصفحة الرئيسة", "الصفحة الرئيسية", "الموقع"),
    "short": ("الصيغ القصيرة", "المختصر"),
    "not": ("ليس", "ليس منه"),
    "role": ("الصفة", "المنصب"),
    "country": ("البلد", "الدولة"),
    "latin": ("بالحروف اللاتينية", "باللاتينية", "الاسم اللاتيني"),
    "same_as": ("هو نفسه", "يطابق"),
    "date": ("التاريخ",),
    "subtitle": ("العنوان الفرعي",),
    "description": ("الوصف",),
    "language": ("اللغة",),
    "curator": ("المحرّر", "المُعِدّ", "القيّم"),
    "contact": ("التواصل", "للتواصل", "الاتصال"),
    "base_url": ("رابط الموقع", "عنوان الموقع"),
    "licence": ("الرخصة", "الترخيص"),
    "noindex": ("منع الفهرسة", "بلا فهرسة"),
    "months": ("الأشهر", "الشهور", "أسماء الأشهر"),
    "hijri": ("الهجري", "التاريخ الهجري"),
    "digits": ("الأرقام",),
})  # fmt: skip

ROLES = Names({
    "headline": ("العنوان", "عنوان المقال"),
    "standfirst": ("المقدّمة", "التمهيد"),
    "text": ("المتن", "النص"),
    "subheading": ("عنوان فرعي", "عناوين فرعية"),
    "dateline": ("سطر التاريخ", "التاريخ"),
    "credit": ("سطر المصدر", "المصدر"),
    "author": ("سطر الكاتب", "الكاتب"),
    "keywords": ("كلمات دلالية", "كلمات مفتاحية", "الوسوم"),
    "read-also": ("اقرأ أيضًا", "رابط اقرأ أيضًا"),
    "other-article": ("مقال آخر", "خبر آخر", "مقال آخر كامل"),
    "caption": ("تعليق صورة", "شرح الصورة"),
    "disclaimer": ("تنويه", "إخلاء مسؤولية"),
    "social": ("دعوة إلى المتابعة", "أزرار المشاركة", "المشاركة"),
    "comments": ("تعليقات القراء", "التعليقات", "نموذج التعليقات"),
    "furniture": ("عنصر واجهة", "عناصر الواجهة", "الواجهة"),
    "end-mark": ("علامة ختام", "علامة النهاية"),
})  # fmt: skip

VALUES = {
    "status": Names({
        "draft": ("مسودة",),
        # What may be read either way means the safer of the two: «مراجعة» is a noun too.
        "needs-review": (
            "بحاجة إلى المراجعة",
            "تنتظر المراجعة",
            "للمراجعة",
            "مراجعة",
            "قيد المراجعة",
            "تحت المراجعة",
            "في المراجعة",
            "غير مراجعة",
            "غير مراجَع",
            "لم تراجع",
            "لم تراجع بعد",
            "لم يراجع",
            "لم يراجع بعد",
            "لم تتم المراجعة",
        ),
        "reviewed": ("مراجَع", "روجع", "روجعت", "تمت المراجعة"),
        "withdrawn": ("مسحوب", "مسحوبة", "سُحب"),
    }, never_guessed=("reviewed",)),
    "publish": Names({
        "full": ("كامل", "كاملًا", "النص الكامل"),
        "excerpt": ("مقتطف",),
        "reference": ("إحالة", "إحالة فقط"),
    }),
    "kind": Names({
        "agency": ("وكالة", "وكالة أنباء"),
        "newspaper": ("صحيفة", "جريدة"),
        "broadcaster": ("قناة تلفزيونية", "إذاعة", "تلفزيون", "هيئة بث"),
        "website": ("موقع إلكتروني", "موقع إخباري", "موقع"),
        "channel": ("قناة على شبكة", "قناة تلغرام", "قناة تيليغرام"),
        "aggregator": ("مجمّع أخبار", "موقع تجميع"),
    }),
    "language": Names({"ar": ("العربية",)}),
    "months": Names({
        "both": ("كلاهما", "كلتاهما", "الاثنان"),
        "standard": ("الشائعة", "المصرية"),
        "levantine": ("الشامية", "السريانية"),
        "maghrebi": ("المغربية", "المغاربية"),
    }),
    "digits": Names({
        "latn": ("غربية", "عربية غربية"),
        "arab": ("مشرقية", "عربية مشرقية", "هندية"),
    }),
}  # fmt: skip
FLAGS = Names({"true": ("نعم",), "false": ("لا",)})
NO_NAMES = Names({})

_TWO_WAYS = {
    "excerpt_lines": ("أسطر المقتطف", "سطور المقتطف"),
    "via": ("نقلًا عن",),
}
TWO_WAYS = {spelling(form): key for key, forms in _TWO_WAYS.items() for form in forms}
"""Spellings that were or might be keys and say something else to a reader → what they might mean.

Line numbers instead of a count, an agency that is the origin instead of whoever passed it on.
"""
