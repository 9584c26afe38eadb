"""What ``import`` says in a terminal."""

from __future__ import annotations

from generator.wording.words import isolate

IMPORTS: dict[str, str] = {
    "read": "read      %(name)s: %(lines)s lines, %(bytes)s bytes, %(encoding)s",
    "kept": "kept      %(path)s, byte for byte, sha256 %(sha256)s",
    "would-keep": "would keep %(path)s, byte for byte, sha256 %(sha256)s",
    "would-write-once": "would write %(path)s, the text of %(name)s",
    "skipped": "skipped   %(name)s: neither text nor HTML by its name",
    "written-once": "written   %(path)s, the text of %(name)s",
    "title": "title     line %(line)s  %(value)s",
    "title-none": "title     no headline found",
    "published": "published %(value)s  %(evidence)s",
    "published-none": "published unknown; %(count)s candidates",
    "source": "source    %(value)s, line %(line)s",
    "source-none": "source    none found",
    "keep": "keep      %(ranges)s",
    "drop": "drop      %(ranges)s",
    "draft": "draft     %(path)s",
    "would": "would write %(path)s (dry run: nothing was written)",
    "review": "review    python -m generator%(project)s serve, then http://127.0.0.1:8000/_review/%(id)s/",
    "questions": "%(count)s questions are marked  # ؟  in the card",
    "known": "%(name)s was imported before: seeds/%(seed)s%(card)s; nothing was written",
    "known-card": ", card %(card)s",
    "not-text": "%(name)s holds no text that can be read; it was left out",
    "too-large": "%(name)s is larger than %(limit)s MiB; it was left out",
    "nothing": "no capture was found in %(paths)s (text and HTML files are read)",
    "missing": "%(name)s: no such file or folder",
    "alike": (
        "alike     %(sentences)s %% of the sentences, %(words)s %% of the wording: %(other)s"
    ),
    "same": "the card of %(name)s says what an import would say today",
    "differs": "%(key)-10s card: %(card)s   import: %(found)s",
    "no-card": "%(name)s has no card; import it without --refresh",
    "faulty-card": "%(card)s or its seed has a fault; mend it first (see check)",
}
"""Name → sentence; values that hold Arabic are set off by isolates."""


def tell(name: str, /, **values: object) -> str:
    """Word one line."""
    return IMPORTS[name] % {key: isolate(str(value)) for key, value in values.items()}
