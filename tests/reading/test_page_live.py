from __future__ import annotations

from generator.model.provenance import Role
from generator.reading.page.lines import read_page

HEADLINE = "فيضان النهر في القرى الغربية لحظة بلحظة"
INTRO = "ارتفع ماء النهر منذ الفجر فأغلقت الجسور، ونتابع هنا ما يجري في القرى الغربية."
SAID = (
    "عاد الماء إلى مجراه، وفتحت الشرطة الجسر القديم أمام المشاة وحدهم حتى الصباح.",
    "أجلت فرق الإنقاذ أربعين أسرة إلى المدرسة، ونقلت المرضى إلى مستوصف البلدة.",
    "أغلقت الشرطة الجسر القديم بعد أن بلغ الماء حافته العليا في أقل من ساعة.",
)


def entry(tag: str, hour: str, said: str) -> str:
    return f"<{tag} class='e'><time>{hour}</time><h2>ما جرى عند {hour}</h2><p>{said}</p></{tag}>"


def live(tag: str, between: str = "") -> str:
    entries = between.join(
        entry(tag, hour, said) for hour, said in zip(("14:02", "12:47", "08:30"), SAID, strict=True)
    )
    return (
        f"<html><body><main><h1>{HEADLINE}</h1><p class='intro'>{INTRO}</p>"
        f"<section>{entries}</section></main></body></html>"
    )


def texts(html: str) -> list[str]:
    return [line.text for line in read_page(html).lines if line.hint is None]


def test_the_entries_of_a_live_page_are_its_text_in_their_order() -> None:
    for tag in ("article", "div", "section"):
        assert texts(live(tag)) == [INTRO, *SAID]


def test_a_box_between_the_entries_is_not() -> None:
    box = "<div class='promo'><h3>لا يفوتك</h3><p>اشترك في إشعاراتنا لتعرف أول الناس.</p></div>"
    assert texts(live("article", box)) == [INTRO, *SAID]


def test_the_hours_of_entries_date_nothing() -> None:
    read = read_page(live("article"))
    assert read.dates == ()
    assert [line.text for line in read.lines if line.hint is Role.SUBHEADING] == [
        "ما جرى عند 14:02",
        "ما جرى عند 12:47",
        "ما جرى عند 08:30",
    ]


def test_comments_with_hours_are_no_live_page() -> None:
    comments = "".join(entry("div", f"1{n}:20", SAID[n]) for n in range(3))
    html = (
        f"<html><body><main><h1>{HEADLINE}</h1><article><p>{INTRO}</p><p>{SAID[0]}</p></article>"
        f"<div class='comments'>{comments}</div></main></body></html>"
    )
    assert texts(html) == [INTRO, SAID[0]]
