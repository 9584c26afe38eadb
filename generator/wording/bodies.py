"""Problem codes → sentences: the Markdown below the keys."""

from __future__ import annotations

BODIES = {
    "markup-image": (
        "images are not shown: %(found)s is left out",
        "take it out, or describe the image in words",
    ),
    "markup-link": (
        "%(found)s is not a whole address, so it is no link",
        "write the address with https://, or take the link out",
    ),
    "markup-html": (
        "HTML is not read: readers see %(found)s as it is written",
        "take it out, or write it as Markdown: **bold**, [words](https://…)",
    ),
    "markup-hidden": (
        "readers do not see %(found)s",
        "write what they are to know in the text itself",
    ),
    "markup-table": (
        "this row has more cells than the table's head, so it is shown as no table: %(found)s",
        "give the head a cell for each column, or take the cells out that are too many",
    ),
    "markup-long": (
        "the text with signs of Markdown is too long: %(count)s characters of %(limit)s",
        "divide it among several pages, or take signs out: plain paragraphs do not count",
    ),
    "markup-heavy": (
        "the signs of this text would take too long to read: %(found)s stands here %(count)s times",
        "put blank lines between its paragraphs, or write it with fewer of these signs",
    ),
    "markup-deep": (
        "this is nested too deep: %(found)s",
        "write it with fewer levels of lists, quotations or emphasis",
    ),
}
