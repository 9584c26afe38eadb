"""A record set into a text: at its place, in the file's own style, all else byte for byte."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.desk.insertion import append_citation, append_record
from generator.desk.refusal import RefusalError
from generator.intake.card_reader import read_card
from generator.intake.vocabulary import read_events

PATH = PurePosixPath("content/articles/a.md")
PAIRS = (("event", "flood"), ("line", "4"), ("quote", '"فاض النهر"'))
HEAD = "---\ntitle: خبر\npublished: 2023\nsource: nahar\nseed: a.txt\nlines:\n  text: 1-9\n"
NEW = '  - event: flood\n    line: 4\n    quote: "فاض النهر"\n'
DAM = 'events:\n  - event: dam\n    line: 2 # هنا\n    quote: "سد"\n'
ARABIC = "---\nالعنوان: خبر\nتاريخ النشر: 2023\nالمصدر: nahar\nالالتقاط: a.txt\n"

CARDS = {
    "after the last item": (
        f'{HEAD}events:\n  - event: dam\n    line: 2\n    quote: "سد"\n|status: draft\n---\n', NEW,
    ),
    "with a comment of the last item": (
        f"{HEAD}{DAM}    # ؟ أهو هو\n|\n# الحال\nstatus: draft\n---\nملاحظة\n", NEW,
    ),
    "with its own indentation": (
        f'{HEAD}events:\n-   event: dam\n    line: 2\n    quote: "سد"\n|status: draft\n---\n',
        '-   event: flood\n    line: 4\n    quote: "فاض النهر"\n',
    ),
    "when events come last": (
        f'{HEAD}events:\n    - event: dam\n      line: 2\n      quote: "سد"\n|---\nنص\n',
        '    - event: flood\n      line: 4\n      quote: "فاض النهر"\n',
    ),
    "when an item begins below its dash": (
        f'{HEAD}events:\n  -\n    event: dam\n    line: 2\n    quote: "سد"\n|---\n', NEW,
    ),
    "after an item between braces": (
        f'{HEAD}events:\n  - {{event: dam, line: 2, quote: "سد"}}\n|---\n', NEW,
    ),
    "under an empty key": (f"{HEAD}events:\n|status: draft\n---\n", NEW),
    "under an empty key with an example": (
        f"{HEAD}events:\n  # - event: مثال\n|status: draft\n---\n", NEW,
    ),
    "without the key": (
        f"{HEAD}topics: [river]\n|# الحال\nstatus: draft\n---\n", f"events:\n{NEW}",
    ),
    "without the key and with nothing after": (f"{HEAD}|---\n", f"events:\n{NEW}"),
    "when no line ends the file": (f"{HEAD}|---\nنص بلا سطر أخير", f"events:\n{NEW}"),
    "after a text that runs over several lines": (
        f"{HEAD}{DAM}    says: >-\n      قيل\n\n      # إنه هو\n|status: draft\n---\n", NEW,
    ),
    "with keys in Arabic": (
        f'{ARABIC}الوقائع:\n  - الحدث: dam\n    السطر: 2\n    الكلمات: "سد"\n|الحالة: مسودة\n---\n',
        '  - الحدث: flood\n    السطر: 4\n    الكلمات: "فاض النهر"\n',
    ),
    "with keys in Arabic and no events": (
        f"{ARABIC}|الحالة: مسودة\n---\n",
        'الأحداث:\n  - الحدث: flood\n    السطر: 4\n    الاقتباس: "فاض النهر"\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("card", "new"), CARDS.values(), ids=CARDS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_an_item_is_written(card: str, new: str, end: str) -> None:
    before = card.replace("\n", end)
    after = append_citation(before.replace("|", ""), PATH, PAIRS)
    assert after == before.replace("|", new.replace("\n", end))
    record, problems = read_card(after.replace("\r\n", "\n"), PATH)
    assert problems == ()
    assert record
    last = record.index.events[-1]
    assert (last.event.text, last.line, last.quote.text) == ("flood", 4, "فاض النهر")


@pytest.mark.parametrize(
    ("written", "kept"),
    [("events: []", "events:"), ("events: [ ] # لا شيء", "events: # لا شيء"),
     ("events: ~", "events:")],
)  # fmt: skip
def test_an_empty_list_gives_way(written: str, kept: str) -> None:
    after = append_citation(f"{HEAD}{written}\nstatus: draft\n---\n", PATH, PAIRS)
    assert after == f"{HEAD}{kept}\n{NEW}status: draft\n---\n"


@pytest.mark.parametrize(
    "events",
    [
        'events: [{event: dam, line: 2, quote: "سد"}]',
        'events:\n  event: dam\n  line: 2\n  quote: "سد"',
        "events: dam",
        "events:\n  - dam",
        'events:\n  - event: "سد',
    ],
)
def test_what_is_no_list_of_lines_is_refused_with_its_place(events: str) -> None:
    with pytest.raises(RefusalError, match=r"content/articles/a.md:\d+:\d+"):
        append_citation(f"{HEAD}{events}\n---\n", PATH, PAIRS)


def test_a_front_matter_between_braces_is_refused() -> None:
    with pytest.raises(RefusalError, match="brackets"):
        append_citation("---\n{title: خبر}\n---\n", PATH, PAIRS)


NEXT = "flood:\n  date: 2023\n"
RECORDS = {
    "into nothing": ("", NEXT),
    "below comments": ("# أحداث\n", f"# أحداث\n{NEXT}"),
    "below others": ("dam:\n  date: 2022\n", f"dam:\n  date: 2022\n{NEXT}"),
    "indented as others": (
        "dam:\n    date: 2022\n", "dam:\n    date: 2022\nflood:\n    date: 2023\n"
    ),
    "spelled as others": ("dam:\n  التاريخ: 2022\n", (
        "dam:\n  التاريخ: 2022\nflood:\n  التاريخ: 2023\n"
    )),
    "where no line ends the file": ("# أحداث\ndam: {date: 2022}", (
        f"# أحداث\ndam: {{date: 2022}}\n{NEXT}"
    )),
    "before what is said last": (
        "dam:\n  date: 2022\n\n# تمّت\n", f"dam:\n  date: 2022\n{NEXT}\n# تمّت\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), RECORDS.values(), ids=RECORDS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_a_record_is_written(before: str, after: str, end: str) -> None:
    if not before and end != "\n":
        return
    written = append_record(before.replace("\n", end), PATH, "flood", (("date", "2023"),))
    assert written == after.replace("\n", end)
    assert read_events(after, PATH)[0][-1].id == "flood"


@pytest.mark.parametrize("text", ["{}", "{dam: {date: 2022}}\n", "dam: [\n", "- dam\n"])
def test_a_vocabulary_that_cannot_take_a_record_is_refused(text: str) -> None:
    with pytest.raises(RefusalError):
        append_record(text, PATH, "flood", (("date", "2023"),))
