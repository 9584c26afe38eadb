"""What a curator types is read or named: no word is lost, nothing acts, plain words stay bytes."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import markdown
import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.intake.markup import render_body
from generator.intake.paragraphs import plain_html, split_text

PAGE = PurePosixPath("content/pages/about.md")
PLAIN = st.text(alphabet="ابتم١a1Z «».,:;!?()-+=#|~/'\"%{}^@…،؟\u00a0\u200f\n", max_size=60)
MARKED = st.lists(
    st.sampled_from(
        ["سطر", "a", " ", "\n", "\n\n", "    ", "- ", "* ", "1. ", "> ", "# ", "---\n", ": ", "*",
         "**", "_", "`", "[", "]", "](https://a.b)", "](c)", "![", "<b>", "<", ">", "&amp;", "|",
         "|-|-|\n", "\\", "[a]: https://a.b\n", "===\n", "1.", "١. ", ":   "]
    ),
    max_size=24,
).map("".join)  # fmt: skip
WORDS = re.compile(r"[^\W_]+")


def html(text: str) -> str:
    return render_body(text, PAGE, 1)[0]


def codes(text: str) -> list[str]:
    return [one.code for one in render_body(text, PAGE, 1)[1]]


def by_the_libraries(text: str) -> str:
    """Render a text as Python-Markdown and nh3 do by themselves."""
    converter = markdown.Markdown(extensions=["tables", "def_list", "sane_lists"])
    return nh3.clean(converter.convert(text)).strip()


@settings(max_examples=600, deadline=None)
@given(st.lists(PLAIN, max_size=4).map("\n\n".join))
def test_plain_paragraphs_are_what_the_libraries_make_of_them(text: str) -> None:
    for piece in split_text(text):
        if piece.plain:
            assert plain_html(piece.text) == by_the_libraries(piece.text)
    if all(piece.plain for piece in split_text(text)):
        assert html(text) == by_the_libraries(text)


@settings(max_examples=600, deadline=None)
@given(MARKED)
def test_pieces_say_what_the_whole_says(text: str) -> None:
    pieces = [piece.text for piece in split_text(text) if piece.text.strip()]
    apart = [html(piece) for piece in pieces]
    if "[a]:" not in text:
        assert html(text) == "\n".join(filter(None, apart))


@settings(max_examples=800, deadline=None)
@given(MARKED)
def test_every_word_is_shown_or_named(text: str) -> None:
    shown, problems = render_body(text, PAGE, 1)
    seen = WORDS.findall(LexborHTMLParser(f"<body>{shown}</body>").body.text(separator=" "))
    named = [word for one in problems for word in WORDS.findall(one.found)]
    numbered = set(WORDS.findall(" ".join(re.findall(r"\d+\.", text)))) | {"amp"}
    addresses = {"https", "b", "a"} if "https" in text else set()
    lost = set(WORDS.findall(text)) - set(seen) - set(named) - numbered - addresses
    assert not {word for word in lost if word not in "".join(seen + named)}


@pytest.mark.parametrize(
    "text",
    [
        "قالت <Reuters> ذلك", "قبل <script> بعد\n\nآخر", "قبل <style> بعد\n\nآخر", "قبل <!-- آخر",
        "[المصدر]: رويترز", "إذا كان x <y and z> w", "<math><mtext><style>نص", "<iframe>نص",
        "<Ali Hassan>", "List<String> كلمة", "a | b\n--|--\nc | d | آخر",
    ],
)  # fmt: skip
def test_what_looks_like_markup_is_shown_as_typed(text: str) -> None:
    shown = LexborHTMLParser(f"<body>{html(text)}</body>").body.text()
    assert WORDS.findall(shown) == WORDS.findall(text)


@pytest.mark.parametrize(
    "address",
    ["javascript:x", "java&#9;script:x", "&#106;avascript:x", "//x.y", "/\\x.y", "foo", "data:x",
     "https://", "ftp://x.y", "https:x"],
)  # fmt: skip
def test_a_refused_address_leaves_its_words_and_a_warning(address: str) -> None:
    for text in (f"قبل [وصلة]({address})", f"قبل [وصلة](<{address}>)"):
        assert html(text) == "<p>قبل وصلة</p>"
        assert codes(text) == ["markup-link"]


def test_a_link_that_is_kept_is_not_warned_of() -> None:
    for text in ("[أ](HTTPS://x.y)", "[أ](<https://x.y>)", "[أ]( https://x.y )", "`[أ](ب)`",
                 "[أ](mailto:a@b.c)", "[أ][1]\n\n[1]: https://x.y", "\\[أ](ب)"):  # fmt: skip
        assert codes(text) == [], text


def test_a_title_and_an_address_nobody_uses_are_named() -> None:
    assert codes('[أ](https://x.y "عنوان")') == ["markup-hidden"]
    assert codes("`[أ]`\n\n[أ]: https://x.y") == ["markup-hidden"]
    assert html("[أ]: https://x.y") == "<p>[أ]: https://x.y</p>"


def test_numbers_of_characters_that_no_text_may_hold_stay_numbers() -> None:
    assert html("أ &#7; &#x202e; &#65; &copy;") == "<p>أ &amp;#7; &amp;#x202e; A ©</p>"


def test_warnings_stand_where_the_words_stand() -> None:
    text = "فقرة\n\n> - [أ `ب`](foo) و\n>   [أ `ب`](foo)\n\n<b>\n"
    problems = sorted(render_body(text, PAGE, 7)[1], key=lambda one: one.place)
    places = [(one.code, one.place.line, one.place.column) for one in problems]
    assert places == [("markup-link", 9, 5), ("markup-link", 10, 5), ("markup-html", 12, 1)]
