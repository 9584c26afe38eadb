from __future__ import annotations

import pytest

from generator.reading.encoding import decode_capture, invisible_counts, is_decomposed

TEXT = (
    "قال رئيس البلدية إن الجسر الجديد سيفتح في الأسبوع القادم بعد أعمال امتدت خمسة أعوام. "
    "وأضاف أن الكلفة بلغت سبعين مليونا من المال العام."
)
DECLARED = '<html><head><meta http-equiv="Content-Type" content="text/html; charset={}"></head>'


def read(content: bytes) -> tuple[str, str, bool]:
    found = decode_capture(content)
    assert found is not None
    return found.text, found.encoding, found.sure


@pytest.mark.parametrize(
    ("codec", "name", "sure"),
    [
        ("utf-8", "utf-8", True),
        ("utf-8-sig", "utf-8-sig", True),
        ("utf-16", "utf-16-le", True),
        ("utf-16-le", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", False),
        ("cp1256", "windows-1256", False),
        ("iso8859-6", "iso-8859-6", False),
        ("mac_arabic", "mac-arabic", False),
    ],
)
def test_an_arabic_text_is_read_in_each_encoding(codec: str, name: str, sure: bool) -> None:  # noqa: FBT001
    assert read(TEXT.encode(codec)) == (TEXT, name, sure)


@pytest.mark.parametrize("codec", ["cp1256", "iso8859-6"])
@pytest.mark.parametrize("said", ["windows-1256", "iso-8859-6", "utf-8", "iso-8859-1", "x-none"])
def test_a_wrong_charset_in_the_page_does_not_spoil_its_text(said: str, codec: str) -> None:
    head = DECLARED.format(said)
    text, name, sure = read(head.encode() + TEXT.encode(codec))
    assert text == head + TEXT
    assert sure is (name == said)


def test_another_language_in_its_declared_charset_is_read() -> None:
    head = DECLARED.format("windows-1251")
    text, name, sure = read((head + "Новый мост открыли в воскресенье").encode("cp1251"))
    assert (text[-11:], name, sure) == ("воскресенье", "windows-1251", True)


def test_accents_of_a_latin_text_are_not_taken_for_arabic() -> None:
    french = "Une très belle journée à l'école pour les élèves"
    assert read(french.encode("latin-1"))[:2] == (french, "windows-1252")


def test_one_broken_byte_does_not_change_the_encoding() -> None:
    content = TEXT.encode()
    text, name, sure = read(content[:-2])
    assert (text[:20], name, sure) == (TEXT[:20], "utf-8", False)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20,
        b"\0" * 100,
        bytes(range(1, 32)) * 20,
        bytes(range(128, 256)) * 30,
    ],
)
def test_what_is_no_text_is_not_read(content: bytes) -> None:
    assert decode_capture(content) is None


def test_invisible_characters_are_counted_in_the_order_of_their_codes() -> None:
    text = "أ\u200bب\u200b\u202e\u00ad\ufeff\x07\u200c\r\n\t"
    assert invisible_counts(text) == (
        ("U+0007", 1),
        ("U+00AD", 1),
        ("U+200B", 2),
        ("U+200C", 1),
        ("U+202E", 1),
        ("U+FEFF", 1),
    )


def test_a_number_sign_that_has_a_shape_is_not_invisible() -> None:
    assert invisible_counts("\u0600١٢") == ()


def test_letters_with_separate_hamzas_are_decomposed() -> None:
    assert is_decomposed("ا\u0653")
    assert not is_decomposed("آ")
