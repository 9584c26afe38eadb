"""Sentences about what lies on the disk: names, files and templates that will not do."""

from __future__ import annotations

DISK: dict[str, tuple[str, str]] = {
    "file-misnamed": (
        "the name %(found)s holds what no page and no terminal can show: %(characters)s",
        "rename it, with letters, digits, hyphens, underscores and dots",
    ),
    "file-not-plain": (
        "%(found)s is not a plain file inside the project",
        "put the file itself there, not a link, a folder or a device",
    ),
    "file-unreadable": (
        "%(found)s cannot be read: %(reason)s",
        "make it readable (your rights to it, the length of its path), or take it out",
    ),
    "file-too-large": (
        "%(found)s has %(bytes)s bytes; such a file may have %(limit)s",
        "check that the right file was saved; docs/cards.md lists the limits",
    ),
    "seed-too-large": (
        "the seed has %(size)s; as the text of an article it may have %(limit)s",
        (
            "copy the article's own lines into a file of their own in seeds/ and name that; the "
            "whole may stay beside it, named under original"
        ),
    ),
    "template-fault": (
        "the template cannot be filled: %(reason)s",
        "mend this line; the generator's own folder templates/ shows how it was written",
    ),
    "template-missing": (
        "%(found)s is missing in templates/",
        "copy it from the generator's own templates/, or take out what asks for it",
    ),
    "id-long": (
        "the id %(found)s has %(count)s characters, too many for the name of a page's file",
        "write at most %(most)s; an id is short and never changes",
    ),
}
"""Code → (sentence, hint)."""
