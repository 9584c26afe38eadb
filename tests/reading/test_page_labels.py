from __future__ import annotations

from generator.reading.page.lines import read_page

HEADLINE = "القرية تفتح مكتبتها العامة من جديد"
FIRST = "افتتح مجلس القرية المكتبة العامة بعد ترميم استمر سنتين كاملتين."
SECOND = "وتضم المكتبة عشرين ألف كتاب جمعها أهل القرية من بيوتهم وأهدوها إليها."
STAMP = "الأربعاء 23 سبتمبر 2015 - العدد 6127"


def page(above: str = "", between: str = "", below: str = "", outside: str = "") -> str:
    return (
        f"<html><head><title>{HEADLINE}</title></head><body>{outside}<div class='w'>{above}"
        f"<h1>{HEADLINE}</h1>{between}<div class='t'><p>{FIRST}</p><p>{SECOND}</p></div>"
        f"{below}</div></body></html>"
    )


def roles(html: str) -> dict[str, str]:
    return {line.text: line.hint.value if line.hint else "" for line in read_page(html).lines}


def test_a_stamp_above_the_headline_in_the_same_box_dates_the_article() -> None:
    assert roles(page(above=f"<div>{STAMP}</div>"))[STAMP] == "dateline"


def test_a_day_in_the_head_of_the_site_does_not() -> None:
    assert roles(page(outside=f"<div>{STAMP}</div>"))[STAMP] == "furniture"


def test_a_clock_does_not() -> None:
    clock = "اليوم: الأربعاء 23 سبتمبر 2015"
    assert roles(page(above=f"<div>{clock}</div>"))[clock] == "furniture"


def test_a_stamp_above_is_left_where_one_stands_below_the_headline() -> None:
    found = roles(page(above=f"<div>{STAMP}</div>", between="<div>22/9/2015</div>"))
    assert found[STAMP] == "furniture"


def test_a_name_and_a_stamp_below_the_text_sign_it() -> None:
    found = roles(page(below="<div>وداد السهلي</div><div>مجلة السهل – القرية، 21/3/2012</div>"))
    assert found["وداد السهلي"] == "author"
    assert found["مجلة السهل – القرية، 21/3/2012"] == "dateline"


def test_a_line_between_headline_and_text_that_ends_in_a_colon_names_the_author() -> None:
    found = roles(page(between="<font>شبكة السهل - عمر الوادي:</font><br>"))
    assert found["شبكة السهل - عمر الوادي:"] == "author"


def test_hashtags_below_the_text_are_keywords() -> None:
    tags = "<div class='e'><a href='/1'>#مكتبات</a> <a href='/2'>#قرى</a></div>"
    assert roles(page(below=tags))["#مكتبات | #قرى"] == "keywords"


def test_labels_in_one_row_are_told_apart() -> None:
    row = (
        "<div class='m'><span>23 سبتمبر 2015</span><span class='writer'>عمر الوادي</span>"
        "<span>مشاهدات 12</span></div>"
    )
    found = roles(page(between=row))
    assert (found["23 سبتمبر 2015"], found["عمر الوادي"]) == ("", "author")


def test_a_term_and_its_short_description_are_one_line() -> None:
    found = roles(page(between="<dl><dt>تاريخ الخبر</dt><dd>29 شباط 2020</dd></dl>"))
    assert "تاريخ الخبر: 29 شباط 2020" in found
