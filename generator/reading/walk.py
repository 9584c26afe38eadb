"""Where an article ends: its lines walked down, past what only interrupts them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.border import LOOKED_AT, Signs, Turn, begins_another
from generator.reading.cohesion import keys_of
from generator.reading.marks import ENDNOTES
from generator.reading.rules.rule import SENTENCE, Force

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.reading.line import Line
    from generator.reading.sheet import Sheet

_LONGEST_ITEM = 24
"""Words of another article's headline."""
_QUESTIONS = 3
"""Questions with a paragraph below from which a text is an interview."""
_HOURS = 2
"""Hours alone on a line from which a text is a live page, whose entries have headings."""
_CLOSING = (Force.CLOSES, Force.CLOSES_ALL)


class Walk:
    """Goes down the lines until the article is over; each line is looked at a few times only."""

    def __init__(self, sheet: Sheet, start: int) -> None:
        """Look ahead once: where lists and ends are marked, where paragraphs stand."""
        self.sheet = sheet
        self.start = start
        self.items: list[int] = []
        """Headlines of other articles between the paragraphs."""
        self._said = set(keys_of(sheet.with_role(Role.HEADLINE, Role.STANDFIRST)))
        self._next_mark = self._ahead(lambda i: self._force(i) is not Force.NOTHING)
        self._next_paragraph = self._ahead(sheet.is_paragraph)
        self._next_closer = self._ahead(lambda i: self._force(i) is Force.CLOSES)
        indexes = range(start, len(sheet))
        self._is_interview = sum(map(self._is_question, indexes)) >= _QUESTIONS
        self._is_live = sum(map(self._is_hour, indexes)) >= _HOURS

    def end(self) -> int:
        """Find the index of the first line that is no longer the article's."""
        sheet = self.sheet
        index = self.start
        seen_text = False
        while index < len(sheet):
            if sheet.marks[index] is None:
                if seen_text and self._heads_another(index):
                    return index
                if sheet.is_paragraph(index):
                    seen_text = True
                    self._said |= sheet.lines[index].keys
            elif seen_text and self._closes(index):
                return index
            elif self._force(index) is Force.OPENS_LIST:
                after = self._skip_list(index)
                if seen_text and self._is_over(index, after):
                    return index
                self.items.extend(range(index + 1, after))
                index = after - 1
            index += 1
        return len(sheet)

    def _ahead(self, is_there: Callable[[int], bool]) -> list[int]:
        """List for every index the next one, from it on, where something is; the end for none."""
        found = [len(self.sheet)] * (len(self.sheet) + 1)
        for index in range(len(self.sheet) - 1, -1, -1):
            found[index] = index if is_there(index) else found[index + 1]
        return found

    def _force(self, index: int) -> Force:
        found = self.sheet.marks[index]
        return found.force if found else Force.NOTHING

    def _is_question(self, index: int) -> bool:
        sheet = self.sheet
        asks = sheet.is_open(index) and sheet.lines[index].folded.endswith("?")
        return asks and sheet.is_paragraph(index + 1)

    def _is_hour(self, index: int) -> bool:
        found = self.sheet.marks[index]
        return found is not None and found.role is Role.DATELINE and not found.dates

    def _closes(self, index: int) -> bool:
        force, line = self._force(index), self.sheet.lines[index]
        below = index + 1
        found = self.sheet.marks[index]
        if found is not None and found.rule == ENDNOTES:
            return True
        sentence = line.has_full_stop and len(line.words) >= SENTENCE
        if force in _CLOSING and sentence and self.sheet.is_open(below):
            # «جميع الحقوق محفوظة للأهالي … بحسب النص.» and the text carries on: a sentence of it.
            return not self.sheet.lines[below].joins
        return force is Force.CLOSES_ALL or (force is Force.CLOSES and not self._goes_on(index))

    def _skip_list(self, label: int) -> int:
        """Pass over the headlines below «اقرأ أيضا»; the index of what comes after them."""
        sheet = self.sheet
        found = sheet.marks[label]
        index = label + 1
        taken = int(bool(found and found.has_rest))
        while index < len(sheet) and sheet.may_be_entry(index):
            if sheet.is_open(index):
                line = sheet.lines[index]
                too_long = line.has_full_stop or len(line.words) > _LONGEST_ITEM
                if too_long or (taken and (self._is_sentence(line) or self._is_subheading(index))):
                    break
                taken += 1
            index += 1
        return index

    def _is_subheading(self, index: int) -> bool:
        """Whether a line below a list is already the article's own again."""
        sheet = self.sheet
        short = len(sheet.lines[index].words) <= 4 and not sheet.lines[index].is_item
        return short and sheet.is_paragraph(index + 1)

    def _is_sentence(self, line: Line) -> bool:
        """Whether a line is prose and not a headline that asks."""
        asks = line.folded.endswith("?") and 4 <= len(line.words) <= 16 and not line.joins
        return line.is_prose and (self._is_interview or not asks)

    def _heads_another(self, index: int) -> bool:
        """Whether a line is the headline of an article glued on without a label."""
        sheet = self.sheet
        line = sheet.lines[index]
        if not line.is_heading_like or line.is_item or len(line.words) < 4:
            return False
        below = index + 1
        stamped = False
        while below < len(sheet) and sheet.marks[below] is not None:
            found = sheet.marks[below]
            if self._force(below) in _CLOSING:
                return False
            stamped = stamped or (found is not None and found.is_head_meta)
            below += 1
        plain = line.is_prose or self._is_live
        if not sheet.is_paragraph(below) or (plain and not stamped):
            return False
        return self._is_another(index, below, Signs(stamped=stamped))

    def _is_over(self, label: int, after: int) -> bool:
        """Whether nothing of this article comes after a list of other articles."""
        sheet = self.sheet
        lead, mark = self._next_paragraph[after], self._next_mark[after]
        if lead == len(sheet):
            return True
        if mark < lead:
            # Another list follows at once: what comes after that one decides.
            return self._force(mark) is not Force.OPENS_LIST
        heading = next((i for i in range(after - 1, label, -1) if sheet.is_open(i)), None)
        signs = Signs(
            label=self._label(label, heading),
            stamped=any(one is not None and one.dates for one in sheet.marks[after:lead]),
        )
        return self._is_another(heading, lead, signs)

    def _label(self, label: int, heading: int | None) -> float:
        """Points of a label; one that holds its headline on the same line leads to no article."""
        found = self.sheet.marks[label]
        if found is None or (found.has_rest and heading is None):
            return 0.0
        return 1.0 if found.rule == "read-also" else 1.5

    def _goes_on(self, closing: int) -> bool:
        """Whether the article goes on below a line that usually closes one."""
        sheet = self.sheet
        below = closing + 1
        if not sheet.is_open(below):
            return False
        lead = below if sheet.is_paragraph(below) else below + 1
        if not sheet.is_paragraph(lead):
            return False
        heading = below if lead > below else None
        found = sheet.marks[closing]
        if found is not None and found.rule == "end-mark" and not sheet.lines[closing].words:
            # Three stars part two sections as often as they end a text.
            return not self._is_another(heading, lead, Signs(label=1.0))
        return heading is None and not self._is_another(heading, lead, Signs(closed=True))

    def _is_another(self, heading: int | None, lead: int, signs: Signs) -> bool:
        sheet = self.sheet
        block = islice(sheet.paragraphs(lead, self._next_mark[lead]), LOOKED_AT)
        turn = Turn(
            heading=sheet.lines[heading] if heading is not None else None,
            block=tuple(sheet.lines[index] for index in block),
            before=self._said,
            closed_later=self._next_closer[lead] < len(sheet),
            signs=signs,
        )
        return begins_another(turn)
