"""Sentences about what was published: addresses that must not die, files that must not change."""

from __future__ import annotations

PUBLISHED: dict[str, tuple[str, str]] = {
    "lock-unreadable": (
        "%(found)s is not an address",
        "urls.lock holds one address a line; take out what a merge left, or restore the file",
    ),
    "address-lost": (
        "%(found)s was published, and now nothing would answer there",
        (
            "if it moved, write was: [%(id)s] in its successor; an article that was withdrawn "
            "keeps its card, with status: withdrawn and why:; if it never was public, delete this "
            "line"
        ),
    ),
    "published-changed": (
        "the bytes are not those that were published",
        "build again; if nobody here changed the file, ask who did",
    ),
    "published-missing": (
        "the file was published and is gone",
        "build again",
    ),
    "published-stray": (
        "no build published this file",
        "keep such files elsewhere, or ask who put it there; the next build removes it",
    ),
    "manifest-unreadable": (
        "the list of published files is missing or is not as it was written",
        "build again; a copy without its list cannot be verified",
    ),
    "manifest-foreign": (
        "this list of files was not written by the last build here",
        "build again, and compare the hash that verify prints with the one you kept",
    ),
    "input-changed": (
        "the file changed after the site was built",
        "look at the change; if it is meant, build again",
    ),
}
"""Code → (sentence, hint)."""
