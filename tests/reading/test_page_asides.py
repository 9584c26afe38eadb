"""What stands beside the text of a saved page, and is set apart by its place or its words."""

from __future__ import annotations

import pytest

from generator.reading.page.lines import read_page

HEADLINE = "القرية تفتح مكتبتها العامة من جديد"
FIRST = "افتتح مجلس القرية المكتبة العامة بعد ترميم استمر سنتين كاملتين."
SECOND = "وتضم المكتبة عشرين ألف كتاب جمعها أهل القرية من بيوتهم وأهدوها إليها."
THIRD = "وقالت أمينتها رباب الحقل: «كل كتاب هنا له بيت يعرفه»، ثم أغلقت السجل."
LEAD = "عشرون ألف كتاب تعود إلى رفوفها بعد سنتين من الغياب"


def page(above: str = "", between: str = "", below: str = "") -> str:
    return (
        f"<html><body><div class='w'><h1>{HEADLINE}</h1>{above}<p>{FIRST}</p><p>{SECOND}</p>"
        f"{between}<p>{THIRD}</p>{below}</div></body></html>"
    )


def roles(html: str) -> dict[str, str]:
    return {line.text: line.hint.value if line.hint else "" for line in read_page(html).lines}


def test_a_heading_under_the_headline_that_the_stamp_parts_from_the_text_is_a_standfirst() -> None:
    found = roles(page(above=f"<h2>{LEAD}</h2><div>3 مايو 2021</div>"))
    assert found[LEAD] == "standfirst"


def test_a_heading_just_above_the_first_paragraph_heads_it() -> None:
    assert roles(page(above="<h2>سنتان من الترميم</h2>"))["سنتان من الترميم"] == "subheading"


def test_points_listed_above_the_text_under_their_label_are_a_summary() -> None:
    points = "<h2>أبرز النقاط</h2><ul><li>عشرون ألف كتاب</li><li>سنتان من الترميم</li></ul>"
    found = roles(page(above=points))
    assert {found["أبرز النقاط"], found["عشرون ألف كتاب"]} == {"standfirst"}
    assert found[FIRST] == ""


def test_points_listed_within_the_text_are_text() -> None:
    points = "<h2>أبرز النقاط</h2><ul><li>عشرون ألف كتاب</li><li>سنتان من الترميم</li></ul>"
    found = roles(page(between=points))
    assert (found["أبرز النقاط"], found["عشرون ألف كتاب"]) == ("subheading", "")


@pytest.mark.parametrize(
    "box", ["<div class='pull'>{}</div>", "<blockquote class='pullquote'>{}</blockquote>"]
)
def test_a_quotation_pulled_out_of_the_text_is_not_read_twice(box: str) -> None:
    said = "«كل كتاب هنا له بيت يعرفه»"
    found = roles(page(between=box.format(said)))
    assert (found[said], found[THIRD]) == ("furniture", "")


def test_a_quotation_that_a_colon_opens_is_text_whatever_it_is_called() -> None:
    said = "«تركنا الباب مفتوحا لمن يأتي بعدنا»"
    quoted = f"<p>وكتبت في أول السجل:</p><blockquote class='pullquote'>{said}</blockquote>"
    assert roles(page(between=quoted))[said] == ""


def test_a_verse_that_the_text_has_only_once_is_text() -> None:
    verse = "يا دار كتب أهلها نور على الوادي"
    assert roles(page(between=f"<div class='v'>{verse}</div>"))[verse] == ""


def test_notes_to_editors_and_what_follows_them_are_no_text() -> None:
    notes = "<h4>ملاحظات للمحررين</h4><p>بُنيت المكتبة قبل ستين سنة، ولها سجل قديم محفوظ.</p>"
    found = roles(page(below=notes))
    assert found["بُنيت المكتبة قبل ستين سنة، ولها سجل قديم محفوظ."] == "furniture"
    assert found[THIRD] == ""


def test_a_box_of_other_stories_among_paragraphs_of_one_class_is_no_text() -> None:
    text = "".join(f"<div class='p8'>{one}</div>" for one in (FIRST, SECOND, THIRD))
    story = "مدرسة القرية تفتح قاعة للقراءة بعد العصر."
    box = (
        f"<div class='r5'><div class='r6'>من أرشيفنا</div><div class='r7'>{story}</div>"
        "<div class='r7'>سوق الخميس يعود إلى مكانه.</div></div>"
    )
    last = "ويفتح الباب كل صباح قبل أن تفتح الدكاكين أبوابها في ساحة القرية."
    found = roles(
        f"<html><body><h1>{HEADLINE}</h1><div>{text}{box}<div class='p8'>{last}</div></div>"
        "</body></html>"
    )
    assert (found["من أرشيفنا"], found[story], found[last]) == ("read-also", "read-also", "")


def test_an_offer_that_closes_a_paid_text_is_no_text() -> None:
    offer = "بقي نصف القصة. انضم إلينا لتقرأها كاملة ما دام لديك حساب."
    box = f"<div class='locked'><h2>هذا المحتوى متاح للمشتركين</h2><p>{offer}</p></div>"
    assert roles(page(below=box))[offer] == "social"


def test_a_paragraph_about_members_beside_a_button_is_text() -> None:
    said = "وقالت إن من انضم من أهل القرية إلى لجنة المكتبة بلغ أربعين رجلا وامرأة."
    found = roles(page(between=f"<div><p>{said}</p><button>استمع</button></div>"))
    assert found[said] == ""


def test_a_label_that_offers_to_share_is_no_subheading() -> None:
    found = roles(page(between="<div class='sh'>مشاركة هذه التدوينة</div>"))
    assert found["مشاركة هذه التدوينة"] == "social"


def test_terms_of_the_text_in_a_row_below_it_are_keywords() -> None:
    row = "<div class='z'>المكتبة ، القرية ، الكتب</div>"
    assert roles(page(below=row))["المكتبة ، القرية ، الكتب"] == "keywords"


def test_a_row_of_tools_below_the_text_is_furniture() -> None:
    row = "<div class='z'>طباعة - أضف للمفضلة - تمت قراءة الخبر 120 مرة</div>"
    found = roles(page(below=row))
    assert found["طباعة - أضف للمفضلة - تمت قراءة الخبر 120 مرة"] == "furniture"


def test_what_stands_over_linked_keywords_is_none_of_them() -> None:
    tags = (
        "<div class='tags'><div>الكلمات الرئيسية</div><div><a href='/1'>القرية</a></div>"
        "<div><a href='/2'>المكتبة</a></div></div>"
    )
    found = roles(page(below=tags))
    assert (found["الكلمات الرئيسية"], found["القرية"]) == ("furniture", "keywords")


def test_a_term_with_several_descriptions_is_no_label_of_the_first() -> None:
    found = roles(
        page(above="<dl><dt>التفاصيل</dt><dd>كتب: عمر الوادي</dd><dd>القسم: قرى</dd></dl>")
    )
    assert "كتب: عمر الوادي" in found
    assert "القسم: قرى" in found
