from __future__ import annotations

from generator.reading.page.lines import read_page

HEADLINE = "القرية تفتح مكتبتها العامة من جديد"
FIRST = "افتتح مجلس القرية المكتبة العامة بعد ترميم استمر سنتين كاملتين."
SECOND = "وتضم المكتبة عشرين ألف كتاب جمعها أهل القرية من بيوتهم وأهدوها إليها."


def page(between: str = "", below: str = "") -> str:
    return (
        f"<html><body><div class='w'><div class='x'><h1>{HEADLINE}</h1><p>{FIRST}</p>{between}"
        f"<p>{SECOND}</p>{below}</div></div></body></html>"
    )


def roles(html: str) -> dict[str, str]:
    return {line.text: line.hint.value if line.hint else "" for line in read_page(html).lines}


def test_a_box_with_a_button_that_calls_for_a_subscription_is_no_text() -> None:
    box = (
        "<div class='q7'><h4>المكتبة في بريدك</h4>"
        "<p>رسالة واحدة كل شهر عن الكتب التي وصلت.</p><button>اشترك</button></div>"
    )
    found = roles(page(box))
    assert found["المكتبة في بريدك"] == "social"
    assert found["رسالة واحدة كل شهر عن الكتب التي وصلت."] == "social"
    assert found[FIRST] == found[SECOND] == ""


def test_a_linked_word_in_a_sentence_about_subscribers_is_no_box() -> None:
    sentence = "وقال إن <a href='/s'>الاشتراك</a> في المكتبة مجاني لكل تلاميذ القرية."
    found = roles(page(f"<p>{sentence}</p>"))
    assert found["وقال إن الاشتراك في المكتبة مجاني لكل تلاميذ القرية."] == ""


def test_stories_listed_under_a_label_in_one_box_are_not_text_though_nothing_links_to_them() -> (
    None
):
    box = (
        "<div class='q8'><span>اقرأ أيضا</span><div>المدرسة تستقبل تلاميذها</div>"
        "<div>سوق الخميس يعود إلى مكانه</div></div>"
    )
    found = roles(page(box))
    assert found["المدرسة تستقبل تلاميذها"] == found["سوق الخميس يعود إلى مكانه"] == "read-also"
    assert found[SECOND] == ""


def test_readers_words_below_their_heading_are_comments_whatever_the_box_is_called() -> None:
    said = "كنت أقرأ في هذه المكتبة وأنا صغيرة، وكان أمينها يحفظ أسماء القراء جميعا."
    below = f"<section class='r1'><h3>آراء القراء (1)</h3><div>سلمى</div><p>{said}</p></section>"
    found = roles(page(below=below))
    assert found["آراء القراء (1)"] == found["سلمى"] == found[said] == "comments"


def test_a_call_among_paragraphs_whose_class_it_does_not_share_is_no_text() -> None:
    paragraphs = "".join(f"<div class='p1'>{FIRST} وهذه الفقرة رقمها {n}.</div>" for n in range(5))
    call = "هل تقرأ في مكتبة القرية؟ أرسل لنا صورتك وسننشر أجملها."
    found = roles(
        f"<html><body><h1>{HEADLINE}</h1><div>{paragraphs}<div class='p9'>{call}</div>"
        f"<div class='p1'>{SECOND}</div></div></body></html>"
    )
    assert found[call] == "social"
    assert found[SECOND] == ""


def test_a_note_on_rights_or_a_correction_below_the_text_is_a_disclaimer() -> None:
    note = "تصحيح: ذكرنا أولا أن عدد الكتب عشرة آلاف، والصحيح أنه عشرون ألف كتاب."
    assert roles(page(below=f"<p class='correction'>{note}</p>"))[note] == "disclaimer"


def test_a_raised_figure_that_leads_to_a_footnote_is_no_word_of_the_sentence() -> None:
    sentence = "وفيها مخطوط واحد لا يعار."
    found = roles(page(f"<p>{sentence}<sup><a href='#n1'>1</a></sup></p>"))
    assert found[sentence] == ""


def test_an_exponent_is_read() -> None:
    found = roles(page("<p>ومساحة القاعة مئة م<sup>2</sup> وسقفها من خشب.</p>"))
    assert found["ومساحة القاعة مئة م2 وسقفها من خشب."] == ""
