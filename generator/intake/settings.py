"""dossier.yaml and the free pages → records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.intake.addresses import mailbox, site_address, web_address
from generator.intake.fields import Fields
from generator.intake.frontmatter import read_yaml, split_front_matter
from generator.intake.ids import Was, id_fault, read_was
from generator.intake.markup import render_body
from generator.model.dossier import Page, Settings
from generator.problems import Place, Problem, problem
from generator.text.months import CONVENTIONS

if TYPE_CHECKING:
    from pathlib import PurePosixPath

KEYS = ("title", "subtitle", "description", "language", "curator", "contact", "base_url",
        "licence", "noindex", "months", "hijri", "digits")  # fmt: skip
PAGE_KEYS = ("title", "was")
LANGUAGES = ("ar",)
"""Languages of the interface: those that have a catalogue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """A free page with its former ids."""

    page: Page
    was: tuple[Was, ...]


def read_settings(text: str, path: PurePosixPath) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Read dossier.yaml; None without a title."""
    mapping, problems = read_yaml(text, path)
    if mapping is None:
        missing = problem("key-missing", Place(path=path), "title")
        return None, problems or (missing,)
    fields = Fields(mapping, KEYS)
    title = fields.required("title")
    contact, by_mail = _contact(fields)
    settings = Settings(
        title=title.text.strip() if title else "",
        subtitle=fields.plain("subtitle"),
        description=fields.plain("description"),
        language=fields.word("language", LANGUAGES),
        curator=fields.plain("curator"),
        contact=contact,
        contact_by_mail=by_mail,
        base_url=_base_url(fields),
        licence=fields.plain("licence"),
        noindex=fields.flag("noindex", default=False),
        months=fields.word("months", tuple(CONVENTIONS)),
        hijri=fields.flag("hijri", default=True),
        digits=fields.word("digits", ("latn", "arab")),
    )
    return settings if title else None, (*problems, *fields.problems)


def _contact(fields: Fields) -> tuple[str, bool]:
    """Read an address on the web, or a mailbox; and whether it is the latter."""
    value = fields.text("contact")
    if value is None:
        return "", False
    text = value.text.strip()
    web, mail = web_address(text), mailbox(text)
    if not (web or mail):
        fields.problems.append(problem("url-unsafe", value.place, value.text))
    return web or mail, not web


def _base_url(fields: Fields) -> str:
    """Read the site's own address, without a trailing slash."""
    value = fields.text("base_url")
    if value is None:
        return ""
    address = site_address(value.text.strip())
    if not address:
        fields.problems.append(problem("url-unsafe", value.place, value.text))
    return address


def read_page(text: str, path: PurePosixPath) -> tuple[PageRecord | None, tuple[Problem, ...]]:
    """Read one file under content/pages."""
    front = split_front_matter(text, path)
    if front.head is None:
        return None, front.problems or (problem("key-missing", Place(path=path), "title"),)
    fields = Fields(front.head, PAGE_KEYS)
    title = fields.required("title")
    fault = id_fault(path.stem, Place(path=path), path.name)
    fields.problems.extend([fault] if fault else [])
    was = read_was(fields, "pages", path.stem)
    html, faults = render_body(front.body, path, front.body_line)
    problems = (*front.problems, *fields.problems, *faults)
    if title is None:
        return None, problems
    page = Page(id=path.stem, title=title.text.strip(), html=html)
    return PageRecord(page=page, was=was), problems
