"""Rules for how a text ends: the site's notices about responsibility, and marks that close it."""

from __future__ import annotations

from generator.model.provenance import Role
from generator.reading.rules.rule import Force, Rule, Where

DISCLAIMERS = (
    Rule(
        name="disclaimer",
        role=Role.DISCLAIMER,
        why="the site's notice about responsibility",
        begins=(
            "إخلاء مسؤولية", "إخلاء المسؤولية", "اخلاء مسؤولية", "ملاحظة من المحرر",
            "ملاحظة المحرر", "ملاحظة: ", "هذا الخبر منقول", "هذا المقال منقول", "هذا المحتوى منقول",
            "تم نقل هذا", "نشر هذا الخبر أولا", "الآراء الواردة", "الآراء المنشورة",
            "الآراء المذكورة", "المقالات المنشورة", "المقال يعبر", "المقالات تعبر",
            "هذا المقال يعبر", "هذه المقالة تعبر", "ما ورد في هذا المقال", "ما ينشر في الموقع",
            "ما ينشر في هذا", "المادة المنشورة", "المواد المنشورة", "جميع المقالات", "كل ما ينشر",
            "كافة الآراء", "لا يتحمل الموقع", "لا تتحمل الصحيفة", "لا تتحمل الجريدة",
            "لا تتحمل إدارة", "الموقع غير مسؤول", "إن الموقع غير", "يخلي الموقع", "مطالب منتشر شده",
            "disclaimer", "الموقع لا يتحمل",
        ),
        whole=("تنويه", "تنبيه"),
        pattern=r"^\W*(?:تنويه|تنبيه)\s*[:|]|لا (?:ت|ي)(?:عبر|عكس|مثل)\w*\b.{0,60}\bبالضروره|"
        r"لا (?:ت|"
        r"ي)عبر(?:ان)? (?:بالضروره )?عن (?:راي|اراء|وجهه|موقف|سياسه)|(?:ت|"
        r"ي)عبر عن (?:راي|وجهه نظر) (?:كاتب|صاحب|كات)|"
        r"لا يتحمل الموقع|غير مسو?ول عن (?:محتوي|مضمون|صحه)|دون ادني مسو?وليه|لا (?:ت|"
        r"ي)تبني? بالضروره|لا (?:ت|ي)عكس بالضروره|"
        r"(?:تم جلبه|جري جلبه|تم سحبه|نقل|جلب) (?:اليا|تلقاييا)|لزوما بيانكر",
        words=60,
        sentences=True,
        place=Where.OUTSIDE,
        unless=r"\b(?:قال|قالت|اضاف|اضافت|اكد|اكدت|حذر|حذرت)\b.{0,40}\b(?:ان|انه|انها)\b",
        force=Force.CLOSES,
    ),
)  # fmt: skip

CORRECTIONS = (
    Rule(
        name="correction-note",
        role=Role.DISCLAIMER,
        why="the publisher's note of a correction",
        pattern=r"^\W*(?:تصويب|تصحيح|استدراك|تنويه وتصحيح)\s*(?:[:|]|\()",
        words=70,
        sentences=True,
    ),
)  # fmt: skip

ENDNOTES = (
    Rule(
        name="endnotes",
        role=Role.FURNITURE,
        why="the heading of notes or references",
        whole=(
            "الهوامش", "هوامش", "المراجع", "مراجع", "المصادر والمراجع", "الحواشي",
            "المراجع والمصادر", "هوامش ومراجع", "پانوشت", "منابع",
        ),
        words=4,
        force=Force.CLOSES,
    ),
)  # fmt: skip

END_MARKS = (
    Rule(
        name="end-mark",
        role=Role.END_MARK,
        why="a mark that closes the text",
        whole=(
            "انتهى", "انتهى الخبر", "النهاية", "اهـ", "ا.هـ", "أ.هـ", "ا هـ", "خبر انتهى",
            "انتهى البيان", "انتهت", "انتهای پیام", "پایان پیام", "the end", "end",
        ),
        pattern=r"^[\W_]+$|^\W*انتهي\W{1,3}(?:[\w.]{1,3}\W+){0,3}[\w.]{1,3}\W*$|^\W*(?:انتهاي|"
        r"بايان) (?:بيام|خبر)\b|"
        r"^\W*(?:[ء-ي]\s?[./]\s?){1,3}[ء-ي]\W*(?:\(?(?:رويترز|وكالات)?\)?)?$|"
        r"^\W*[ء-ي]{1,3}\s?/\s?[ء-ي]{1,3}(?:\s?/\s?[ء-ي]{1,3})?\W*$",
        words=6,
        force=Force.CLOSES,
    ),
)  # fmt: skip
