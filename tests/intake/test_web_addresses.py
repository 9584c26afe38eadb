"""Which addresses become links, and how they are written then."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.intake.addresses import mailbox, site_address, web_address
from generator.intake.settings import read_settings

PATH = PurePosixPath("content/dossier.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "https://news.example.org:8443/a%20b?c=d#e",
        "https://example.org/a\"b<c>'d",
        "https://example.org/?",
        "http://localhost/",
        "https://a_b.example.org/",
        "https://[2001:db8::1]:8080/",
        "https://مثال.شبكة/خبر",
        "https://उदाहरण.भारत/",
        "https://example.org./",
    ],
)
def test_a_whole_address_is_kept_as_it_is(text: str) -> None:
    assert web_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "example.org",
        "//example.org",
        "https:example.org",
        "https://",
        "https:///x",
        "https://?x",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "https://a@example.org/",
        "https://name:word@example.org/",
        "https://bank.example@thief.example/",
        "https://@example.org/",
        "https://example.org\\@thief.example/",
        "https:\\\\example.org",
        "https://example.org/\\",
        "https://<b>/",
        'https://a"b/',
        "https://a'b/",
        "https://%65xample.org/",
        "https://a%00b.example/",
        "https://exam ple.org/",
        "https://example.org/a\nb",
        "https://example.org/\u202egpj",
        "https://../",
        "https://./",
        "https://-/",
        "https://a..b/",
        "https://-a.example/",
        "https://a-.example/",
        f"https://{'a' * 64}.example/",
        "https://example.org:99999/",
        "https://example.org:0/",
        "https://example.org:-1/",
        "https://example.org:port/",
        "https://example.org:/",
        "https://https://example.org/",
        "https://[::1/",
        "https://[zz]/",
        "https://[fe80::1%25eth0]/",
        "https://example。org/",
        "https://thief.example℀.good.example/",
    ],
)
def test_an_address_that_misleads_or_leads_nowhere_is_none(text: str) -> None:
    assert web_address(text) == ""


def test_scheme_and_host_are_written_in_small_letters_and_the_rest_is_not() -> None:
    assert web_address("HTTPS://News.Example.ORG:443/Path?Q") == (
        "https://news.example.org:443/Path?Q"
    )
    assert site_address("HTTPS://EXAMPLE.ORG/Waha/") == "https://example.org/Waha"


@pytest.mark.parametrize("text", ["https://example.org/?x", "https://example.org/#x", "x"])
def test_a_site_has_nothing_after_its_path(text: str) -> None:
    assert site_address(text) == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("lajna@example.org", "lajna@example.org"),
        ("mailto:lajna@example.org", "lajna@example.org"),
        ("MAILTO:lajna@example.org", "lajna@example.org"),
        ("http@example.org", "http@example.org"),
        ("httpteam@example.org", "httpteam@example.org"),
        ("https-desk@example.org", "https-desk@example.org"),
        ("a.b+c@example.org", "a.b+c@example.org"),
        ("سالم@موقع.مصر", "سالم@موقع.مصر"),
        *(
            (text, "")
            for text in (
                "",
                "@",
                "mailto:",
                "mailto:@",
                "lajna",
                "a@b",
                "a@b@example.org",
                "a@example.org?subject=x",
                "mailto:a@example.org?bcc=b@example.org",
                "a@example.org,b@example.org",
                "a@example.org&cc=x",
                "a%40b@example.org",
                "javascript:@example.org",
                "mailto:mailto:a@example.org",
                "https://a@example.org",
                "<b>@example.org",
                "a@example.org\nb",
            )
        ),
    ],
)
def test_a_mailbox_stands_alone(text: str, wanted: str) -> None:
    assert mailbox(text) == wanted


@pytest.mark.parametrize(
    ("written", "contact", "by_mail"),
    [
        ("httpteam@example.org", "httpteam@example.org", True),
        ("mailto:lajna@example.org", "lajna@example.org", True),
        ("HTTPS://Example.org/Report", "https://example.org/Report", False),
    ],
)
def test_the_contact_is_a_mailbox_or_a_web_address(
    written: str, contact: str, *, by_mail: bool
) -> None:
    settings, problems = read_settings(f"title: ملف\ncontact: {written}\n", PATH)
    assert settings is not None
    assert (settings.contact, settings.contact_by_mail, problems) == (contact, by_mail, ())


@pytest.mark.parametrize("written", ["https://a@example.org", "a@example.org?subject=x", "lajna"])
def test_a_contact_that_is_neither_is_refused_at_its_place(written: str) -> None:
    settings, problems = read_settings(f"title: ملف\ncontact: {written}\n", PATH)
    assert settings is not None
    assert settings.contact == ""
    assert [(one.code, str(one.place), one.found) for one in problems] == [
        ("url-unsafe", f"{PATH}:2:10", written)
    ]
