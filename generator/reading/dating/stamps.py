"""Stamps: the dates that a page prints of an article, told apart by their labels.

A line in, its stamps out, with offsets in that line; whether a line is nothing but stamps.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from generator.model.dates import PartialDate
from generator.reading.dating.labels import BESIDE, CLOCK, CLOCK_BESIDE, FOREIGN, LABEL, SEPARATORS
from generator.reading.dating.plain import plain_of
from generator.reading.dating.printings import printings_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.reading.dating.printings import Printing


class StampKind(Enum):
    """What a stamp says the day is of, by its label."""

    PUBLISHED = "published"
    UPDATED = "updated"
    PLAIN = "plain"
    FOREIGN = "foreign"
    """The day of something else: of printing, of a visit, of a photograph, of the page's clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A date printed in a line; ``start`` and ``end`` are offsets of its words in that line."""

    kind: StampKind
    start: int
    end: int
    dates: tuple[PartialDate, ...]
    """One; several where the figures can be read in two orders. The month may be the finest."""
    weekday: int | None = None
    """The one printed beside it, Monday 0."""
    calendar: str = "gregorian"
    """The calendar it is printed in: gregorian, hijri or jalali; ``dates`` are Gregorian."""


_MOST_OTHER_WORDS = 3
_MOST_LETTERS = 140
_LINKS = re.compile(
    r"(?<!\w)(?:و?في|من|الي|علي|عن|منذ|حتي|بعد|قبل|خلال|ان|بين|حول|مع|قال|اعلن|المصدر|مصدر|هل|كيف|لماذا)(?!\w)"
)
_PLAYER = re.compile(r"\d:\d{2}\s?/\s?\d{1,2}:\d{2}")  # «0:00 / 4:31», a recording's length
_SIGN_BESIDE_DATE = re.compile(r"[,|/\-–—:•·()]")
_BAR_BEFORE, _BAR_AFTER = re.compile(r"[|•·/]\W*$"), re.compile(r"[^\w|•·/]*[|•·/]")
_DASH_BEFORE, _DASH_AFTER = re.compile(r"[\-–—]\s?$"), re.compile(r"\s?[\-–—]")
_AGENCY = re.compile(
    r"(?<!\w)(?:رويترز|ا ف ب|ا\.ف\.ب|اف ب|فرانس برس|اسوشيتد برس|ا ب|غيتي|جيتي|الاناضول|د ب ا|"
    r"reuters|afp|ap|getty|epa|anadolu)(?!\w)"
)
_BYLINE = re.compile(r"\W*(?:كتب|كتبت|كتبه|بقلم|بواسطه|اعداد|تحرير|الكاتب|المحرر|by)(?!\w)")
_END_OF_SENTENCE = re.compile(r"[\w\x02][.!?…]$")


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """Find every date of ``text`` that has a year and a month, in order.

    A year of two figures counts only after a label, or where the line holds nothing else.
    """
    plain = plain_of(text)
    found: list[Stamp] = []
    printings = printings_in(plain.text)
    for one, kind in zip(printings, kinds_of(plain.text, printings), strict=True):
        if one.parts[0] is None:
            continue
        if one.short_year and kind is StampKind.PLAIN and not is_stamp_line(text):
            continue
        start, end = plain.span(one.start, one.end)
        dates = tuple(PartialDate(year=y or 0, month=m, day=d) for y, m, d in one.readings)
        found.append(
            Stamp(
                kind=kind,
                start=start,
                end=end,
                dates=dates,
                weekday=one.weekday,
                calendar=one.calendar,
            )
        )
    return tuple(found)


def is_stamp_line(text: str) -> bool:
    """Whether the line holds nothing but stamps: dates, labels, hours, zones, separators.

    A short name set off from a full date by a sign is let through («الدوحة - 22 أكتوبر 2023»);
    a sentence never is.
    """
    if len(text) > _MOST_LETTERS:
        return False
    plain = plain_of(text).text
    if _PLAYER.search(plain):
        return False
    printings = printings_in(plain)
    rest, dated = _without_dates(plain, printings), bool(printings)
    bare = BESIDE.sub("\x01", LABEL.sub("\x01", rest))
    words = re.findall(r"[^\W_]+", bare)
    if not words:
        return dated or bool(CLOCK.search(plain)) or _is_label(plain)
    return any(one.parts[0] and one.parts[2] for one in printings) and _is_short_name(bare, words)


def label_of(text: str) -> StampKind | None:
    """Return the kind that a line says by its label alone, with no date: «تاريخ النشر:»."""
    plain = plain_of(text).text
    if printings_in(plain):
        return None
    found = kind_before(plain)
    foreign = list(FOREIGN.finditer(plain))
    if found is StampKind.FOREIGN and _words(plain[foreign[-1].end() :]):
        return None
    return None if found is StampKind.PLAIN else found


def stands_amid_words(text: str) -> bool:
    """Whether words stand on both sides of a line's one date, as in a photograph's caption.

    Parts that a bar, a bullet or a dash sets off on both sides are the parts of a header, but an
    agency behind a dash has taken a photograph: «جسر الوادي – 12 مارس 2019 – رويترز».
    """
    plain = plain_of(text).text
    printings = printings_in(plain)
    if len(printings) != 1:
        return False
    before, after = plain[: printings[0].first], plain[printings[0].end :]
    barred = _BAR_BEFORE.search(before) and _BAR_AFTER.match(after)
    dashed = _DASH_BEFORE.search(before) and _DASH_AFTER.match(after)
    are_parts = barred or (dashed and not _AGENCY.search(after))
    are_parts = are_parts or _BYLINE.match(before)
    return bool(not are_parts and _words(before) and _words(after))


def _is_label(plain: str) -> bool:
    """Whether a line without a date is a label, not a heading of one word («تحديث»)."""
    words = LABEL.sub("", plain).strip()
    return bool(LABEL.search(plain)) and (" " in plain.strip() or words.startswith(":"))


def _without_dates(plain: str, printings: tuple[Printing, ...]) -> str:
    pieces, last = [], 0
    for one in printings:
        pieces.append(plain[last : one.start])
        last = one.end
    return "\x02".join([*pieces, plain[last:]])


def _is_short_name(bare: str, words: list[str]) -> bool:
    if len(words) > _MOST_OTHER_WORDS or _LINKS.search(bare) or _END_OF_SENTENCE.search(bare):
        return False
    around = re.split(r"[\x01\x02]+", bare)
    return all(not re.search(r"\w", part) or _SIGN_BESIDE_DATE.search(part) for part in around)


def kinds_of(plain: str, printings: Sequence[Printing]) -> list[StampKind]:
    """Kind of each date by the label right before it; by the one behind it in a turned line.

    A line copied in the wrong direction has every label behind its date, the last one too:
    «22/10/2023 :تاريخ النشر».
    """
    if not printings:
        return []
    starts = [0, *(one.end for one in printings)]
    ends = [*(one.start for one in printings), len(plain)]
    gaps = [plain[start:end] for start, end in zip(starts, ends, strict=True)]
    last = LABEL.search(gaps[-1])
    turned = last and not LABEL.search(gaps[0]) and not gaps[-1][last.end() :].strip(SEPARATORS)
    if turned and _kind_after(gaps[-1]) is not StampKind.PLAIN:
        return [_kind_after(gap) for gap in gaps[1:]]
    kinds = [kind_before(gap) for gap in gaps[:-1]]
    if kinds[-1] is StampKind.PLAIN and _is_foreign_after(gaps[-1]):
        kinds[-1] = StampKind.FOREIGN
    return kinds


def kind_before(gap: str) -> StampKind:
    """Say what a date is of by the words of a folded line before it."""
    labels = list(LABEL.finditer(gap))
    if labels and not _words(gap[labels[-1].end() :]):
        return _kind_of(labels[-1])
    return StampKind.FOREIGN if FOREIGN.search(gap) else StampKind.PLAIN


def _is_foreign_after(gap: str) -> bool:
    found = FOREIGN.search(gap)
    near = found and not _words(gap[: found.start()])
    return bool(near or CLOCK_BESIDE.search(gap))


def _kind_after(gap: str) -> StampKind:
    label = LABEL.search(gap)
    near = label and not _words(gap[: label.start()])
    return _kind_of(label) if label and near else StampKind.PLAIN


def _kind_of(label: re.Match[str]) -> StampKind:
    return StampKind.UPDATED if label["updated"] else StampKind.PUBLISHED


def _words(text: str) -> str:
    """Return what is left of ``text`` beside hours, zones, weekdays and signs."""
    return BESIDE.sub("", text).strip(SEPARATORS)
