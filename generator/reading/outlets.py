"""Who published a capture: every line that may say so, the surest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.model.reading import Proposal
from generator.reading.dating.stamps import find_stamps
from generator.reading.outlet_names import (
    LONGEST,
    NO_NAME,
    TRIM,
    WITH_AGENCIES,
    clean_name,
    is_outlet,
    is_outlet_name,
    without_lam,
)
from generator.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.reading.line import Line
    from generator.reading.sheet import Sheet

_SOURCE = re.compile(
    r"(?:^\W*عن(?=\s*:)|و?(?:ال)?مصدر(?:\s+(?:الخبر|المقال|الأصلي))?|(?:ال)?مصادر|منبع|"
    r"نقل[اًا]+\s+عن|"
    r"به نقل از|\bsource\b|\bvia\b)"
    r"\s*[:|/\-–—=»]*\s*",
    re.IGNORECASE,
)
_GENERIC = frozenset(map(fold, (
    "وكالات", "الوكالات", "متابعات", "وكالة", "خاص", "مواقع", "مواقع إلكترونية", "مواقع التواصل",
    "الإنترنت", "صحف", "تقارير", "وسائل إعلام", "وكالات الأنباء", "رصد",
)))  # fmt: skip
# «باكو - (د ب أ) -», «الرياض (واس):», «عمّان - بترا -»: a place, an agency, a dash.
_DATELINE = re.compile(
    r"^\W*[^\W\d_]+(?:[ ،]+[^\W\d_]+){0,3}\s*(?:[-–—/:،]\s*)?"
    r"[(\[/]\s*(?P<bracketed>[^()\[\]]{2,40})[)\]/]\s*[-–—:,،.]?"
    r"|"
    r"^\W*[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s*[-–—/]+\s*(?P<dashed>[^-–—/:()«»\"،.]{2,30}?)\s*[-–—:/]\s"
)
# «واغاري (…)، 4 كانون الأول 2024 (أ ف ر) -»: the bracket before the dash names the agency.
_WIRE = re.compile(r"^.{3,80}?[(\[](?P<name>[^()\[\]\d]{2,30})[)\]]\s*[-–—:]+\s")
_PREFIX = re.compile(r"^\W*(?P<name>[^\W\d_]+(?:\s\w+){0,3})\s*[:–—/-]\s*(?P<rest>\S.{40,})")
_REPORT = re.compile(r"^\W*به گزارش\s+(?P<name>[^،,.]{3,40}?)(?:\s+از\s|\s*[،,؛])")
_PRESS_OFFICE = re.compile(
    r"^\W*(?P<name>[^-–—|]{4,50}?)\s*[-–—|]\s*(?:المكتب|القسم|المركز|الدائرة)\s+(?:الإعلامي|"
    r"الاعلامي|الصحفي)"
)
_AFTER_STAMP = re.compile(r"^[\s\-–—|/،مهـ.]*(?P<name>[^\W\d_]{2,}(?:\s[^\W\d_]+){0,2})\s*$")
_NAMED = re.compile(
    r"(?<!\w)(?:موقف|رأي|رای|رأى|لدى|من|في|إلى|متعلق به|برای|عن)\s+(?P<name>(?:صحيفة|جريدة|"
    r"موقع|وكالة أنباء|وكالة|مجلة|شبكة|بوابة|قناة|"
    r"منصة|البوابة|خبرگزاری|پایگاه خبری)\s+[^\W\d_]+(?:\s(?!محفوظ|است|إلا|بالضرورة|فقط|أو|"
    r"ولا)[^\W\d_]+){0,2})"
)
_FORWARDED = re.compile(
    r"^\W*(?:Forwarded from|محولة من|معاد توجيهها من|أعيد توجيهها من|نقلًا عن قناة|"
    r"نقلا عن قناة)\s*:?\s*(?P<name>\S.{2,40})",
    re.IGNORECASE,
)
# «نبض الساحل, [07.02.2023 21:14]»: a channel's post as a messenger exports it.
_POSTED = re.compile(r"^\W*(?P<name>[^\W\d_][^,،\[\]]{1,40}?)\s*[,،]\s*\[\s*\d[^\]]{5,30}\]")
_AT_END = re.compile(r"[(\[]\s*(?P<name>[^()\[\]\d]{2,30})[)\]][\s.]*$")
_FOLLOW = re.compile(
    r"(?:تابع|تابعوا|تابعي|لمتابعة|متابعة|قناة|"
    r"تطبيق)\s+(?:أخبار\s+)?(?P<name>(?:[^\W\d_]+\s){1,4}?)(?:على|عبر|في|ليصلك)\b"
)
_RIGHTS = re.compile(
    r"(?:محفوظة|محفوظه|©|rights reserved)[\s:.،,\-–—©\d]*(?:(?:لدى|لصالح|إلى)\s+|"
    r"لـ\s*)?(?P<name>[^\d©|.،\-–—]{2,40})",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"^\W*(?P<name>[^\W\d_]+(?:\s[^\W\d_]+){0,4})\s*(?:©|[،,.–—-].{0,60}(?:الحقوق محفوظة|"
    r"حقوق النشر))"
)
_SUFFIX = re.compile(r"\s[|\-–—]\s(?P<name>[^|\-–—]{2,30})$")
_PLACED = re.compile(
    r"^\W*[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s*[-–—|/:]\s*(?P<name>خاص|وكالات|متابعات)\W*$"
)
_HEAD = 4
"""Lines at the top of a page that may hold its name."""
_LONGEST_LINE = 14
"""Words of a line that may hold an outlet's name among others."""


def read_source(sheet: Sheet, known: Iterable[str] = ()) -> Proposal | None:
    """Name the source: a line that says so, else a dateline, else the page's own name.

    ``known`` are names of sources: a line around the text that is one of them says so too.
    """
    found = [*_sources(sheet), *_known_names(sheet, frozenset(map(fold, known)))]
    particular = [one for one in found if fold(one.value) not in _GENERIC]
    best = next(iter(particular or found), None)
    if best is None:
        return None
    # «(الرافد)» in a dateline and «وكالة الرافد للأنباء» at the foot are one name.
    whole = re.compile(rf"(?<!\w){re.escape(fold(best.value))}(?!\w)")
    fuller = (one for one in found if is_outlet(one.value) and whole.search(fold(one.value)))
    return next(fuller, best)


def _sources(sheet: Sheet) -> Iterator[Proposal]:
    own = [line for line in sheet.with_role(Role.CREDIT) if line.tag == "og:site_name"]
    for line in sheet.with_role(Role.CREDIT):
        if line not in own:
            yield from _each(_credit_names(line), "source-line", line)
    text = list(sheet.with_role(Role.TEXT))
    for line in text[:1]:
        yield from _each(_opening_names(line, sheet), "dateline", line)
    for line in own:
        yield from _each([line.said], "metadata", line)
    for line in text[-1:]:
        found = _AT_END.search(line.text)
        if found and (fold(found["name"]) in _GENERIC or is_outlet(found["name"])):
            yield from _each([found["name"]], "closing-bracket", line)
    yield from _page_names(sheet)


def _known_names(sheet: Sheet, known: frozenset[str]) -> Iterator[Proposal]:
    for index in sorted(sheet.verdicts):
        line = sheet.lines[index]
        if not sheet.verdicts[index].role.published and line.folded.strip(TRIM) in known:
            yield from _each([line.text], "known-source", line)


def _page_names(sheet: Sheet) -> Iterator[Proposal]:
    """Names that the page has for itself, in its head and at its foot."""
    headline = next(sheet.with_role(Role.HEADLINE), None)
    found = _SUFFIX.search(headline.text) if headline else None
    if headline and found and _stands_elsewhere(found["name"], headline, sheet.lines):
        yield from _each([found["name"]], "headline-suffix", headline)
    social = list(sheet.with_role(Role.SOCIAL))
    page = list(sheet.with_role(Role.FURNITURE, Role.DISCLAIMER))
    for pattern in (_PRESS_OFFICE, _OWNER, _RIGHTS, _NAMED):
        for line in page:
            found = pattern.search(line.said)
            yield from _each([without_lam(found["name"])] if found else [], "copyright", line)
    for line in sheet.lines[:_HEAD]:
        found = _FORWARDED.match(line.text) or _POSTED.match(line.text)
        yield from _each([found["name"]] if found else [], "forwarded", line)
    yield from _corroborated(sheet)
    around = sheet.with_role(
        Role.AUTHOR, Role.DATELINE, Role.STANDFIRST, Role.CAPTION, Role.READ_ALSO
    )
    for line in (*page, *around):
        if len(line.words) <= _LONGEST_LINE:
            yield from _each(_outlet_parts(line), "outlet-alone", line)
        found = WITH_AGENCIES.search(line.said)
        yield from _each([found["name"]] if found else [], "outlet-alone", line)
    for line in sheet.with_role(Role.DATELINE):
        yield from _each(_after_stamp(line), "dateline", line)
    for line in (*social, *page):
        found = _FOLLOW.search(line.text)
        yield from _each([found["name"]] if found else [], "follow-us", line)


def _after_stamp(line: Line) -> list[str]:
    """«… الموافق 31 يناير 2023 م وأس»: the words after the last date of a line."""
    stamps = find_stamps(line.said)
    found = _AFTER_STAMP.match(line.said[stamps[-1].end :]) if stamps else None
    name = found["name"] if found else ""
    return [name] if name and not re.search(r"توقيت|مساء|صباح|غرينتش|ساعة|مكة|قراءة", name) else []


def _outlet_parts(line: Line) -> list[str]:
    """Parts of a short line between signs that read as an outlet's name."""
    text = line.said
    for stamp in reversed(find_stamps(text)):
        text = f"{text[: stamp.start]} | {text[stamp.end :]}"
    parts = (part.strip(TRIM) for part in re.split(r"\s*[-–—|،,/]\s*|(?<=\d)\s+[مه]ـ?\s", text))
    return [part for part in parts if 2 <= len(part.split()) <= 5 and is_outlet_name(part)]


def _corroborated(sheet: Sheet) -> Iterator[Proposal]:
    """Yield a short line of the page's head or foot whose words stand in another line too."""
    first = [line for line in sheet.lines if line.said == line.text][:_HEAD]
    end = max((line.number for line in sheet.with_role(Role.TEXT)), default=0)
    last = [one for one in sheet.with_role(Role.AUTHOR) if one.number > end]
    for line in (*first, *last):
        role = next((v.role for v in sheet.verdicts.values() if v.line == line.number), None)
        name = line.text.strip(TRIM)
        alone = role in {Role.FURNITURE, Role.AUTHOR, Role.CREDIT} and 1 <= len(line.words) <= 4
        if alone and _stands_elsewhere(name, line, sheet.lines):
            yield from _each([name], "page-name", line)


def _stands_elsewhere(name: str, line: Line, lines: Iterable[Line]) -> bool:
    """Whether a name is said of the page elsewhere: quoted, after «عدسة», at its foot."""
    plain = fold(name.strip(TRIM))
    pattern = re.compile(rf'(?:"|[/:©(\-–]\s*|^\W*){re.escape(plain)}(?:"|:|\W*$|\s*[)\d])')
    return any(one is not line and pattern.search(one.folded) for one in lines)


def _each(names: Iterable[str], basis: str, line: Line) -> Iterator[Proposal]:
    for name in names:
        clean = clean_name(name)
        if not clean or NO_NAME.search(clean) or find_stamps(clean):
            continue
        if len(clean.split()) <= LONGEST:
            yield Proposal(value=clean, basis=basis, line=line.number, quote=name.strip(TRIM))


def _credit_names(line: Line) -> list[str]:
    """List what stands after each «المصدر» of a line; a name glued on twice counts once."""
    names: dict[str, str] = {}
    placed = _PLACED.match(line.said)
    if placed:
        return [placed["name"]]
    for part in _SOURCE.split(line.said):
        for name in re.split(r"\s*[+＋]\s*|\s*[،,]\s*|\s+و(?=وكال)", part):
            if name.strip(TRIM):
                names.setdefault(fold(name.strip(TRIM)), name)
    outlets = [name for name in names.values() if is_outlet(name)]
    return outlets or list(names.values())


def _opening_names(line: Line, sheet: Sheet) -> list[str]:
    """«باكو - (د ب أ)», «… نيوز: أكد», «به گزارش خبرگزاری …»."""
    for pattern in (_REPORT, _WIRE):
        report = pattern.match(line.text)
        if report:
            return [report["name"]]
    prefix = _PREFIX.match(line.text)
    if prefix and (is_outlet(prefix["name"]) or _is_prefix(prefix["name"], sheet)):
        return [prefix["name"]]
    found = _DATELINE.match(line.text[:90])
    name = (found["bracketed"] or found["dashed"] or "").strip() if found else ""
    before = re.split(r"\s*[-–—/]", line.text, maxsplit=1)[0]
    if found and found["dashed"] and is_outlet(before) and len(before.split()) <= LONGEST:
        return [before]
    if not re.match(r"^\w\s?[./]", name):
        name = re.split(r"\s*[-–—،,/]\s*", name)[0]
    return [name] if name and not any(letter.isdigit() for letter in name) else []


def _is_prefix(name: str, sheet: Sheet) -> bool:
    """Whether the words before a colon are said of the page elsewhere too."""
    here = next(sheet.with_role(Role.TEXT))
    tags = {line.number for line in sheet.with_role(Role.KEYWORDS)}
    others = (line for line in sheet.lines if line.number not in tags)
    return _stands_elsewhere(name, here, others)
