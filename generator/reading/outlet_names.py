"""What reads as the name of an outlet, and what is no part of one."""

from __future__ import annotations

import re

from generator.reading.rules.imprint import OUTLET_NOUN, OUTLET_TAIL
from generator.reading.rules.rule import any_of
from generator.text.folding import fold

_SITE_QUOTED = re.compile(r"^\W*موقع\s*[«\"](?P<name>[^«»\"]+)[»\"]")
_FURTHER = re.compile(r"\s(?:الصادر\w*|التي|الذي|تصدر|الناطق\w*)\s")
_LATEST = re.compile(r"^\W*(?:آخر|أحدث|أهم)\s+أخبار\s+")
_OUTLET = re.compile(rf"(?<!\w)(?:{OUTLET_NOUN}|{OUTLET_TAIL})(?!\w)")
TRIM = " \t.:|/-–—،,؛«»\"'()[]{}*•©\u200f\u200e\u202c\u202b"
WITH_AGENCIES = re.compile(
    r"(?P<name>[^\W\d_]{2,}(?:\s[^\W\d_]+){0,3}?)\s*[(\[+،]?\s*(?<!\w)مع\s+(?:ال)?وكالات(?!\w)"
)
"""«مرفأ الجزيرة (مع الوكالات)»: an outlet that says it wrote with the agencies' texts."""
_BODY = any_of("وزارة", "رئاسة", "بلدية", "محافظة", "هيئة", "مركز", "معهد")
"""Bodies that publish for themselves; folded."""
NO_NAME = re.compile(r"^#|حقوق|https?:|www\.|^هيئة التحرير|^فريق التحرير|^قسم\s")
_NO_OUTLETS = frozenset(map(fold, (
    "عاجل الآن", "يحدث الآن", "حدث الآن", "حمل الآن", "سجل الآن", "النشرة الإخبارية",
    "مباشر الآن", "نشرة الأخبار", "أخبار اليوم", "صحف اليوم", "مواقع التواصل",
)))  # fmt: skip
LONGEST = 6
"""Words of an outlet's name."""


def is_outlet(text: str) -> bool:
    """Whether a short line reads as the name of an outlet, not of a person."""
    return bool(_OUTLET.search(fold(text)))


def is_outlet_name(name: str) -> bool:
    """Whether some words begin or end as an outlet's name does."""
    plain = fold(name)
    if plain in _NO_OUTLETS:
        return False
    start = re.match(rf"(?:{OUTLET_NOUN}|{_BODY}|بريس)\W+\w", plain)
    end = re.search(rf"\w\s+{OUTLET_TAIL}\W*$", plain)
    return bool(start or end)


def without_lam(name: str) -> str:
    """Take ل off a name: «محفوظة للضفاف», «محفوظة لجريدة …»."""
    if name.startswith("لل"):
        return f"ال{name[2:]}"
    return name[1:] if name.startswith("ل") and is_outlet(name[1:]) else name


def clean_name(name: str) -> str:
    """Take off what is no part of a name: «آخر أخبار», signs, the mark left open at its end."""
    quoted = _SITE_QUOTED.match(name)
    bare = quoted["name"] if quoted else _LATEST.sub("", name)
    bare = _FURTHER.split(re.split(r"\s[-–—ـ]\s", bare)[0])[0]
    clean = re.sub(r"[^\w)\"»]+$", "", bare.strip(TRIM))
    return f"{clean}»" if clean.count("«") > clean.count("»") else clean
