"""What must hold of a reading for any capture, also a hostile one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from generator.model.provenance import WRITTEN as WRITABLE
from generator.model.provenance import Role
from generator.model.reading import RawLine
from generator.reading.capture import raw_lines, read_capture
from generator.reading.cohesion import stem_key
from generator.reading.line import is_visible
from generator.reading.roles import read_sheet
from generator.reading.rules.table import REASONS
from generator.text.folding import INVISIBLE
from generator.text.invisible import drop_invisible

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = (
    "اقرأ أيضا", "مواضيع ذات صلة", "الأكثر قراءة", "المصدر: صوت الوادي", "المصدر", "الوسوم",
    "كلمات دلالية: السد، الصيد", "التعليقات", "الاسم", "انتهى", "***", "إعلان", "12:30",
    "تاريخ النشر: 12 أكتوبر 2022", "جميع الحقوق محفوظة", "شارك الخبر", "تابعونا على تلغرام",
    "بقلم: سامر الحلبي", "تصوير: ناجي السالم", "بیشتر بخوانید:", "الرئيسية",
    "أخبار > محليات > الوادي",
    "الدولار 15.2", "العدد 1204", "الآراء الواردة تعبر عن رأي كاتبها",
)  # fmt: skip
WRITTEN = (
    "بدأت بلدية دار النخيل، صباح الأربعاء، ترميم السد القديم الذي يحمي الوادي من السيول كل شتاء.",
    "وقال رئيس البلدية مروان الصافي إن العمل سيستمر أربعة أشهر.",
    "صيادو الجزيرة يعودون إلى البحر بعد إضراب طويل", "سم في النبع", "- أن يكون المجدفون من القرى",
    "على ضفاف الماء نامت مراكبي", "كيف بدأت عملك في المنارة؟",
    "دار النخيل - (وكالة المدار) - وصل الوفد.",
    "ماهیگیران تالاب پس از دو سال به آب بازگشتند.", "", "  ", "\u200f",
)  # fmt: skip
LETTERS = st.text(
    alphabet=st.sampled_from("ابتسدوالنيه ه،.:؟|-/#«»()12٣\u200c\u200f\u202e a"), max_size=50
)
SEEN = sorted(INVISIBLE - {"\u115f", "\u1160"})
# Without the two fillers that Unicode counts among the letters.
HEADLINE = "بلدية دار النخيل تبدأ ترميم السد القديم قبل موسم الأمطار"
LINES = st.lists(st.sampled_from(LABELS + WRITTEN) | LETTERS | st.text(max_size=30), max_size=14)
CAPTURES = LINES.map(lambda more: [HEADLINE, WRITTEN[0], *more])
HINTED = st.lists(
    st.tuples(st.sampled_from(LABELS + WRITTEN), st.none() | st.sampled_from(WRITABLE)), max_size=10
)


def verdicts(lines: Sequence[str]) -> list[tuple[int, Role, str]]:
    found = sorted(read_sheet(raw_lines(lines)).verdicts.items())
    return [(one.line, one.role, one.rule) for _, one in found]


def rulings(lines: Sequence[str]) -> list[tuple[Role, str]]:
    return [(role, rule) for _, role, rule in verdicts(lines)]


@given(CAPTURES)
def test_every_visible_line_has_exactly_one_verdict_and_no_other_line_has_any(
    lines: list[str],
) -> None:
    found = verdicts(lines)
    visible = [number for number, line in enumerate(lines, 1) if is_visible(line)]
    assert [number for number, _, _ in found] == visible
    assert all(role is not Role.BLANK and REASONS[rule] for _, role, rule in found)


@given(HINTED)
def test_a_role_that_the_page_gives_a_line_is_known_of_that_line(
    lines: list[tuple[str, Role | None]],
) -> None:
    raw = [RawLine(number=n, text=text, hint=hint) for n, (text, hint) in enumerate(lines, 1)]
    sheet = read_sheet(raw)
    for line, known in zip(sheet.lines, sheet.marks, strict=True):
        assert line.hint is None or (known is not None and known.role is line.hint)
    assert set(sheet.verdicts) <= set(range(len(sheet)))


@given(LINES, st.lists(st.tuples(st.integers(0, 14), st.sampled_from(["", "   ", "\u200b"]))))
def test_blank_lines_change_no_verdict(lines: list[str], blanks: list[tuple[int, str]]) -> None:
    more = list(lines)
    for at, blank in blanks:
        more.insert(min(at, len(more)), blank)
    assert rulings(more) == rulings(lines)


@given(LINES, st.sampled_from([" ", "   ", "\t", "\u00a0"]))
def test_spaces_at_the_ends_of_lines_change_no_verdict(lines: list[str], space: str) -> None:
    assert verdicts([f"{line}{space}" for line in lines]) == verdicts(lines)


@given(LINES)
def test_a_byte_order_mark_changes_no_verdict(lines: list[str]) -> None:
    assert verdicts([f"\ufeff{line}" for line in lines[:1]] + lines[1:]) == verdicts(lines)


@given(
    LINES, st.sampled_from(["\u200b", "\u200f", "\u00ad", "\u2066", "\u2069"]), st.integers(1, 9)
)
def test_a_character_without_a_shape_in_a_line_changes_no_verdict(
    lines: list[str], mark: str, at: int
) -> None:
    words = [line for line in lines if line[:1].isalpha()]
    marked = [f"{line[:at]}{mark}{line[at:]}" for line in words]
    assert verdicts(marked) == verdicts(words)


@given(LINES)
def test_a_capture_read_again_is_read_the_same(lines: list[str]) -> None:
    once = read_capture(raw_lines(lines))
    stem_key.cache_clear()
    assert read_capture(raw_lines(lines)) == once


@given(LINES)
def test_a_title_is_printed_on_its_line_of_the_capture(lines: list[str]) -> None:
    title = read_capture(raw_lines(lines)).title
    assert title is None or title.value in lines[title.line - 1]


@given(st.lists(st.text(alphabet=st.sampled_from([*SEEN, *"سد a"]), max_size=20)))
def test_invisible_characters_are_dropped_once_and_for_all(lines: list[str]) -> None:
    kept, dropped = drop_invisible(tuple(lines))
    assert drop_invisible(kept) == (kept, ())
    assert sum(map(len, lines)) - sum(map(len, kept)) == sum(count for _, count in dropped)
    assert [line.translate(dict.fromkeys(map(ord, INVISIBLE))) for line in kept] == [
        line.translate(dict.fromkeys(map(ord, INVISIBLE))) for line in lines
    ]
