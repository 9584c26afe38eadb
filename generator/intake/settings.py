"""dossier.yaml and the free pages → records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.intake.addresses import is_safe_address, is_site_address
from generator.intake.fields import Fields
from generator.intake.frontmatter import read_yaml, split_front_matter
from generator.intake.ids import ID, Was, read_was
from generator.intake.markup import markup_faults, to_html
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

_EMAIL = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+")


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
    settings = Settings(
        title=title.text.strip() if title else "",
        subtitle=fields.plain("subtitle"),
        description=fields.plain("description"),
        language=fields.word("language", LANGUAGES),
        curator=fields.plain("curator"),
        contact=_contact(fields),
        base_url=_base_url(fields),
        licence=fields.plain("licence"),
        noindex=fields.flag("noindex", default=False),
        months=fields.word("months", tuple(CONVENTIONS)),
        hijri=fields.flag("hijri", default=True),
        digits=fields.word("digits", ("latn", "arab")),
    )
    return settings if title else None, (*problems, *fields.problems)


def _contact(fields: Fields) -> str:
    """Read an address on the web, or a mailbox."""
    value = fields.text("contact")
    if value is None:
        return ""
    text = value.text.strip()
    target = f"mailto:{text}" if _EMAIL.fullmatch(text) else text
    if not is_safe_address(target, frozenset({"http", "https", "mailto"})):
        fields.problems.append(problem("url-unsafe", value.place, value.text))
        return ""
    return text


def _base_url(fields: Fields) -> str:
    """Read the site's own address, without a trailing slash."""
    value = fields.text("base_url")
    if value is None:
        return ""
    text = value.text.strip().rstrip("/")
    if not is_site_address(text):
        fields.problems.append(problem("url-unsafe", value.place, value.text))
        return ""
    return text


def read_page(text: str, path: PurePosixPath) -> tuple[PageRecord | None, tuple[Problem, ...]]:
    """Read one file under content/pages."""
    front = split_front_matter(text, path)
    if front.head is None:
        return None, front.problems or (problem("key-missing", Place(path=path), "title"),)
    fields = Fields(front.head, PAGE_KEYS)
    title = fields.required("title")
    if not ID.fullmatch(path.stem):
        fields.problems.append(problem("id-letters", Place(path=path), path.name))
    was = read_was(fields, "pages", path.stem)
    dropped = markup_faults(front.body, path, front.body_line)
    problems = (*front.problems, *fields.problems, *dropped)
    if title is None:
        return None, problems
    page = Page(id=path.stem, title=title.text.strip(), html=to_html(front.body))
    return PageRecord(page=page, was=was), problems
