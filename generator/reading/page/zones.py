"""An element and its names → the role that its zone claims, also within another zone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.provenance import Role
from generator.reading.page.tree import ancestors, text_of
from generator.reading.page.vocabulary import named_role
from generator.reading.rules.imprint import KEYWORD_LABELS
from generator.text.folding import fold

if TYPE_CHECKING:
    from generator.reading.page.tree import Element

_STRONG = {Role.FURNITURE, Role.COMMENTS, Role.READ_ALSO, Role.CAPTION, Role.KEYWORDS, Role.SOCIAL}
_WITHIN_FURNITURE = {Role.READ_ALSO, Role.SOCIAL, Role.COMMENTS}
# Such an element is a short label; a long one only bears a name that looks like it.
_SHORT = {
    Role.DATELINE: 200,
    Role.AUTHOR: 250,
    Role.CREDIT: 160,
    Role.KEYWORDS: 1500,
    Role.CAPTION: 600,
    Role.STANDFIRST: 700,
}
_TAG_LABEL = re.compile(rf"^\W*(?:{KEYWORD_LABELS}|التسميات)\s*:")
# Themes name so what belongs to the article itself: «entry-footer».
_OF_ENTRY = re.compile(r"(?:entry|post|article|story|news|node)-(?:header|footer|meta|info)")


def own_zone(element: Element, root: Element, headline: Element | None) -> Role | None:
    """Give the role that an element claims for all in it; None where it may claim none."""
    role = Role.KEYWORDS if _is_tag_row(element) else named_role(element)
    if element.tag in {"header", "footer"} and role in {None, Role.FURNITURE}:
        # Within an article they hold its labels, around it the site's.
        own = any(_OF_ENTRY.match(name) for name in element.names())
        within = own or any(one.tag == "article" for one in ancestors(element.parent))
        role = None if within else Role.FURNITURE
    if role is None or (headline is not None and element.holds(headline)):
        return None
    if element.length > _SHORT.get(role, element.length):
        return None
    names = {"nav", "aside", "footer", "dialog", "amp-sidebar"}
    if role is not Role.COMMENTS and element.tag not in names and element.long * 2 > root.long > 0:
        return None
    if element.tag == "figure" and (element.tables or element.cells or element.long > 400):
        return None
    return role


def _is_tag_row(element: Element) -> bool:
    """Say whether an element is links behind the words «tags» and a colon."""
    if not 0 < element.length <= _SHORT[Role.KEYWORDS]:
        return False
    if not any(not isinstance(one, str) and one.tag == "a" for one in element.children):
        return False
    return bool(_TAG_LABEL.match(fold(text_of(element, 40))))


def combine(outer: Role | None, own: Role | None) -> Role | None:
    """Give the zone of an element within an outer one: hard zones hold what is in them."""
    if own is None:
        return outer
    if outer is Role.FURNITURE:
        return own if own in _WITHIN_FURNITURE else outer
    if outer is Role.CAPTION and own is Role.SOCIAL:
        return own
    return outer if outer in _STRONG else own
