"""Reasons and questions of an import: what a draft and the review say of a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.wording.remarks_dates import DATE_REMARKS

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.model.reading import Remark

REMARKS: dict[str, str] = {
    **DATE_REMARKS,
    "title-wanting": "no line reads as the headline",
    "source-wanting": "no line names the source",
    "text-wanting": "no line reads as a paragraph of an article",
    "role-unsure": (
        "line %(line)s, «%(quote)s», was taken for %(role)s; if it is something else, move its "
        "number to its role"
    ),
}
"""Code → sentence; it may name the remark's values, and its line as %(line)s."""


def say(remark: Remark, catalogue: Catalogue) -> str:
    """Say one reason or question."""
    return catalogue.gettext(REMARKS[remark.code]) % {**dict(remark.values), "line": remark.line}
